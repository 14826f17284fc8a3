import assert from 'node:assert/strict';
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, test } from 'node:test';

const root = join(import.meta.dirname, '..');
const base = mkdtempSync(join(tmpdir(), 'ambit-start-'));
after(() => rmSync(base, { recursive: true, force: true }));

const oldNode = nodesOnPath().find((node) => Number.parseInt(versionOf(node).slice(1), 10) < 24);
const withOldNode = { skip: oldNode ? false : 'no Node before 24 is installed on this machine' };
let projects = 0;

test(
  'Under an old Node, Ambit runs under the Node of the packages, with the same arguments and exit code',
  withOldNode,
  () => {
    const project = makeProject(
      `console.log(process.versions.node.split('.')[0], ...process.argv.slice(2)); process.exitCode = 7;`,
    );
    const { stdout, status } = spawnSync(oldNode ?? '', [join(project, 'start.js'), '--demo', 'x'], {
      encoding: 'utf8',
    });
    assert.equal(stdout, `${process.versions.node.split('.')[0]} --demo x\n`);
    assert.equal(status, 7);
  },
);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  test(`Under an old Node, ${signal} reaches Ambit once, and its end is the end`, withOldNode, async () => {
    const project = makeProject(`
      let got = 0;
      process.on('${signal}', () => { got += 1; setImmediate(() => { console.log('got ' + got); process.exit(3); }); });
      setInterval(() => {}, 1000);
      console.log('ready');`);
    // a group of its own, signalled as a terminal does
    const child = spawn(oldNode ?? '', [join(project, 'start.js')], {
      stdio: ['ignore', 'pipe', 'inherit'],
      detached: true,
    });
    const said = lines(child);
    assert.equal(await said.next(), 'ready');
    process.kill(-(child.pid ?? 0), signal);
    assert.equal(await said.next(), 'got 1');
    const [code] = await once(child, 'exit');
    assert.equal(code, 3);
  });
}

test('Under an old Node without the packages, a sentence says what to do', withOldNode, () => {
  const project = makeProject('', { packages: false });
  const { stderr, status } = spawnSync(oldNode ?? '', [join(project, 'start.js')], { encoding: 'utf8' });
  assert.match(stderr, /^Ambit needs Node 24 or later; this is v\d+\.\d+\.\d+\. Run npm ci/u);
  assert.equal(status, 1);
});

test('Pages that are missing are built, with a line that says so, and pages that are there are left', () => {
  const project = makeProject(`console.log('ready')`, { pages: false });
  mkdirSync(join(project, 'node_modules/vite/bin'), { recursive: true });
  writeFileSync(join(project, 'node_modules/vite/package.json'), '{}');
  const vite = `const fs = require('node:fs'); fs.mkdirSync('dist'); fs.writeFileSync('dist/index.html', '');`;
  writeFileSync(join(project, 'node_modules/vite/bin/vite.js'), vite);
  const start = () => spawnSync(process.execPath, [join(project, 'start.js')], { encoding: 'utf8' }).stdout;
  assert.equal(start(), 'The pages are built; this happens once and takes a few seconds.\nready\n');
  assert.ok(existsSync(join(project, 'web/dist/index.html')));
  assert.equal(start(), 'ready\n');
});

test('Pages that cannot be built end the start with a sentence', () => {
  const project = makeProject(`console.log('ready')`, { pages: false, packages: false });
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(project, 'start.js')], { encoding: 'utf8' });
  assert.match(stderr, /The pages are not built and Vite is not installed\. Run npm ci/u);
  assert.deepEqual([stdout, status], ['', 1]);
});

/** A small project around the real start.js. */
function makeProject(main: string, { pages = true, packages = true } = {}): string {
  const project = join(base, String((projects += 1)));
  for (const folder of ['server/src', 'web', 'node_modules', ...(pages ? ['web/dist'] : [])])
    mkdirSync(join(project, folder), { recursive: true });
  writeFileSync(join(project, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(project, 'server/src/main.ts'), main);
  cpSync(join(root, 'start.js'), join(project, 'start.js'));
  if (pages) writeFileSync(join(project, 'web/dist/index.html'), '');
  const platform = `node-${process.platform}-${process.arch}`;
  if (packages) symlinkSync(join(root, 'node_modules', platform), join(project, 'node_modules', platform));
  return project;
}

function lines(child: ChildProcess): { next(): Promise<string> } {
  if (!child.stdout) throw new Error('its output is not read');
  const each = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return { next: async () => String((await each.next()).value) };
}

function nodesOnPath(): string[] {
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'node'))
    .filter((node) => existsSync(node));
}

function versionOf(node: string): string {
  return execFileSync(node, ['--version'], { encoding: 'utf8' });
}
