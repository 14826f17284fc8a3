import { createHash } from 'node:crypto';
import { outranks } from '@ambit/policy';
import type { Context } from '../../context.ts';
import { problems, Refusal } from '../../refusal.ts';
import { ranking } from '../deeds-merge.ts';
import { standing } from '../gains.ts';
import { listLevels, touchTree } from '../store.ts';
import { heldAround } from '../store-merge.ts';
import { makeTree } from '../tree.ts';
import { type Kept, diff, outcomeOf, type Row } from './diff.ts';
import { type FieldId, fieldIds, type Mapping, refused } from './fields.ts';
import { readFile, type Read } from './file.ts';
import { around, causes, type Change, changes, movedOf, type Trees } from './reach.ts';
import { keptLocations, writeClosure, writeLocations } from './store.ts';

/** A file that was judged: its rows, the trees before and after, whose reach changes, and by what it is known again. */
export type Judged = Readonly<{
  read: Read;
  rows: readonly Row[];
  trees: Trees;
  reach: readonly Change[];
  seal: string;
  /** Of the tree as it is, by id. */ names: ReadonlyMap<string, string>;
}>;

/** Reads the uploaded file and says what it would do; the file itself is not kept. */
export async function judge(c: Context<string>, given: string | undefined): Promise<Judged> {
  const { upload } = c;
  if (!upload) throw new Error('an import comes with a file');
  const read = await readFile(() => c.server.files.read(upload.key), upload.name, mappingOf(given));
  c.afterCommit(() => c.server.files.remove(upload.key));
  const kept = await keptLocations(c.tx, c.at.id);
  const levels = await listLevels(c.tx, c.at.id);
  const rows = diff(read.lines, { kept, levels, newId: c.newId });
  const { trees, reach } = await withinCeilings(c, rows, kept);
  const names = new Map(kept.map(({ id, name }) => [id, name]));
  return { read, rows, trees, reach, seal: sealOf(rows), names };
}

/** Does what was judged: what is rejected is left out, everything else happens at once. */
export async function carryOut(c: Context<string>, { rows, trees }: Judged): Promise<void> {
  const at = { tenant: c.at.tenant, organization: c.at.id };
  const of = (...wanted: readonly string[]) => rows.filter((row) => wanted.includes(outcomeOf(row)));
  const [added, changed] = [of('new'), of('moved', 'renamed', 'changed')];
  const moved = movedOf(rows);
  await writeLocations(c.tx, at, changed, added);
  const anew = new Set([...added, ...moved].flatMap(({ id }) => trees.after.below(id)));
  await writeClosure(c.tx, at, [...anew], (id) => trees.after.above(id));
  c.audit({
    before: { moved: moved.map(({ id, was }) => ({ id, parentId: was.parent })) },
    after: {
      ...{ new: added.length, changed: changed.length },
      moved: moved.map(({ id, parent }) => ({ id, parentId: parent })),
    },
  });
  if (moved.length > 0) await c.happened({ kind: 'authority-changed', users: 'all', organization: c.at.id });
}

/** One change of the tree after the other: its stamp is taken before the tree is read, and kept until the end. */
export const beginChange = (c: Context<string>): Promise<void> =>
  touchTree(c.tx, { tenant: c.at.tenant, organization: c.at.id });

/** What was looked at has to be what is done. */
export function demandSame({ seal }: Judged, looked: string): void {
  if (seal !== looked) throw new Refusal(refused['tree-changed']);
}

/** Moves by which the asker, or somebody who outranks them, would come to reach more are rejected, until none is left. */
async function withinCeilings(
  c: Context<string>,
  rows: readonly Row[],
  kept: readonly Kept[],
): Promise<{ trees: Trees; reach: readonly Change[] }> {
  const before = c.world.places;
  let trees = { before, after: treeAfter(rows, kept) };
  const places = around(rows, trees);
  const held = places.length > 0 ? await heldAround(c.tx, c.at.id, 'location', places, c.now) : [];
  const mine = ranking(c);
  for (;;) {
    const reach = changes(c.rules.roles, held, trees);
    const against = reach.flatMap(({ held: one, gains }) => {
      const reason =
        one.user.id === c.actor.id ? 'oneself' : mine && outranks(c.rules, one.user.roles, mine) ? 'outranked' : null;
      const place = gains && reason ? standing(one, c.rules.roles.get(one.role), 'location') : null;
      return reason && place ? causes(rows, place, trees).map((row) => ({ row, reason }) as const) : [];
    });
    if (against.length === 0) return { trees, reach };
    for (const { row, reason } of against) row.reason ??= reason;
    rejectBelow(rows);
    trees = { before, after: treeAfter(rows, kept) };
  }
}

/** What was to stand below a new location whose line was rejected has nowhere to stand. */
function rejectBelow(rows: readonly Row[]): void {
  const gone = new Set(rows.flatMap(({ id, was, reason }) => (reason && !was ? [id] : [])));
  for (const row of rows) if (row.parent && gone.has(row.parent)) row.reason ??= 'parent-rejected';
}

function treeAfter(rows: readonly Row[], kept: readonly Kept[]) {
  const taken = new Map(rows.flatMap((row) => (row.reason ? [] : [[row.id, row]])));
  const stay = kept.map(({ id, parent }) => ({ id, parent: taken.get(id)?.parent ?? (taken.has(id) ? null : parent) }));
  const join = [...taken.values()].flatMap(({ id, was, parent }) => (was ? [] : [{ id, parent }]));
  return makeTree([...stay, ...join]);
}

/** The same file on the same tree has the same seal; ids of new locations are made anew each time. */
function sealOf(rows: readonly Row[]): string {
  const known = new Map(rows.map((row) => [row.id, row.was ? row.id : row.identifier]));
  const hash = createHash('sha256');
  for (const row of rows) {
    const { was, parent, detail, reason } = row;
    const stands = parent === null ? null : (known.get(parent) ?? parent);
    hash.update(
      JSON.stringify([row.line, outcomeOf(row), row.name, row.identifier, stands, row.level, detail, reason, was]),
    );
  }
  return hash.digest('base64url');
}

/** "name,identifier,,parent": the field of each column; a blank one is left out. */
function mappingOf(given: string | undefined): Mapping | null {
  if (given === undefined) return null;
  const isField = (one: string): one is FieldId => fieldIds.some((id) => id === one);
  return given.split(',').map((one) => {
    if (one !== '' && !isField(one)) throw new Refusal(problems.malformed);
    return one === '' ? null : one;
  });
}
