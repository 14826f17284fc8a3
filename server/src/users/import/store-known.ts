import { from } from '@ambit/policy';
import { sql } from 'kysely';
import type { SignedContext } from '../../context.ts';
import type { Tx } from '../../database/connection.ts';
import { keyOf } from '../../database/keys.ts';
import type { UsersCalled } from '../../events.ts';
import { condition } from '../../database/where.ts';
import { formerOf, type Identifier } from '../former/store.ts';
import { user, users } from '../privileges.ts';
import type { Added, FieldId } from './fields.ts';
import type { Existing, Known, Reference } from './known.ts';
import { type Level, type Place, type Places, keysIn } from './places.ts';
import { readExisting } from './store-users.ts';
import type { Wanted } from './wanted.ts';

type Asking = Pick<SignedContext, 'tx' | 'at' | 'world' | 'actor' | 'now' | 'happened'>;
type How = Readonly<{
  mapped: ReadonlySet<FieldId>;
  added: Added;
  userNameFrom: 'email' | 'employeeIdentifier';
  zone: string /** Keeps the users from changing until the end. */;
  lock: boolean;
  createLocations: boolean;
  /** Rows name users as this system does. */ source: string | null;
}>;

/** Reads everything a batch of rows refers to: a few statements, however many rows. */
export async function readKnown(c: Asking, rows: readonly Wanted[], how: How): Promise<Known> {
  const people = await readUsers(c, keysOf(rows, how), how);
  const cells = [...new Set(rows.flatMap(({ location }) => location ?? []))];
  const own = how.createLocations && cells.length > 0 ? c.actor.place : null;
  const places = cells.length > 0 ? await readPlaces(c, [...new Set(cells.flatMap(keysIn))], own) : [];
  return {
    ...people,
    places: indexed(places),
    own: places.find(({ id }) => id === own) ?? null,
    levels: how.createLocations && cells.length > 0 ? await readLevels(c) : [],
    departments: how.mapped.has('department') ? await readNamed(c, 'departments') : new Map(),
    jobTitles: how.mapped.has('jobTitle') ? await readNamed(c, 'job_titles') : new Map(),
  };
}

/** Active users who hold one of these roles in the whole organization and without an end. */
export async function readAdministrators(
  { tx, at }: Pick<SignedContext, 'tx' | 'at'>,
  roles: readonly string[],
): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`select distinct p.user_id as id from appointments p
    join users u on u.tenant_id = p.tenant_id and u.organization_id = p.organization_id and u.id = p.user_id
    where p.tenant_id = ${at.tenant} and p.organization_id = ${at.id} and p.role = any(${[...roles]}) and p.anchor_id is null and p.ends_at is null
    and u.state = 'active' and not u.is_service`.execute(tx);
  return new Set(rows.map(({ id }) => id));
}

/** Those of these users who have a password and may sign in. */
export async function readOpening(
  tx: Tx,
  { tenant, id }: Pick<SignedContext['at'], 'tenant' | 'id'>,
  users: readonly string[],
  now: Date,
): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`select u.id from users u
    where u.tenant_id = ${tenant} and u.organization_id = ${id} and u.id = any(${[...users]}::uuid[])
    and u.state in ('active', 'suspended') and u.password_hash is not null and (u.expires_at is null or u.expires_at > ${now})`.execute(
    tx,
  );
  return new Set(rows.map((row) => row.id));
}

/** How many users the asker may import over, in the organization being administered. */
export async function countReached(c: Pick<SignedContext, 'tx' | 'at' | 'filter'>): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from ${condition(from(user))}
    where x.tenant_id = ${c.at.tenant} and x.organization_id = ${c.at.id} and x.state <> 'deleted' and not x.is_service and ${condition(c.filter(users.import))}`.execute(
    c.tx,
  );
  return rows[0]?.n ?? 0;
}

type Keys = Readonly<{
  names: readonly string[];
  identifiers: readonly string[];
  emails: readonly string[];
  externalIds: readonly string[];
}>;

function keysOf(rows: readonly Wanted[], { mapped, userNameFrom }: How): Keys {
  const names = new Set<string>();
  const identifiers = new Set<string>();
  const emails = new Set<string>();
  for (const row of rows) {
    const name = row.userName ?? (mapped.has('userName') ? null : row[userNameFrom]);
    for (const one of [name, row.manager]) if (one) names.add(keyOf(one));
    for (const one of [row.employeeIdentifier, row.manager]) if (one) identifiers.add(one);
    if (row.email && !mapped.has('userName')) emails.add(keyOf(row.email));
  }
  const externalIds = [...new Set(rows.flatMap(({ externalId }) => externalId ?? []))];
  return { names: [...names], identifiers: [...identifiers], emails: [...emails], externalIds };
}

async function readUsers(
  c: Asking,
  keys: Keys,
  how: How,
): Promise<Pick<Known, 'byUserName' | 'byIdentifier' | 'byEmail' | 'byExternalId' | 'called' | 'former'>> {
  const one = (column: string, values: readonly string[]) =>
    sql`select x.id from users x where x.tenant_id = ${c.at.tenant} and x.organization_id = ${c.at.id} and ${sql.ref(column)} = any(${[...values]}::text[])`;
  const arms = [
    one('x.user_name_key', keys.names),
    one('x.employee_identifier', keys.identifiers),
    one('x.email_key', keys.emails),
  ];
  const { rows: found } = await sql<{ id: string }>`${sql.join(arms, sql` union `)}`.execute(c.tx);
  const former = await formerOf(c.tx, c.at.id, [
    ...keys.names.map((key): Identifier => ({ kind: 'user-name', key })),
    ...keys.identifiers.map((one): Identifier => ({ kind: 'employee-identifier', key: keyOf(one) })),
  ]);
  const told = [...found.map(({ id }) => id), ...former.map((one) => one.user)];
  const linked = await linkedAs(c, keys.externalIds, told, how);
  const ids = [...new Set([...told, ...linked.named.values()])];
  const people =
    ids.length > 0
      ? await readExisting(c, ids, { ...how, managers: how.mapped.has('manager'), dated: how.mapped.has('movesOn') })
      : [];
  const identified = people.filter(({ employeeIdentifier }) => employeeIdentifier !== null);
  const byEmail = people.filter(({ email }) => email !== null);
  const named = {
    byUserName: new Map(people.map((each) => [keyOf(each.userName), each])),
    byIdentifier: Map.groupBy(identified, (each) => each.employeeIdentifier ?? ''),
  };
  return {
    ...named,
    former: resolved(named, people, former, keys.identifiers),
    byEmail: Map.groupBy(byEmail, (each) => keyOf(each.email ?? '')),
    byExternalId: byLink(linked.named, people),
    called: linked.called,
  };
}

const nobodyCalled: UsersCalled = { named: new Map(), called: new Map() };

/** Asks the room of external ids whom the source of a file calls so, and what it calls these users. */
async function linkedAs(
  c: Asking,
  externalIds: readonly string[],
  users: readonly string[],
  { source, lock }: How,
): Promise<UsersCalled> {
  let found = nobodyCalled;
  const answer = (all: UsersCalled) => void (found = all);
  if (source !== null && externalIds.length > 0)
    await c.happened({ kind: 'users-called', organization: c.at.id, source, externalIds, users, lock, answer });
  return found;
}

function byLink(named: UsersCalled['named'], people: readonly Existing[]): ReadonlyMap<string, Existing> {
  const byId = new Map(people.map((one) => [one.id, one]));
  return new Map(
    [...named].flatMap(([externalId, id]) => {
      const user = byId.get(id);
      return user ? [[externalId, user] as const] : [];
    }),
  );
}

/** Has names that were given up mean whom they mean now, unless somebody goes by them who is not archived. */
function resolved(
  { byUserName, byIdentifier }: Readonly<{ byUserName: Map<string, Existing>; byIdentifier: Map<string, Existing[]> }>,
  people: readonly Existing[],
  former: readonly (Identifier & Readonly<{ user: string }>)[],
  identifiers: readonly string[],
): ReadonlySet<string> {
  const names = new Set<string>();
  const byId = new Map(people.map((one) => [one.id, one]));
  const written = Map.groupBy(identifiers, keyOf);
  for (const { kind, key, user: id } of former) {
    const means = byId.get(id);
    const isFree = (held: readonly Existing[]) =>
      held.length === 0 ||
      (means?.state !== 'deleted' && held.every((one) => one.id !== id && one.state === 'archived'));
    if (!means) continue;
    if (kind === 'user-name') {
      const holder = byUserName.get(key);
      if (!isFree(holder ? [holder] : [])) continue;
      byUserName.set(key, means);
      names.add(`userName ${key}`);
      continue;
    }
    for (const identifier of written.get(key) ?? []) {
      if (!isFree(byIdentifier.get(identifier) ?? [])) continue;
      byIdentifier.set(identifier, [means]);
      names.add(`employeeIdentifier ${identifier}`);
    }
  }
  return names;
}

async function readPlaces(
  { tx, at, now }: Asking,
  keys: readonly string[],
  own: string | null,
): Promise<readonly (Place & { nameKey: string })[]> {
  const { rows } = await sql<{
    id: string;
    name: string;
    name_key: string;
    identifier_key: string;
    path: string[];
    position: number;
    holds_users: boolean;
    expired: boolean;
  }>`
    select l.id, l.name, l.name_key, l.identifier_key, v.position, v.holds_users, coalesce(l.expires_at <= ${now}, false) as expired,
      array(select a.name_key from location_closure c join locations a on a.tenant_id = c.tenant_id and a.organization_id = c.organization_id and a.id = c.ancestor_id
        where c.tenant_id = l.tenant_id and c.organization_id = l.organization_id and c.descendant_id = l.id order by c.depth desc) as path
    from locations l join location_levels v on v.tenant_id = l.tenant_id and v.organization_id = l.organization_id and v.id = l.level_id
    where l.tenant_id = ${at.tenant} and l.organization_id = ${at.id}
    and (l.identifier_key = any(${[...keys]}::text[]) or l.name_key = any(${[...keys]}::text[]) or l.id = ${own}::uuid)`.execute(
    tx,
  );
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    nameKey: row.name_key,
    identifierKey: row.identifier_key,
    path: row.path,
    level: row.position,
    holdsUsers: row.holds_users,
    expired: row.expired,
  }));
}

const indexed = (places: readonly (Place & { nameKey: string })[]): Places => ({
  byIdentifier: new Map(places.map((place) => [place.identifierKey, place])),
  byName: Map.groupBy(places, ({ nameKey }) => nameKey),
});

async function readLevels({ tx, at }: Asking): Promise<readonly Level[]> {
  const { rows } = await sql<{
    id: string;
    position: number;
    holds_users: boolean;
  }>`select id, position, holds_users from location_levels
    where tenant_id = ${at.tenant} and organization_id = ${at.id} order by position`.execute(tx);
  return rows.map((row) => ({ id: row.id, position: row.position, holdsUsers: row.holds_users }));
}

/** Departments or job titles that are in force, under the keys of their identifiers and of their names. */
async function readNamed(
  { tx, at, now }: Asking,
  table: 'departments' | 'job_titles',
): Promise<ReadonlyMap<string, readonly Reference[]>> {
  const { rows } = await sql<{
    id: string;
    name: string;
    identifier_key: string;
  }>`select id, name, identifier_key from ${sql.table(table)}
    where tenant_id = ${at.tenant} and organization_id = ${at.id} and (expires_at is null or expires_at > ${now})`.execute(
    tx,
  );
  const named = Map.groupBy(
    rows.map(({ id, name }): Reference => ({ id, name })),
    ({ name }) => keyOf(name),
  );
  // an identifier means one thing, whatever else has it as its name
  for (const { id, name, identifier_key } of rows) named.set(identifier_key, [{ id, name }]);
  return named;
}

/** Which of these keys are identifiers of locations already. */
export async function identifiersTaken(
  { tx, at }: Pick<SignedContext, 'tx' | 'at'>,
  keys: readonly string[],
): Promise<Set<string>> {
  const { rows } = await sql<{ identifier_key: string }>`select identifier_key from locations
    where tenant_id = ${at.tenant} and organization_id = ${at.id} and identifier_key = any(${[...keys]}::text[])`.execute(
    tx,
  );
  return new Set(rows.map((row) => row.identifier_key));
}
