import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { z } from 'zod';
import { allOperations } from './app.ts';
import { smallPackage, upload } from './content/test/packages.ts';
import { unsafeQuery } from './database/template.ts';
import type { OtherSide, PrivilegedOperation } from './operation.ts';
import { type Person, type TestWorld, makeWorld } from './testing.ts';

/** Loops over every deed on two things: what is true of one is true of all. */
type TwoSided = PrivilegedOperation & { andOn: OtherSide };
const twoSided = allOperations.filter(
  (operation): operation is typeof operation & TwoSided => 'andOn' in operation && operation.andOn !== undefined,
);
const nowhere = '01900000-0000-7000-8000-000000000000';

/** What else a deed asks for, so that only its two sides decide. */
const saidBesides: Readonly<Record<string, object>> = {
  'group.remove-member': { enrollments: 'keep' },
  'group.dissociate-course': { enrollments: 'keep' },
  'user.merge': { reason: 'Twice' },
};

type Row = Readonly<{ id: string; organization: string; tenant: string }>;
type Asker = Readonly<{ person: Person; organization: string; tenant: string; may: ReadonlySet<string> }>;

let w: TestWorld;
const askers: Asker[] = [];
const rows = (table: string): Promise<Row[]> =>
  unsafeQuery<Row>(
    w.database.adminUrl,
    `select id, organization_id as organization, tenant_id as tenant from ${table} order by id`,
  );

before(async () => {
  w = await makeWorld();
  const everybody = new Map((await rows('users')).map((row) => [row.id, row]));
  for (const [who, id] of w.ids.users) {
    const [row, person] = [everybody.get(id), await w.as(who)];
    const { body } = await person.get('/api/me');
    if (row && body?.may) askers.push({ ...row, person, may: new Set(Object.keys(body.may)) });
  }
  // the cast does not come with packages: one in each of two tenants
  for (const who of ['harbor/Olu Adeyemi', 'solace/Ines Duarte'])
    assert.equal((await upload(await w.as(who), smallPackage())).status, 201);
});
after(() => w.close());

/** Asks for the deed with one thing on each side. */
async function ask({ person }: Asker, operation: TwoSided, first: string, other: string) {
  const { andOn, input, path, method, edits } = operation;
  const url = path.replace(`:${andOn.field}`, other).replace(/:\w+/u, first);
  const shape = input instanceof z.ZodObject ? input.shape[andOn.field] : undefined;
  const named = shape && { [andOn.field]: shape instanceof z.ZodArray ? [other] : other };
  const etag = edits && (await person.get(path.replace(/:\w+.*$/u, first))).headers['etag'];
  const headers = etag ? { 'if-match': String(etag) } : {};
  if (method === 'DELETE') return person.delete(url, { headers });
  return person.post(url, { ...saidBesides[operation.id], ...named }, { headers });
}

/** Whether somebody may see a thing, by the operation that reads one of its kind; null: there is none. */
async function sees({ person }: Asker, { kind }: OtherSide, id: string): Promise<boolean | null> {
  const reading = allOperations
    .filter(({ method, path }) => method === 'GET' && /^\/api\/[\w-]+\/:id$/u.test(path))
    .find((one) => 'on' in one && one.on.how === 'one' && one.on.kind === kind);
  if (!reading) return null;
  return (await person.get(reading.path.replace(':id', id))).status !== 404;
}

/** Pairs of an asker and a thing they may do the deed with, as far as that thing goes. */
async function allowedFirst(operation: TwoSided): Promise<(Asker & { first: string })[]> {
  const things = await rows(operation.on.kind.table);
  const found: (Asker & { first: string })[] = [];
  for (const asker of askers.filter(({ may }) => may.has(operation.needs.id))) {
    const here = things.filter(({ organization, id }) => organization === asker.organization && id !== asker.person.id);
    for (const { id } of here.slice(0, 8)) {
      const { status, body } = await ask(asker, operation, id, nowhere);
      if (status !== 422 || body.errors?.[0]?.code !== operation.andOn.outside.code) continue;
      found.push({ ...asker, first: id });
      break;
    }
  }
  return found;
}

const contents = async ({ on, andOn }: TwoSided): Promise<string> => {
  const tables = new Set([on.kind.table, andOn.kind.table, 'group_members', 'group_courses', 'manager_mappings']);
  const whole = [...tables].map((table) => `(select md5(string_agg(t::text, ' ' order by t::text)) from ${table} t)`);
  return JSON.stringify(await unsafeQuery(w.database.adminUrl, `select ${whole.join(' || ')} as all`));
};

describe('Every deed on two things', () => {
  test('is found: there are some to loop over', () => {
    assert.ok(twoSided.length > 12, `${twoSided.length} deeds on two things`);
  });

  test('names its other side in its input or its address', () => {
    const nameless = twoSided.filter(({ input, path, andOn: { field } }) => {
      const members = input instanceof z.ZodObject ? Object.keys(input.shape) : [];
      return !members.includes(field) && !path.includes(`:${field}`);
    });
    assert.deepEqual(
      nameless.map(({ id }) => id),
      [],
    );
  });

  for (const operation of twoSided)
    test(`${operation.id}: whoever may on one side is refused what lies out of reach on the other, in the same words whether it is there or not, and nothing changes`, async () => {
      const allowed = await allowedFirst(operation);
      assert.ok(allowed.length > 0, `nobody of the cast may ${operation.id} on its first side`);
      const others = await rows(operation.andOn.kind.table);
      const was = await contents(operation);
      let met = 0;
      for (const asker of allowed) {
        const absent = await ask(asker, operation, asker.first, nowhere);
        const elsewhere = others.find(({ tenant }) => tenant !== asker.tenant);
        const here = others.filter(({ organization }) => organization === asker.organization);
        const hidden: Row[] = elsewhere ? [elsewhere] : [];
        for (const row of here)
          if (hidden.length < 3 && (await sees(asker, operation.andOn, row.id)) === false) hidden.push(row);
        for (const { id } of hidden) {
          const answered = await ask(asker, operation, asker.first, id);
          assert.deepEqual([answered.status, answered.body], [absent.status, absent.body], id);
          assert.equal(answered.body.errors[0].field, operation.andOn.field);
          met += 1;
        }
      }
      assert.ok(met > 0, `nothing is out of reach for those who may ${operation.id}`);
      assert.equal(await contents(operation), was);
    });
});
