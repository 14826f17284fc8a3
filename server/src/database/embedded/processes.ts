import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Whether a process lives. One that has ended but was not collected by its parent counts as dead. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (fault) {
    // a process of somebody else may not be signalled, but it is there
    return fault instanceof Error && 'code' in fault && fault.code === 'EPERM';
  }
  return stateOf(pid) !== 'Z';
}

/** What tells two processes apart that were given the same number: when it began. Null when the system does not say. */
export function beganAt(pid: number): string | null {
  if (process.platform === 'linux') {
    const boot = read('/proc/sys/kernel/random/boot_id').trim();
    const ticks = fieldsOf(pid)[19];
    return ticks ? `${boot} ${ticks}` : null;
  }
  return process.platform === 'win32' ? null : ask('ps', ['-o', 'lstart=', '-p', String(pid)]);
}

/** The command line of a process, null when the system does not say. */
export function commandOf(pid: number): string | null {
  if (process.platform === 'linux') return read(`/proc/${pid}/cmdline`).replaceAll('\0', ' ').trim() || null;
  return process.platform === 'win32'
    ? ask('tasklist', ['/FI', `PID eq ${pid}`, '/FO', 'CSV', '/NH'])
    : ask('ps', ['-o', 'command=', '-p', String(pid)]);
}

/** Asks until `found` says something else than undefined; undefined when the time is over. */
export async function poll<T>(found: () => T | undefined, milliseconds: number): Promise<T | undefined> {
  for (const end = performance.now() + milliseconds; ; ) {
    const answer = found();
    if (answer !== undefined || performance.now() > end) return answer;
    await new Promise((next) => setTimeout(next, 10));
  }
}

const stateOf = (pid: number): string | undefined => (process.platform === 'linux' ? fieldsOf(pid)[0] : undefined);

// the second field is the program's name in brackets and may hold blanks: what follows it begins with the state
const fieldsOf = (pid: number): string[] => {
  const stat = read(`/proc/${pid}/stat`);
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
};

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return ''; // the process has ended meanwhile
  }
}

function ask(command: string, args: string[]): string | null {
  try {
    return execFileSync(command, args, { encoding: 'utf8' }).trim() || null;
  } catch {
    return null; // ps ends with 1 when there is no such process
  }
}
