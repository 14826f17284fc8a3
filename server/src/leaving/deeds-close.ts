import type { Context, OrganizationFacts } from '../context.ts';
import { enqueue } from '../database/jobs.ts';
import { changeable, changed, settingsOf } from '../organizations/index.ts';
import { problems, Refusal } from '../refusal.ts';
import { refused } from './problems.ts';
import { changeClosure, type Closure, insertClosure, readClosure, setState } from './store.ts';
import type { Place } from './store-rows.ts';

export const eraseJob = 'organization.erase';
const day = 24 * 3_600_000;

export const placeOf = ({ tenant, id }: OrganizationFacts): Place => ({ tenant, organization: id });
const askedBy = (c: Context) => ({ at: c.now, by: c.actor.id, byName: c.user.name });
const called = ({ name }: OrganizationFacts) => ({ values: { organization: name } });

/** The organizations below one that are not erased. */
export const clientsLeft = (
  { directory }: Context['server'],
  organization: string,
): readonly Readonly<{ id: string; name: string }>[] =>
  directory
    .below(organization)
    .flatMap((id) => directory.known(id) ?? [])
    .filter(({ state }) => state !== 'erased')
    .map(({ id, name }) => ({ id, name }));

/** How many days an organization waits for its erasure: as the one above has it. */
export function daysToWait({ directory }: Context['server'], of: OrganizationFacts): number {
  const above = directory.known(directory.above(of.id)[0] ?? '');
  return settingsOf(above?.settings ?? {}).general.erasureDays;
}

/** Nobody signs in any more, and whoever is signed in is not at the next request. */
export async function close(c: Context, reason: string): Promise<void> {
  const of = changeable(c);
  // whatever a scope covers: those above decide
  if (of.id === c.organization.id) throw new Refusal(refused['own-organization']);
  if (of.state === 'closed' || of.state === 'erased') throw new Refusal(refused['closed-already'], called(of));
  if (!(await insertClosure(c.tx, placeOf(of), { id: c.newId(), reason, ...askedBy(c) })))
    throw new Refusal(refused['closed-already'], called(of));
  await setState(c.tx, placeOf(of), 'closed', c.now);
  await changed(c, of);
  c.audit({ before: { state: of.state }, after: { state: 'closed' }, reason });
}

export async function reopen(c: Context): Promise<void> {
  const { of, closure } = await closed(c);
  if (closure.erase_at) throw new Refusal(refused['erasure-planned'], called(of));
  await changeClosure(c.tx, placeOf(of), closure.id, { reopened: askedBy(c) });
  await setState(c.tx, placeOf(of), 'active', c.now);
  await changed(c, of);
  c.audit({ before: { state: 'closed' }, after: { state: 'active' } });
}

/** Has an organization erased when it has waited. */
export async function askForErasure(c: Context, typed: string, reason: string): Promise<Date> {
  const { of, closure } = await closed(c);
  if (closure.erase_at) throw new Refusal(refused['erasure-planned'], called(of));
  refuseClients(c, of);
  if (typed.trim() !== of.name) throw nameDiffers(of.name);
  const eraseAt = new Date(c.now.getTime() + daysToWait(c.server, of) * day);
  await changeClosure(c.tx, placeOf(of), closure.id, { erasure: { ...askedBy(c), reason, eraseAt } });
  await enqueue(c.tx, eraseJob, placeOf(of), { key: `${eraseJob}:${of.id}`, at: eraseAt });
  c.audit({ after: { eraseAt: eraseAt.toISOString() }, reason });
  return eraseAt;
}

export async function callOffErasure(c: Context): Promise<void> {
  const { of, closure } = await closed(c);
  if (!closure.erase_at) throw new Refusal(problems['not-found']);
  if (closure.begun_at || closure.erase_at <= c.now) throw new Refusal(refused['erasure-begun'], called(of));
  await changeClosure(c.tx, placeOf(of), closure.id, { erasure: null });
  c.audit({ before: { eraseAt: closure.erase_at.toISOString() } });
}

/** The organization and its closing, which nobody else changes meanwhile. */
async function closed(c: Context): Promise<Readonly<{ of: OrganizationFacts; closure: Closure }>> {
  const of = changeable(c);
  const closure = of.state === 'closed' ? await readClosure(c.tx, placeOf(of), true) : null;
  if (!closure) throw new Refusal(refused['not-closed'], called(of));
  return { of, closure };
}

function refuseClients(c: Context, of: OrganizationFacts): void {
  const left = clientsLeft(c.server, of.id);
  if (left.length === 0) return;
  const list = left.map(({ name }) => name).join(', ');
  throw new Refusal(refused['has-clients'], { values: { organization: of.name, list } });
}

function nameDiffers(name: string): Refusal {
  const says = refused['name-differs'].says;
  return new Refusal(problems.invalid, { errors: [{ field: 'name', code: 'name-differs', says, values: { name } }] });
}
