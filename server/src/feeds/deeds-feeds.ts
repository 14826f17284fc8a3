import { z } from 'zod';
import type { Context, SignedContext } from '../context.ts';
import { sourceName } from '../external-ids/index.ts';
import { demandItsRoles, serviceUser } from '../identity/index.ts';
import { mayOf } from '../may.ts';
import { type FieldError, problems, Refusal, type Values } from '../refusal.ts';
import { fieldsOfFiles, sentOptions } from '../users/index.ts';
import { feedInFull, type May } from './answers.ts';
import { isSamePlace, openSecret, sealSecret } from './deeds-fetch.ts';
import { nextOf, plan, zoneOf } from './deeds-run.ts';
import {
  columns,
  type Feed,
  forMissing,
  guard,
  place,
  schedule,
  type Secret,
  secret,
  waysToCome,
  whatItHolds,
} from './feed.ts';
import { feed, feeds } from './privileges.ts';
import { refused } from './refused.ts';
import { feedById, insertFeed, isSourceTaken, type Kept, updateFeed } from './store.ts';
import { lastRuns } from './store-runs.ts';

export const feedInput = z.strictObject({
  name: z.string().trim().min(1).max(100),
  /** Under this name it knows whom it brought. */ source: sourceName,
  /** The service user it acts as. */ userId: z.uuid(),
  comesBy: z.enum(waysToCome),
  place: place.default(place.parse({})),
  /** Kept sealed; what is not said stays as it is. */ secret: secret.optional(),
  schedule: schedule.nullable().default(null),
  mapping: columns,
  options: sentOptions.default({}),
  holds: z.enum(whatItHolds).default('changes'),
  missing: z.enum(forMissing).default('list'),
  guard: guard.default(guard.parse({})),
});
type Input = z.output<typeof feedInput>;

/** The feed that was granted. */
export async function granted(c: Context<string>, lock = false): Promise<Feed> {
  const found = await feedById(c.tx, c.granted.thing?.organization ?? c.at.id, c.granted.thing?.id ?? '', lock);
  if (found?.organization !== c.at.id) throw new Refusal(problems['not-found']);
  return found;
}

export const mayWith = (c: SignedContext, id: string): May =>
  mayOf(c, { kind: feed.id, id, organization: c.at.id, facts: {} }, { edit: feeds.edit, run: feeds.run });

export async function inFull(c: SignedContext, id: string) {
  const found = await feedById(c.tx, c.at.id, id);
  if (!found) throw new Refusal(problems['not-found']);
  const last = (await lastRuns(c.tx, c.at.id)).get(id) ?? null;
  return feedInFull(c, found, last, mayWith(c, id));
}

/** Adds a feed or changes one; what it says of roles and rows is refused as it would be on the way. */
export async function save(c: Context<string>, input: Input, was: Feed | null): Promise<string> {
  await demandUser(c, input.userId);
  if (await isSourceTaken(c.tx, c.at.id, input.source, was?.id ?? null)) throw wrong('source', 'feed-source-taken');
  demandPlace(input);
  await demandFields(c, input);
  const id = was?.id ?? c.newId();
  const isActive = was?.state !== 'paused';
  const nextAt = isActive ? nextOf(input, c.now, zoneOf(c.at.settings)) : null;
  const { userId, secret: said, ...rest } = input;
  const known = keptSecret(c, input, was);
  const kept: Kept = {
    ...{ ...rest, user: userId, nextAt },
    secret: said || Object.keys(known).length > 0 ? sealSecret(c.server, id, said ?? known) : null,
  };
  const at = { tenant: c.at.tenant, organization: c.at.id };
  if (was) await updateFeed(c.tx, c.at.id, id, kept);
  else await insertFeed(c.tx, at, id, kept, c.actor.id, c.now);
  await plan(c.tx, at, id, nextAt);
  // what is secret is told nobody, the audit neither
  c.audit({ thing: { kind: 'feed', id }, ...(was && { before: told(was) }), after: { ...rest, user: userId } });
  return id;
}

/** What was kept for the same place. INVARIANT: a secret goes nowhere but where it was entered for. */
function keptSecret(c: SignedContext, input: Input, was: Feed | null): Secret {
  if (!was?.secret || input.secret || input.comesBy === 'post') return {};
  if (!isSamePlace(was, input)) throw wrong('secret', 'feed-secret-again');
  return openSecret(c.server, was);
}

const told = ({ secret: _, nextAt: _next, createdAt: _at, createdBy: _by, ...rest }: Feed) => rest;

/** The asker must be one who could give the service user each of its roles: the feed acts with them. */
async function demandUser(c: SignedContext, id: string): Promise<void> {
  const thing = await serviceUser(c, id).catch((fault: unknown) => {
    if (fault instanceof Refusal && fault.problem.status === 404) throw wrong('userId', 'feed-user-unknown');
    throw fault;
  });
  await demandItsRoles(c, thing);
}

function demandPlace({ comesBy, place: at }: Pick<Input, 'comesBy' | 'place'>): void {
  const isWhole =
    comesBy === 'post' ||
    (comesBy === 'https' && at.address !== undefined) ||
    (comesBy === 'sftp' && at.host !== undefined && at.userName !== undefined && at.hostKey !== undefined);
  if (!isWhole) throw wrong('place', 'feed-place-missing');
}

async function demandFields(c: SignedContext, { mapping }: Input): Promise<void> {
  const known = new Set((await fieldsOfFiles(c, true)).map(({ id }) => id));
  for (const [at, { field }] of mapping.entries())
    if (!known.has(field)) throw wrong(`mapping.${at}.field`, 'feed-field-unknown', { field });
}

export function wrong(field: string, code: keyof typeof refused, values: Values = {}): Refusal {
  const error: FieldError = { field, code, says: refused[code].says, values };
  return new Refusal(problems.invalid, { errors: [error] });
}
