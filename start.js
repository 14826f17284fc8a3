// Starts Ambit. Plain JavaScript for old versions of Node: it finds the Node that was installed with the packages.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const needed = 24;
const root = dirname(fileURLToPath(import.meta.url));
const { resolve } = createRequire(import.meta.url);

if (Number.parseInt(process.versions.node, 10) < needed) again(installedNode());
else {
  buildWeb();
  await import('./server/src/main.ts');
}

/** The Node of the package for this platform, null when it is not installed. */
function installedNode() {
  const platform = `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  for (const name of [`node-${platform}`, `node-bin-${platform}`]) {
    try {
      const description = resolve(`${name}/package.json`);
      return join(dirname(description), JSON.parse(readFileSync(description, 'utf8')).bin.node);
    } catch {
      // the other name, or none for this platform
    }
  }
  return null;
}

/** Runs this file once more under another Node, which gets each signal and whose end is this one's end. */
function again(node) {
  if (!node) {
    stop(
      `Ambit needs Node ${needed} or later; this is ${process.version}. Run npm ci, which brings a Node for most systems, or install a later Node.`,
    );
  }
  // in a group of its own: Ctrl-C reaches this process alone and is handed on once
  const child = spawn(node, [...process.execArgv, fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: 'inherit',
    detached: true,
  });
  const names = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGUSR2'];
  for (const name of names) process.on(name, () => child.kill(name));
  child.once('error', (fault) =>
    stop(`The Node of the packages does not run here (${fault.message}). Install Node ${needed} or later.`),
  );
  child.once('exit', (code, signal) => {
    if (!signal) process.exit(code);
    for (const name of names) process.removeAllListeners(name);
    process.kill(process.pid, signal);
  });
}

/** The pages are built at the first start from a checkout; a release brings them along. */
function buildWeb() {
  if (existsSync(join(root, 'web/dist/index.html'))) return;
  let vite;
  try {
    vite = join(dirname(resolve('vite/package.json')), 'bin/vite.js');
  } catch {
    stop(
      'The pages are not built and Vite is not installed. Run npm ci without leaving out development packages, or use a release.',
    );
  }
  console.log('The pages are built; this happens once and takes a few seconds.');
  const built = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: join(root, 'web'),
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (built.status !== 0) stop('The pages could not be built; Vite says above why. Run npm ci and start again.');
}

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}
