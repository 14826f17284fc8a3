import { z } from 'zod';
import type { OrganizationFacts, SignedContext } from '../context.ts';
import type { Text } from '../text.ts';
import { clientsLeft, daysToWait, placeOf } from './deeds-close.ts';
import { type Export, readClosure } from './store.ts';

const may = z.union([z.literal(true), z.object({ reason: z.string() })]);
const when = z.iso.datetime();
const deed = z.object({ at: when, by: z.string(), reason: z.string() });

/** An export as screens show it. */
export const exportShown = z.object({
  id: z.uuid(),
  state: z.enum(['waiting', 'running', 'ready', 'failed', 'gone']),
  askedAt: when,
  by: z.string(),
  /** Tables read so far, of so many. */ done: z.number(),
  total: z.number(),
  rows: z.number().nullable(),
  files: z.number().nullable(),
  size: z.number().nullable(),
  sha256: z.string().nullable(),
  readyAt: when.nullable(),
  expiresAt: when.nullable(),
  /** Why there is none. */ problem: z.string().nullable(),
});

/** How far an organization has gone. */
export const closureShown = z.object({
  state: z.enum(['active', 'expired', 'closed', 'erased']),
  /** How long an erasure waits, in days. */ days: z.number(),
  /** Those below that are to be erased first. */ clients: z.array(z.object({ id: z.uuid(), name: z.string() })),
  closed: deed.nullable(),
  erasure: deed.extend({ eraseAt: when, begun: z.boolean() }).nullable(),
  erased: z
    .object({
      at: when,
      /** The statement as it was written, of which the hash is. */ statement: z.string(),
      sha256: z.string(),
    })
    .nullable(),
  may: z.object({ close: may, erase: may, export: may }),
});

export const shownExport = (c: SignedContext, row: Export): z.input<typeof exportShown> => ({
  ...{ id: row.id, state: stateOf(c, row), askedAt: row.asked_at.toISOString(), by: row.asked_by_name },
  ...{ done: row.done, total: row.total, rows: row.rows, files: row.files, size: row.size },
  sha256: row.sha256?.toString('hex') ?? null,
  readyAt: row.ready_at?.toISOString() ?? null,
  expiresAt: row.expires_at?.toISOString() ?? null,
  problem: row.problem ? (row.problem as Text)[c.language] : null,
});

function stateOf({ now }: SignedContext, { state, expires_at: until }: Export) {
  if (state === 'ready' && until && until <= now) return 'gone';
  return z.enum(['waiting', 'running', 'ready', 'failed', 'gone']).parse(state);
}

export async function closureOf(
  c: SignedContext,
  of: OrganizationFacts,
): Promise<Omit<z.input<typeof closureShown>, 'may'>> {
  const row = await readClosure(c.tx, placeOf(of));
  const { asked_at: at, erase_at: eraseAt } = row ?? {};
  return {
    ...{ state: of.state, days: daysToWait(c.server, of), clients: [...clientsLeft(c.server, of.id)] },
    closed: row && { at: row.closed_at.toISOString(), by: row.closed_by_name, reason: row.reason },
    erasure:
      row && at && eraseAt
        ? {
            ...{ at: at.toISOString(), by: row.asked_by_name ?? '', reason: row.asked_reason ?? '' },
            ...{ eraseAt: eraseAt.toISOString(), begun: row.begun_at !== null },
          }
        : null,
    erased:
      row?.erased_at && row.statement && row.statement_sha256
        ? {
            ...{ at: row.erased_at.toISOString(), statement: row.statement },
            sha256: row.statement_sha256.toString('hex'),
          }
        : null,
  };
}
