import { strict as assert } from 'node:assert';
import { filter, type Sql } from '@ambit/policy';
import type pg from 'pg';
import { connect } from '../server/src/database/connection.ts';
import { countUsers, listUsers } from '../server/src/users/store.ts';
import type { Narrowed } from '../server/src/users/views/store-narrowed.ts';
import { boundClient } from './authority.ts';
import { type Asker, type Case, casesOn, type Hand, statement } from './list-cases.ts';
import { inTimes, inTurns, type Line, middleOf, timeEach, type Times } from './measure.ts';
import type { Ground, Subject } from './subject.ts';
import type { Plan } from './world/plan.ts';

/** One row more than the page shows whether it goes on. */
export const page = 51;

export const lists: Subject = {
  id: 'lists',
  title: 'Users list and count',
  how: 'Fifty users by name as the application’s role under row-level security, the statement alone (the transaction is open), made by the engine anew for each actor. The partner is the fastest of the hand-written statements in sql/ that give the same rows with the same columns, what decides about each of them included.',
  async measure({ plan, database }: Ground) {
    const connection = connect({ url: database.appUrl });
    const client = await boundClient(database.appUrl, plan);
    const { tenant, id } = plan.large;
    try {
      return await connection.transaction(
        { tenant, organizations: [id] },
        async (tx) => {
          const lines: Line[] = [];
          for (const one of casesOn(plan)) {
            const scope = (actor: Case['actors'][number]): Sql =>
              filter(one.rules, actor.actor, one.privilege, one.world);
            const list = (actor: Case['actors'][number]) => listUsers(tx, scope(actor), narrowedOf(plan), page, null);
            const count = (actor: Case['actors'][number]) => countUsers(tx, scope(actor), narrowedOf(plan));
            lines.push(
              await againstHand(
                one,
                client,
                one.lists,
                { call: list, seen: (rows) => rows.map(({ thing }) => thing.id) },
                listBar,
              ),
            );
            lines.push(
              await againstHand(one, client, one.counts, { call: count, seen: (number) => [number] }, countBar),
            );
          }
          return lines;
        },
        'kept',
      );
    } finally {
      await client.end();
      await connection.close();
    }
  },
};

export const narrowedOf = ({ large }: Plan, furtherPlaces = false): Narrowed => ({
  furtherPlaces,
  now: Date.now(),
  tenant: large.tenant,
  organizations: [large.id],
  words: [],
  locations: null,
  roles: null,
  state: null,
});

type Bar = Readonly<{ what: string; bar: string; met: (ours: Times, ratio: number) => boolean }>;
const listBar: Bar = {
  what: 'users, 50 by name',
  bar: '<= 1.5 x, p95 < 15 ms',
  met: ({ p95 }, ratio) => ratio <= 1.5 && p95 < 15,
};
const countBar: Bar = { what: 'count of users', bar: '< 100 ms', met: ({ p95 }) => p95 < 100 };

type Ours<T> = Readonly<{
  call: (actor: Case['actors'][number]) => Promise<T>;
  seen: (result: T) => readonly unknown[];
}>;

/** The same rows first; then the forms by hand and ours in turns; the fastest form is the partner. */
async function againstHand<T>(
  one: Case,
  client: pg.Client,
  forms: readonly Hand[],
  ours: Ours<T>,
  { what, bar, met }: Bar,
): Promise<Line> {
  const ask = (form: Hand) => (asker: Asker) => client.query(statement(form.file), form.values(asker));
  for (const actor of one.actors) {
    const mine = ours.seen(await ours.call(actor));
    for (const form of forms) {
      const { rows } = await ask(form)(actor);
      assert.deepEqual(
        rows.map((row: { id?: string; n?: number }) => row.id ?? row.n),
        mine,
        `${form.file} gives other rows than the engine (${one.name})`,
      );
    }
  }
  const contestants = Object.fromEntries(forms.map((form) => [form.file, () => timeEach(one.actors, ask(form))]));
  const taken = await inTurns<string, Times>({ ours: () => timeEach(one.actors, ours.call), ...contestants });
  const mine = middleOf(taken['ours'] ?? []);
  const [fastest] = forms
    .map((form) => ({ form, times: middleOf(taken[form.file] ?? []) }))
    .toSorted((a, b) => a.times.p50 - b.times.p50);
  if (!fastest) throw new Error(`${one.name} has no partner`);
  const ratio = mine.p50 / fastest.times.p50;
  return {
    what: `${what}: ${one.name}`,
    ours: inTimes(mine),
    partner: `${inTimes(fastest.times)} (${fastest.form.file})`,
    ratio,
    bar,
    met: met(mine, ratio),
  };
}
