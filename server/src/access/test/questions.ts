import assert from 'node:assert/strict';
import pg from 'pg';
import { newId } from '../../outside/ids.ts';
import type { Person, TestWorld } from '../../testing.ts';

/** Questions about the cast by name; a name nobody has stands for itself. */
export const questionsIn = (w: TestWorld) => {
  const user = (who: string) => ({ type: 'user', id: w.ids.users.get(who) ?? who });
  return {
    user,
    place: (name: string) => ({ type: 'location', id: w.ids.locations.get(name) ?? name }),
    may: (who: string, name: string, resource: object, more: object = {}) => ({
      subject: user(who),
      action: { name },
      resource,
      ...more,
    }),
  };
};

export type Questions = ReturnType<typeof questionsIn>;

/** One answered question. */
export async function decide(asker: Person, question: object) {
  const answer = await asker.post('/access/v1/evaluation', question);
  assert.equal(answer.status, 200, answer.text);
  return answer.body;
}

/** A course of Solace that belongs to Mona. */
export async function courseOfMona(w: TestWorld): Promise<{ id: string }> {
  const [organization, owner] = [w.ids.organizations.get('solace'), w.ids.users.get('solace/Mona Fields')];
  const id = newId();
  const client = new pg.Client(w.database.adminUrl);
  await client.connect();
  await client.query(
    `insert into courses (tenant_id, organization_id, id, title, title_key, owner_id, created_at, created_by)
     values ($1, $1, $2, 'Dosing', 'dosing', $3, $4, $3)`,
    [organization, id, owner, w.clock.now],
  );
  await client.end();
  return { id };
}
