import type { Line } from './measure.ts';

/** What became of one subject. */
export type Outcome = Readonly<
  { title: string; how: string; lines: readonly Line[] } | { title: string; missing: string }
>;

export type Run = Readonly<{
  /** As a date. */ date: string;
  machine: Readonly<{
    processor: string;
    cores: number;
    memory: string;
    node: string;
    postgres: string;
    loadBefore: number;
    loadAfter: number;
  }>;
  dataSet: string;
  outcomes: readonly Outcome[];
  /** Bars of the product that no subject measures yet. */ notYet: readonly string[];
}>;

/** The results as a page. Machine and versions, no names of machines and no paths. */
export function asMarkdown({ date, machine, dataSet, outcomes, notYet }: Run): string {
  const measured = outcomes.filter((one) => 'lines' in one);
  const missing = [...outcomes.flatMap((one) => ('missing' in one ? [`${one.title}: ${one.missing}`] : [])), ...notYet];
  const lines = measured.flatMap((one) => one.lines);
  const met = lines.filter((line) => line.met === true).length;
  const judged = lines.filter((line) => line.met !== null).length;
  return [
    '# How fast it is',
    `Written by \`npm run bench\` on ${date}. ${met} of ${judged} bars are met.`,
    [
      `- Machine: ${machine.processor}, ${machine.cores} cores, ${machine.memory}; load average ${machine.loadBefore.toFixed(1)} before and ${machine.loadAfter.toFixed(1)} after (above ${machine.cores} others were at work, too: times are worse than the machine's own, ratios less so, since both sides took turns).`,
      `- PostgreSQL ${machine.postgres}, Node ${machine.node}; database, server and load on the same machine.`,
      `- Data set: ${dataSet}.`,
      '- Each number is the median of five rounds in which ours and the partner took turns, after a round to warm up, where nothing else is said.',
    ].join('\n'),
    ...measured.map(({ title, how, lines: rows }) => [`## ${title}`, how, table(rows)].join('\n\n')),
    ...(missing.length > 0
      ? [['## Not measured', missing.map((one) => `- not measured: ${one}`).join('\n')].join('\n\n')]
      : []),
  ]
    .join('\n\n')
    .concat('\n');
}

function table(lines: readonly Line[]): string {
  const rows = lines.map(({ what, ours, partner, ratio, bar, met }) => [
    what,
    ours,
    partner ?? '–',
    ratio === null ? '–' : `${ratio.toFixed(2)} x`,
    bar || '–',
    met === null ? '–' : met ? 'yes' : '**no**',
  ]);
  const head = ['what', 'ours', 'partner', 'ratio', 'bar', 'met'];
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
