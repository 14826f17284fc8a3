import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { unsafeQuery } from '../../database/template.ts';
import { pagesOf } from '../../sheets/test/pages.ts';
import { makeWorld, type Person, type TestWorld } from '../../testing.ts';
import { exported } from '../test/exported.ts';

let w: TestWorld;
let greta: Person;
before(async () => {
  w = await makeWorld();
  greta = await w.as('harbor/Greta Holm');
});
after(() => w.close());

const idOf = (identifier: string) => w.ids.organizations.get(identifier) ?? '';
const query = <R extends Record<string, unknown>>(text: string, values: unknown[] = []) =>
  unsafeQuery<R>(w.database.adminUrl, text, values);

describe('The transcripts of an export', () => {
  let ana: string;
  before(async () => {
    ana = w.ids.users.get('lakeside/Ana Petrova') ?? '';
    await query(
      `update users set language = 'de', employee_identifier = 'P-7', first_name = 'Łukasz Ğülşen', last_name = 'Żółć-Größe İpek'
       where id = $1`,
      [ana],
    );
    await query(
      `with c as (insert into courses (tenant_id, organization_id, id, title, title_key, state, created_at)
         select tenant_id, organization_id, gen_random_uuid(), t.title, t.title, 'published', now()
         from users, (values ('Sicherheit am Förderband'), ('Brandschutz')) t(title) where id = $1 returning *),
       v as (insert into course_versions (tenant_id, organization_id, id, course_id, major, minor, state, created_at)
         select tenant_id, organization_id, gen_random_uuid(), id, 3, 2, 'effective', now() from c where title like 'Sich%' returning *),
       e as (insert into enrollments (tenant_id, organization_id, id, user_id, course_id, course_version_id, state, enrolled_at, completed_at, score)
         select tenant_id, organization_id, gen_random_uuid(), $1, course_id, id, 'completed', now(), '2026-03-04T12:00:00Z', 0.875 from v),
       x as (insert into external_ids (tenant_id, organization_id, kind, source, external_id, thing_id)
         select tenant_id, organization_id, 'user', 'payroll', 'X-99', id from users where id = $1),
       t as (insert into external_trainings (tenant_id, organization_id, id, user_id, title, provider, completed_on, expires_on, hours, state, created_at)
         select tenant_id, organization_id, gen_random_uuid(), id, 'Erste Hilfe', 'Rotes Kreuz', '2026-01-02', '2028-01-02', 7.5, 'pending', now()
         from users where id = $1)
       insert into signatures (tenant_id, organization_id, id, user_id, printed_name, user_name, meaning, thing_kind, thing_id, title, version, sha256,
         record_id, signed_at, time_zone, sign_in_id, method)
       select tenant_id, organization_id, gen_random_uuid(), id, 'Ana Petrova', 'ana', 'read', 'item', gen_random_uuid(), 'Betriebsanweisung', '1.4',
         sha256('read'), gen_random_uuid(), '2026-03-05T10:00:00Z', 'Europe/Berlin', gen_random_uuid(), 'pin' from users where id = $1`,
      [ana],
    );
  });

  test('say in the language of the user what was completed in which version and when, and what was signed', async () => {
    const files = await exported(w, greta, 'lakeside');
    const name = [...files.keys()].find((one) => one.startsWith(`transcripts/${ana}`)) ?? '';
    assert.equal(name, `transcripts/${ana}-Łukasz Ğülşen Żółć-Größe İpek.pdf`);
    const [text = '', ...more] = await pagesOf(files.get(name));
    assert.deepEqual(more, []);
    for (const said of [
      ...['Lernnachweis', 'Łukasz Ğülşen Żółć-Größe İpek', 'Benutzername: ana', 'Personalnummer: P-7', 'payroll: X-99'],
      ...['Sicherheit am Förderband\nVersion 3.2 · abgeschlossen am 4. März 2026 · Ergebnis 87,5 %'],
      ...['Erste Hilfe\nRotes Kreuz · abgeschlossen am 2. Januar 2026 · gültig bis 2. Januar 2028'],
      ...['7,5 Stunden · wartet auf Genehmigung', 'Betriebsanweisung\nGelesen und verstanden · Version 1.4'],
      ...['5. März 2026', '11:00 MEZ', 'Unterschrieben von Ana Petrova (ana)'],
      `SHA-256 ${createHash('sha256').update('read').digest('hex')}`,
      'Seite 1 von 1',
    ])
      assert.ok(text.includes(said), `“${said}” in:\n${text}`);
    assert.ok(!text.includes('Brandschutz'), 'a course nobody completed');
    const { files: listed } = JSON.parse(String(files.get('manifest.json')));
    const line = listed.find((one: { name: string }) => one.name === name);
    const sha256 = createHash('sha256')
      .update(files.get(name) ?? '')
      .digest('hex');
    assert.deepEqual(line, { name, bytes: files.get(name)?.byteLength, sha256 });
    assert.match(String(files.get('README.txt')), /Transcripts: \d/u);
  });

  test('are there for each user with records, once, and for nobody else', async () => {
    const many = 230;
    await query(
      `with u as (insert into users (tenant_id, organization_id, id, user_name, user_name_key, first_name, last_name, name_key, created_at)
         select tenant_id, organization_id, gen_random_uuid(), 'many' || n, 'many' || n, 'Many', n::text, 'many' || n, now()
         from users, generate_series(1, ${many} * 2) n where organization_id = $1 and user_name_key = 'joe' returning *)
       insert into external_trainings (tenant_id, organization_id, id, user_id, title, completed_on, state, created_at)
       select tenant_id, organization_id, gen_random_uuid(), id, 'Ladder', '2026-01-02', 'approved', now() from u where last_name::int <= ${many}`,
      [idOf('pine')],
    );
    // the manifest lists a file each time it was written
    const manifest = String((await exported(w, greta, 'pine')).get('manifest.json'));
    const { files }: { files: readonly { name: string }[] } = JSON.parse(manifest);
    const numbers = files
      .flatMap(({ name }: { name: string }) => /-Many (\d+)\.pdf$/u.exec(name)?.[1] ?? [])
      .map(Number);
    assert.deepEqual(
      numbers.toSorted((a, b) => a - b),
      Array.from({ length: many }, (_, n) => n + 1),
    );
  });

  test('go over as many pages as they need, each with its number', async () => {
    await query(
      `insert into external_trainings (tenant_id, organization_id, id, user_id, title, completed_on, state, created_at)
       select tenant_id, organization_id, gen_random_uuid(), id, 'Course no. ' || n, '2026-01-02', 'approved', now()
       from users, generate_series(1, 70) n where id = $1`,
      [ana],
    );
    const files = await exported(w, greta, 'lakeside');
    const [, pdf] = [...files].find(([name]) => name.startsWith(`transcripts/${ana}`)) ?? [];
    const pages = await pagesOf(pdf);
    assert.ok(pages.length > 1);
    for (const [n, page] of pages.entries()) assert.ok(page.includes(`Seite ${n + 1} von ${pages.length}`), page);
    const titles = pages.join('\n').match(/Course no\. \d+/gu);
    assert.equal(new Set(titles).size, 70);
  });
});
