import { z } from 'zod';
import { saying } from '../../issue-text.ts';
import { many, one, operation } from '../../operation.ts';
import { changeable, clients, organization } from '../../organizations/index.ts';
import { reason } from '../editing/input.ts';
import { latestVersions } from '../editing/store.ts';
import { shownWeighed, weighed } from './deeds-shown.ts';
import { handDown, handable, originOf, weigh } from './deeds-push.ts';

/** Roles of the organization above, each once. `over`: also where the client has made it its own. */
const chosen = { role: z.string().min(1).max(100), over: z.boolean().default(false) };
const roleTwice = { en: 'Name each role once.', de: 'Nennen Sie jede Rolle einmal.' };
/** As it was looked at: from the preview. */
const seen = { ...chosen, mark: z.string().max(40) };
const each = <T extends z.ZodObject<typeof chosen>>(one: T) =>
  z
    .array(one)
    .min(1)
    .max(50)
    .refine((some) => new Set(some.map(({ role }) => role)).size === some.length, saying(roleTwice));

export const readPushable = operation({
  id: 'client.pushable-roles',
  does: {
    en: 'See which roles can be handed down to clients',
    de: 'Sehen, welche Rollen an Kundenorganisationen gegeben werden können',
  },
  method: 'GET',
  path: '/api/organizations/pushable-roles',
  needs: clients.pushRoles,
  on: many(organization),
  output: z.object({
    items: z.array(
      z.object({
        role: z.string(),
        name: z.string(),
        rank: z.number(),
        /** `reset`: a built-in role that was changed and stands as its model has it again. */ origin: z.enum([
          'adjusted',
          'custom',
          'reset',
        ]),
        version: z.number(),
        changedAt: z.iso.datetime(),
      }),
    ),
  }),
  run: async (c) => {
    const items = handable(await latestVersions(c.tx, c.at.id)).map((version) => ({
      role: version.role,
      name: c.server.book.roleFrom(c.at.roleModel, version).name[c.language],
      rank: version.rank,
      origin: originOf(version),
      version: version.number,
      changedAt: version.at.toISOString(),
    }));
    return { items: items.toSorted((a, b) => b.rank - a.rank || (a.name < b.name ? -1 : 1)) };
  },
});

export const previewPush = operation({
  id: 'client.preview-roles',
  does: {
    en: 'See what handing roles down would change at a client, and for how many people',
    de: 'Sehen, was das Weitergeben von Rollen bei einer Kundenorganisation ändern würde und für wie viele',
  },
  method: 'POST',
  path: '/api/organizations/:id/roles/preview',
  needs: clients.pushRoles,
  on: one(organization),
  quiet: true,
  input: z.strictObject({ roles: each(z.strictObject(chosen)) }),
  output: weighed,
  run: async (c) => {
    const client = changeable(c);
    return shownWeighed(c, client, await weigh(c, client, c.input.roles));
  },
});

export const pushRoles = operation({
  id: 'client.push-roles',
  does: { en: 'Hand roles down to a client', de: 'Rollen an eine Kundenorganisation geben' },
  method: 'POST',
  path: '/api/organizations/:id/roles',
  needs: clients.pushRoles,
  on: one(organization),
  input: z.strictObject({ roles: each(z.strictObject(seen)), reason }),
  output: z.object({
    /** Which were written, with their new version there. */ items: z.array(
      z.object({ role: z.string(), version: z.number() }),
    ),
  }),
  run: async (c) => {
    const written = await handDown(c, changeable(c), c.input.roles, c.input.reason);
    return { items: written.map(({ id, version }) => ({ role: id, version: version?.number ?? 0 })) };
  },
});
