import type { SignedContext } from '../../../context.ts';
import { keyOf } from '../../../database/keys.ts';
import type { GroupsFound } from '../../../events.ts';
import type { ImportRow, Place } from '../store-rows.ts';
import { type Ready, apply } from '../deeds-apply.ts';
import { addedFields, administratorsOf, aroundOf, optionsOf, type Run, zoneOf } from '../deeds-around.ts';
import { groupsFor } from '../deeds-groups.ts';
import { noGroups } from '../groups.ts';
import type { Added } from '../fields.ts';
import type { Import } from '../import.ts';
import { inBatch, type Work } from '../jobs-work.ts';
import { finish, inBatches } from './jobs-batches.ts';
import { readExisting } from '../store-users.ts';
import { forgetUndo, holdersOf, keepUndo, releaseUsers, signedIn, stillThere, usersInLines } from '../store-undo.ts';
import { type Beside, judgeUndo, type Undone } from './undo.ts';

/** Looks at what undoing an import would do; nothing is changed. */
export async function checkUndo(work: Work, found: Import): Promise<void> {
  await inBatch(work, (c) => forgetUndo(c.tx, work));
  const administrators = await inBatch(work, administratorsOf);
  await inBatches(work, (c, rows) => decide(work, c, found, rows, administrators));
  await inBatch(work, (c) => finish(work, c, found, 'undo-checked'));
}

/** Undoes an import: each row is decided anew, by what is true when its batch begins. */
export async function undo(work: Work, found: Import): Promise<void> {
  await inBatches(work, (c, rows) => carryOut(work, c, found, rows));
  await inBatch(work, (c) => finish(work, c, found, 'undone'));
}

type Decided = Readonly<{ row: ImportRow }> & Undone;

async function decided(
  work: Work,
  c: SignedContext,
  found: Import,
  rows: readonly ImportRow[],
  administrators: Set<string> | null,
) {
  const { mapped: _, ...options } = optionsOf(found);
  const added = await addedFields(c);
  const run: Run = { mapped: new Set(['state', 'role']), options, administrators, lineOf: () => null, added };
  const groups = await groupsOfRows(c, rows, administrators === null);
  const around = { ...(await aroundOf(c, found, run, [], false)), groups };
  const beside = await besideOf(work, c, rows, { lock: administrators === null, added });
  return { around, rows: rows.map((row): Decided => ({ row, ...judgeUndo(row, beside, around) })) };
}

async function decide(
  work: Work,
  c: SignedContext,
  found: Import,
  rows: readonly ImportRow[],
  administrators: Set<string>,
): Promise<void> {
  const { rows: all } = await decided(work, c, found, rows, administrators);
  await keepUndo(
    c.tx,
    placeOf(work, c),
    all.map(({ row, undo: what }) => ({ line: row.line, undo: what })),
  );
}

async function carryOut(work: Work, c: SignedContext, found: Import, rows: readonly ImportRow[]): Promise<void> {
  const { around, rows: all } = await decided(work, c, found, rows, null);
  const ready = all.flatMap(({ row, judged }): Ready[] => (judged ? [{ row, judged }] : []));
  const removed = all.filter(({ undo: what }) => what.outcome === 'removed').flatMap(({ row }) => row.user ?? []);
  await apply(c, {
    import: found,
    rows: ready,
    passwords: new Map(),
    around,
    zone: zoneOf(c),
    operation: 'user-import.undo',
  });
  await releaseUsers(c, removed);
  await keepUndo(
    c.tx,
    placeOf(work, c),
    all.map(({ row, undo: what }) => ({ line: row.line, undo: { ...what, done: true } })),
  );
}

/** The groups that the users of these rows joined and left. */
async function groupsOfRows(c: SignedContext, rows: readonly ImportRow[], lock: boolean): Promise<GroupsFound> {
  const some = rows.flatMap(({ user, cells: { groups } }) => (user && groups ? [{ user, ...groups }] : []));
  if (some.length === 0) return noGroups;
  const keys = some.flatMap(({ joined, left }) => [...joined, ...left].map(({ id }) => id));
  return groupsFor(c, { keys, users: some.map(({ user }) => user), lock });
}

/** Reads what undoing these rows looks at, for all of them at once. */
async function besideOf(
  work: Work,
  c: SignedContext,
  rows: readonly ImportRow[],
  how: Readonly<{ lock: boolean; added: Added }>,
): Promise<Beside> {
  const ids = rows.flatMap(({ user }) => user ?? []);
  const sets = rows.map(({ cells }) => cells.set ?? {});
  const managers = sets.flatMap(({ manager }) => referenceIds(manager?.[0]));
  const all = [...new Set([...ids, ...managers])];
  const people =
    all.length > 0 ? await readExisting(c, all, { ...how, zone: zoneOf(c), managers: true, dated: true }) : [];
  const came = rows.filter(({ outcome }) => outcome === 'created').flatMap(({ user }) => user ?? []);
  const hold = new Set(await signedIn(c, came));
  await c.happened({ kind: 'users-leaving', users: came, organization: c.at.id, keep: (user) => void hold.add(user) });
  const places = sets.flatMap(({ location, department, jobTitle }) =>
    [location, department, jobTitle].flatMap((one) => referenceIds(one?.[0])),
  );
  const names = sets.flatMap(({ userName }) => (typeof userName?.[0] === 'string' ? [keyOf(userName[0])] : []));
  return {
    people: new Map(people.map((one) => [one.id, one])),
    hold,
    import: work.import,
    there: await stillThere(c, [...new Set(places)]),
    named: await holdersOf(c, names),
    inLine: await usersInLines(
      c.tx,
      work,
      rows.flatMap(({ cells }) => cells.managerLine ?? []),
    ),
  };
}

const referenceIds = (value: unknown): readonly string[] =>
  typeof value === 'object' && value !== null && 'id' in value ? [String(value.id)] : [];

const placeOf = (work: Work, c: SignedContext): Place => ({
  tenant: c.at.tenant,
  organization: work.organization,
  import: work.import,
});
