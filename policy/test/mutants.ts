import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from './database.ts';
import { type Mutant, more, stages } from './mutants-more.ts';

const mutants: readonly Mutant[] = [
  [
    'a subtree leaves out its own location',
    'scope',
    'tree ? places.inside(value, at)',
    'tree ? value !== at && places.inside(value, at)',
  ],
  ['the list of a subtree climbs instead of descending', 'scope', 'tree ? p.below(at)', 'tree ? p.above(at)'],
  ['a list leaves out who also works there', 'scope', "'also' && p.also?.(at, tree)) ||", "'also' && []) ||"],
  ['a list of one place counts who also works below it', 'scope', 'p.also?.(at, tree)', 'p.also?.(at, true)'],
  ['a list by home places leaves out where nobody also works', 'scope', "(fact === 'also' && p.also", '(p.also'],
  ['a scope without its further places is given them', 'compile', 'also && facts.also ?', 'facts.also ?'],
  ['a deed that counts further places forgets them', 'compile', 'alongside(token) ?? token', 'token'],
  ['a further place counts before it begins', 'sql', "how === 'begun' ?", 'how === undefined ?'],
  [
    'who works somewhere not any more still counts',
    'sql',
    ' and (l.ends_at is null or l.ends_at > ',
    ' and (true or l.ends_at > ',
  ],
  ['the whole tree takes in who has no place', 'sql', 'is not null`);', 'is not null or true`);'],
  ['who may on a subtree is looked for below', 'scope', 'tree ? places.above(id)', 'tree ? places.below(id)'],
  [
    'an audience without a place is inside of every place',
    'scope',
    '!!value?.length && value.every(isIn)',
    '(value ?? []).every(isIn)',
  ],
  ['one place of an audience is enough', 'scope', '!!value?.length && value.every(isIn)', '!!value?.some(isIn)'],
  ['who may on an audience needs one place only', 'scope', '!every || from.every', '!every || from.some'],
  [
    'a named place is forgotten for the own one',
    'scope',
    'anchor === undefined || !given.anchor ?',
    'own !== undefined ?',
  ],
  ['an own place counts beside a named one for who may', 'scope', 'p.anchor_id is null and ', ''],
  ['a scope of the organization crosses its border', 'check', 'mask : mask & crossing', 'mask : mask'],
  [
    'a client may be named that is not below',
    'scope',
    '!anchor || isBelow(at, actor.organization)',
    '!anchor || at !== null || isBelow(at, actor.organization)',
  ],
  ['clients include the own organization', 'scope', 'id === at ? own :', 'id === at ? true :'],
  ['who may on a client forgets the organizations above', 'scope', 'both(id, above(id))', 'both(id, [])'],
  [
    'who may on a named client forgets what is below it',
    'scope',
    'stored ? [id, ...above(id)] : []',
    'stored ? [id] : []',
  ],
  ['equals outrank each other', 'requirement', 'theirs <= mine', 'theirs < mine'],
  [
    'who acts from above is held to ranks below',
    'requirement',
    'test: (acting, thing) => isAway(acting, thing) ||',
    'test: (acting, thing) =>',
  ],
  [
    'a list leaves out those below instead of those above',
    'requirement',
    'filter((role) => !cleared([role]))',
    'filter((role) => cleared([role]))',
  ],
  [
    'a learner is not counted among the ranks',
    'requirement',
    '(floor !== null && !passes(floor, mine))',
    'floor === 12345',
  ],
  ['a list has oneself', 'requirement', "readsNot(of, 'user', [acting.actor.id], acting)", 'true'],
  ['any bank will do', 'requirement', '.includes(bankOf(acting))', ".join('') !== ''"],
  [
    'any owner is among who may create courses',
    'requirement',
    "p.options -> 'mayCreateCourses' = 'true'::jsonb",
    'true',
  ],
  [
    'a feature of the actor serves for the thing',
    'requirement',
    'test: ({ world }, thing) => isOn(world, thing.organization)',
    'test: ({ world, actor }) => isOn(world, actor.organization)',
  ],
  ['an appointment counts at its end', 'world', 'now < until', 'now <= until'],
  ['an appointment does not count at its start', 'world', 'from <= now', 'from < now'],
  [
    'requirements are not asked',
    'check',
    'if (bit < 0 || !isMet(rules, actor, deed, about, world, given, row)) continue',
    'if (bit < 0) continue',
  ],
  ['the other side of a deed is not asked for', 'check', 'if (first < 0) return -1', 'if (first < -1) return -1'],
  ['a refusal tells of what is missed most', 'check', 'weightOf(a) - weightOf(b)', 'weightOf(b) - weightOf(a)'],
  ['what is held nowhere is said to be elsewhere', 'check', 'return held === 0 ? nowhere', 'return held < 0 ? nowhere'],
  ['a list does not ask for requirements', 'filter', 'and([home, inside])', 'and([inside])'],
  [
    'a list of clients does not ask for requirements',
    'filter',
    'yield { ids: below, where: away }',
    'yield { ids: below, where: true }',
  ],
  [
    'the other side of a deed is not looked at',
    'filter',
    'bitOf(listing.actor, given, thing, mask, every, listing.world) >= 0',
    'mask !== 0',
  ],
  ['who may holds archived users', 'who', "where a.state = 'active' and p.role", "where a.state <> 'x' and p.role"],
  ['who may holds appointments that ended', 'who', 'p.ends_at > ${now}', 'p.ends_at >= ${now}'],
  ['who may is named twice', 'who', 'select distinct', 'select'],
  ['a requirement is judged on the first side only', 'compile', 'judging.length === 0 ? [0] : judging', '[0]'],
  [
    'a group of the user will do where the course must be of it too',
    'sql',
    '${arm(first, [id])} and ${arm(second, [id])}',
    '${arm(first, [id])} or ${arm(second, [id])}',
  ],
  [
    'a course counts beside the session that stands before it',
    'sql',
    '(${there} is null and ${arm(second, ids)})',
    '(${arm(second, ids)})',
  ],
  ['roles that ended still rank', 'sql', 'how === undefined ?', 'true ?'],
  [
    'facts come from the course although there is a session',
    'sql',
    '} is not null then ${first} else',
    '} is null then ${first} else',
  ],
  ['a twin keeps everything', 'role', 'reports.has(one) &&', ''],
  ['a higher rank may be given', 'ceiling', 'decision.allowed && !clearsRank(asking, role, holder) &&', 'false &&'],
  ['more than one reaches may be given', 'ceiling', 'if (!own.some(', 'if (own.length < 0 && !own.some('],
  [
    'a requirement of the giver is not handed on',
    'ceiling',
    'heldBy(all, one) > 0 && isAsked(all, one, role, cell, stand)',
    'heldBy(all, one) > 0',
  ],
  ['anything may be given to oneself', 'ceiling', "&& reason('oneself', {})", '&& false'],
  ['remedies are named untried', 'explain', 'if (isEnough) yield', 'if (isEnough !== null) yield'],
  [
    'a location holds its subtree',
    'validate',
    "wide === 'location-tree' && token === 'location'",
    "wide === 'location' && token === 'location-tree'",
  ],
];

const chosen = [...mutants, ...more].filter(([sentence]) =>
  process.argv.slice(2).every((word) => sentence.includes(word)),
);
const policy = join(import.meta.dirname, '..');
const copy = mkdtempSync(join(tmpdir(), 'policy-mutants-'));
for (const folder of ['src', 'cedar', 'test', 'package.json'])
  cpSync(join(policy, folder), join(copy, folder), { recursive: true });
symlinkSync(join(policy, '..', 'node_modules'), join(copy, 'node_modules'));
const database = await openDatabase();
const unnoticed: string[] = [];

if (!stages.every(([test]) => passes(test))) unnoticed.push('the tests fail before anything is broken');
else for (const mutant of chosen) judge(mutant);

await database.close();
rmSync(copy, { recursive: true });
// in the words of the test runner, so that each one counts
console.log(`ℹ pass ${chosen.length - unnoticed.length}\nℹ fail ${unnoticed.length}`);
if (unnoticed.length > 0) console.log(`✖ failing tests:\n${unnoticed.map((one) => `not noticed: ${one}`).join('\n')}`);
process.exitCode = unnoticed.length > 0 ? 1 : 0;

function judge([sentence, name, find, put, stage]: Mutant): void {
  const file = join(copy, 'src', `${name}.ts`);
  const text = readFileSync(file, 'utf8');
  if (text.split(find).length !== 2) {
    unnoticed.push(`${sentence}: "${find}" stands ${text.split(find).length - 1} times in ${name}.ts instead of once`);
    return;
  }
  writeFileSync(
    file,
    text.replace(find, () => put),
  );
  const by = stages.find(([test]) => (stage ?? test) === test && !passes(test))?.[1] ?? null;
  writeFileSync(file, text);
  console.log(by === null ? `NOT NOTICED: ${sentence}` : `noticed by ${by}: ${sentence}`);
  if (by === null) unnoticed.push(sentence);
}

function passes(name: string): boolean {
  const { NODE_TEST_CONTEXT: _, ...inherited } = process.env;
  const few = { POLICY_SEED: '11', POLICY_WORLDS: '20', POLICY_SQL_WORLDS: '20', POLICY_ESCALATIONS: '600' };
  const env = { ...inherited, ...few, POLICY_TEST_DATABASE_URL: database.url };
  return (
    spawnSync(process.execPath, ['--test', `test/${name}.test.ts`], {
      cwd: copy,
      env,
      stdio: 'ignore',
      timeout: 120_000,
    }).status === 0
  );
}
