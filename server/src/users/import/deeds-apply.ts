import type { SignedContext } from '../../context.ts';
import { keyOf, nameKey } from '../../database/keys.ts';
import { check } from '@ambit/policy';
import { type Change, parseField, putValues } from '../../fields/index.ts';
import { isAdditional } from './fields.ts';
import type { Import } from './import.ts';
import { givenUp, keepFormer } from '../former/store.ts';
import { maySignIn } from '../user.ts';
import { users } from '../privileges.ts';
import { decidedOnce, thingOfNew } from './ceilings.ts';
import { endOfDay } from './days.ts';
import { changesOf } from './row-kept.ts';
import type { Around, Profile } from './known.ts';
import { keepDated, planDated } from './deeds-dated.ts';
import { changeGroups, withNewGroups } from './deeds-groups.ts';
import { addPlaces } from './deeds-places.ts';
import { carriesPower, type Judged, rejected } from './judged.ts';
import {
  type Deed,
  endBaseRoles,
  giveBaseRoles,
  insertUsers,
  setManagers,
  type UserColumns,
  updateUsers,
  writeDeeds,
} from './store-apply.ts';
import type { ImportRow } from './store-rows.ts';

/** A row of the import with what was decided just now. */
export type Ready = Readonly<{ row: ImportRow; judged: Judged }>;

type What = Readonly<{
  /** Null: one user, told by a request that stands in the audit itself. */ import: Import | null;
  rows: readonly Ready[];
  passwords: ReadonlyMap<number, string>;
  around: Around;
  zone: string;
  /** What is done, for the audit. */ operation: 'user-import.commit' | 'user-import.undo';
}>;
type Coming = Readonly<{ row: ImportRow; judged: Judged; id: string; after: Profile }>;

/** Writes the rows that come in, all with a few statements, and gives every row with what became of it in the end. */
export async function apply(
  c: SignedContext,
  { import: of, rows, passwords, around, zone, operation }: What,
): Promise<readonly Ready[]> {
  const known = withNewGroups(c, await addPlaces(c, rows));
  const coming = known.flatMap((one): Coming[] => {
    const { outcome, user, after } = one.judged;
    return (outcome === 'created' || outcome === 'updated') && user && after ? [{ ...one, id: user, after }] : [];
  });
  const created = coming.filter(({ judged }) => judged.outcome === 'created');
  const added = await insertUsers(
    c,
    created.map((one) => ({ ...columnsOf(one, zone), password_hash: passwords.get(one.row.line) ?? null })),
  );
  const updated = coming.filter(({ judged }) => judged.outcome === 'updated');
  await updateUsers(
    c,
    updated.map((one) => ({ ...columnsOf(one, zone), power: carriesPower(one.judged.changed) })),
  );
  const written = [...created.filter(({ id }) => added.has(id)), ...updated];
  await keepNames(c, updated);
  await changeRoles(c, written);
  await changeManagers(c, written);
  await keepDated(c, written);
  await planDated(c, written, zone);
  await changeValues(c, written, around);
  await changeGroups(c, written, of);
  if (of)
    await writeDeeds(
      c,
      operation,
      written.map((one) => deed(c, one, of, around)),
    );
  await tell(c, written);
  return known.map((one) => {
    const isTaken = one.judged.outcome === 'created' && !added.has(one.judged.user ?? '');
    const values = { value: one.judged.after?.userName ?? '' };
    // somebody else took the name, or the identifier, between the check of this batch and its writing
    return isTaken ? { ...one, judged: rejected([{ field: 'userName', code: 'user-name-taken', values }]) } : one;
  });
}

function columnsOf({ id, after, judged: { before } }: Coming, zone: string): UserColumns {
  return {
    id,
    user_name: after.userName,
    user_name_key: keyOf(after.userName),
    email: after.email,
    email_key: after.email ? keyOf(after.email) : null,
    first_name: after.firstName,
    middle_name: after.middleName,
    last_name: after.lastName,
    name_key: nameKey(after.firstName, after.lastName),
    state: after.state,
    employee_identifier: after.employeeIdentifier,
    phone: after.phone,
    hire_date: after.hireDate,
    language: after.language,
    location_id: after.location?.id ?? null,
    department_id: after.department?.id ?? null,
    job_title_id: after.jobTitle?.id ?? null,
    expires_at: after.expiresOn ? endOfDay(after.expiresOn, before?.timeZone ?? zone).toISOString() : null,
  };
}

/** What users are not called any more is given to nobody else. */
const keepNames = (c: SignedContext, rows: readonly Coming[]): Promise<void> =>
  keepFormer(
    c.tx,
    { tenant: c.at.tenant, organization: c.at.id, at: c.now },
    rows.flatMap(({ id, after, judged: { before } }) => (before ? givenUp(id, before, after) : [])),
  );

/** A base role replaces the one before. */
async function changeRoles(c: SignedContext, rows: readonly Coming[]): Promise<void> {
  const changed = rows.filter(({ judged }) => judged.changed.includes('role'));
  await endBaseRoles(
    c,
    changed.filter(({ judged }) => judged.before?.role).map(({ id }) => id),
  );
  const given = changed.flatMap(({ id, after }) => (after.role ? [{ id: c.newId(), user: id, role: after.role }] : []));
  await giveBaseRoles(c, given);
  await tellRoles(
    c,
    changed.flatMap(({ id, judged }) => (judged.before ? [id] : [])),
    given,
  );
}

/** Whoever was there before and has another role now; an import is quiet. */
async function tellRoles(
  c: SignedContext,
  there: readonly string[],
  given: readonly Readonly<{ id: string; user: string; role: string }>[],
): Promise<void> {
  const known = new Set(there);
  const byRole = Map.groupBy(
    given.filter(({ user }) => known.has(user)),
    ({ role }) => role,
  );
  for (const [role, some] of byRole)
    await c.happened({
      ...{ kind: 'role-changed', change: 'given', role, organization: c.at.id, by: c.user.name },
      ...{ from: null, until: null, isQuiet: true },
      held: some.map(({ id, user }) => ({ appointment: id, user })),
    });
}

async function changeManagers(c: SignedContext, rows: readonly Coming[]): Promise<void> {
  const changed = rows.filter(({ judged }) => judged.changed.includes('manager'));
  const inLine = new Map(rows.map(({ row, id }) => [row.line, id]));
  const mapped = changed.flatMap(({ id, judged: { manager, managerLine } }) => {
    const to = manager?.id ?? (managerLine === null ? undefined : inLine.get(managerLine));
    return to ? [{ id: c.newId(), user: id, manager: to }] : [];
  });
  await setManagers(
    c,
    changed.filter(({ judged }) => judged.before).map(({ id }) => id),
    mapped,
  );
}

/** What is stored in the additional fields. */
async function changeValues(c: SignedContext, rows: readonly Coming[], { added }: Around): Promise<void> {
  const changes = rows.flatMap(({ id, after, judged }) =>
    judged.changed.filter(isAdditional).flatMap((name): Change[] => {
      const field = added.get(name);
      const value = after[name] ?? null;
      const parsed = field && value !== null ? parseField(field, value) : null;
      return field && (parsed === null || !('fault' in parsed)) ? [{ of: id, field: field.id, to: parsed }] : [];
    }),
  );
  if (changes.length > 0) await putValues(c.tx, { tenant: c.at.tenant, organization: c.at.id }, changes);
}

/** One entry of the audit for each user: what was, what is, and by which role the asker did it. */
function deed(c: SignedContext, { id, row, after, judged }: Coming, of: Import, around: Around): Deed {
  const { rules, actor, world } = around.asker;
  const decide = () =>
    check(
      rules,
      actor,
      users.import,
      judged.before?.thing ?? thingOfNew(id, after.location, after.department, around),
      world,
    );
  const by = judged.before ? decide() : decidedOnce(`by ${after.location?.id} ${after.department?.id}`, around, decide);
  const fields = Object.entries(changesOf(judged));
  return {
    user: id,
    by: by.allowed ? by : null,
    payload: {
      actor: c.user.name,
      ...(judged.before && { before: Object.fromEntries(fields.map(([field, [was]]) => [field, was])) }),
      after: { ...Object.fromEntries(fields.map(([field, [, is]]) => [field, is])), import: of.id, line: row.line },
    },
  };
}

/** Rooms above hear of it; authority that was compiled before is out of date. */
async function tell(c: SignedContext, rows: readonly Coming[]): Promise<void> {
  const organization = c.at.id;
  if (rows.length === 0) return;
  const power = rows.filter(({ judged }) => judged.before && carriesPower(judged.changed)).map(({ id }) => id);
  if (power.length > 0) await c.happened({ kind: 'authority-changed', users: power, organization });
  for (const { id, after, judged } of rows) {
    if (judged.before && maySignIn(judged.before.state) && !maySignIn(after.state))
      await c.happened({ kind: 'user-ended', user: id, organization });
  }
  const moved = rows.filter(({ judged }) => judged.before && judged.changed.includes('email')).map(({ id }) => id);
  if (moved.length > 0) await c.happened({ kind: 'email-changed', users: moved, organization });
  await c.happened({ kind: 'users-changed', users: rows.map(({ id }) => id), organization });
}
