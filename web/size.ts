import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/**
 * Weighs the first load (everything index.html names) and every further file of a build, and fails above the budget.
 * Run after `vite build`: `node web/size.ts`.
 */
const budget = { script: 190_000, style: 20_000, all: 300_000, requests: 10, screen: 80_000 };
// Besides the files: the page itself, /api/me or what the server wrote into the page, the plan, the event stream, the icon.
const besides = 5;

const dist = join(import.meta.dirname, 'dist');
const page = readFileSync(join(dist, 'index.html'), 'utf8');
const named = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/gu)].flatMap(([, name]) => (name ? [name] : []));
const weigh = (name: string): number => {
  const bytes = readFileSync(join(dist, name));
  return name.endsWith('.woff2') ? bytes.length : gzipSync(bytes, { level: 9 }).length;
};
const sum = (names: readonly string[]): number => names.reduce((total, name) => total + weigh(name), 0);
const kinds = {
  script: named.filter((name) => name.endsWith('.js')),
  style: named.filter((name) => name.endsWith('.css')),
};

const first = {
  script: sum(kinds.script),
  style: sum(kinds.style),
  all: sum(named) + gzipSync(page).length,
  requests: named.length + besides,
};
const later = readdirSync(join(dist, 'assets'))
  .filter((name) => /\.(?:js|css)$/u.test(name) && !named.includes(`assets/${name}`))
  .map((name) => ({ name, size: weigh(`assets/${name}`) }))
  .sort((a, b) => b.size - a.size);

const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
console.log(
  `First load, gzip: JavaScript ${kB(first.script)}, CSS ${kB(first.style)}, all ${kB(first.all)}, ${first.requests} requests`,
);
console.log(
  `Then, the largest: ${later
    .slice(0, 8)
    .map(({ name, size }) => `${name} ${kB(size)}`)
    .join(', ')}`,
);

const complaints = [
  ...(['script', 'style', 'all'] as const).flatMap((kind) =>
    first[kind] > budget[kind]
      ? [`${kind} of the first load is ${kB(first[kind])}, more than ${kB(budget[kind])}`]
      : [],
  ),
  ...(first.requests > budget.requests
    ? [`the first load makes ${first.requests} requests, more than ${budget.requests}`]
    : []),
  ...later.flatMap(({ name, size }) =>
    size > budget.screen ? [`${name} is ${kB(size)}, more than ${kB(budget.screen)}`] : [],
  ),
];
for (const complaint of complaints) console.error(`Too large: ${complaint}.`);
process.exitCode = complaints.length > 0 ? 1 : 0;
