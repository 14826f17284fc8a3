import type { Facts } from '@ambit/policy';
import { z } from 'zod';
import type { Context, SignedContext } from '../context.ts';
import { load } from '../database/things.ts';
import { mayOf } from '../may.ts';
import { settingsOf } from '../organizations/index.ts';
import { problems, Refusal } from '../refusal.ts';
import { dayIn } from '../training/index.ts';
import { user, users } from '../users/index.ts';
import { externalProblems, externalStates, newExternal, type Said, wrongDays } from './external.ts';
import { externalTraining, externalTrainings, ownExternalTrainings } from './privileges.ts';
import { type External, findExternal } from './store.ts';

const somebody = z.object({ id: z.uuid(), name: z.string() });
const may = z.union([z.literal(true), z.object({ reason: z.string() })]);

export const shownExternal = newExternal.extend({
  id: z.uuid(),
  user: somebody,
  state: z.enum(externalStates),
  source: z.enum(['entered', 'imported']),
  enteredBy: somebody.nullable(),
  enteredAt: z.iso.datetime(),
  /** Who approved or refused it, and why. */
  decided: z.object({ by: z.string(), at: z.iso.datetime(), reason: z.string().nullable() }).nullable(),
  version: z.number(),
  may: z.object({ edit: may, remove: may, approve: may }),
});

/** An entry as screens show it, with what the asker may do. */
export function shown(c: SignedContext, row: External): z.input<typeof shownExternal> {
  const { thing, enteredAt, decided, credits, ...rest } = row;
  // one's own entries are one's own to change; those of others need the privilege for others
  const mine = isOnesOwn(c, row);
  const edit = mine ? ownExternalTrainings.addOwn : externalTrainings.add;
  return {
    ...rest,
    credits: [...credits],
    enteredAt: enteredAt.toISOString(),
    decided: decided && { ...decided, at: decided.at.toISOString() },
    may: mayOf(c, thing, { edit, remove: edit, approve: externalTrainings.approve }),
  };
}

/** Entered by the asker about themselves. */
export const isOnesOwn = ({ actor }: Pick<SignedContext, 'actor'>, { user: of, enteredBy, source }: External) =>
  of.id === actor.id && enteredBy?.id === actor.id && source === 'entered';

/** The entry in the address. */
export async function found(c: Context<string>): Promise<External> {
  const known = await findExternal(c.tx, thingAt(c).organization, c.params['id'] ?? '', c.now.getTime());
  if (!known) throw new Refusal(problems['not-found']);
  return known;
}

const thingAt = ({ granted }: Context<string>) => {
  if (!granted.thing) throw new Error('an entry is granted with its thing');
  return granted.thing;
};

/** The facts of an entry about to exist: those of its user, whom the asker has to see. */
export async function factsOfEntry({ userId: of }: Readonly<{ userId: string }>, c: SignedContext): Promise<Facts> {
  const loaded = await load(c.tx, user, of, false, c.world.now);
  const isThere = loaded && loaded.thing.organization === c.at.id;
  if (!isThere || !(c.check(users.view, loaded.thing).allowed || ofReport(c, loaded.thing.facts)))
    throw fieldRefusal('userId', 'user-not-among');
  const { place = null, department = null, managers = [], groups = [] } = loaded.thing.facts;
  return { user: of, place, department, managers, groups };
}

// whoever may enter training of somebody knows that they are there
const ofReport = (c: SignedContext, facts: Facts): boolean =>
  c.check(externalTrainings.add, { kind: externalTraining.id, id: null, organization: c.at.id, facts }).allowed;

/** Refuses days that cannot be, at their fields. */
export function demandDays(c: SignedContext, said: Pick<Said, 'completedOn' | 'validUntil'>): void {
  const errors = wrongDays(said, dayIn(zoneAt(c), c.now)).map(({ field, code }) => ({
    field,
    code,
    says: externalProblems[code].says,
  }));
  if (errors.length > 0) throw new Refusal(problems.invalid, { errors });
}

export const zoneAt = ({ at }: Pick<SignedContext, 'at'>): string => settingsOf(at.settings).general.timeZone;

/** What somebody enters of themselves waits, where the organization says so. */
export const firstState = ({ at }: Pick<SignedContext, 'at'>): 'pending' | 'approved' =>
  settingsOf(at.settings).access.externalApproval ? 'pending' : 'approved';

export const place = ({ at }: Pick<SignedContext, 'at'>) => ({ tenant: at.tenant, organization: at.id });

export const fieldRefusal = (field: string, code: keyof typeof externalProblems): Refusal =>
  new Refusal(problems.invalid, { errors: [{ field, code, says: externalProblems[code].says }] });
