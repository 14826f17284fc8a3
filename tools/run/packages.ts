import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { DebianPackage } from './part.ts';

const programs: Readonly<Record<DebianPackage, string>> = {
  chromium: '/usr/bin/chromium',
  'postgresql-15': '/usr/lib/postgresql/15/bin/postgres',
};

/** Installs what is missing when this is root on Debian; else a sentence that says what to install. */
export function install(needs: readonly DebianPackage[]): string | null {
  const missing = needs.filter((name) => !existsSync(programs[name]));
  if (missing.length === 0) return null;
  const command = `apt-get install -y --no-install-recommends ${missing.join(' ')}`;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    return `This needs ${missing.join(' and ')}. Install it (on Debian: ${command}).`;
  const run = (args: readonly string[]) =>
    spawnSync('apt-get', args, { encoding: 'utf8', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  run(['update']);
  const { stdout, stderr } = run(command.split(' ').slice(1));
  const left = missing.filter((name) => !existsSync(programs[name]));
  return left.length > 0
    ? `${left.join(' and ')} could not be installed: ${`${stdout}${stderr}`.trim().split('\n').slice(-5).join('\n')}`
    : null;
}
