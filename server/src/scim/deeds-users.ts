import { dropExternalId, putExternalId } from '../external-ids/index.ts';
import type { Context, SignedContext } from '../context.ts';
import { load } from '../database/things.ts';
import { refuseAccount } from '../organizations/index.ts';
import { Refusal, problems } from '../refusal.ts';
import { wordAll } from '../roles/index.ts';
import { putTold, type Reason, type Told, user, users, wordReason } from '../users/index.ts';
import { type Filter, FilterUnread, readFilter } from './reading/filter.ts';
import { refused } from './refused.ts';
import { type Resource, userResource } from './resource.ts';
import { type At, filterable, isTaken, nameOf, userById } from './store.ts';
import { PathUnknown, type Said } from './reading/told.ts';

export const baseOf = (c: SignedContext): string => `${c.server.publicUrl}/scim/v2`;
export const atOf = (c: SignedContext): At => ({ tenant: c.at.tenant, organization: c.at.id, source: c.actor.id });

/** Asks for a list with a filter; one that is not understood is refused with what it may be over. */
export async function filtered<T>(
  text: string | undefined,
  kind: 'user' | 'group',
  work: (filter: Filter | null) => Promise<T>,
): Promise<T> {
  try {
    return await work(text === undefined || text.trim() === '' ? null : readFilter(text));
  } catch (fault) {
    if (!(fault instanceof FilterUnread)) throw fault;
    const values = { at: fault.at, attributes: filterable[kind].join(', ') };
    throw new Refusal(refused['scim-filter'], { values, more: { scimType: 'invalidFilter' } });
  }
}

/** Reads what was sent; a path that is not there is refused. */
export function readSaid<T>(work: () => T): T {
  try {
    return work();
  } catch (fault) {
    if (!(fault instanceof PathUnknown)) throw fault;
    throw new Refusal(refused['scim-path'], { values: { path: fault.path }, more: { scimType: 'invalidPath' } });
  }
}

/** The user that was granted, when it is one of the organization that is administered and no service user. */
export async function grantedUser(c: Context<string>): Promise<string> {
  const thing = c.granted.thing;
  if (!thing?.id || thing.organization !== c.at.id) throw new Refusal(problems['not-found']);
  await shownUser(c, thing.id);
  return thing.id;
}

export async function shownUser(c: SignedContext, id: string, organization = c.at.id): Promise<Resource> {
  const seen = c.filter(users.view);
  const found = await userById(c.tx, { ...atOf(c), organization }, seen, seen, id);
  if (!found) throw new Refusal(problems['not-found']);
  return userResource(found, baseOf(c));
}

/** Adds or changes a user as a system says; decided like a row of an import. Gives the user's id. */
export async function put(c: SignedContext, said: Said, id: string | null): Promise<string> {
  const { externalId, manager, ...fields } = said;
  await refuseTaken(c, said, id);
  const { userName, email, phone, employeeIdentifier } = fields;
  const account = { email, phone, employeeIdentifier, ...(userName && { userName }) };
  refuseAccount(c.at, account, id === null, { email: 'emails', phone: 'phoneNumbers' });
  const told: Told = {
    ...fields,
    ...(manager !== undefined && { manager: manager && (await managerName(c, manager)) }),
  };
  const judged = await putTold(c, told, id);
  if (judged.outcome === 'rejected') await refuse(c, judged.reasons, id);
  const made = judged.user ?? id ?? '';
  if (externalId === null) await dropExternalId(c.tx, atOf(c), 'user', made);
  if (externalId && !(await putExternalId(c.tx, atOf(c), 'user', made, externalId))) throw taken('user', 'externalId');
  return made;
}

async function refuseTaken(c: SignedContext, said: Said, id: string | null): Promise<void> {
  for (const field of ['userName', 'employeeIdentifier'] as const) {
    const value = said[field];
    if (value && (await isTaken(c.tx, c.at.id, field, value, id))) throw taken('user', field);
  }
}

export const taken = (what: string, field: string): Refusal =>
  new Refusal(refused['scim-taken'], { values: { what, field }, more: { scimType: 'uniqueness' } });

export const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;

async function managerName(c: SignedContext, id: string): Promise<string> {
  const name = uuid.test(id) ? await nameOf(c.tx, c.at.id, c.filter(users.view), id) : null;
  if (name === null) throw new Refusal(refused['scim-member'], { values: { id }, more: { scimType: 'invalidValue' } });
  return name;
}

/** What authority lacks is a 403 like any other; everything else is a value that is not taken. */
async function refuse(c: SignedContext, reasons: readonly Reason[], id: string | null): Promise<never> {
  const lacking = reasons.find(({ missing }) => missing !== undefined);
  const found = id === null ? null : await load(c.tx, user, id, false, c.world.now);
  const facts = { user: null, place: null, department: null, managers: [], groups: [], roles: [] };
  const thing = found?.thing ?? { kind: 'user', id: null, organization: c.at.id, facts };
  if (lacking?.missing) c.refuse(users.import, thing, lacking.missing);
  const because = (missing: NonNullable<Reason['missing']>) =>
    wordAll(missing, c.language, {
      role: (one) => c.rules.roles.get(one)?.name[c.language] ?? one,
      privilege: (one) => c.rules.deeds.get(one)?.privilege.title[c.language] ?? one,
    }).join('; ');
  const words = reasons.map((reason) => wordReason(reason, c.language, because)).join(' ');
  throw new Refusal(refused['scim-value'], { values: { reasons: words }, more: { scimType: 'invalidValue' } });
}
