import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { type Appointment, compile, organizationsReached, withTwins, type World } from '@ambit/policy';
import { allKinds, allPrivileges } from '../catalogue.ts';
import { makeTree } from '../workplace/tree.ts';
import { roleModels } from './index.ts';
import { reachOf } from './reach.ts';

const world: World = {
  now: Date.UTC(2026, 0, 1),
  places: makeTree([]),
  organizations: {
    isBelow: (id, of) => id === 'lakeside' && of === 'harbor',
    below: (id) => (id === 'harbor' ? ['lakeside'] : []),
    above: (id) => (id === 'lakeside' ? ['harbor'] : []),
    has: () => true,
  },
};

test('What is known of a role’s reach without asking is what the rules say, for every role of every model', () => {
  const reaching = new Set<number>();
  for (const plain of roleModels) {
    const model = withTwins(plain, allPrivileges);
    const rules = compile({ privileges: allPrivileges, kinds: allKinds }, model.roles, model.assigning);
    for (const { id: role } of model.roles) {
      for (const anchor of [null, { kind: 'organization', id: 'lakeside' }] as const) {
        const given: Appointment = { id: role, role, anchor, from: null, until: null };
        const actor = { id: 'lena', organization: 'harbor', place: null, department: null, appointments: [given] };
        const { organizations } = reachOf({ actor, rules, world });
        assert.deepEqual(organizations.toSorted(), organizationsReached(rules, actor, world).toSorted(), role);
        reaching.add(organizations.length);
      }
    }
  }
  // roles of both sorts were among them
  assert.deepEqual(
    [...reaching].toSorted((a, b) => a - b),
    [1, 2],
  );
});
