import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Line } from './measure.ts';
import { NotMeasured, type Subject } from './subject.ts';

const web = join(import.meta.dirname, '../web');

export const webSize: Subject = {
  id: 'web',
  title: 'First load of the web',
  how: 'What index.html names, gzip at level 9, as web/size.ts weighs it in the pages that are built.',
  async measure() {
    if (!existsSync(join(web, 'dist/index.html'))) throw new NotMeasured('the pages are not built (npm run build)');
    const { stdout } = spawnSync(process.execPath, [join(web, 'size.ts')], { encoding: 'utf8' });
    return linesOf(stdout);
  },
};

/** Reads the line that web/size.ts prints. */
export function linesOf(printed: string): readonly Line[] {
  const found = /JavaScript ([\d.]+) kB, CSS ([\d.]+) kB, all ([\d.]+) kB, (\d+) requests/u.exec(printed);
  if (!found) throw new Error(`web/size.ts printed something else: ${printed.slice(0, 200)}`);
  const [script, style, all, requests] = found.slice(1).map(Number) as [number, number, number, number];
  const line = (what: string, ours: number, unit: string, bar: number): Line => ({
    what: `first load: ${what}`,
    ours: `${ours}${unit}`,
    partner: null,
    ratio: null,
    bar: `<= ${bar}${unit}`,
    met: ours <= bar,
  });
  return [
    line('JavaScript, gzip', script, ' kB', 190),
    line('CSS, gzip', style, ' kB', 20),
    line('all', all, ' kB', 300),
    line('requests before idle', requests, '', 10),
  ];
}
