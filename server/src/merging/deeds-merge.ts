import type { Thing } from '@ambit/policy';
import type { Context } from '../context.ts';
import { load } from '../database/things.ts';
import { moveLinks, moveLinksBack } from '../external-ids/index.ts';
import { theOther } from '../http/other-side.ts';
import type { OtherSide } from '../operation.ts';
import { register } from '../personal-data/index.ts';
import { problems, Refusal, refusals } from '../refusal.ts';
import { endAll } from '../roles/index.ts';
import { identifiersOf, passFormer, profileOf, takeBackFormer, user, users } from '../users/index.ts';
import { mergedCycles, movedBack } from './moved.ts';
import {
  cyclesOf,
  deferBuyers,
  fill,
  followEnrollments,
  insertMerge,
  markUndone,
  type Merge,
  mergesOf,
  moveAgentProfiles,
  moveEnrollments,
  moveRows,
  setStateOf,
  type Two,
  workedOnSince,
} from './store.ts';

export const refused = refusals({
  'not-two': {
    status: 422,
    says: {
      en: 'Choose another user: these are one already.',
      de: 'Wählen Sie einen anderen Benutzer: Dies ist schon einer.',
    },
  },
  'other-unknown': {
    status: 422,
    says: {
      en: 'There is no user within your reach who could be merged.',
      de: 'Es gibt keinen Benutzer in Ihrer Reichweite, der zusammengeführt werden könnte.',
    },
  },
  'merge-over': {
    status: 409,
    says: {
      en: 'This merge can no longer be undone: it was undone already, or more than {days} days have passed.',
      de: 'Das lässt sich nicht mehr rückgängig machen: Es ist schon geschehen, oder mehr als {days} Tage sind vergangen.',
    },
  },
});

const undoableDays = 30;
/** Under this name the links to other systems stand with what was moved. */
const linkRows = 'external_ids.thing_id';
/** And what content keeps of the learner. */
const profileRows = 'xapi_documents.scope';
/** What the user who stays takes over where nothing was said: member of the profile by column. */
const filledFields = {
  email: 'email',
  phone: 'phone',
  middle_name: 'middleName',
  employee_identifier: 'employeeIdentifier',
  hire_date: 'hireDate',
} as const;
type FilledColumn = keyof typeof filledFields;
export const filledColumns = [
  'email',
  'phone',
  'middle_name',
  'employee_identifier',
  'hire_date',
] as const satisfies readonly FilledColumn[];

/** The user who would end: within reach like the one who stays. */
export const endingSide = {
  kind: user,
  field: 'from',
  seenBy: users.view,
  needs: users.merge,
  outside: refused['other-unknown'],
} as const satisfies OtherSide;

/** Both users of a merge: two, neither of them the asker. */
export async function both(c: Context<string>) {
  const [kept, ended] = [c.granted.thing, theOther(c)];
  const wrong = (problem: (typeof refused)['not-two' | 'other-unknown']) =>
    new Refusal(problems.invalid, { errors: [{ field: 'from', code: problem.code, says: problem.says }] });
  if (!kept?.id || !ended.id || kept.id === ended.id) throw wrong(refused['not-two']);
  for (const one of [kept, ended])
    if (one.id === c.actor.id)
      c.refuse(users.merge, one, [{ kind: 'authority', id: 'requirement.not-oneself', values: {} }]);
  const [stays, ends] = [await profile(c, kept), await profile(c, ended)];
  if (stays.state === 'deleted' || ends.state === 'deleted') throw wrong(refused['other-unknown']);
  const two: Two = { tenant: c.at.tenant, organization: kept.organization, kept: kept.id, ended: ended.id };
  return { two, stays, ends, thing: ended };
}

async function profile(c: Context<string>, thing: Thing) {
  const found = await profileOf(c.tx, thing.id ?? '', c.world.now, thing);
  if (!found) throw new Refusal(problems['not-found']);
  return found;
}

type Profiles = Pick<Awaited<ReturnType<typeof both>>, 'stays' | 'ends'>;

/** What the user who stays would take over. */
export const filledOf = ({ stays, ends }: Profiles): { field: FilledColumn; value: string }[] =>
  filledColumns.flatMap((field) => {
    const value = ends[filledFields[field]];
    return value !== null && stays[filledFields[field]] === null ? [{ field, value }] : [];
  });

/** Makes one user of two. Roles end with the user who ends; what moves is written down, so that it can be undone. */
export async function merge(c: Context<string>, reason: string): Promise<string> {
  const { two, stays, ends, thing } = await both(c);
  await endAll(c, thing);
  const moved = mergedCycles(await cyclesOf(c.tx, two), two.ended, two.kept);
  await deferBuyers(c.tx);
  await moveEnrollments(c.tx, two, moved);
  await followEnrollments(
    c.tx,
    two.organization,
    moved.map(({ id }) => id),
  );
  const rows: Record<string, readonly string[]> = {};
  for (const kept of register.filter(({ moves }) => moves === true)) {
    const ids = await moveRows(c.tx, two, kept);
    if (ids.length > 0) rows[`${kept.table}.${kept.by}`] = ids;
  }
  const profiles = await moveAgentProfiles(c.tx, two);
  if (profiles.length > 0) rows[profileRows] = profiles;
  // what other systems call the user who ended means the one who stays
  const links = await moveLinks(c.tx, two);
  if (links.length > 0) rows[linkRows] = links;
  const filled: Readonly<Record<string, string>> = Object.fromEntries(
    filledOf({ stays, ends }).map(({ field, value }) => [field, value]),
  );
  // an identifier names one user: whoever looks for it finds the one who stays
  const { employee_identifier: identifier } = filled;
  if (identifier) await fill(c.tx, two.organization, two.ended, { employee_identifier: identifier }, true);
  await fill(c.tx, two.organization, two.kept, filled);
  await setStateOf(c.tx, two.organization, two.ended, 'archived');
  // files that name the user who ended mean the one who stays
  await passFormer(c.tx, { ...two, user: two.kept, at: c.now }, identifiersOf(ends));
  const id = c.newId();
  const kept: Omit<Merge, 'undoneAt'> = {
    ...two,
    id,
    endedState: ends.state,
    enrollments: moved,
    rows,
    filled,
    reason,
    at: c.now,
  };
  await insertMerge(c.tx, kept, c.actor.id);
  c.audit({
    before: { merged: `${ends.firstName} ${ends.lastName} (${ends.userName})` },
    after: {
      enrollments: moved.length,
      rows: Object.fromEntries(Object.entries(rows).map(([table, ids]) => [table, ids.length])),
      filled,
    },
    reason,
  });
  await told(c, two);
  return id;
}

/** Takes a merge back as far as nothing was built on it since; how many enrollments stay where they are. */
export async function undo(c: Context<string>, id: string): Promise<{ stayed: number }> {
  const organization = c.granted.thing?.organization ?? c.at.id;
  const [found] = await mergesOf(c.tx, organization, c.granted.thing?.id ?? '', id);
  if (!found) throw new Refusal(problems['not-found']);
  if (found.undoneAt || c.now.getTime() - found.at.getTime() > undoableDays * 86_400_000)
    throw new Refusal(refused['merge-over'], { values: { days: undoableDays } });
  const other = await load(
    c.tx,
    user,
    found.kept === c.granted.thing?.id ? found.ended : found.kept,
    true,
    c.world.now,
  );
  if (other) await c.demand(users.merge, other.thing);
  const ids = found.enrollments.map(({ id: one }) => one);
  const worked = await workedOnSince(c.tx, organization, ids, found.at);
  const { back, stay } = movedBack(found.enrollments, await cyclesOf(c.tx, found), worked);
  await deferBuyers(c.tx);
  await moveEnrollments(c.tx, found, back);
  await followEnrollments(c.tx, organization, ids);
  const backwards: Two = { ...found, kept: found.ended, ended: found.kept };
  for (const kept of register.filter(({ moves }) => moves === true)) {
    const rows = found.rows[`${kept.table}.${kept.by}`];
    if (rows) await moveRows(c.tx, backwards, kept, rows);
  }
  const profiles = found.rows[profileRows];
  if (profiles) await moveAgentProfiles(c.tx, backwards, profiles);
  await moveLinksBack(c.tx, found, found.rows[linkRows] ?? []);
  await fill(c.tx, organization, found.kept, found.filled, true);
  const { employee_identifier: identifier } = found.filled;
  if (identifier) await fill(c.tx, organization, found.ended, { employee_identifier: identifier });
  await setStateOf(c.tx, organization, found.ended, found.endedState);
  await takeBackFormer(c.tx, { organization, user: found.kept, of: found.ended, at: found.at });
  await markUndone(c.tx, organization, id, c.now);
  c.audit({ before: { merge: id }, after: { stayed: stay.length } });
  await told(c, found);
  return { stayed: stay.length };
}

async function told(c: Context<string>, { organization, kept, ended }: Two): Promise<void> {
  await c.happened({ kind: 'user-ended', user: ended, organization });
  await c.happened({ kind: 'authority-changed', users: [kept, ended], organization });
  await c.happened({ kind: 'users-changed', users: [kept, ended], organization });
}
