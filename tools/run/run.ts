import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { delimiter, join } from 'node:path';
import { startTestServer, type TestServer } from '../../server/src/database/template.ts';
import { install } from './packages.ts';
import { type Outcome, outcomeOf, type Part } from './part.ts';

const root = join(import.meta.dirname, '../..');
const bin = join(root, 'node_modules/.bin');

/** Runs parts one after the other and says how long each took; the last line is `N passed, N failed`. Ends with 1 when one failed. */
export async function runParts(parts: readonly Part[]): Promise<void> {
  refuseOldNode();
  const begun = performance.now();
  const servers = new Map<number, Promise<TestServer>>();
  const total = { passed: 0, failed: 0 };
  const failing: string[] = [];
  for (const part of parts) {
    const { passed, failed } = await runPart(part, servers);
    total.passed += passed;
    total.failed += failed;
    if (failed > 0) failing.push(part.name);
  }
  for (const server of servers.values()) await (await server).stop();
  console.log(`\nall parts ${seconds(begun)}${failing.length > 0 ? `; failed: ${failing.join(', ')}` : ''}`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exit(total.failed > 0 ? 1 : 0);
}

async function runPart(part: Part, servers: Map<number, Promise<TestServer>>): Promise<Outcome> {
  const begun = performance.now();
  const problem = install(part.needs ?? []);
  if (problem) return report(part, begun, { passed: 0, failed: 1, skipped: 0, says: [problem] }, '');
  // a run of tests within a run of tests would report to that one instead of printing
  const { NODE_TEST_CONTEXT: _, ...inherited } = process.env;
  const env = { ...inherited, ...(part.database && (await databaseFor(part.database, servers))) };
  const [program = '', ...args] = part.run;
  const child = spawn(program === 'node' ? process.execPath : join(bin, program), args, {
    cwd: join(root, part.folder ?? '.'),
    env: { ...env, PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}` },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: (part.minutes ?? 15) * 60_000,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  const [status] = await once(child, 'close');
  return report(part, begun, outcomeOf(part, status, output, env), output);
}

/** One throw-away server for all parts on the same PostgreSQL: its start is paid once. */
async function databaseFor(
  version: 15 | 18,
  servers: Map<number, Promise<TestServer>>,
): Promise<Record<string, string>> {
  const binaries = version === 15 ? { bin: '/usr/lib/postgresql/15/bin', version } : undefined;
  const server = servers.get(version) ?? startTestServer(binaries);
  servers.set(version, server);
  return { AMBIT_TEST_SERVER: (await server).adminUrl, ...(version === 15 && { AMBIT_TEST_POSTGRES: '15' }) };
}

function report(part: Part, begun: number, outcome: Outcome, output: string): Outcome {
  const { passed, failed, skipped, says } = outcome;
  const counts = [
    part.tests ? `${passed} passed` : '',
    failed > 0 ? `${failed} failed` : '',
    skipped > 0 ? `${skipped} left out` : '',
  ];
  console.log(
    `${failed > 0 ? '✖' : '✔'} ${part.name.padEnd(28)} ${seconds(begun).padStart(8)}  ${counts.filter(Boolean).join(', ')}`,
  );
  for (const line of says) console.log(`    ${line}`);
  if (failed > 0 && output) console.log(indented(failuresOf(output)));
  return outcome;
}

// the runner of tests repeats what failed after its counts; of any other program the end matters
function failuresOf(output: string): string {
  const marked = output.indexOf('✖ failing tests:');
  const text = marked >= 0 ? output.slice(marked) : output;
  const limit = 30_000;
  return text.length > limit ? `${text.slice(0, limit / 2)}\n…\n${text.slice(-limit / 2)}` : text;
}

function refuseOldNode(): void {
  if (Number.parseInt(process.versions.node, 10) >= 24) return;
  console.log(
    `This is Node ${process.versions.node}, under which Node finds no test in TypeScript. Run npm ci and use npm run.`,
  );
  console.log('0 passed, 1 failed');
  process.exit(1);
}

const seconds = (begun: number): string => `${((performance.now() - begun) / 1000).toFixed(1)} s`;
const indented = (text: string): string => text.trimEnd().replaceAll(/^/gmu, '    ');
