import { z } from 'zod';
import type { Context } from '../context.ts';
import { wordsOf } from '../database/search.ts';
import type { ListedEntry, Sought } from './store-list.ts';
import { actorIn, afterIn, asIn, beforeIn, changedFields, nameIn } from './written.ts';

const outcomes = ['done', 'refused', 'failed'] as const;

/** What entries may be narrowed by. */
export const narrowing = {
  /** Not before that moment. */ from: z.iso.datetime().optional(),
  /** Before that moment. */ until: z.iso.datetime().optional(),
  actor: z.guid().optional(),
  kind: z.string().max(60).optional(),
  thing: z.guid().optional(),
  outcome: z.enum(outcomes).optional(),
  operation: z.string().max(100).optional(),
  /** Words of who did it, of what it was done to, or of what the deed is called. */
  search: z.string().trim().max(200).optional(),
};

/** An entry as it is told. */
export const shownEntry = z.object({
  id: z.uuid(),
  at: z.iso.datetime(),
  outcome: z.enum(outcomes),
  operation: z.string(),
  /** What was done, in words. */ does: z.string(),
  /** Who did it: null where nobody asked for it, or nobody was signed in. */
  actor: z.object({ id: z.guid().nullable(), name: z.string().nullable() }).nullable(),
  /** As whom they did it, where they acted as somebody or viewed as them. */
  as: z.object({ id: z.guid(), name: z.string() }).nullable(),
  thing: z.object({ kind: z.string(), id: z.guid().nullable(), name: z.string().nullable() }).nullable(),
  organization: z.object({ id: z.guid(), name: z.string() }),
  /** By which privilege, role and scope it was decided. */
  privilege: z.string().nullable(),
  role: z.string().nullable(),
  scope: z.string().nullable(),
  appointment: z.guid().nullable(),
  reason: z.string().nullable(),
  address: z.string().nullable(),
  changed: z.array(z.object({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() })),
  /** What lay beside the entry was erased. */ isEmptied: z.boolean(),
});

export type Asking = Context<string, unknown, z.output<z.ZodObject<typeof narrowing>>>;
/** Where an entry stands in the list. */
export const placeOf = ({ at, id }: ListedEntry): readonly string[] => [at.toISOString(), id];

/** What was asked for. */
export function soughtBy(c: Asking): Sought {
  const { from, until, actor, kind, thing, outcome, operation: id, search = '' } = c.query;
  const typed = wordsOf(search);
  return {
    ...{ actor, kind, thing, outcome, operations: id === undefined ? undefined : [id] },
    ...{
      from: from === undefined ? undefined : new Date(from),
      until: until === undefined ? undefined : new Date(until),
    },
    words: typed.length === 0 ? undefined : { typed, operations: calledSo(c, typed) },
  };
}

/** Deeds whose words hold each word that was typed. */
const calledSo = (c: Asking, typed: readonly string[]): readonly string[] =>
  [...c.server.deeds].flatMap(([id, does]) => {
    const text = wordsOf(`${does[c.language]} ${id}`).join(' ');
    return typed.every((one) => text.includes(one)) ? [id] : [];
  });

/** An entry in words. */
export function shown(c: Context<string>, row: ListedEntry): z.output<typeof shownEntry> {
  const { id, at, outcome, operation: done, privilege, role, scope, appointment, reason, address, payload } = row;
  const actor = actorIn(payload) ?? row.actorName;
  return {
    ...{ id, at: at.toISOString(), outcome, operation: done, appointment, reason, address, isEmptied: row.isEmptied },
    does: c.server.deeds.get(done)?.[c.language] ?? done,
    actor: row.actor || actor ? { id: row.actor, name: actor } : null,
    as: asIn(payload),
    thing: row.kind ? { kind: row.kind, id: row.thing, name: nameIn(payload) } : null,
    organization: { id: row.organization, name: c.server.directory.known(row.organization)?.name ?? '' },
    privilege: privilege && (c.rules.deeds.get(privilege)?.privilege.title[c.language] ?? privilege),
    role: role && (c.rules.roles.get(role)?.name[c.language] ?? role),
    scope: scope && (c.server.scopes[scope]?.[c.language] ?? scope),
    changed: [...changedFields(beforeIn(payload), afterIn(payload))],
  };
}
