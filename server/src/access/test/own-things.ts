import pg from 'pg';
import { newId } from '../../outside/ids.ts';

type Row = Readonly<Record<string, unknown>>;

/**
 * Gives people things of their own where they have none, after the pattern of somebody else’s in their organization: the
 * cast has them only where a story needs them, the rows speak of everybody.
 */
export async function giveOwnThings(adminUrl: string, users: readonly string[]): Promise<void> {
  const client = new pg.Client(adminUrl);
  await client.connect();
  try {
    for (const user of users) {
      await copyTo(client, user, 'enrollments', {
        registered_by_learner: true,
        session_id: null,
        seat_id: null,
        cycle: 9,
      });
      const own = await one(client, 'select * from enrollments where user_id = $1 order by id limit 1', [user]);
      if (own) await copyTo(client, user, 'attempts', { enrollment_id: own['id'] });
      for (const table of ['awards', 'transactions', 'external_trainings', 'access_requests', 'agency_ids'])
        await copyTo(client, user, table, table === 'external_trainings' ? { entered_by: user } : {});
      await copyTo(client, user, 'saved_reports', {}, 'owner_id');
    }
  } finally {
    await client.end();
  }
}

async function copyTo(client: pg.Client, user: string, table: string, change: Row, by = 'user_id'): Promise<void> {
  // one’s own registration is a thing of its own kind
  const isThere = 'registered_by_learner' in change ? 'and registered_by_learner' : '';
  if (await one(client, `select 1 from ${table} where ${by} = $1 ${isThere} limit 1`, [user])) return;
  const pattern = await one(
    client,
    `select x.* from ${table} x join users u on u.organization_id = x.organization_id where u.id = $1 order by x.id limit 1`,
    [user],
  );
  if (!pattern) return;
  const row = { ...pattern, ...change, id: newId(), [by]: user };
  await client.query(`insert into ${table} select * from jsonb_populate_record(null::${table}, $1)`, [
    JSON.stringify(row),
  ]);
}

const one = async (client: pg.Client, text: string, values: readonly unknown[]): Promise<Row | undefined> =>
  (await client.query<Row>(text, [...values])).rows[0];
