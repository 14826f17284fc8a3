import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { unsafeQuery } from '../database/template.ts';
import { newId } from '../outside/ids.ts';
import { makeWorld, type Person, type TestWorld } from '../testing.ts';
import { builtOn, type Feature, featureIds } from './plan.ts';

/** Nothing is kept with it and no role hangs on it: it changes how things are done from then on. */
const free: readonly Feature[] = ['regulated'];

/** The add-ons that are offered with a feature, and what somebody holds them at. */
const addOns: readonly (readonly [Feature, role: string, kind: string | null, table: string | null, name: string])[] = [
  ['session-manager', 'multisite.session-manager', null, null, ''],
  ['location-session-manager', 'multisite.location-session-manager', 'location', 'locations', 'Leeds'],
  ['assessor', 'multisite.assessor', null, null, ''],
  ['inspector', 'multisite.inspector', 'group', 'groups', 'Newcomers'],
  ['account-manager', 'multisite.account-manager', 'organization', 'organizations', 'Lakeside Foods'],
  ['customer-contact', 'multisite.customer-contact', 'customer', 'customers', 'House account'],
];

let w: TestWorld;
let ada: Person;
let harbor: string;
before(async () => {
  w = await makeWorld();
  ada = await w.as('ambit/Ada Novak');
  harbor = w.ids.organizations.get('harbor') ?? '';
  assert.equal((await ada.post('/api/my/entered', { organization: harbor })).status, 204);
  const all = await plan(harbor, featureIds, ada);
  assert.equal(all.status, 200, all.text);
  await hold();
  await load();
  const greta = await w.as('harbor/Greta Holm');
  const further = await greta.post(`/api/users/${w.ids.users.get('harbor/Sam Doyle')}/further-places`, {
    locationId: w.ids.locations.get('harbor/Bath'),
  });
  assert.equal(further.status, 201, further.text);
});
after(() => w.close());

const plan = async (organization: string, features: readonly string[], by: Person) => {
  const at = String((await by.get(`/api/organizations/${organization}`)).headers['etag']);
  return by.patch(`/api/organizations/${organization}/plan`, { features }, { headers: { 'if-match': at } });
};

/** Somebody holds each add-on, whoever may give it: what hangs on the feature is that it is held. */
async function hold(): Promise<void> {
  const kim = w.ids.users.get('harbor/Kim Park');
  for (const [, role, kind, table, name] of addOns) {
    const found = table
      ? await unsafeQuery<{ id: string }>(
          w.database.adminUrl,
          `select id from ${table} where tenant_id = '${harbor}' and name = '${name}' limit 1`,
        )
      : [];
    const anchor = kind ? `'${kind}', '${found[0]?.id}'` : 'null, null';
    await unsafeQuery(
      w.database.adminUrl,
      `insert into appointments (tenant_id, organization_id, id, user_id, role, is_base, anchor_kind, anchor_id, given_at)
      values ('${harbor}', '${harbor}', '${newId()}', '${kim}', '${role}', false, ${anchor}, now())`,
    );
  }
}

/** A content package of the standard that a feature stands for. */
async function load(): Promise<void> {
  const [file, by] = [newId(), w.ids.users.get('harbor/Olu Adeyemi')];
  const place = `'${harbor}', '${harbor}'`;
  await unsafeQuery(
    w.database.adminUrl,
    `insert into files (tenant_id, organization_id, id, key, name, size, created_at)
      values (${place}, '${file}', '${file}', 'old.zip', 1, now());
    insert into content_packages (tenant_id, organization_id, id, file_id, owner_id, state, standard, created_at)
      values (${place}, '${newId()}', '${file}', '${by}', 'ready', 'aicc', now())`,
  );
}

const without = (off: Feature): readonly Feature[] =>
  featureIds.filter((feature) => feature !== off && builtOn[feature] !== off);

describe('Every feature of a plan', () => {
  for (const feature of featureIds.filter((one) => !free.includes(one)))
    test(`${feature}: stays on while something depends on it, and the refusal says what`, async () => {
      const { status, body, text } = await plan(harbor, without(feature), ada);
      assert.deepEqual([status, body.code], [409, 'feature-in-use'], text);
      const found = body.dependants.find((one: { feature: string }) => one.feature === feature);
      const holders = found?.roles.reduce((sum: number, one: { holders: number }) => sum + one.holders, 0) ?? 0;
      assert.ok(found && found.things + holders > 0, text);
      const [, role] = addOns.find(([one]) => one === feature) ?? [];
      if (role)
        assert.ok(
          found.roles.some((one: { role: string }) => one.role === role),
          text,
        );
      const { body: after } = await ada.get(`/api/organizations/${harbor}`);
      assert.equal(after.plan.find((one: { feature: string }) => one.feature === feature).on, true);
    });

  test('is switched on and off freely where nothing depends on it', async () => {
    const greta = await w.as('harbor/Greta Holm');
    const made = await greta.post('/api/organizations', {
      identifier: 'quay',
      name: 'Quay',
      features: [...featureIds],
    });
    assert.equal(made.status, 201, made.text);
    for (const feature of featureIds) {
      const off = await plan(made.body.id, without(feature), greta);
      assert.equal(off.status, 200, `${feature}: ${off.text}`);
      assert.equal((await plan(made.body.id, featureIds, greta)).status, 200);
    }
  });

  for (const feature of free)
    test(`${feature}: is switched off whatever there is, since nothing is kept with it`, async () => {
      assert.equal((await plan(harbor, without(feature), ada)).status, 200);
    });
});
