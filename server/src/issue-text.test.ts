import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { allOperations } from './everything.ts';
import { issueText, saying } from './issue-text.ts';
import { makeWorld } from './testing.ts';
import { type Language, languages, say } from './text.ts';

type Code = z.core.$ZodIssue['code'];
type Wrong = readonly [schema: z.ZodType, value: unknown, en: string, de: string];

const odd = saying({ en: 'Write an even number.', de: 'Schreiben Sie eine gerade Zahl.' });
const cases: Readonly<Record<Code, readonly Wrong[]>> = {
  too_small: [
    [z.string().min(3), 'x', 'Write at least 3 characters.', 'Schreiben Sie mindestens 3 Zeichen.'],
    [z.string().min(1), '', 'This is missing.', 'Das fehlt.'],
    [z.array(z.string()).min(1), [], 'At least one is needed.', 'Mindestens eines ist nötig.'],
    [z.array(z.string()).min(2), ['x'], 'At least 2 are needed.', 'Mindestens 2 sind nötig.'],
    [z.number().min(5), 4, 'This has to be at least 5.', 'Das muss mindestens 5 sein.'],
    [z.number().positive(), 0, 'This has to be more than 0.', 'Das muss mehr als 0 sein.'],
  ],
  too_big: [
    [z.string().max(3), 'long', 'Write at most 3 characters.', 'Schreiben Sie höchstens 3 Zeichen.'],
    [z.array(z.string()).max(1), ['x', 'y'], 'At most 1 are possible.', 'Höchstens 1 sind möglich.'],
    [z.number().max(5), 6, 'This may be at most 5.', 'Das darf höchstens 5 sein.'],
    [z.number().negative(), 0, 'This has to be less than 0.', 'Das muss weniger als 0 sein.'],
  ],
  not_multiple_of: [
    [z.number().multipleOf(5), 3, 'This has to be a multiple of 5.', 'Das muss ein Vielfaches von 5 sein.'],
  ],
  invalid_value: [[z.enum(['a', 'b']), 'c', 'Choose one of: a, b.', 'Wählen Sie eines davon: a, b.']],
  unrecognized_keys: [[z.strictObject({}), { b: 1 }, 'This is not known here: b.', 'Das ist hier nicht bekannt: b.']],
  invalid_format: [
    [z.email(), 'x', 'This is not an e-mail address.', 'Das ist keine E-Mail-Adresse.'],
    [
      z.url(),
      'x',
      'This is not an address like https://example.com.',
      'Das ist keine Adresse wie https://example.com.',
    ],
    [z.iso.date(), 'x', 'This is not a day like 2026-11-30.', 'Das ist kein Tag wie 2026-11-30.'],
    [z.uuid(), 'x', 'This is not an id.', 'Das ist keine Id.'],
  ],
  invalid_type: [
    [z.string(), 5, 'This has to be a text.', 'Das muss ein Text sein.'],
    [z.string(), undefined, 'This is missing.', 'Das fehlt.'],
    [z.number(), 'x', 'This has to be a number.', 'Das muss eine Zahl sein.'],
    [z.coerce.number(), 'x', 'This has to be a number.', 'Das muss eine Zahl sein.'],
    [z.int(), 1.5, 'This has to be a whole number.', 'Das muss eine ganze Zahl sein.'],
    [z.boolean(), 'x', 'This has to be true or false.', 'Das muss wahr oder falsch sein: true oder false.'],
    [z.array(z.string()), 'x', 'This has to be a list.', 'Das muss eine Liste sein.'],
    [z.object({}), 'x', 'This has to be an object with fields.', 'Das muss ein Objekt mit Feldern sein.'],
  ],
  invalid_key: [
    [
      z.record(z.string().max(1), z.null()),
      { ab: null },
      'Write at most 1 characters.',
      'Schreiben Sie höchstens 1 Zeichen.',
    ],
  ],
  invalid_element: [
    [z.map(z.object({}), z.number()), new Map([[{}, 'x']]), 'This has to be a number.', 'Das muss eine Zahl sein.'],
  ],
  invalid_union: [
    [z.union([z.string(), z.number()]), true, 'This is not as it should be.', 'Das ist nicht so, wie es sein soll.'],
  ],
  custom: [
    [z.number().refine((n) => n % 2 === 0, odd), 1, 'Write an even number.', 'Schreiben Sie eine gerade Zahl.'],
    [z.number().refine(() => false), 1, 'This is not as it should be.', 'Das ist nicht so, wie es sein soll.'],
  ],
};

const told = (schema: z.ZodType, value: unknown, language: Language): readonly string[] =>
  (schema.safeParse(value, { reportInput: true }).error?.issues ?? []).map((issue) => {
    const { says, values } = issueText(issue);
    return say(says, language, values);
  });

for (const [code, wrongs] of Object.entries(cases))
  test(`What is wrong by ${code} is said in every language`, () => {
    for (const [schema, value, en, de] of wrongs) {
      const [issue] = schema.safeParse(value).error?.issues ?? [];
      assert.equal(issue?.code, code);
      assert.deepEqual([told(schema, value, 'en'), told(schema, value, 'de')], [[en], [de]]);
    }
  });

test('Whoever reads German is told in German which field is wrong, and why', async () => {
  const w = await makeWorld();
  const olu = await w.as('harbor/Olu Adeyemi');
  const sent = { userName: 5, firstName: '', lastName: 'Lam', locationId: 'Leeds', more: 1 };
  const { body } = await olu.post('/api/users', sent, { headers: { 'accept-language': 'de' } });
  await w.close();
  assert.deepEqual(
    body.errors.map(({ field, detail }: { field: string; detail: string }) => `${field}: ${detail}`),
    [
      'userName: Das muss ein Text sein.',
      'firstName: Das fehlt.',
      'locationId: Das ist keine Id.',
      ': Das ist hier nicht bekannt: more.',
    ],
  );
});

test('What an operation is sent that is of no shape at all is told in German where German is read', () => {
  const shapes = allOperations.flatMap(({ id, input }) => (input ? [[id, input] as const] : []));
  assert.ok(shapes.length > 100);
  for (const [id, shape] of shapes)
    for (const value of [{ nothing: true }, 'x'])
      for (const [at, text] of told(shape, value, 'de').entries())
        assert.notEqual(text, told(shape, value, 'en')[at], `${id}: ${text}`);
  assert.deepEqual([...languages], ['en', 'de']);
});
