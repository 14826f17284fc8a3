import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { steps } from './generate/steps.ts';

/**
 * Writes every generated file anew: `node tools/generate.ts`.
 * With `--check` nothing is written; names each committed file that is not fresh and ends with 1.
 */
const root = join(import.meta.dirname, '..');
const checking = process.argv.includes('--check');
const stale: string[] = [];

for (const step of steps) {
  for (const { file, text } of await step.make(root)) {
    if (read(join(root, file)) === text) continue;
    stale.push(file);
    if (!checking) writeFileSync(join(root, file), text);
  }
}

if (stale.length === 0) console.log('Every generated file is fresh.');
else if (!checking) console.log(`Written: ${stale.join(', ')}`);
else {
  console.error(`Not fresh: ${stale.join(', ')}. Run npm run generate and commit what it writes.`);
  process.exitCode = 1;
}
// the throw-away database server ends with the process; nothing else is under way
process.exit();

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null; // not written yet
  }
}
