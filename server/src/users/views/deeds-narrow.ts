import { z } from 'zod';
import type { SignedContext } from '../../context.ts';
import { mayBeOff, tolerate, wordsOf } from '../../database/search.ts';
import { narrowedByFields } from '../../fields/index.ts';
import { locationsBelow } from '../../workplace/index.ts';
import { userStates } from '../user.ts';
import type { Between, Narrowed } from './store-narrowed.ts';

const day = z.iso.date().optional();

/** What a list of users can be narrowed by. */
export const narrowing = {
  search: z.string().trim().max(200).optional(),
  location: z.uuid().optional(),
  department: z.uuid().optional(),
  jobTitle: z.uuid().optional(),
  group: z.uuid().optional(),
  manager: z.uuid().optional(),
  role: z.string().max(100).optional(),
  state: z.enum(userStates).optional(),
  hiredFrom: day,
  hiredTo: day,
  expiresFrom: day,
  expiresTo: day,
  signedInFrom: day,
  signedInTo: day,
  /** `true`: those who never signed in. */ neverSignedIn: z.enum(['true', 'false']).default('false'),
  /** `key:value` or `key:from..to`, several with a semicolon between. */ additional: z.string().max(1_000).optional(),
  clients: z.enum(['true', 'false']).default('false'),
};
export const narrowingShape = z.object(narrowing);
export type Narrowing = z.output<typeof narrowingShape>;

/** Reads a narrowing; a location means itself and everything below it. */
export async function narrowed(c: SignedContext, query: Narrowing): Promise<Narrowed> {
  const below = query.clients === 'true' ? c.server.directory.below(c.at.id) : [];
  const organizations = [c.at.id, ...below];
  const locations = query.location ? await locationsBelow(c.tx, organizations, query.location) : null;
  return {
    now: c.world.now,
    tenant: c.at.tenant,
    organizations,
    furtherPlaces: c.organization.features.has('further-places'),
    words: wordsOf(query.search ?? ''),
    locations,
    roles: query.role ? [query.role] : null,
    state: query.state ?? null,
    department: query.department ?? null,
    jobTitle: query.jobTitle ?? null,
    // a group that the asker may not see has no members for them
    group: query.group ? (seesGroup(c, query.group) ? query.group : nobody) : null,
    manager: query.manager ?? null,
    hired: daysOf(query.hiredFrom, query.hiredTo),
    expires: daysOf(query.expiresFrom, query.expiresTo),
    signedIn: daysOf(query.signedInFrom, query.signedInTo),
    neverSignedIn: query.neverSignedIn === 'true',
    additional: await narrowedByFields(c, 'user', query.additional),
  };
}

const nobody = '00000000-0000-0000-0000-000000000000';
const daysOf = (from: string | undefined, to: string | undefined): Between => ({ from: from ?? null, to: to ?? null });

/** By whatever reaches all groups or this very one; who looks after the members of it is not asked. */
const seesGroup = (c: SignedContext, id: string): boolean =>
  c.check('group.view', { kind: 'group', id, organization: c.at.id, facts: { owner: null, groups: [id] } }).allowed;

/**
 * Asks for what contains the words; when nothing within reach does, for what is a letter or two off. Whether anybody out
 * of reach has these words makes no difference.
 */
export async function kindly<T>(
  c: Pick<SignedContext, 'tx'>,
  by: Narrowed,
  ask: (by: Narrowed) => Promise<T>,
  isNothing: (found: T) => boolean,
): Promise<T> {
  const found = await ask(by);
  if (!mayBeOff(by.words) || !isNothing(found)) return found;
  await tolerate(c.tx);
  return ask({ ...by, tolerant: true });
}
