import { type Kind, type Privilege, kindsOf, sidesOf } from '@ambit/policy';
import { allPrivileges } from '../../catalogue.ts';
import { type Shown, acceptance } from '../../roles/models/acceptance.ts';
import { type Actor, covers, expects } from './reading.ts';
import { type Held, type Row, cellsOf, columns, ladders, rows } from './rows.ts';
import { type Snapshot, type Standing, thingsOf } from './standing.ts';

type ByPrivileges = Exclude<Shown, { how: 'rule' }>;

/** One cell of a row: what one column may do by one privilege. */
export type Cell = Readonly<{
  row: Row;
  column: string;
  who: string;
  held: Held | false;
  shown: ByPrivileges;
  privilege: Privilege;
}>;

const declared = new Map(allPrivileges.map((one) => [one.id, one]));

/** Every cell of every row that is shown by privileges. */
export const cells: readonly Cell[] = rows.flatMap((row) => {
  const shown = acceptance[row.id];
  if (!shown || shown.how === 'rule') return [];
  return Object.entries(cellsOf(row)).flatMap(([column, held]) => {
    const [who] = columns[row.roleModel]?.[column] ?? [];
    if (who === undefined) throw new Error(`${row.id}: nobody is said to hold ${column}`);
    return shown.privileges.map((id) => {
      const privilege = declared.get(id);
      if (!privilege) throw new Error(`${row.id}: ${id} is not declared`);
      return { row, column, who, held, shown, privilege };
    });
  });
});

/** Something a cell is asked about, and what the row says of it. */
export type Case = Readonly<{ resource: Readonly<{ type: string; id: string }>; thing: Standing; inside: boolean }>;

/** Asked of each cell on each side at most. */
const enough = 4;

/** What lies inside and what lies just outside of one cell, the nearest first. */
export function casesOf(cell: Cell, actor: Actor, s: Snapshot, entered: string): readonly Case[] {
  const kind = kindOf(cell);
  // a role is no row of a table: it is asked about by its organization
  const type = kind.id === 'role' ? 'organization' : kind.id;
  const there = thingsOf(s, kind.id).map((thing) => ({ resource: { type, id: thing.id }, thing }));
  const isOne = sideOf(cell) === null;
  const known = [...there, ...(isOne && isCreating(cell.privilege.id) ? toBe(kind.id, actor, s) : [])];
  const cases = known.flatMap(({ resource, thing }): readonly Case[] => {
    // the operator works in one organization at a time
    const isReached = !(cell.held && cell.held.any.includes('platform')) || thing.organization === entered;
    const inside = isReached ? judged(cell, thing, actor, s) : null;
    return inside === null ? [] : [{ resource, thing, inside }];
  });
  const near = (one: Case) => (one.thing.organization === actor.organization ? 0 : 1);
  const some = (inside: boolean) => {
    const found = cases.filter((one) => one.inside === inside).toSorted((a, b) => near(a) - near(b));
    // the furthest too: another organization is outside as well
    return found.length <= enough ? found : [...found.slice(0, enough - 1), ...found.slice(-1)];
  };
  return [...some(true), ...some(false)];
}

/** The side a row speaks of, of a deed on two things. */
export function sideOf({ shown, held }: Cell): string | null {
  if (shown.how === 'side') return shown.side;
  if (shown.how !== 'named side') return null;
  return held && held.any.some((scope) => scope === 'group' || scope === 'site') ? 'group' : 'course';
}

export function kindOf(cell: Cell): Kind {
  const side = sideOf(cell);
  const kinds = kindsOf(cell.privilege);
  const [kind] = side === null ? kinds : kinds.filter((_, n) => sidesOf(cell.privilege)?.[n] === side);
  if (!kind) throw new Error(`${cell.privilege.id} has no side ${side}`);
  return kind;
}

/** Inside, outside, or (null) nothing that this row speaks of. */
function judged(cell: Cell, thing: Standing, actor: Actor, s: Snapshot): boolean | null {
  const { held, shown, row } = cell;
  const own = (held && held.any.includes('own')) || shown.how === 'together';
  // one's own things are given by rows of their own, and ceilings lie on top of every row
  if (thing.user === actor.id && !own) return null;
  if (shown.how === 'besides' && shown.narrower.some((scope) => covers(scope, thing, actor, s))) return null;
  if (!held) return false;
  const inside = expects(held, thing, actor, s);
  if (!inside || thing.user === undefined || thing.user === null || thing.user === actor.id) return inside;
  const theirs = (s['appointments'] ?? [])
    .filter((one) => one['user_id'] === thing.user)
    .map((one) => String(one['role']));
  if (theirs.length === 0) return true;
  return held.all?.some((one) => one.startsWith('ranks-')) ? clears(held, row.roleModel, theirs, actor) : null;
}

/** Whether a rank clears those of somebody else; null where the ladder does not say. */
function clears(held: Held, model: string, theirs: readonly string[], actor: Actor): boolean | null {
  const ladder = ladders[model] ?? [];
  const mine = Math.max(...actor.appointments.map((one) => ladder.indexOf(String(one['role']))));
  const ranks = theirs.map((role) => ladder.indexOf(role));
  if (mine < 0 || ranks.includes(-1)) return null;
  return ranks.every((rank) => (held.all?.includes('ranks-below') ? rank < mine : rank <= mine));
}

/** Deeds that make something: asked about where it would stand too. */
export const isCreating = (privilege: string): boolean =>
  /\.(create|add|import|load|add-level|add-offline|add-mapping)$/u.test(privilege);

const standsIn: Readonly<Record<string, readonly string[]>> = {
  user: ['organization', 'location'],
  session: ['organization', 'location'],
  assignment: ['organization', 'location'],
  course: ['organization', 'group'],
  'external-training': ['user'],
  attempt: ['enrollment'],
};

/** A thing as it would be where somebody would make it: theirs, standing there. */
function toBe(kind: string, actor: Actor, s: Snapshot): readonly Omit<Case, 'inside'>[] {
  return (standsIn[kind] ?? ['organization']).flatMap((type) =>
    thingsOf(s, type)
      .filter(() => kind !== type)
      .map((container) => {
        const { id, organization, user, places, managers, groups, department } = container;
        const resource = { type, id };
        const there = { id, organization, owner: kind === 'user' ? null : actor.id };
        if (type === 'enrollment') return { resource, thing: { ...container, true: [] } };
        if (type === 'user')
          return {
            resource,
            thing: { ...there, owner: null, user: user ?? null, places, managers, groups, department },
          };
        if (type === 'location') return { resource, thing: { ...there, places: [id] } };
        return { resource, thing: type === 'group' ? { ...there, groups: [id] } : there };
      })
      .map(({ resource, thing }) => ({ resource, thing: withoutUndefined(thing) })),
  );
}

const withoutUndefined = (thing: Readonly<Record<string, unknown>> & { id: string; organization: string }): Standing =>
  JSON.parse(JSON.stringify(thing));
