import { z } from 'zod';
import type { SignedContext } from '../../context.ts';
import { type FieldError, problems, Refusal, type Values } from '../../refusal.ts';
import { type Counts, type Import, type Mode, mostAtOnce } from './import.ts';
import type { Column } from '../../sheets/index.ts';
import type { Mapping } from './columns.ts';
import { stateTexts } from './reasons.ts';
import { refused } from './refused.ts';

export const sentOptions = z
  .strictObject({
    dateOrder: z.enum(['day-first', 'month-first']),
    /** What new users are called by when no column is the user name. */ userNameFrom: z.enum([
      'email',
      'employeeIdentifier',
    ]),
    /** What values of the role column mean; null: leave the role as it is. */
    roleValues: z
      .array(z.strictObject({ value: z.string().min(1).max(300), role: z.string().max(100).nullable() }))
      .max(200),
    /** State of new users whose row says nothing about it. */ newUsers: z.enum(['active', 'listed']),
    /** Where new users are whose row names no location. */ defaultLocation: z.uuid(),
    /** Add locations that are not there yet, where the asker may. */ createLocations: z.boolean(),
    /** Add groups that are not there yet, where the asker may. */ createGroups: z.boolean(),
    /** Users leave groups that earlier imports named and their row does not. */ onlyGroups: z.boolean(),
  })
  .partial();

/** Roles that values were matched to are roles of this organization. */
export async function demandRoles(
  c: Pick<SignedContext, 'tx' | 'at' | 'server'>,
  matched: readonly Readonly<{ role: string | null }>[],
): Promise<void> {
  const { roles } = await c.server.rulesOf(c.tx, c.at);
  const errors = matched.flatMap(({ role }, at): FieldError[] => {
    const known = role === null ? undefined : roles.get(role);
    if (role === null || (known && known.kind !== 'platform')) return [];
    const { code, says } = refused['role-unknown'];
    return [{ field: `options.roleValues.${at}.role`, code, says, values: { role } }];
  });
  if (errors.length > 0) throw new Refusal(problems.invalid, { errors });
}

/** A large change is looked at before it is made: more than ten users, more than a fifth of those within reach. */
const changed = { from: 10, share: 0.2 };
/** Whoever would be disabled counts apart, and sooner. */
const ending = { from: 3, share: 0.1 };

const isLarge = (n: number, of: number, { from, share }: typeof changed): boolean => n > from && n > of * share;

/** What was looked at and is meant: a large change, and that many users are disabled. */
export type Confirmed = Readonly<{ confirm: boolean; confirmEnding: boolean }>;

/** Whether a checked import can be applied in this way. @throws Refusal 409 or 422 with the counts. */
export function demandMode({ counts }: Pick<Import, 'counts'>, mode: Mode): void {
  const { rows = 0, created = 0, updated = 0, rejected = 0 } = counts;
  const refuse = refusing(counts);
  if (created + updated === 0) throw refuse('nothing-to-do', {});
  if (mode === 'all-or-nothing' && rows > mostAtOnce) throw refuse('too-many-for-all', { rows, most: mostAtOnce });
  if (mode === 'all-or-nothing' && rejected > 0) throw refuse('rows-rejected', { rejected });
}

/** The same, and that a large change was looked at; users who would be disabled are confirmed by themselves. */
export function demandFit(of: Pick<Import, 'counts'>, mode: Mode, { confirm, confirmEnding }: Confirmed): void {
  demandMode(of, mode);
  const { counts } = of;
  const { created = 0, existing = 0, locations = 0, groups = 0, ending: ends = 0 } = counts;
  const updated = (counts.updated ?? 0) - ends;
  const refuse = refusing(counts);
  if (isLarge(ends, existing, ending) && !confirmEnding)
    throw refuse('confirm-ending-needed', { ending: ends, existing });
  if ((isLarge(updated, existing, changed) || locations + groups > 0) && !confirm)
    throw refuse('confirm-needed', { created, updated, existing, locations, groups });
}

const refusing = (counts: Counts) => (code: keyof typeof refused, values: Values) =>
  new Refusal(refused[code], { values, more: { counts } });

export const canMap = ({ state, counts }: Readonly<{ state: Import['state']; counts: Counts }>): boolean =>
  state === 'uploaded' || state === 'checked' || (state === 'failed' && (counts.done ?? 0) === 0);

/** A look at what undoing would do is left again; what is being undone goes on. */
export const canCancel = ({ state }: Pick<Import, 'state'>): boolean =>
  state !== 'committed' && state !== 'cancelled' && state !== 'undoing' && state !== 'undone';

/** For so long an import can be undone. */
const undoDays = 30;

export const undoUntil = ({ committedAt }: Pick<Import, 'committedAt'>): Date | null =>
  committedAt && new Date(committedAt.getTime() + undoDays * 86_400_000);

export function canUndo(of: Pick<Import, 'state' | 'counts' | 'committedAt'>, now: Date): boolean {
  const until = undoUntil(of);
  return of.state === 'committed' && (of.counts.done ?? 0) > 0 && until !== null && now < until;
}

/** The refusal of a deed that the state of an import does not allow. */
export function notNow({ state }: Pick<Import, 'state'>): Refusal {
  const { says, ...problem } = refused['not-in-this-state'];
  const words = stateTexts[state] ?? { en: state, de: state };
  return new Refusal({
    ...problem,
    says: { en: says.en.replace('{state}', words.en), de: says.de.replace('{state}', words.de) },
  });
}

/** Passwords are not shown as samples of their column, nor kept with it. */
export const withoutSecrets = (columns: readonly Column[], mapping: Mapping): readonly Column[] =>
  columns.map((column, at) => (mapping[at] === 'password' ? { ...column, samples: [], values: null } : column));
