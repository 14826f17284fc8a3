import type { Tx } from '../../database/connection.ts';
import { indexWords } from '../../database/search.ts';
import { cast } from '../cast.ts';
import { insertRows, type WholeRow } from '../store.ts';
import { grants, grantTo, things } from './organizations.ts';
import { order, type Place, type Table } from './place.ts';
import { addCourse } from './training.ts';

export type Filling = Readonly<{
  tenant: string;
  /** Of this tenant: identifier -> id. */ organizations: ReadonlyMap<string, string>;
  /** By `<identifier>/<name>`. */ users: ReadonlyMap<string, string>;
  locations: ReadonlyMap<string, string>;
  groups: ReadonlyMap<string, string>;
  /** Takes what is made, by `<identifier>/<kind>/<name>`. */ things: Map<string, string>;
  now: Date;
  newId: () => string;
}>;

/** Puts courses, sessions, orders and the rest into a tenant of the cast, the rows of a table at once. */
export async function fillTenant(tx: Tx, filling: Filling): Promise<void> {
  const rows = new Map<Table, WholeRow[]>();
  for (const { identifier, courses } of cast) {
    if (!filling.organizations.has(identifier)) continue;
    const place = placeOf(filling, identifier, rows);
    for (const course of courses ?? []) addCourse(place, course);
    things[identifier]?.(place);
    for (const { from, to, course, days } of grants) {
      const giver = filling.organizations.get(from);
      if (to === identifier && giver)
        grantTo(place, giver, known(filling.things, `${from}/course/${course}`), course, days);
    }
  }
  for (const table of rows.keys()) if (!order.some((one) => one === table)) throw new Error(`${table} has no order`);
  for (const table of order) await insertRows(tx, table, rows.get(table) ?? []);
  const written = (rows.get('courses') ?? []).map((row) => ({
    tenant: filling.tenant,
    organization: String(row['organization_id']),
    id: String(row['id']),
    text: String(row['title']),
  }));
  await indexWords(tx, 'course', written);
}

function placeOf(filling: Filling, identifier: string, rows: Map<Table, WholeRow[]>): Place {
  const { tenant, users, locations, groups, now, newId } = filling;
  const where = { tenant_id: tenant, organization_id: known(filling.organizations, identifier) };
  return {
    now,
    newId,
    user: (name) => known(users, `${identifier}/${name}`),
    location: (name) => known(locations, `${identifier}/${name}`),
    group: (name) => known(groups, `${identifier}/${name}`),
    id(kind, name) {
      const key = `${identifier}/${kind}/${name}`;
      const id = filling.things.get(key) ?? newId();
      filling.things.set(key, id);
      return id;
    },
    put(table, ...more) {
      const whole = more.map((row) => ({ ...where, ...row }));
      rows.set(table, [...(rows.get(table) ?? []), ...whole]);
    },
  };
}

function known(ids: ReadonlyMap<string, string>, name: string): string {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`${name} is not of the cast`);
  return id;
}
