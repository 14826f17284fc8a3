import { createHash } from 'node:crypto';
import { stringify } from 'csv-stringify/sync';
import { z } from 'zod';
import type { Context } from '../../context.ts';
import { externalId, sourceName } from '../../external-ids/index.ts';
import { many, operation } from '../../operation.ts';
import { problems, Refusal } from '../../refusal.ts';
import { fieldsOfFiles, user, users } from '../../users/index.ts';
import { runShown, shownRun } from '../answers.ts';
import { wrong } from '../deeds-feeds.ts';
import { beginRun } from '../deeds-run.ts';
import { runById } from '../store-runs.ts';
import { namedBy } from './store.ts';

/** Rows that one job takes at most. */
const mostRows = 10_000;

const row = z.strictObject({
  /** What the source calls the user; whoever it names is changed. */ externalId: externalId.optional(),
  /** Fields of a profile by their ids; null clears, what is not said stays. */
  fields: z.record(
    z.string().max(60),
    z
      .string()
      .max(1_000)
      .regex(/^[^\p{Cc}\u2028\u2029]*$/u)
      .nullable(),
  ),
});

const shown = shownRun.extend({
  /** Where the result of each row is read, page by page. */ rows: z.string().nullable(),
});

export const createBulkJob = operation({
  id: 'bulk-job.create',
  does: { en: 'Add or change many users by one request', de: 'Viele Benutzer mit einer Anfrage anlegen oder ändern' },
  method: 'POST',
  path: '/api/bulk-jobs',
  needs: users.import,
  on: many(user),
  largest: 8 * 1024 * 1024,
  input: z.strictObject({
    source: sourceName.nullable().default(null),
    /** Tells what would come of each row, and does nothing. */ dryRun: z.boolean().default(false),
    rows: z.array(row).min(1).max(mostRows),
  }),
  output: shown,
  status: 202,
  carriesPower: true,
  run: async (c) => {
    const { source, dryRun, rows } = c.input;
    const bytes = Buffer.from(await asFile(c, source, rows));
    const [id, key] = [c.newId(), `uploads/${c.newId()}`];
    await c.server.files.put(key, once(bytes));
    const mark = createHash('sha256').update(bytes).digest('hex');
    const file = { fileKey: key, fileName: 'bulk-job.csv', fileSize: bytes.length, mark };
    const names = source === null ? null : rows.map((one) => one.externalId ?? null);
    const by = { feed: null, user: c.actor.id, beganBy: 'bulk', begunBy: c.actor.id } as const;
    const at = { tenant: c.at.tenant, organization: c.at.id };
    await beginRun(c.tx, at, { id, ...by, isTrial: dryRun, source, names, ...file }, c.now);
    c.audit({ thing: { kind: 'bulk-job', id }, after: { source, dryRun, rows: rows.length } });
    return shownJob(c, id);
  },
});

export const readBulkJob = operation({
  id: 'bulk-job.view',
  does: { en: 'See how a bulk job of mine stands', de: 'Sehen, wie ein eigener Sammelauftrag steht' },
  method: 'GET',
  path: '/api/bulk-jobs/:id',
  needs: users.import,
  on: many(user),
  output: shown,
  run: (c) => shownJob(c, c.params['id'] ?? ''),
});

async function shownJob(c: Context<string>, id: string): Promise<z.input<typeof shown>> {
  const run = await runById(c.tx, c.at.id, id);
  if (!run || run.beganBy !== 'bulk' || run.user !== c.actor.id) throw new Refusal(problems['not-found']);
  return { ...runShown(c, run), rows: run.import && `/api/user-imports/${run.import}/rows` };
}

type Row = z.output<typeof row>;

/** The rows as a file, each user under the name they go by now. */
async function asFile(c: Context<string>, source: string | null, rows: readonly Row[]): Promise<string> {
  // rows say beside their fields what the source calls the user
  const known = new Set((await fieldsOfFiles(c, false)).map(({ id }) => id));
  const used = new Set(['userName']);
  for (const [at, { fields }] of rows.entries())
    for (const field of Object.keys(fields)) {
      if (!known.has(field)) throw wrong(`rows.${at}.fields.${field}`, 'feed-field-unknown', { field });
      used.add(field);
    }
  const ids = rows.flatMap((one) => one.externalId ?? []);
  const named = source === null ? new Map<string, string>() : await namedBy(c.tx, c.at.id, source, ids);
  const lines = rows.map(({ externalId: id, fields }, at) => {
    const userName = id === undefined ? undefined : named.get(id);
    if (userName !== undefined && fields['userName'] !== undefined && fields['userName'] !== userName)
      throw wrong(`rows.${at}.fields.userName`, 'name-and-link', { userName });
    const cells = new Map(Object.entries(fields));
    if (userName !== undefined) cells.set('userName', userName);
    return [...used].map((field) => (cells.get(field) === null ? '-' : (cells.get(field) ?? '')));
  });
  return stringify([[...used], ...lines]);
}

async function* once(bytes: Buffer): AsyncIterable<Uint8Array> {
  yield bytes;
}
