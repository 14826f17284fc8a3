import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { allOperations } from './app.ts';
import { bare, begin, end, get, grow, type Statements, w } from './access/test/asked.ts';
import { authorityStatements } from './access/test/statements-authority.ts';
import { identityStatements } from './access/test/statements-identity.ts';
import { feedStatements } from './access/test/statements-feeds.ts';
import { notificationStatements } from './access/test/statements-notifications.ts';
import { organizationStatements } from './access/test/statements-organizations.ts';
import { groupStatements } from './access/test/statements-groups.ts';
import { leavingStatements } from './access/test/statements-leaving.ts';
import { importStatements } from './access/test/statements-imports.ts';
import { peopleStatements } from './access/test/statements-people.ts';
import { singleSignOnStatements } from './access/test/statements-single-sign-on.ts';
import { scimStatements } from './access/test/statements-scim.ts';
import { deviceStatements } from './access/test/statements-devices.ts';
import { signInStatements } from './access/test/statements-sign-in.ts';
import { recordStatements } from './access/test/statements-records.ts';
import { placeStatements } from './access/test/statements-places.ts';
import { userStatements } from './access/test/statements-users.ts';
import { catalogueStatements } from './access/test/statements-catalogue.ts';
import { quizStatements } from './access/test/statements-quizzes.ts';
import { assessingStatements } from './access/test/statements-assessing.ts';
import { authoringStatements } from './access/test/statements-authoring.ts';
import { certificationStatements } from './access/test/statements-certifications.ts';
import { pathStatements } from './access/test/statements-paths.ts';
import { signingStatements } from './access/test/statements-signing.ts';
import { courseStatements } from './access/test/statements-courses.ts';
import { trainingStatements } from './access/test/statements-training.ts';
import { workplaceStatements } from './access/test/statements-workplace.ts';

/**
 * How many statements each operation needs once the asker’s authority is warm (begin, set local and commit not counted).
 * The numbers are exact: one more is a query too many, one fewer belongs in the table.
 */
const table: Statements = {
  ...importStatements,
  ...peopleStatements,
  ...userStatements,
  ...placeStatements,
  ...singleSignOnStatements,
  ...deviceStatements,
  ...signInStatements,
  ...scimStatements,
  ...feedStatements,
  ...organizationStatements,
  ...leavingStatements,
  ...authorityStatements,
  ...workplaceStatements,
  ...groupStatements,
  ...catalogueStatements,
  ...quizStatements,
  ...pathStatements,
  ...certificationStatements,
  ...authoringStatements,
  ...signingStatements,
  ...assessingStatements,
  ...courseStatements,
  ...trainingStatements,
  ...recordStatements,
  ...notificationStatements,
  ...identityStatements,
};

before(begin);
after(end);

// what they show grows with what there is; roles, reports and offers do not
const lists = [
  'location-level.list',
  'location.list',
  'department.list',
  'job-title.list',
  'group.list',
  'user.list',
  'user-import.list',
  'invitation.list',
  'sign-in.list-own',
  'course.list',
  'assignment.list',
  'enrollment.list-of-user',
  'enrollment.list-of-course',
  'training-plan.view',
  'attempt.list-own',
  'attempt.list',
  'report.takers-and-exceptions',
];

describe('Every operation needs as many statements as the table says:', () => {
  for (const { id, method, path } of allOperations) {
    const isPlain = !(id in table) && method === 'GET' && !path.includes(':');
    test(id, async () => {
      const { statements } = await counted(id, isPlain ? get(() => path) : undefined);
      const said = `${id} needed these:\n${statements.join('\n')}`;
      // a plain question that nothing was written about takes what a page may
      if (isPlain) assert.ok(statements.length <= 4, said);
      else assert.equal(statements.length, table[id]?.[0], said);
    });
  }

  test('and the table names no operation that is not there', () => {
    const there = new Set(allOperations.map(({ id }) => id));
    assert.deepEqual(
      Object.keys(table).filter((id) => !there.has(id)),
      [],
    );
  });

  test('and a list needs as many for many rows as for few', async () => {
    const few = new Map<string, number>();
    for (const id of lists) few.set(id, rowsOf((await counted(id)).text));
    await grow();
    for (const id of lists) {
      const { statements, text } = await counted(id);
      const [before, now] = [few.get(id) ?? 0, rowsOf(text)];
      assert.ok(before > 0 && now >= before + 10, `${id} shows ${before} rows and then ${now}`);
      assert.equal(statements.length, table[id]?.[0], `${id} needed these:\n${statements.join('\n')}`);
    }
  });
});

const rowsOf = (text: string): number => JSON.parse(text).items.length;

async function counted(id: string, prepare = table[id]?.[1]): Promise<{ statements: readonly string[]; text: string }> {
  assert.ok(prepare, `${id} is missing from the table`);
  const [by, run] = await prepare();
  if (by) await by.get('/api/me');
  for (const world of [w, bare]) world.queries();
  const { status, text } = await run();
  const statements = [...w.queries(), ...bare.queries()];
  assert.ok(status < 400, `${id} was refused: ${status} ${text}`);
  return { statements, text };
}
