import type { Missing, Scope } from '@ambit/policy';
import { z } from 'zod';
import type { SignedContext } from '../../context.ts';
import { type Text, say } from '../../text.ts';
import { titleOf, wordScope } from '../editing/answers.ts';
import { wordAll } from '../words.ts';
import type { KeptDecision } from './decision.ts';
import type { Recomputed } from './deeds-recompute.ts';

export const pastDecision = z.object({
  operation: z.string(),
  at: z.iso.datetime(),
  outcome: z.enum(['done', 'refused', 'failed']),
  privilege: z.object({ id: z.string(), title: z.string() }).nullable(),
  actor: z.string().nullable(),
  /** `kept`: decided once more. `emptied`: erased or past its retention. `not-kept`: the deed asked for no privilege on a thing, or came by an import. */
  state: z.enum(['kept', 'emptied', 'not-kept']),
  /** Whether the same facts and tables give the same answer; null where it was not decided once more. */ agrees: z
    .boolean()
    .nullable(),
  sentence: z.string(),
  because: z.array(z.string()),
  roles: z.array(
    z.object({
      role: z.string(),
      name: z.string(),
      version: z.string(),
      /** Whether the table of then can still be read. */ atHand: z.boolean(),
      /** Whether it is the one in force today. */ isSameNow: z.boolean(),
      anchor: z.string().nullable(),
      from: z.iso.datetime().nullable(),
      until: z.iso.datetime().nullable(),
    }),
  ),
  facts: z.array(z.object({ fact: z.string(), says: z.string() })),
});

type Names = ReadonlyMap<string, string>;
type Because = Readonly<{ role: string; version: number | null; scope: string; words: ReturnType<Scope['words']> }>;

/** Why it was allowed then: the role, its version, the scope and where it was anchored. */
export function wordBecause(
  c: SignedContext,
  { roles }: Recomputed,
  because: readonly Because[],
  names: Names,
): string[] {
  return because.map(({ role, scope, words }) => {
    const then = roles.find(({ id }) => id === role);
    const at = String(words.values['at']);
    return say(texts.granted, c.language, {
      role: nameOf(c, then?.role?.name, role),
      version: wordVersion(c, then?.version ?? ''),
      scope: wordScope(c, scope),
      at: names.get(at) ?? c.server.directory.known(at)?.name ?? say(texts.gone, c.language),
    });
  });
}

/** What was missing then. */
export const wordMissing = (c: SignedContext, { roles }: Recomputed, missing: readonly Missing[]): readonly string[] =>
  wordAll(missing, c.language, {
    role: (id) => nameOf(c, roles.find((one) => one.id === id)?.role?.name ?? c.rules.roles.get(id)?.name, id),
    privilege: (id) => titleOf(c, id),
  });

/** The facts that were read, with the names of today where there is one. */
export function wordFacts(c: SignedContext, kept: KeptDecision, names: Names): z.input<typeof pastDecision>['facts'] {
  const named = (id: string) =>
    names.get(id) ?? (id === kept.actor.id ? say(texts.actor, c.language) : say(texts.gone, c.language));
  const list = (ids: readonly string[]) => (ids.length === 0 ? say(texts.none, c.language) : ids.map(named).join(', '));
  const path = (place: string | null) =>
    place === null ? say(texts.none, c.language) : (kept.places[place] ?? [place]).toReversed().map(named).join(' / ');
  const facts = Object.entries(kept.thing?.facts ?? {}).map(([fact, value]) => {
    if (typeof value === 'boolean') return { fact, says: say(value ? texts.yes : texts.no, c.language) };
    const ids = typeof value === 'string' ? [value] : (value ?? []);
    if (fact === 'place') return { fact, says: ids.length === 0 ? path(null) : ids.map(path).join(', ') };
    if (fact === 'roles') return { fact, says: ids.map((id) => nameOf(c, c.rules.roles.get(id)?.name, id)).join(', ') };
    return { fact, says: list(ids) };
  });
  return [...facts, { fact: 'actor-place', says: path(kept.actor.place) }];
}

/** Every id whose name a reader would want. */
export const idsIn = (kept: KeptDecision): readonly string[] => {
  const { roles: _, ...facts } = kept.thing?.facts ?? {};
  const ofThing = Object.values(facts).flatMap((value) => (typeof value === 'boolean' ? [] : (value ?? [])));
  const anchors = kept.actor.appointments.flatMap(({ anchor }) => anchor?.id ?? []);
  return [
    ...new Set([...ofThing, ...anchors, ...Object.values(kept.places).flat(), ...Object.keys(kept.places)]),
  ].filter((id) => id.length === 36);
};

export const wordVersion = (c: SignedContext, version: string): string =>
  say(/^\d{1,9}$/u.test(version) ? texts.version : texts.ofModel, c.language, { version });
const nameOf = (c: SignedContext, name: Text | undefined, id: string): string => name?.[c.language] ?? id;

export const texts = {
  allowed: { en: '{actor} was allowed “{title}”.', de: '{actor} durfte „{title}“.' },
  refused: { en: '{actor} was refused “{title}”.', de: '{actor} wurde „{title}“ verweigert.' },
  emptied: {
    en: 'What this decision read was erased; only that it was made is left.',
    de: 'Was diese Entscheidung las, wurde gelöscht; geblieben ist nur, dass sie fiel.',
  },
  notKept: {
    en: 'No decision about a thing was kept with this entry.',
    de: 'Zu diesem Eintrag ist keine Entscheidung über ein Ding aufbewahrt.',
  },
  notAtHand: {
    en: 'The built-in table of then is not at hand any more: this version of Ambit has another one.',
    de: 'Die eingebaute Tabelle von damals liegt nicht mehr vor: Diese Fassung von Ambit hat eine andere.',
  },
  granted: {
    en: 'the role {role} ({version}) allowed it for {scope}: {at}',
    de: 'die Rolle {role} ({version}) erlaubte es für {scope}: {at}',
  },
  version: { en: 'version {version}', de: 'Fassung {version}' },
  ofModel: { en: 'as built in', de: 'wie eingebaut' },
  somebody: { en: 'Somebody', de: 'Jemand' },
  actor: { en: 'whoever did it', de: 'wer es tat' },
  gone: { en: 'something that is not there any more', de: 'etwas, das es nicht mehr gibt' },
  none: { en: 'none', de: 'keine' },
  yes: { en: 'yes', de: 'ja' },
  no: { en: 'no', de: 'nein' },
} as const;
