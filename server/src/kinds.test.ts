import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import {
  type Kind,
  type Privilege,
  type Thing,
  canEver,
  cellOf,
  check,
  factsSql,
  filter,
  from,
  sidesOf,
} from '@ambit/policy';
import { sql } from 'kysely';
import { allKinds, allPrivileges } from './catalogue.ts';
import type { Tx } from './database/connection.ts';
import { unsafeQuery } from './database/template.ts';
import { load } from './database/things.ts';
import { condition } from './database/where.ts';
import { cast } from './demo/cast.ts';
import { insertRows } from './demo/store.ts';
import { newId } from './outside/ids.ts';
import type { Authority } from './roles/index.ts';
import { type TestWorld, makeWorld } from './testing.ts';

/** Loops over every kind of thing and every privilege, with the whole world of the cast. */
const tenants = cast.filter(({ parent }) => parent === undefined).map(({ identifier }) => identifier);
// roles are things by their names: built-in ones have no row
const rowKinds = allKinds.filter(({ id }) => id !== 'role');
const single = rowKinds.map((of) => [of, allPrivileges.filter(({ on }) => on === of)] as const);
const double = allPrivileges.filter((privilege) => sidesOf(privilege));

let w: TestWorld;
/** The things of each tenant: identifier -> kind -> things. The directory of organizations is everybody's. */
const thingsIn = new Map<string, ReadonlyMap<string, readonly Thing[]>>();

before(async () => {
  w = await makeWorld();
  for (const tenant of tenants)
    await within(tenant, async (tx) => {
      await addUnusual(tx, tenant);
      thingsIn.set(tenant, new Map(await inTurn(rowKinds, async (of) => [of.id, await everyThing(tx, of)] as const)));
    });
});
after(() => w.close());

const idOf = (identifier: string): string => w.ids.organizations.get(identifier) ?? '';
const ofTenant = (tenant: string) =>
  cast.filter(({ identifier, parent }) => identifier === tenant || parent === tenant);
const within = <T>(tenant: string, work: (tx: Tx) => Promise<T>): Promise<T> =>
  w.app.running.server.connection.transaction(
    { tenant: idOf(tenant), organizations: ofTenant(tenant).map(({ identifier }) => idOf(identifier)) },
    work,
  );

async function inTurn<A, B>(all: readonly A[], work: (one: A) => Promise<B>): Promise<B[]> {
  const done: B[] = [];
  for (const one of all) done.push(await work(one));
  return done;
}

/** What the world has none of, since it comes about by what people do: of everybody one. */
async function addUnusual(tx: Tx, tenant: string): Promise<void> {
  for (const { identifier, users } of ofTenant(tenant)) {
    const [created, file] = [{ created_at: w.clock.now }, newId()];
    const where = { tenant_id: idOf(tenant), organization_id: idOf(identifier) };
    const put = (table: string, rest: Readonly<Record<string, unknown>>) =>
      insertRows(tx, table, [{ ...where, id: newId(), ...rest }]);
    await put('files', { id: file, key: file, name: 'people.csv', size: 1, ...created });
    await put('audit_entries', { at: w.clock.now, operation: 'user.edit', outcome: 'done' });
    for (const { name, location } of users) {
      const user = w.ids.users.get(`${identifier}/${name}`) ?? '';
      const import_ = { file_id: file, owner_id: user, state: 'committed', format: '{}', columns: '[]', ...created };
      const place = w.ids.locations.get(`${identifier}/${location}`);
      await put('user_imports', { ...import_, places: place ? [place] : [] });
      await put('content_packages', { file_id: file, owner_id: user, state: 'ready', ...created });
      const secret = { user_id: user, token_hash: Buffer.from(user), ...created };
      await put('sign_ins', { ...secret, seen_at: w.clock.now, expires_at: w.clock.now });
      await put('feeds', {
        name,
        source: newId(),
        user_id: user,
        comes_by: 'post',
        mapping: '[]',
        guard: '{}',
        created_by: user,
        ...created,
      });
      await put('api_tokens', { ...secret, name: 'For the warehouse' });
    }
  }
}

async function everyThing(tx: Tx, of: Kind): Promise<readonly Thing[]> {
  const { rows } = await sql<{ id: string; organization_id: string; facts: Thing['facts'] }>`
    select ${condition(factsSql(of, w.clock.now.getTime()))} from ${condition(from(of))}`.execute(tx);
  return rows.map(({ id, organization_id: organization, facts }) => ({ kind: of.id, id, organization, facts }));
}

async function authorityOf(tx: Tx, who: string): Promise<Authority> {
  const [identifier = ''] = who.split('/');
  const top = cast.find((one) => one.identifier === identifier)?.parent ?? identifier;
  const somebody = { tenant: idOf(top), organization: idOf(identifier), user: w.ids.users.get(who) ?? '' };
  const found = await w.app.running.authorities.of(tx, somebody, { user: 1, organization: 1, tree: 1 }, w.clock.now);
  assert.ok(found, who);
  return found;
}

const everybody = cast.flatMap(({ identifier, users }) => users.map(({ name }) => `${identifier}/${name}`));
const tenantOf = (who: string): string => {
  const [identifier = ''] = who.split('/');
  return cast.find((one) => one.identifier === identifier)?.parent ?? identifier;
};

/** For each condition the ids of the rows of a kind for which it holds. */
async function idsWhere(tx: Tx, of: Kind, conditions: readonly ReturnType<typeof filter>[]): Promise<Set<string>[]> {
  const columns = conditions.map((one) => sql`coalesce(${condition(one)}, false)`);
  const { rows } = await sql<{ id: string; holds: boolean[] }>`
    select x.id, array[${sql.join(columns)}] as holds from ${condition(from(of))}`.execute(tx);
  return conditions.map((_, at) => new Set(rows.filter(({ holds }) => holds[at]).map(({ id }) => id)));
}

const difference = (said: ReadonlySet<string>, allowed: ReadonlySet<string>): string[] => [
  ...[...said].filter((id) => !allowed.has(id)).map((id) => `listed, not allowed: ${id}`),
  ...[...allowed].filter((id) => !said.has(id)).map((id) => `allowed, not listed: ${id}`),
];

describe('Every kind', () => {
  for (const of of rowKinds)
    test(`${of.id}: is in the cast’s world, and one of it is read with every fact it declares`, async () => {
      for (const tenant of tenants.filter(
        (one) => one !== 'ambit' && of.id !== 'grant' && !of.id.startsWith('location'),
      ))
        assert.ok((thingsIn.get(tenant)?.get(of.id) ?? []).length > 0, `${tenant} has no ${of.id}`);
      const thing = thingsIn.get('harbor')?.get(of.id)?.[0];
      assert.ok(thing?.id);
      const read = await within('harbor', (tx) => load(tx, of, thing.id ?? '', false, w.clock.now.getTime()));
      assert.deepEqual(read?.thing, thing);
      const declared = [...Object.keys(of.facts), ...Object.keys(of.conditions ?? {})];
      assert.deepEqual(Object.keys(thing.facts).toSorted(), declared.toSorted());
    });
});

test('A column that is a place names a location by a foreign key, so that all places are any place', async () => {
  const columns = allKinds.flatMap(({ table, facts: { place } }) =>
    typeof place === 'string' && place !== 'id' ? [`${table}.${place}`] : [],
  );
  const known = await unsafeQuery<{ column: string }>(
    w.database.adminUrl,
    `select c.conrelid::regclass || '.' || a.attname as column from pg_constraint c
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey)
      where c.contype = 'f' and c.confrelid = 'locations'::regclass`,
    [],
  );
  const lacking = columns.filter((one) => !known.some(({ column }) => column === one));
  assert.deepEqual([columns.length > 2, lacking], [true, []]);
});

describe('What is listed is what is allowed:', () => {
  for (const who of everybody)
    test(`${who}, every privilege on one thing`, async () => {
      for (const tenant of who === 'ambit/Ada Novak' ? tenants : [tenantOf(who)])
        await within(tenant, async (tx) => {
          const { rules, actor, world: now } = await authorityOf(tx, who);
          for (const [of, privileges] of single) {
            if (privileges.length === 0) continue;
            const conditions = privileges.map((privilege) => filter(rules, actor, privilege, now));
            const listed = await idsWhere(tx, of, conditions);
            for (const [at, privilege] of privileges.entries()) {
              const things: readonly Thing[] = thingsIn.get(tenant)?.get(of.id) ?? [];
              const allowed = things.filter((thing) => check(rules, actor, privilege, thing, now).allowed);
              const ids = new Set(allowed.map(({ id }) => id ?? ''));
              assert.deepEqual(difference(listed[at] ?? new Set(), ids), [], `${who} ${privilege.id} in ${tenant}`);
            }
          }
        });
    });

  for (const who of everybody)
    test(`${who}, every privilege on two things`, async () => {
      await within(tenantOf(who), async (tx) => {
        const { rules, actor, world: now } = await authorityOf(tx, who);
        for (const privilege of double) await agreesOnTwo(tx, privilege, { rules, actor, world: now }, who);
      });
    });
});

/** Scopes that cover an organization whole: what is outside of them is another organization's. */
const whole = ['organization', 'clients', 'organization-and-clients'];

describe('Inside and just outside:', () => {
  for (const tenant of tenants.filter((one) => one !== 'ambit'))
    test(`whatever a role in ${tenant} reaches is in the cast’s world, and so is what a narrow scope leaves out`, async () => {
      const cells = new Map<string, { inside: boolean; outside: boolean }>();
      for (const who of everybody.filter((one) => tenantOf(one) === tenant)) {
        const { rules, actor, world: now } = await within(tenant, (tx) => authorityOf(tx, who));
        for (const given of actor.appointments)
          for (const [of, privileges] of single)
            for (const privilege of privileges) {
              const one = { ...actor, appointments: [given] };
              if (!canEver(rules, one, privilege, now)) continue;
              const things: readonly Thing[] = thingsIn.get(tenant)?.get(of.id) ?? [];
              const within = things.filter((thing) => check(rules, one, privilege, thing, now).allowed).length;
              const { any = [], all = [] } = cellOf(rules, given.role, privilege) ?? {};
              const isWhole = !all.includes('self-registration-open') && any.every((scope) => whole.includes(scope));
              const name = `${given.role} ${privilege.id} (${any.join(', ')})`;
              const so = cells.get(name) ?? { inside: false, outside: isWhole };
              cells.set(name, { inside: so.inside || within > 0, outside: so.outside || within < things.length });
            }
      }
      assert.ok(cells.size > 100);
      assert.deepEqual(
        [...cells].filter(([, { inside, outside }]) => !inside || !outside),
        [],
      );
    });
});

type Asker = Pick<Authority, 'rules' | 'actor' | 'world'>;

/** Each side listed, for every thing there is on the other. */
async function agreesOnTwo(tx: Tx, privilege: Privilege, { rules, actor, world: now }: Asker, who: string) {
  const kinds = Object.entries(privilege.on).filter((entry): entry is [string, Kind] => isKind(entry[1]));
  const thingsOf = (of: Kind): readonly Thing[] => thingsIn.get(tenantOf(who))?.get(of.id) ?? [];
  for (const [side, of] of kinds) {
    const [other] = kinds.filter(([name]) => name !== side);
    assert.ok(other);
    const given: readonly Thing[] = thingsOf(other[1]);
    const conditions = given.map((thing) =>
      filter(rules, actor, privilege, now, { side, given: { [other[0]]: thing } }),
    );
    const listed = conditions.length > 0 ? await idsWhere(tx, of, conditions) : [];
    for (const [at, thing] of given.entries()) {
      const about = (one: Thing): Record<string, Thing> => ({ [side]: one, [other[0]]: thing });
      const allowed = thingsOf(of).filter((one) => check(rules, actor, privilege, about(one), now).allowed);
      const ids = new Set(allowed.map(({ id }) => id ?? ''));
      assert.deepEqual(difference(listed[at] ?? new Set(), ids), [], `${who} ${privilege.id}, ${side}`);
    }
  }
}

const isKind = (on: unknown): on is Kind => typeof on === 'object' && on !== null && 'table' in on;
