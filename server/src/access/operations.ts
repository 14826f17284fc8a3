import { z } from 'zod';
import { load } from '../database/things.ts';
import { operation } from '../operation.ts';
import { Refusal, problems } from '../refusal.ts';
import { explained } from '../roles/index.ts';
import { say } from '../text.ts';

const helper = z.object({ name: z.string(), role: z.string() });

export const explainMine = operation({
  id: 'access.explain-own',
  does: {
    en: 'Learn why I can or cannot do something, and whom to ask',
    de: 'Erfahren, warum ich etwas kann oder nicht kann und wen ich fragen kann',
  },
  method: 'POST',
  path: '/api/access/explanations',
  needs: 'signed in',
  because: 'Everybody may ask about themselves; a thing they cannot see is not there for the answer either.',
  quiet: true,
  input: z.strictObject({
    privilege: z.string().max(100),
    thing: z.strictObject({ kind: z.string().max(50), id: z.uuid() }).optional(),
  }),
  output: z.object({
    allowed: z.boolean(),
    privilege: z.object({ id: z.string(), title: z.string(), sentence: z.string() }),
    sentence: z.string(),
    because: z.array(z.string()),
    remedy: z.array(z.string()),
    roles: z.array(z.object({ role: z.string(), name: z.string(), scope: z.string() })),
    askWhom: z.array(helper),
  }),
  ownHand: false,
  run: async (c) => {
    const deed = c.rules.deeds.get(c.input.privilege);
    if (!deed) throw new Refusal(problems['not-found']);
    const { privilege } = deed;
    const about = c.input.thing;
    const kind = deed.sides[0]?.kind;
    const loaded = about && kind?.id === about.kind ? await load(c.tx, kind, about.id, false, c.world.now) : null;
    if (about && !loaded) throw new Refusal(problems['not-found']);
    if (loaded && !c.sees(loaded.thing)) throw new Refusal(problems['not-found']);
    const thing = loaded?.thing ?? { kind: 'organization', id: c.at.id, organization: c.at.id, facts: {} };
    const organizations = [thing.organization, ...c.server.directory.above(thing.organization)];
    // who could help may stand in an organization above, which the asker's own transaction cannot see
    const told = await c.server.connection.transaction({ tenant: c.at.tenant, organizations }, (tx) =>
      explained(tx, {
        actor: c.actor,
        rules: c.rules,
        world: c.world,
        at: c.at,
        thing,
        privilege,
        language: c.language,
      }),
    );
    return {
      ...told,
      askWhom: [...told.askWhom],
      because: [...told.because],
      remedy: [...told.remedy],
      roles: [...told.roles],
      privilege: { id: privilege.id, title: privilege.title[c.language], sentence: privilege.sentence[c.language] },
      sentence: sentence(),
    };

    function sentence(): string {
      const title = privilege.title[c.language];
      if (told.allowed) return say(texts.allowed, c.language, { title });
      const roles = told.roles.map(({ name }) => name).join(', ');
      return say(told.roles.length > 0 ? texts.refused : texts.nobody, c.language, {
        title,
        roles,
        organization: c.at.name,
        remedy: told.remedy.join(' '),
      });
    }
  },
});

const texts = {
  allowed: { en: 'You may do this: {title}.', de: 'Sie dürfen das: {title}.' },
  refused: {
    en: 'You can’t do this. It needs “{title}”, which {roles} of {organization} hold. {remedy}',
    de: 'Sie können das nicht. Nötig ist „{title}“; das haben: {roles} ({organization}). {remedy}',
  },
  nobody: {
    en: 'You can’t do this. It needs “{title}”, which no role here holds. {remedy}',
    de: 'Sie können das nicht. Nötig ist „{title}“; das hat hier keine Rolle. {remedy}',
  },
} as const;
