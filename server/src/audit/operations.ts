import { z } from 'zod';
import type { Context } from '../context.ts';
import { wordsOf } from '../database/search.ts';
import { csv } from '../http/csv.ts';
import { listOf, page, paged, readCursor } from '../http/page.ts';
import { many, operation } from '../operation.ts';
import { audit, auditEntry } from './privileges.ts';
import { type ListedEntry, listEntries, type Sought } from './store-list.ts';
import { actorIn, afterIn, asIn, beforeIn, changedFields, nameIn } from './written.ts';

const outcomes = ['done', 'refused', 'failed'] as const;

const narrowing = {
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

const shownEntry = z.object({
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

export const readAudit = operation({
  id: 'audit.list',
  does: {
    en: 'Search what was done and refused, the newest first',
    de: 'Suchen, was getan und abgelehnt wurde, das Neueste zuerst',
  },
  method: 'GET',
  path: '/api/audit',
  needs: audit.view,
  on: many(auditEntry),
  query: z.object({ ...page, ...narrowing }),
  output: listOf(shownEntry),
  run: async (c) => {
    const { limit, after } = c.query;
    const rows = await listEntries(c.tx, soughtBy(c), {
      ...{ tenant: c.at.tenant, organization: c.at.id, within: c.granted.filter },
      ...{ after: readCursor(after, ['moment', 'id']), now: c.now, limit: limit + 1 },
    });
    const { items, after: next } = paged(rows, limit, placeOf);
    return { items: items.map((row) => shown(c, row)), after: next };
  },
});

export const exportAudit = operation({
  id: 'audit.export',
  does: { en: 'Export entries of the audit as CSV', de: 'Einträge des Protokolls als CSV exportieren' },
  method: 'GET',
  path: '/api/audit/export.csv',
  needs: audit.export,
  on: many(auditEntry),
  query: z.object(narrowing),
  output: z.null(),
  stream: 'text/csv; charset=utf-8',
  ownHand: true,
  run: async (c) =>
    csv(columns, async (after) => {
      // each batch is decided anew, by the authority of that moment
      const rows = await c.again((anew) =>
        listEntries(anew.tx, soughtBy(c), {
          ...{
            tenant: c.at.tenant,
            organization: c.at.id,
            within: anew.filter(audit.export),
            after,
            now: anew.now,
            limit: batchSize,
          },
        }),
      );
      const last = rows.at(-1);
      return {
        rows: rows.map((row) => cellsOf(shown(c, row))),
        next: last && rows.length === batchSize ? placeOf(last).map(String) : null,
      };
    }),
});

const batchSize = 1_000;
type Asking = Context<string, unknown, z.output<z.ZodObject<typeof narrowing>>>;
const placeOf = ({ at, id }: ListedEntry): readonly string[] => [at.toISOString(), id];

function soughtBy(c: Asking): Sought {
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

function shown(c: Context<string>, row: ListedEntry): z.output<typeof shownEntry> {
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

const columns = [
  ...[
    'at',
    'outcome',
    'operation',
    'deed',
    'actor id',
    'actor',
    'as id',
    'as',
    'kind',
    'thing id',
    'thing',
    'organization',
  ],
  ...['privilege', 'role', 'scope', 'appointment', 'reason', 'address', 'changes', 'entry'],
];
const cellsOf = (one: z.output<typeof shownEntry>): readonly (string | null)[] => [
  ...[one.at, one.outcome, one.operation, one.does, one.actor?.id ?? null, one.actor?.name ?? null],
  ...[one.as?.id ?? null, one.as?.name ?? null],
  ...[one.thing?.kind ?? null, one.thing?.id ?? null, one.thing?.name ?? null, one.organization.name],
  ...[one.privilege, one.role, one.scope, one.appointment, one.reason, one.address],
  one.changed.map(({ field, before, after }) => `${field}: ${before ?? '–'} → ${after ?? '–'}`).join('; '),
  one.id,
];
