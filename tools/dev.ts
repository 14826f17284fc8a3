import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

/**
 * For working on Ambit: the server starts anew after a change, the pages change in the open browser.
 * Words after it go to the server: `npm run dev -- --demo`.
 */
const root = join(import.meta.dirname, '..');
const port = process.env['PORT'] ?? '3000';
const pages = process.env['PAGES_PORT'] ?? '5173';

const server = start('.', ['--watch', '--watch-preserve-output', 'server/src/main.ts', ...process.argv.slice(2)], {
  PORT: port,
  // the browser is at the pages' own server, which hands on what is asked of the API
  PUBLIC_URL: `http://localhost:${pages}`,
  STRICT: 'on',
});
const web = start('web', [join(root, 'node_modules/vite/bin/vite.js'), '--port', pages, '--strictPort'], {
  AMBIT_URL: `http://localhost:${port}`,
});

// Ctrl-C reaches all three by itself; when one of the two ends, so does the other
for (const [child, other] of [[server, web] as const, [web, server] as const]) {
  child.once('exit', (code) => {
    other.kill();
    process.exitCode ||= code ?? 0;
  });
}
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => [server, web].forEach((child) => child.kill()));

function start(folder: string, args: readonly string[], env: Readonly<Record<string, string>>): ChildProcess {
  return spawn(process.execPath, args, { cwd: join(root, folder), stdio: 'inherit', env: { ...process.env, ...env } });
}
