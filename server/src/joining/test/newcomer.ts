import assert from 'node:assert/strict';
import { runJobs } from '../../content/test/packages.ts';
import { unsafeQuery } from '../../database/template.ts';
import type { Answer, TestWorld } from '../../testing.ts';

const names = { firstName: 'Ida', lastName: 'Frey' };

/** Asks for an account of one’s own at Harbor. */
export const askFor = (w: TestWorld, email: string, more: object = {}): Promise<Answer> =>
  w.anybody.post('/api/doorways/harbor/joining', { email, ...names, ...more });

/** The links that wait in the outbox for an address, the newest last: what their mails would carry. */
export async function linksTo(w: TestWorld, email: string): Promise<readonly string[]> {
  await runJobs(w);
  const rows = await unsafeQuery<{ secret: string }>(
    w.database.adminUrl,
    `select secret from mails where kind = 'join-confirmation' and address_key = $1 and state = 'waiting' order by id`,
    [email.toLowerCase()],
  );
  return rows.map(({ secret }) => secret);
}

export const openLink = (w: TestWorld, link: string | undefined, password: string): Promise<Answer> =>
  w.anybody.post(`/api/join-confirmations/open/${link}`, { password });

/** Asks, and confirms by the mail. */
export async function joinBy(w: TestWorld, email: string, password: string, more: object = {}): Promise<Answer> {
  const asked = await askFor(w, email, more);
  assert.equal(asked.status, 204, asked.text);
  return openLink(w, (await linksTo(w, email)).at(-1), password);
}
