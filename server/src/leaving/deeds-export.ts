import { z } from 'zod';
import { writeEntry } from '../audit/index.ts';
import type { Context, PublicContext, Server } from '../context.ts';
import { enqueue } from '../database/jobs.ts';
import { readCredential } from '../identity/index.ts';
import type { JobWork } from '../job.ts';
import { changeable, settingsOf } from '../organizations/index.ts';
import { newSalt, newSecret } from '../outside/ids.ts';
import { problems, Refusal } from '../refusal.ts';
import { wordsOf } from '../roles/index.ts';
import type { Language } from '../text.ts';
import { archive, asker, type Told } from './deeds-archive.ts';
import { refused } from './problems.ts';
import { changeExport, exportAt, exportById, insertExport, listExports } from './store.ts';
import type { Place } from './store-rows.ts';
import { zip } from './zip.ts';

const hour = 3_600_000;
/** How long an export can be fetched, and how long one address of it is good. */
export const lasts = { export: 7 * 24 * hour, address: hour } as const;

export const writeJob = 'organization.write-export';
export const removeJob = 'organization.remove-export';
export const order = z.object({ asker, tenant: z.uuid(), organization: z.uuid(), export: z.uuid() });
export const removal = order.omit({ asker: true });

/** Below an organization lies nothing but its exports. */
export const exportsKey = (organization: string): string => `exports/${organization}`;
const keyOf = ({ organization }: Place, id: string): string => `${exportsKey(organization)}/${id}.zip`;

/** Begins an export; one is made at a time. */
export async function beginExport(c: Context): Promise<string> {
  const { tenant, id: organization, name } = changeable(c);
  const at = { tenant, organization };
  const before = await listExports(c.tx, at);
  if (before.some(({ state }) => state === 'waiting' || state === 'running'))
    throw new Refusal(refused['export-under-way'], { values: { organization: name } });
  const id = c.newId();
  await insertExport(c.tx, at, id, { at: c.now, by: c.actor.id, byName: c.user.name });
  const own = { tenant: c.organization.tenant, organization: c.organization.id, user: c.actor.id, at: c.at.id };
  await enqueue(c.tx, writeJob, { asker: own, ...at, export: id }, { queue: `exports:${organization}` });
  return id;
}

/** Makes the archive. A server that stops in the middle begins it anew. */
export async function writeExport(work: JobWork): Promise<void> {
  const said = order.parse(work.payload);
  const at = { tenant: said.tenant, organization: said.organization };
  const change = (to: Parameters<typeof changeExport>[3]) =>
    work.asNobody(at, ({ tx }) => changeExport(tx, at, said.export, to));
  const begun = await work.asNobody(at, async ({ tx, now, server }) => {
    const found = await exportById(tx, at, said.export);
    const place = await server.directory.find(tx, at.tenant, at.organization, 0);
    if (!found || !place || (found.state !== 'waiting' && found.state !== 'running')) return null;
    await changeExport(tx, at, said.export, { state: 'running', done: 0, total: 0 });
    const zone = settingsOf(place.settings).general.timeZone;
    return {
      id: place.id,
      name: place.name,
      by: found.asked_by_name,
      when: now,
      zone,
      words: (language: Language) => wordsOf(place, language),
    };
  });
  if (!begun) return;
  let all: Told = { tables: 0, files: 0, rows: 0 };
  const progress = (done: number, total: number) => change({ done, total });
  try {
    const language = (await work.as(said.asker, async (c) => c.language)) ?? 'en';
    const of = { ...begun, language };
    const entries = archive({ work, asker: said.asker, at, of, progress }, (told) => (all = told));
    const stored = await work.server.files.put(keyOf(at, said.export), zip(entries, begun.when));
    await finish(work, at, said.export, { rows: all.rows, files: all.files, size: stored.size, sha256: stored.sha256 });
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault;
    await change({ state: 'failed', problem: JSON.stringify(fault.problem.says) });
  }
}

async function finish(
  work: JobWork,
  at: Place,
  id: string,
  made: Readonly<{ rows: number; files: number; size: number; sha256: Buffer }>,
): Promise<void> {
  await work.asNobody(at, async ({ tx, now }) => {
    const until = new Date(now.getTime() + lasts.export);
    await changeExport(tx, at, id, { state: 'ready', ready_at: now, expires_at: until, ...made });
    await enqueue(tx, removeJob, { ...at, export: id }, { key: `${removeJob}:${id}`, at: until });
  });
}

/** The archive goes when its time is over. */
export async function removeExport(work: JobWork): Promise<void> {
  const { export: id, ...at } = removal.parse(work.payload);
  await work.server.files.remove(keyOf(at, id));
  await work.asNobody(at, ({ tx }) => changeExport(tx, at, id, { state: 'gone' }));
}

/** A new address of an export, which ends the one before. Whoever has it may fetch the archive. */
export async function makeAddress(c: Context): Promise<Readonly<{ address: string; until: Date }>> {
  const { tenant, id: organization } = changeable(c);
  const at = { tenant, organization };
  const found = await exportById(c.tx, at, c.params['export'] ?? '');
  if (!found) throw new Refusal(problems['not-found']);
  if (found.state !== 'ready' || !found.expires_at || found.expires_at <= c.now)
    throw new Refusal(refused['export-not-there']);
  const token = `${organization}.${newSecret()}`;
  const until = new Date(Math.min(c.now.getTime() + lasts.address, found.expires_at.getTime()));
  const hash = readCredential(token, 'token')?.hash;
  if (!hash) throw new Error('a token of our own making cannot be read');
  await changeExport(c.tx, at, found.id, { address_hash: hash, address_until: until });
  return { address: `/api/exports/${token}/organization.zip`, until };
}

/** The bytes behind an address. That they were fetched stands in the audit of the organization. */
export async function fetched(c: PublicContext): Promise<AsyncIterable<Uint8Array>> {
  const read = readCredential(c.params['token'], 'token');
  const tenant = read && (await c.server.directory.tenantOf(read.organization));
  if (!read || !tenant) throw new Refusal(refused['address-over']);
  const at = { tenant, organization: read.organization };
  const key = await c.unsafeWithin({ id: at.organization, tenant }, async (tx) => {
    const id = await exportAt(tx, at, read.hash, c.now);
    if (!id) return null;
    await writeEntry(tx, {
      ...{ ...at, id: c.newId(), at: c.now, actor: null, operation: 'organization.fetch-export', outcome: 'done' },
      ...{ kind: 'organization', thing: at.organization, privilege: null, appointment: null, role: null, scope: null },
      ...{ reason: null, address: c.address, salt: newSalt(), payload: { after: { export: id, device: c.device } } },
    });
    return keyOf(at, id);
  });
  if (!key) throw new Refusal(refused['address-over']);
  return bytesOf(c.server, key);
}

const bytesOf = ({ files }: Server, key: string): Promise<AsyncIterable<Uint8Array>> => files.read(key);
