import { keyOf } from '../../database/keys.ts';
import type { Line } from './file.ts';
import type { Reason } from './reasons.ts';
import { detailOf, type Detail, segmentsOf } from './values.ts';

/** A location as it is, with all that a file may say about it. */
export type Kept = Readonly<{
  id: string;
  parent: string | null;
  level: string;
  name: string;
  identifier: string;
  address: string | null;
  timeZone: string | null;
  expiresAt: Date | null;
}>;
export type Level = Readonly<{ id: string; name: string; position: number }>;

export const outcomes = ['new', 'moved', 'renamed', 'changed', 'unchanged', 'rejected'] as const;
export type Outcome = (typeof outcomes)[number];

/** A line, and what becomes of its location; `was` where it is there already. */
export type Row = {
  readonly line: number;
  readonly name: string;
  readonly identifier: string;
  readonly id: string;
  readonly was: Kept | null;
  readonly detail: Detail;
  parent: string | null;
  level: string;
  reason: Reason | null;
};

export type Ground = Readonly<{ kept: readonly Kept[]; levels: readonly Level[]; newId: () => string }>;

/** What each line would do to the tree, whatever their order: lines name locations of the tree and of the file. */
export function diff(lines: readonly Line[], ground: Ground): readonly Row[] {
  const kept = indexOf(ground.kept);
  const begun = lines.map((line) => begin(line, kept, ground));
  refuseTwice(begun);
  const rows = place(begun, kept);
  levelOut(rows, ground, kept.byId);
  for (let rejected = -1; rejected !== count(rows); ) {
    rejected = count(rows);
    refuseUnsound(rows, kept.byId, ground.levels);
  }
  return rows.map(({ row }) => row);
}

/** The outcome of a row, the weightiest of what happens to its location. */
export function outcomeOf({ reason, was, parent, name, identifier, detail }: Row): Outcome {
  if (reason) return 'rejected';
  if (!was) return 'new';
  if (was.parent !== parent) return 'moved';
  if (was.name !== name) return 'renamed';
  const same =
    was.identifier === identifier &&
    (detail.address === undefined || detail.address === was.address) &&
    (detail.timeZone === undefined || detail.timeZone === was.timeZone) &&
    (detail.expiresAt === undefined || Number(detail.expiresAt) === Number(was.expiresAt));
  return same ? 'unchanged' : 'changed';
}

type Index = Readonly<{
  byId: ReadonlyMap<string, Kept>;
  byIdentifier: ReadonlyMap<string, Kept>;
  byPath: ReadonlyMap<string, Kept>;
}>;
const step = '\u0000';
const pathKey = (segments: readonly string[]): string => segments.map(keyOf).join(step);

function indexOf(all: readonly Kept[]): Index {
  const byId = new Map(all.map((one) => [one.id, one]));
  const paths = new Map<string, string>();
  const pathOf = (one: Kept): string => {
    const known = paths.get(one.id);
    if (known !== undefined) return known;
    const parent = one.parent ? byId.get(one.parent) : undefined;
    const path = parent ? `${pathOf(parent)}${step}${keyOf(one.name)}` : keyOf(one.name);
    paths.set(one.id, path);
    return path;
  };
  return {
    byId,
    byIdentifier: new Map(all.map((one) => [keyOf(one.identifier), one])),
    byPath: new Map(all.map((one) => [pathOf(one), one])),
  };
}

type Begun = Readonly<{ line: Line; row: Row; path: readonly string[] | null }>;

/** Which location a line is about, and what is wrong with the line by itself. */
function begin(line: Line, kept: Index, { newId, levels }: Ground): Begun {
  const path = line.path === '' ? null : segmentsOf(line.path);
  const name = path ? (path.at(-1) ?? '') : line.name;
  const known = line.identifier === '' ? null : kept.byIdentifier.get(keyOf(line.identifier));
  const was = known ?? (path && line.identifier === '' ? kept.byPath.get(pathKey(path)) : undefined) ?? null;
  const identifier = line.identifier || (was?.identifier ?? (path ?? []).join('/'));
  const detail = detailOf(line);
  const reason = wrongAlone(name, identifier, typeof detail === 'string' ? detail : null);
  const level = levels.find((one) => keyOf(one.name) === keyOf(line.level));
  const row: Row = {
    ...{ line: line.line, name, identifier, was, id: was?.id ?? newId() },
    detail: typeof detail === 'string' ? nothing : detail,
    ...{ parent: was?.parent ?? null, level: level?.id ?? was?.level ?? '' },
    reason: reason ?? (line.level !== '' ? wrongLevel(level, was) : null),
  };
  return { line, row, path };
}

const nothing: Detail = { address: undefined, timeZone: undefined, expiresAt: undefined };

function wrongAlone(name: string, identifier: string, detail: Reason | null): Reason | null {
  if (name === '') return 'no-name';
  if (identifier === '') return 'no-identifier';
  return name.length > 100 || identifier.length > 100 ? 'too-long' : detail;
}

function wrongLevel(level: Level | undefined, was: Kept | null): Reason | null {
  if (!level) return 'no-level';
  return was && was.level !== level.id ? 'other-level' : null;
}

function refuseTwice(begun: readonly Begun[]): void {
  const [ids, identifiers] = [new Set<string>(), new Set<string>()];
  for (const { row } of begun) {
    const key = keyOf(row.identifier);
    if (ids.has(row.id) || identifiers.has(key)) row.reason ??= 'twice';
    ids.add(row.id);
    identifiers.add(key);
  }
}

/** Where each comes to stand: what is named above may be in the tree or in another line. */
function place(begun: readonly Begun[], kept: Index): readonly Begun[] {
  const ofFile = new Map(begun.map(({ row }) => [keyOf(row.identifier), row.id]));
  const pathsOfFile = new Map(begun.flatMap(({ row, path }) => (path ? [[pathKey(path), row.id]] : [])));
  for (const { line, row, path } of begun) {
    const above = path?.slice(0, -1) ?? [];
    const parent = path
      ? above.length === 0
        ? null
        : (pathsOfFile.get(pathKey(above)) ?? kept.byPath.get(pathKey(above))?.id)
      : named(line.parent, row, ofFile, kept);
    if (parent === undefined) row.reason ??= 'no-parent';
    else row.parent = parent;
  }
  return begun;
}

/** A blank cell leaves a location where it is, `-` has it stand at the top. */
function named(cell: string, row: Row, ofFile: ReadonlyMap<string, string>, kept: Index): string | null | undefined {
  if (cell === '') return row.was?.parent ?? null;
  if (cell === '-') return null;
  return ofFile.get(keyOf(cell)) ?? kept.byIdentifier.get(keyOf(cell))?.id;
}

/** A new location that names no level is of the one after its parent's. */
function levelOut(rows: readonly Begun[], { levels }: Ground, byId: ReadonlyMap<string, Kept>): void {
  const ofFile = new Map(rows.map(({ row }) => [row.id, row]));
  const ordered = levels.toSorted((a, b) => a.position - b.position);
  const levelOf = (row: Row, seen: number): string => {
    if (row.level !== '' || seen > ordered.length) return row.level;
    const above = row.parent ? ofFile.get(row.parent) : undefined;
    const upper = above ? levelOf(above, seen + 1) : row.parent ? byId.get(row.parent)?.level : undefined;
    const at = row.parent ? ordered.findIndex(({ id }) => id === upper) : -1;
    row.level = ordered[at + 1]?.id ?? '';
    return row.level;
  };
  for (const { row } of rows) if (levelOf(row, 0) === '') row.reason ??= 'level-order';
}

const count = (rows: readonly Begun[]): number => rows.filter(({ row }) => row.reason !== null).length;

/** The tree as it would be, with every rejected line left out: what of it cannot be is rejected in turn. */
function refuseUnsound(rows: readonly Begun[], byId: ReadonlyMap<string, Kept>, levels: readonly Level[]): void {
  const taken = new Map(rows.flatMap(({ row }) => (row.reason ? [] : [[row.id, row]])));
  const rejected = new Set(rows.flatMap(({ row }) => (row.reason && !row.was ? [row.id] : [])));
  const positions = new Map(levels.map(({ id, position }) => [id, position]));
  const at = (id: string) => taken.get(id) ?? byId.get(id);
  const siblings = new Map<string, string>();
  const claim = (parent: string | null, name: string, id: string): boolean => {
    const key = `${parent ?? ''}${step}${keyOf(name)}`;
    const other = siblings.get(key);
    if (other === undefined) siblings.set(key, id);
    return other === undefined || other === id;
  };
  for (const one of byId.values()) if (!taken.has(one.id)) claim(one.parent, one.name, one.id);
  for (const row of taken.values()) {
    const above = row.parent ? at(row.parent) : null;
    if (row.parent && !above) row.reason = rejected.has(row.parent) ? 'parent-rejected' : 'no-parent';
    else if (isBelowItself(row, at)) row.reason = 'cycle';
    else if (above && (positions.get(above.level) ?? 0) >= (positions.get(row.level) ?? 0)) row.reason = 'level-order';
    else if (!claim(row.parent, row.name, row.id)) row.reason = 'name-taken';
  }
}

function isBelowItself(row: Row, at: (id: string) => Pick<Row, 'parent'> | Kept | undefined): boolean {
  const seen = new Set([row.id]);
  for (let above = row.parent; above; above = at(above)?.parent ?? null) {
    if (above === row.id) return true;
    // a circle further up: whoever is in it is refused, and this one stands below somebody else then
    if (seen.has(above)) return false;
    seen.add(above);
  }
  return false;
}
