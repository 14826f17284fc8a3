import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beganAt, isAlive } from './processes.ts';
import { folderProblem, StartProblem } from './problem.ts';

export type Lock = Readonly<{ release(): void }>;

type Holder = Readonly<{ pid: number; began: string | null }>;

/**
 * Keeps a data folder for this process alone. The lock of a process that has ended is taken over;
 * a process that lives is refused with a sentence.
 */
export function holdFolder(folder: string): Lock {
  const file = join(folder, 'ambit.lock');
  const mine = JSON.stringify({ pid: process.pid, began: beganAt(process.pid) } satisfies Holder);
  try {
    mkdirSync(folder, { recursive: true });
    while (!claim(file, mine)) clear(file, folder);
  } catch (fault) {
    throw folderProblem(fault, folder);
  }
  return {
    release: () => {
      if (readText(file) === mine) rmSync(file, { force: true });
    },
  };
}

/** A link is made in one step and only when there is none: nobody sees a half-written lock. */
function claim(file: string, mine: string): boolean {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, mine, { mode: 0o600 });
  try {
    linkSync(draft, file);
    return true;
  } catch (fault) {
    if (codeOf(fault) === 'EEXIST') return false;
    throw fault;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Moves a lock nobody holds out of the way; throws when somebody holds it. */
function clear(file: string, folder: string): void {
  const found = readText(file);
  if (found === null) return;
  refuseWhenHeld(found, folder);
  const aside = `${file}.ended.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch (fault) {
    if (codeOf(fault) === 'ENOENT') return;
    throw fault;
  }
  const moved = readText(aside);
  try {
    // between reading and moving, another starter may have taken it over: then what was moved is theirs
    if (moved !== null && moved !== found) {
      linkSync(aside, file);
      refuseWhenHeld(moved, folder);
    }
  } finally {
    rmSync(aside, { force: true });
  }
}

function refuseWhenHeld(text: string, folder: string): void {
  const holder = parse(text);
  if (!holder || !isAlive(holder.pid)) return;
  if (holder.began !== null && holder.began !== beganAt(holder.pid)) return;
  throw new StartProblem(
    `Ambit is already running with the data folder ${folder} (process ${holder.pid}). ` +
      'Stop it first, or choose another data folder.',
  );
}

function parse(text: string): Holder | null {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('pid' in value) || !('began' in value)) return null;
    if (!Number.isInteger(value.pid) || Number(value.pid) <= 0) return null;
    return { pid: Number(value.pid), began: typeof value.began === 'string' ? value.began : null };
  } catch {
    return null; // not a lock of ours: nobody holds it
  }
}

function readText(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (fault) {
    if (codeOf(fault) === 'ENOENT') return null;
    throw fault;
  }
}

const codeOf = (fault: unknown): unknown => (fault instanceof Error && 'code' in fault ? fault.code : undefined);
