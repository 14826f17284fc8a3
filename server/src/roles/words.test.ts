import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { type TestWorld, makeWorld } from '../testing.ts';
import { unsaid } from './models/sentences.ts';
import { missingTexts } from './words.ts';

let w: TestWorld;
before(async () => {
  w = await makeWorld();
});
after(() => w.close());

const engine = (file: string): string => readFileSync(new URL(`../../../policy/src/${file}`, import.meta.url), 'utf8');
const found = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map((match) => match[1] ?? '');

test('Everything the engine can find missing has a sentence', () => {
  const ceilings = found(engine('ceiling.ts'), /reason\('([a-z-]+)'/gu).map((id) => `ceiling.${id}`);
  const requirements = found(engine('requirement.ts'), /(?:ranked|fact)\('([a-z-]+)'/gu).map(
    (id) => `requirement.${id}`,
  );
  assert.ok(ceilings.length >= 7 && requirements.length >= 5, 'the ids are written in another way now: look again');
  const silent = [...ceilings, ...requirements, 'scope', 'nowhere'].filter((id) => !(id in missingTexts));
  assert.deepEqual(silent, []);
});

test('Whoever may see roles learns which may not be given and why, also without the right to give any', async () => {
  let withoutGiving = 0;
  for (const [who, id] of w.ids.users) {
    const somebody = await w.as(who);
    const { may } = (await somebody.get('/api/me')).body;
    if (!may['role.view']) continue;
    if (!may['role.appoint']) withoutGiving += 1;
    const identifier = who.split('/')[0];
    for (const [other, otherId] of w.ids.users) {
      if (!other.startsWith(`${identifier}/`)) continue;
      const { status, body } = await somebody.get(`/api/users/${otherId}/offered-roles`);
      assert.ok(status === 200 || status === 404, `${who} (${id}) about ${other}: ${JSON.stringify(body)}`);
    }
  }
  assert.ok(withoutGiving > 0, 'nobody of the cast may see roles without giving them');
});

test('The form for roles says in a sentence what each role is for', async () => {
  assert.deepEqual(unsaid(), []);
  const cora = await w.as('meridian/Cora Weiss');
  const { body } = await cora.get(`/api/users/${w.ids.users.get('meridian/Leo Marsh')}/offered-roles`);
  const told = new Map<string, string>(
    body.items.map((one: { role: string; sentence: string }) => [one.role, one.sentence] as const),
  );
  assert.match(told.get('academy.trainer') ?? '', /courses/u);
  assert.match(told.get('academy.content-manager') ?? '', /learning paths and templates.+reports of all courses/u);
});
