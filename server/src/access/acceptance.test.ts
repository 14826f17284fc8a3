import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sidesOf } from '@ambit/policy';
import pg from 'pg';
import { newId } from '../outside/ids.ts';
import { type Person, type TestWorld, makeWorld } from '../testing.ts';
import { type Case, type Cell, casesOf, cells, sideOf } from './test/cells.ts';
import { byDecisionOnly } from '../roles/models/by-decision-only.ts';
import { upload } from '../users/import/test/trial.ts';
import { onlyOfOneself } from './test/asked-otherwise.ts';
import { askPairs } from './test/asked-in-pairs.ts';
import { askOperations, makeDry, type Told } from './test/operations.ts';
import { giveOwnThings } from './test/own-things.ts';
import { type Actor, actorIn } from './test/reading.ts';
import { columns, rows } from './test/rows.ts';
import { type Snapshot, snapshotOf, thingsOf } from './test/standing.ts';

let w: TestWorld;
let s: Snapshot;
let operator: Person;
const people = new Map<string, Person>();
const actors = new Map<string, Actor>();

before(async () => {
  w = await makeWorld();
  const holders = Object.values(columns).flatMap((all) =>
    Object.values(all).map(([who]) => w.ids.users.get(who) ?? ''),
  );
  await giveOwnThings(w.database.adminUrl, holders);
  await prepare();
  for (const who of w.ids.users.keys()) people.set(who, await w.as(who));
  s = await snapshotOf(w.database.adminUrl);
  for (const [who, id] of w.ids.users) actors.set(who, actorIn(s, id));
  const seats = [...actors.values()].map(({ id, organization }) => {
    const parent = s['organizations']?.find((one) => one['id'] === organization)?.['parent_id'];
    return { actor: id, tenant: typeof parent === 'string' ? parent : organization, organization };
  });
  const entered = { actor: operator.id, tenant: meridian(), organization: meridian() };
  await makeDry(w.database.adminUrl, [...seats, entered], w.clock.now);
});
after(() => w.close());

/** What the rows need and the cast has no story for. */
async function prepare(): Promise<void> {
  const client = new pg.Client(w.database.adminUrl);
  await client.connect();
  const [sia, beacon] = [w.ids.users.get('solace/Sia Kapoor'), w.ids.organizations.get('beacon')];
  await client.query(`update appointments set options = '{"mayCreateCourses": true}' where user_id = $1`, [sia]);
  // a grant that is nobody’s below Harbor
  await client.query(
    `insert into content_grants (tenant_id, organization_id, id, giver_id, course_id, created_at)
     select c.tenant_id, c.organization_id, $2, c.organization_id, c.id, $3 from courses c where c.organization_id = $1 limit 1`,
    [beacon, newId(), w.clock.now],
  );
  await client.end();
  // an import on each side of an organization’s border
  for (const who of ['harbor/Olu Adeyemi', 'solace/Ines Duarte']) await upload(await w.as(who), 'User name\nanybody\n');
  operator = await w.as('ambit/Ada Novak');
  const { status, text } = await operator.post('/api/my/entered', {
    organization: w.ids.organizations.get('meridian'),
  });
  assert.equal(status, 204, text);
}

test('There are 290 acceptance rows', () => {
  assert.equal(rows.length, 290);
});

test('Whoever stands for a column holds its roles and no others', () => {
  for (const [model, all] of Object.entries(columns))
    for (const [column, [who, ...roles]] of Object.entries(all)) {
      const held = actors.get(who)?.appointments.map((one) => one['role']);
      assert.deepEqual(held?.toSorted(), roles.toSorted(), `${model}, ${column}: ${who}`);
    }
});

type Question = Readonly<{ subject: object; action: object; resource: object }>;
const askers: Readonly<Record<string, string>> = {
  harbor: 'harbor/Greta Holm',
  beacon: 'beacon/Alma Reed',
  meridian: 'meridian/Cora Weiss',
  solace: 'solace/Ines Duarte',
  ambit: 'ambit/Ada Novak',
};

function askerOf({ who, held }: Cell): Person {
  if (held && held.any.includes('platform')) return operator;
  return people.get(askers[who.split('/')[0] ?? ''] ?? '') ?? assert.fail(who);
}

/** Answers in the order of the questions, by the decision API of whoever may ask in that organization. */
async function decide(cell: Cell, questions: readonly Question[]): Promise<readonly boolean[]> {
  const asker = askerOf(cell);
  const answers: boolean[] = [];
  for (let from = 0; from < questions.length; from += 200) {
    const evaluations = questions.slice(from, from + 200);
    const { status, body, text } = await asker.post('/access/v1/evaluations', { evaluations });
    assert.equal(status, 200, text);
    answers.push(...body.evaluations.map(({ decision }: { decision: boolean }) => decision));
  }
  return answers;
}

const question = (cell: Cell, resource: object): Question => ({
  subject: { type: 'user', id: w.ids.users.get(cell.who) },
  action: { name: cell.privilege.id },
  resource,
});

type Asked = Readonly<{ cell: Cell; one: Case; questions: readonly Question[] }>;

const things = new Map<Cell, readonly Case[]>();
const byRow = Map.groupBy(cells, ({ row }) => row.id);
/** Rows of which everything was asked of real operations, and rows for which the decision alone could be asked. */
const asked = { byOperation: new Set<string>(), byDecisionOnly: new Set<string>(), decisions: 0 };
const told = new Map<string, { allowed: number; refused: number }>();

describe('Every acceptance row: what lies inside is allowed, what lies just outside is not', () => {
  for (const [id, some] of byRow)
    test(`${id}: ${some[0]?.row.task}`, async () => {
      const wrong = [...(await byDecision(some)), ...(await byOperations(id, some))];
      assert.deepEqual(wrong, []);
    });
});

/** All questions of a row in as few requests as may be; what came out otherwise, in words. */
async function byDecision(some: readonly Cell[]): Promise<readonly string[]> {
  const all = some.flatMap((cell) =>
    casesFor(cell).map((one): Asked => ({ cell, one, questions: questionsOn(cell, one) })),
  );
  const answers = new Map<Asked, boolean>();
  for (const [, theirs] of Map.groupBy(all, ({ cell }) => askerOf(cell))) {
    const [first] = theirs;
    const flat = first
      ? await decide(
          first.cell,
          theirs.flatMap(({ questions }) => questions),
        )
      : [];
    let at = 0;
    for (const one of theirs) answers.set(one, flat.slice(at, (at += one.questions.length)).includes(true));
  }
  asked.decisions += all.length;
  const wrong = all.flatMap((one): readonly string[] => {
    const {
      cell,
      one: { inside, resource },
    } = one;
    // of several that give something together, what is inside of the row need not be inside of each
    const isRight = (cell.shown.how === 'together' && inside) || answers.get(one) === inside;
    return isRight ? [] : [`${cell.column} (${cell.who}): ${cell.privilege.id} on ${name(resource)} is ${!inside}`];
  });
  const empty = [...Map.groupBy(some, ({ column }) => column)].flatMap(([column, of]) => {
    const cases = of.flatMap((cell) => casesFor(cell));
    const inside = cases.filter((one) => one.inside).length;
    return isFull(of, inside, cases.length - inside)
      ? []
      : [`${column}: compared with ${inside} of ${cases.length} inside`];
  });
  return [...wrong, ...empty];
}

/** The same things, asked of the operations that need the privilege: lists, addresses and deeds. */
async function byOperations(id: string, some: readonly Cell[]): Promise<readonly string[]> {
  const wrong: string[] = [];
  const reached = new Set<string>();
  for (const cell of some.filter((one) => one.shown.how !== 'together')) {
    const isEntered = cell.held && cell.held.any.includes('platform');
    const who = isEntered ? operator : (people.get(cell.who) ?? assert.fail(cell.who));
    const home = isEntered ? meridian() : (actors.get(cell.who)?.organization ?? '');
    for (const one of casesFor(cell))
      for (const { operation, status, allowed } of await askedOf(who, cell, one, home)) {
        reached.add(cell.privilege.id);
        const counted = told.get(operation) ?? { allowed: 0, refused: 0 };
        counted[allowed ? 'allowed' : 'refused'] += 1;
        told.set(operation, counted);
        if (allowed !== one.inside)
          wrong.push(`${cell.column} (${cell.who}): ${operation} on ${name(one.resource)} is ${allowed} (${status})`);
      }
  }
  const isWhole = some.every(({ privilege }) => reached.has(privilege.id));
  (isWhole ? asked.byOperation : asked.byDecisionOnly).add(id);
  return wrong;
}

/** What the operations of a cell answer about one thing; of a deed on two things, with whatever may stand on the other side. */
function askedOf(who: Person, cell: Cell, one: Case, home: string): Promise<readonly Told[]> {
  const side = sideOf(cell);
  if (sidesOf(cell.privilege) === null) return askOperations(who, cell, one, s, home);
  // such a deed is done in the organization one works in
  if (side === null || (one.inside && one.thing.organization !== home)) return Promise.resolve([]);
  const other = (sidesOf(cell.privilege) ?? []).find((name) => name !== side) ?? '';
  return askPairs(who, cell.privilege.id, { [side]: [one.thing.id], [other]: othersOf(one, other) });
}

test('Rows that no operation can be asked about yet are those that are known', (t) => {
  const rules = rows.length - byRow.size;
  const answers = [...told.values()].reduce((sum, { allowed, refused }) => sum + allowed + refused, 0);
  t.diagnostic(
    `${rows.length} rows: ${asked.byOperation.size} by operations, ${asked.byDecisionOnly.size} by decision only, ${rules} are rules`,
  );
  t.diagnostic(`${asked.decisions} decisions and ${answers} answers of ${told.size} operations were compared`);
  assert.deepEqual([...asked.byDecisionOnly].toSorted(), byDecisionOnly.toSorted());
  assert.equal(asked.byOperation.size + asked.byDecisionOnly.size + rules, 290);
});

test('Every operation that was asked allowed some and refused some', () => {
  const oneSided = [...told].filter(([, { allowed, refused }]) => allowed === 0 || refused === 0).map(([id]) => id);
  assert.ok(told.size > 20, `${told.size} operations were asked`);
  assert.deepEqual(oneSided.toSorted(), onlyOfOneself);
});

const meridian = (): string => w.ids.organizations.get('meridian') ?? '';

function casesFor(cell: Cell): readonly Case[] {
  const kept = things.get(cell);
  if (kept) return kept;
  const cases = casesOf(cell, actors.get(cell.who) ?? assert.fail(cell.who), s, meridian());
  things.set(cell, cases);
  return cases;
}

/**
 * Nothing is outside of the platform; nothing is inside of what is not held; and the platform has no courses, so that its
 * operator has nothing of a learner’s.
 */
function isFull([cell]: readonly Cell[], inside: number, outside: number): boolean {
  if (!cell?.held) return outside > 0;
  if (cell.who.startsWith('ambit/') && cell.held.any.includes('own')) return outside > 0;
  return inside > 0 && (outside > 0 || cell.held.any.includes('platform'));
}

/** One question, or for a deed on two things one with each thing that may stand on the other side: one yes is enough. */
const othersOf = ({ thing }: Pick<Case, 'resource' | 'thing'>, kind: string): readonly string[] =>
  thingsOf(s, kind)
    .filter(({ organization }) => organization === thing.organization)
    .map(({ id }) => id);

function questionsOn(cell: Cell, { resource, thing }: Case): readonly Question[] {
  const side = sideOf(cell);
  if (side === null) return [question(cell, resource)];
  const sides = sidesOf(cell.privilege) ?? [];
  const other = sides.find((one) => one !== side) ?? '';
  return othersOf({ resource, thing }, other).map((id) =>
    question(cell, { type: sides.join('+'), id: sides.map((one) => (one === side ? thing.id : id)).join('+') }),
  );
}

const name = ({ type, id }: Case['resource']): string => {
  const all = [...w.ids.users, ...w.ids.locations, ...w.ids.organizations, ...w.ids.groups];
  return `${type} ${all.find(([, one]) => one === id)?.[0] ?? id}`;
};
