/** One part of a run: a command that is timed, named and counted. */
export type Part = Readonly<{
  name: string;
  /** A program of the packages (`node` is this Node) with its arguments. */ run: readonly string[];
  /** Beneath the root of the project. */ folder?: string;
  /** Counted test by test; everything else counts as one. */ tests?: true;
  /** Debian packages that have to be there. */ needs?: readonly DebianPackage[];
  /** After how long it is ended and has failed; 15 when not given. */ minutes?: number;
  /** The PostgreSQL on which the tests of this part get their databases. */ database?: 15 | 18;
}>;

export type DebianPackage = 'chromium' | 'postgresql-15';

/** What came of a part; `says` is what a person has to know about it. */
export type Outcome = Readonly<{ passed: number; failed: number; skipped: number; says: readonly string[] }>;

/**
 * Counts what a part printed. A part of tests in which no test ran, or which ended otherwise than its tests say, has failed.
 * @example outcomeOf({ name: 'policy', run: [], tests: true }, 0, 'ℹ pass 3\nℹ fail 0\n', {}) // { passed: 3, failed: 0, ... }
 */
export function outcomeOf(
  part: Part,
  status: number | null,
  output: string,
  env: Readonly<Record<string, string | undefined>>,
): Outcome {
  if (!part.tests)
    return status === 0
      ? { passed: 1, failed: 0, skipped: 0, says: [] }
      : { passed: 0, failed: 1, skipped: 0, says: [] };
  const count = (word: string) =>
    Number([...output.matchAll(new RegExp(`^ℹ ${word} (\\d+)$`, 'gmu'))].at(-1)?.[1] ?? 0);
  const empty = filesWithoutTests(output);
  const passed = count('pass') - empty.length;
  const failed = count('fail') + count('cancelled') + empty.length;
  const says = [...skippedTests(output), ...empty.map((file) => `no test in ${file}`)];
  const skipped = { skipped: count('skipped') + count('todo'), says };
  if (passed + failed === 0) return { passed, failed: 1, skipped: 0, says: [...says, 'no test ran'] };
  if (failed === 0 && status !== 0)
    return { passed, failed: 1, ...skipped, says: [...says, `it ended with ${status ?? 'a signal'}`] };
  const missed = env['AMBIT_SAMPLES'] ? says.filter((line) => line.includes('AMBIT_SAMPLES')).length : 0;
  return { passed, failed: failed + missed, ...skipped };
}

/** Node counts a file in which it found no test as one that passed, under the name of the file. */
const filesWithoutTests = (output: string): string[] =>
  [...output.matchAll(/^✔ (\S+\.(?:test|slow)\.tsx?) \(/gmu)].map(([, file = '']) => file);

/** Lines of the tests that were left out, each with its reason. */
const skippedTests = (output: string): string[] =>
  [...output.matchAll(/^\s*﹣ (.+?) \([\d.]+ms\)(?: # (.*))?$/gmu)].map(
    ([, name, why]) => `left out: ${name} (${why ?? 'no reason'})`,
  );
