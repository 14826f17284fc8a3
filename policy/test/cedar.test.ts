import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type RoleModel, check, compile, withTwins } from '../src/index.ts';
import { secondOpinion, twinned } from './cedar.ts';
import { all, catalogue } from './kinds.ts';
import { aboutOf, actorOf, itemsFor, worldOf } from './things.ts';
import { type Installation, installationFrom } from './worlds.ts';

const seed = Number(process.env['POLICY_SEED'] ?? Date.now() % 2 ** 31);
const least = Number(process.env['POLICY_DECISIONS'] ?? 20_000);
const ofWorld = 20;
// a user has three appointments, the learner's among them; each is asked about by itself
const numRuns = Math.ceil(least / (all.length * ofWorld * 2.7));
console.log(`worlds from seed ${seed} (again with POLICY_SEED=${seed}), ${numRuns} for Cedar`);

const counted = { users: 0, decisions: 0, allowed: 0, two: 0 };

test('Cedar decides as the engine does, for every appointment of a user and so for the user', () =>
  fc.assert(
    fc.property(fc.gen(), (choose) => {
      const one = <T>(from: readonly T[]) => from[choose(fc.nat, { max: from.length - 1 })] as T;
      const plain = withTwinsHeld(installationFrom(choose), () => one([true, false]));
      const rows = { ...plain, roles: withTwins({ ...model, roles: plain.roles }, all).roles };
      const [rules, world] = [compile(catalogue, rows.roles, 'below'), worldOf(rows)];
      const opinion = secondOpinion({ ...plain, roles: twinned(plain.roles, all) });
      for (const privilege of all) {
        const possible = itemsFor(rows, privilege);
        for (let n = 0; n < (possible.length === 0 ? 0 : ofWorld); n++) {
          const [row, items] = [one(rows.users), one(possible)];
          const [actor, about] = [actorOf(rows, row), aboutOf(rows, items)];
          const by = actor.appointments.filter((given) => {
            const isAllowed = check(rules, { ...actor, appointments: [given] }, privilege, about, world).allowed;
            const what = `${privilege.id} by ${JSON.stringify(given)} on ${JSON.stringify(items)}`;
            assert.equal(opinion({ row, privilege, items }, given), isAllowed, what);
            counted.decisions++;
            counted.allowed += Number(isAllowed);
            counted.two += Number(isAllowed && Object.keys(items).length > 1);
            return isAllowed;
          });
          const whole = check(rules, actor, privilege, about, world);
          assert.equal(whole.allowed ? whole.appointment : null, by[0]?.id ?? null);
          counted.users++;
        }
      }
    }),
    { seed, numRuns, endOnFailure: true },
  ));

const model: RoleModel = { id: 'invented', assigning: 'below', twins: true, roles: [], labels: {} };

/** Half of the administrators hold the twin of their role instead. */
function withTwinsHeld(all: Installation, isTwin: () => boolean): Installation {
  const administrators = all.roles.filter(({ kind }) => kind === 'administrator').map(({ id }) => id);
  const held = all.appointments.map((one) =>
    administrators.includes(one.role) && isTwin() ? { ...one, role: `${one.role}.reports-only` } : one,
  );
  return { ...all, appointments: held };
}

test('Cedar was asked often enough, and gave both answers', () => {
  const { users, decisions, allowed, two } = counted;
  console.log(
    `${decisions} decisions by one appointment, for ${users} users; ${allowed} allowed, ${two} on two things`,
  );
  assert.ok(decisions >= least, `${decisions} decisions`);
  assert.ok(allowed > decisions / 50 && allowed < decisions / 2 && two > 0, JSON.stringify(counted));
});
