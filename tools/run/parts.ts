import type { Part } from './part.ts';
import { allRooms } from './touched.ts';

const tests = (...globs: string[]): Part['run'] => [
  'node',
  '--test',
  '--test-reporter=spec',
  '--test-concurrency=2',
  ...globs,
];
const workspaces = ['policy', 'server', 'web', 'tools', 'e2e', 'bench'];

/** Format, lint, types, walls, freshness of what is generated: a minute at most, no database but the one of generation. */
export const still: readonly Part[] = [
  { name: 'format', run: ['biome', 'format', '.'] },
  { name: 'lint', run: ['oxlint', '--type-aware'] },
  ...workspaces.map((workspace): Part => ({ name: `types of ${workspace}`, run: ['tsc', '-p', workspace] })),
  { name: 'walls', run: tests('tools/walls/*.test.ts'), tests: true },
  { name: 'generated files', run: ['node', 'tools/generate.ts', '--check'], database: 18 },
];

export const policy: Part = { name: 'policy', run: tests('policy/**/*.test.ts'), tests: true };

/** The server's tests, all of them or those of some rooms. */
export const server = (globs: readonly string[] = ['server/src/**/*.test.ts']): Part => ({
  name: 'server',
  run: tests(...globs),
  tests: true,
  minutes: 25,
  database: 18,
});

const web: Part = { name: 'web', run: tests('web/src/**/*.test.ts'), tests: true };
const tools: Part = {
  name: 'tools',
  run: tests('tools/*.test.ts', 'tools/run/*.test.ts', 'tools/generate/*.test.ts'),
  tests: true,
};
const pages: Part = { name: 'pages are built', folder: 'web', run: ['vite', 'build', '--logLevel', 'warn'] };
const e2e: Part = {
  name: 'people in a browser',
  run: tests('e2e/**/*.test.ts'),
  tests: true,
  minutes: 25,
  database: 18,
  needs: ['chromium'],
};

/** Everything once. */
export const everything: readonly Part[] = [...still, policy, server(), tools, web, pages, e2e];

/** Everything, on the oldest PostgreSQL too, with proof that the tests can fail and that nothing acknowledged is lost. */
export const all: readonly Part[] = [
  ...everything,
  { ...server(allRooms), name: 'server on PostgreSQL 15', database: 15, needs: ['postgresql-15'] },
  { name: 'mutants', run: ['node', 'tools/mutants.ts'], tests: true, minutes: 30 },
  { name: 'mutants of policy', run: ['node', 'policy/test/mutants.ts'], tests: true, minutes: 30 },
  {
    name: 'kill loops',
    run: tests('server/src/**/*.slow.ts', 'e2e/kills.slow.ts', 'e2e/erasure.slow.ts'),
    tests: true,
    minutes: 25,
  },
  { name: 'two servers', run: tests('e2e/two-servers.slow.ts'), tests: true },
];
