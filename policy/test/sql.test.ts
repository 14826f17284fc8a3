import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import {
  type Facts,
  type Kind,
  type Rules,
  type Thing,
  type World,
  check,
  compile,
  factsSql,
  filter,
  from,
  kindsOf,
  render,
  sidesOf,
  who,
} from '../src/index.ts';
import { type Database, openDatabase } from './database.ts';
import { all, catalogue, kinds } from './kinds.ts';
import { may } from './reference.ts';
import { dropTables, fill, makeTables } from './tables.ts';
import { actorOf, itemsOf, thingOf, worldOf } from './things.ts';
import { type Installation, installationFrom } from './worlds.ts';

const seed = Number(process.env['POLICY_SEED'] ?? Date.now() % 2 ** 31);
const numRuns = Number(process.env['POLICY_SQL_WORLDS'] ?? 8);
console.log(`worlds in PostgreSQL from seed ${seed} (again with POLICY_SEED=${seed}), ${numRuns} of them`);

let database: Database;
before(async () => {
  database = await openDatabase();
  await makeTables(database.client);
});
after(async () => {
  await dropTables(database.client);
  await database.close();
});

type Asked = Readonly<{
  rows: Installation;
  rules: Rules;
  world: World;
  one<T>(from: readonly T[]): T;
  things: ReadonlyMap<string, readonly Thing[]>;
}>;

function law(sentence: string, holdsIn: (asked: Asked) => Promise<void>): void {
  test(sentence, async () => {
    const worlds = fc.asyncProperty(fc.gen(), async (choose) => {
      const rows = installationFrom(choose);
      await fill(database.client, rows);
      const one = <T>(list: readonly T[]) => list[choose(fc.nat, { max: Math.max(0, list.length - 1) })] as T;
      const things = new Map<string, readonly Thing[]>();
      for (const kind of kinds) things.set(kind.id, await thingsRead(kind, rows.now));
      await holdsIn({ rows, rules: compile(catalogue, rows.roles, 'below'), world: worldOf(rows), one, things });
    });
    await fc.assert(worlds, { seed, numRuns, endOnFailure: true });
  });
}

/** Every thing of a kind with its facts, as a server would read it. */
async function thingsRead(kind: Kind, now: number): Promise<readonly Thing[]> {
  const [facts, tables] = [render(factsSql(kind, now)), render(from(kind))];
  const { rows } = await database.client.query<{ id: string; organization_id: string; facts: Facts }>(
    `select ${facts.text} from ${tables.text}`,
    facts.values,
  );
  return rows.map(({ id, organization_id: organization, facts: read }) => ({
    kind: kind.id,
    id,
    organization,
    facts: read,
  }));
}

async function idsFrom(text: string, values: readonly unknown[]): Promise<readonly string[]> {
  const { rows } = await database.client.query<{ id: string }>(text, [...values]);
  return rows.map(({ id }) => id).toSorted();
}

law('The facts that SQL reads of a thing are those of its row', async ({ rows, things }) => {
  for (const { id: kind } of kinds) {
    const read = new Map(things.get(kind)?.map((thing) => [thing.id, thing]));
    assert.equal(read.size, itemsOf(rows, kind).length, kind);
    for (const item of itemsOf(rows, kind)) {
      const [is, expected] = [read.get(item.row.id), thingOf(rows, item)].map((thing) => sorted(thing?.facts ?? {}));
      assert.deepEqual(is, expected, kind);
    }
  }
});

const sorted = (facts: Facts) =>
  Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [name, Array.isArray(value) ? value.map(String).toSorted() : value]),
  );

law('The rows of a list are those for which a check allows it, and those the specification allows', async (asked) => {
  const { rows, rules, world, things } = asked;
  for (const privilege of all.filter((each) => sidesOf(each) === null)) {
    const [kind] = kindsOf(privilege);
    for (const user of rows.users) {
      if (!kind) continue;
      const actor = actorOf(rows, user);
      const condition = render(filter(rules, actor, privilege, world));
      const listed = await idsFrom(
        `select x.id from ${render(from(kind)).text} where ${condition.text}`,
        condition.values,
      );
      const allowed = things.get(kind.id)?.filter((thing) => check(rules, actor, privilege, thing, world).allowed);
      assert.deepEqual(listed, allowed?.map(({ id }) => id).toSorted(), `${privilege.id} ${user.id} ${condition.text}`);
      const expected = itemsOf(rows, kind.id).filter((item) => may(rows, user, privilege.id, { '': item }));
      assert.deepEqual(listed, expected.map(({ row }) => row.id).toSorted(), `${privilege.id} ${user.id}`);
    }
  }
});

law(
  'Of a deed on two things, the rows of either side are those for which a check with the other allows it',
  async (asked) => {
    const { rows, rules, world, things, one } = asked;
    for (const privilege of all.filter((each) => sidesOf(each) !== null)) {
      const [names, pair] = [sidesOf(privilege) ?? [], kindsOf(privilege)];
      for (const [side, kind] of pair.entries()) {
        const [name, other] = [names[side] ?? '', names[1 - side] ?? ''];
        for (const user of rows.users) {
          const thing = one(things.get(pair[1 - side]?.id ?? '') ?? []);
          if (!thing) continue;
          const actor = actorOf(rows, user);
          const condition = render(filter(rules, actor, privilege, world, { side: name, given: { [other]: thing } }));
          const listed = await idsFrom(
            `select x.id from ${render(from(kind)).text} where ${condition.text}`,
            condition.values,
          );
          const allowed = things
            .get(kind.id)
            ?.filter((each) => check(rules, actor, privilege, { [name]: each, [other]: thing }, world).allowed);
          assert.deepEqual(
            listed,
            allowed?.map(({ id }) => id).toSorted(),
            `${privilege.id} ${user.id} ${condition.text}`,
          );
        }
      }
    }
  },
);

law('Who may are the active users for whom a check allows it', async ({ rows, rules, world, things, one }) => {
  const active = rows.users.filter(({ state }) => state === 'active');
  const { organizations, places } = world;
  const choices: readonly ((all: readonly Thing[]) => readonly Thing[])[] = [
    (all) => all,
    (all) => all.filter(({ organization }) => organizations.above(organization).length > 2),
    (all) => all.filter(({ facts: { place } }) => typeof place === 'string' && places.above(place).length > 1),
  ];
  for (const privilege of all)
    for (const among of choices) {
      const names = sidesOf(privilege);
      const chosen = kindsOf(privilege).map(({ id }) => one(among(things.get(id) ?? [])));
      const [first] = chosen;
      if (!first || chosen.includes(undefined as never)) continue;
      const about = names ? Object.fromEntries(names.map((name, side) => [name, chosen[side] ?? first])) : first;
      const query = render(who(rules, privilege, about, world));
      const found = await idsFrom(`select w.id from (${query.text}) w`, query.values);
      const allowed = active.filter((user) => check(rules, actorOf(rows, user), privilege, about, world).allowed);
      assert.deepEqual(found, allowed.map(({ id }) => id).toSorted(), `${privilege.id} ${query.text}`);
      const near = render(who(rules, privilege, about, world, [first.organization]));
      const own = allowed.filter(({ organization }) => organization === first.organization);
      assert.deepEqual(
        await idsFrom(`select w.id from (${near.text}) w`, near.values),
        own.map(({ id }) => id).toSorted(),
      );
    }
});
