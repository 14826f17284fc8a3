import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { commandOf } from '../server/src/database/embedded/processes.ts';
import { startTestServer } from '../server/src/database/template.ts';
import { type Mutant, mutants } from './mutants/list.ts';

/**
 * Breaks one rule after the other in a copy of the project and runs the tests that should notice.
 * A rule whose tests stay green has no test: it is named, and the run ends with 1. Words after the name of the script choose rules.
 */
const root = join(import.meta.dirname, '..');
const copy = mkdtempSync(join(tmpdir(), 'ambit-mutants-'));
const chosen = mutants.filter(({ rule }) => process.argv.slice(2).every((word) => rule.includes(word)));
const server = await startTestServer();
const failures: string[] = [];

// PostgreSQL runs as another user in some tests
chmodSync(copy, 0o755);
copyProject();
const whole = new Set(chosen.map(({ tests }) => tests.join(' ')));
for (const tests of whole)
  if (!(await passes(tests.split(' ')))) failures.push(`the tests fail before anything is broken: ${tests}`);
if (failures.length === 0) for (const mutant of chosen) await judge(mutant);

await server.stop();
rmSync(copy, { recursive: true, force: true });
// in the words of the test runner, so that each rule counts
console.log(`ℹ pass ${chosen.length - failures.length}\nℹ fail ${failures.length}`);
if (failures.length > 0) console.log(`✖ failing tests:\n${failures.join('\n')}`);
process.exit(failures.length > 0 ? 1 : 0);

async function judge({ rule, file, find, put, tests }: Mutant): Promise<void> {
  const path = join(copy, file);
  const text = readFileSync(path, 'utf8');
  if (text.split(find).length !== 2) {
    failures.push(
      `${rule}: ${JSON.stringify(find)} stands ${text.split(find).length - 1} times in ${file} instead of once`,
    );
    return;
  }
  writeFileSync(
    path,
    text.replace(find, () => put),
  );
  const noticed = !(await passes(tests));
  writeFileSync(path, text);
  console.log(`${noticed ? '✔' : '✖'} ${rule}`);
  if (!noticed) failures.push(`${rule}: broken in ${file}, and ${tests.join(', ')} noticed nothing`);
}

/** Runs tests up to the first that fails; what they leave running is ended. */
async function passes(tests: readonly string[]): Promise<boolean> {
  const { NODE_TEST_CONTEXT: _, ...inherited } = process.env;
  const folder = mkdtempSync(join(copy, 't'));
  chmodSync(folder, 0o755);
  const child = spawn(process.execPath, ['--test', '--test-reporter=spec', ...tests], {
    cwd: copy,
    env: { ...inherited, AMBIT_TEST_SERVER: server.adminUrl, TMPDIR: folder },
    stdio: ['ignore', 'pipe', 'ignore'],
    detached: true,
    timeout: 300_000,
  });
  let failed = false;
  for await (const line of createInterface({ input: child.stdout })) {
    if (failed || !/^\s*✖ /u.test(line)) continue;
    failed = true;
    process.kill(-(child.pid ?? 0), 'SIGKILL');
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  endAllOf(folder);
  return !failed && child.exitCode === 0;
}

/** Whatever was started for a folder names it in its command line. */
function endAllOf(folder: string): void {
  for (const pid of readdirSync('/proc').map(Number).filter(Number.isInteger)) {
    if (commandOf(pid)?.includes(folder)) process.kill(pid, 'SIGKILL');
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** What git knows or would take is copied, the packages are linked; the project's own workspaces are those of the copy. */
function copyProject(): void {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  for (const file of listed.split('\0').filter((name) => name && existsSync(join(root, name))))
    cpSync(join(root, file), join(copy, file), { recursive: true });
  linkPackages(root, copy);
  for (const workspace of readdirSync(copy).filter((name) => name !== 'node_modules')) {
    if (existsSync(join(root, workspace, 'node_modules'))) linkPackages(join(root, workspace), join(copy, workspace));
  }
}

function linkPackages(from: string, to: string): void {
  mkdirSync(join(to, 'node_modules'), { recursive: true });
  for (const name of readdirSync(join(from, 'node_modules'))) {
    if (name === '@ambit') continue;
    symlinkSync(join(from, 'node_modules', name), join(to, 'node_modules', name));
  }
  const own = join(from, 'node_modules/@ambit');
  for (const name of existsSync(own) ? readdirSync(own) : []) {
    mkdirSync(join(to, 'node_modules/@ambit'), { recursive: true });
    symlinkSync(join(copy, name), join(to, 'node_modules/@ambit', name));
  }
}
