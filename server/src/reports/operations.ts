import { canEver, type Privilege } from '@ambit/policy';
import { z } from 'zod';
import type { SignedContext } from '../context.ts';
import { wordsOf } from '../database/search.ts';
import { csv } from '../http/csv.ts';
import { listOf, page, paged, readCursor } from '../http/page.ts';
import { many, operation } from '../operation.ts';
import { say } from '../text.ts';
import { enrollment, enrollmentStates, shownEnrollment, todayOf } from '../training/index.ts';
import { locationsBelow } from '../workplace/index.ts';
import { enrollmentReports } from './privileges.ts';
import { countLines, listLines, type Narrowed } from './store.ts';
import { columns, type Line, shownLine, statusOf, takerStates, words } from './takers.ts';

/** The reports that can be opened here, in the order of their list. */
const opened: readonly Privilege[] = [enrollmentReports.takersAndExceptions];

export const readReports = operation({
  id: 'report.list',
  does: { en: 'See which reports I may open', de: 'Sehen, welche Berichte ich öffnen darf' },
  method: 'GET',
  path: '/api/reports',
  needs: 'signed in',
  because: 'It lists only what the reader holds somewhere; each report decides by itself what it shows.',
  output: z.object({ items: z.array(z.object({ id: z.string(), title: z.string(), sentence: z.string() })) }),
  run: async (c) => ({
    items: opened
      .filter((report) => canEver(c.rules, c.actor, report, c.world))
      .map(({ id, title, sentence }) => ({ id, title: say(title, c.language), sentence: say(sentence, c.language) })),
  }),
});

const narrowing = {
  search: z.string().trim().max(200).optional(),
  courseId: z.uuid().optional(),
  location: z.uuid().optional(),
  state: z.enum(takerStates).optional(),
  clients: z.enum(['true', 'false']).default('false'),
};
type Narrowing = z.output<z.ZodObject<typeof narrowing>>;

const named = z.object({ id: z.uuid(), name: z.string() });
const line = z.object({
  enrollmentId: z.uuid(),
  user: named,
  location: named.nullable(),
  course: z.object({ id: z.uuid(), title: z.string() }),
  status: z.enum(['taker', 'exception', 'exempt']),
  state: z.enum(enrollmentStates),
  progress: z.number(),
  /** 0..1 */ score: z.number().nullable(),
  dueDate: z.iso.date().nullable(),
  overdue: z.boolean(),
  completedAt: z.iso.datetime().nullable(),
  exempt: shownEnrollment.shape.exempt,
});

export const readTakers = operation({
  id: 'report.takers-and-exceptions',
  does: {
    en: 'See who has taken a course and who has yet to',
    de: 'Sehen, wer einen Kurs gemacht hat und bei wem er noch offen ist',
  },
  method: 'GET',
  path: '/api/reports/takers-and-exceptions',
  needs: enrollmentReports.takersAndExceptions,
  on: many(enrollment),
  query: z.object({ ...page, ...narrowing }),
  output: listOf(line),
  run: async (c) => {
    const { limit, after, ...query } = c.query;
    const rows = await listLines(
      c.tx,
      c.granted.filter,
      await narrowedBy(c, query),
      limit + 1,
      readCursor(after, ['text', 'id', 'id']),
    );
    const { items, after: next } = paged(rows, limit, (row) => row.place);
    return { items: items.map((row) => shownLine(row.line, todayOf(c))), after: next };
  },
});

export const countOfTakers = operation({
  id: 'report.count-takers-and-exceptions',
  does: {
    en: 'Count who has taken a course and who has yet to',
    de: 'Zählen, wer einen Kurs gemacht hat und bei wem er noch offen ist',
  },
  method: 'GET',
  path: '/api/reports/takers-and-exceptions/count',
  needs: enrollmentReports.takersAndExceptions,
  on: many(enrollment),
  query: z.object(narrowing),
  output: z.object({ users: z.number(), takers: z.number(), exceptions: z.number() }),
  run: async (c) => countLines(c.tx, c.granted.filter, await narrowedBy(c, c.query)),
});

/** Lines of one batch of the file. */
const batch = 5_000;

export const exportTakers = operation({
  id: 'report.export-takers-and-exceptions',
  does: {
    en: 'Export who has taken a course and who has yet to',
    de: 'Exportieren, wer einen Kurs gemacht hat und bei wem er noch offen ist',
  },
  method: 'GET',
  path: '/api/reports/takers-and-exceptions/export.csv',
  needs: enrollmentReports.takersAndExceptions,
  on: many(enrollment),
  query: z.object(narrowing),
  output: z.null(),
  stream: 'text/csv; charset=utf-8',
  ownHand: true,
  run: async (c) => {
    const own = c.own();
    const header = Object.values(columns).map((column) => say(column, c.language, {}, own));
    return csv(header, async (place) => {
      // each batch is decided anew, by the authority of that moment
      const rows = await c.again(async (now) =>
        listLines(
          now.tx,
          now.filter(enrollmentReports.takersAndExceptions),
          await narrowedBy(now, c.query),
          batch,
          place,
        ),
      );
      const last = rows.length < batch ? undefined : rows.at(-1);
      return { rows: rows.map((row) => cells(c, row.line)), next: last?.place ?? null };
    });
  },
});

async function narrowedBy(c: SignedContext, query: Narrowing): Promise<Narrowed> {
  const below = query.clients === 'true' ? c.server.directory.below(c.at.id) : [];
  const organizations = [c.at.id, ...below];
  const locations = query.location ? await locationsBelow(c.tx, organizations, query.location) : null;
  const searched = wordsOf(query.search ?? '');
  const { courseId: course = null, state = null } = query;
  return { tenant: c.at.tenant, organizations, words: searched, course, locations, state, today: todayOf(c) };
}

const cells = ({ language }: SignedContext, row: Line) => [
  row.user.name,
  row.location?.name ?? null,
  row.course.title,
  say(words[statusOf(row)], language),
  say(words[row.state], language),
  row.score === null ? null : Math.round(row.score * 1000) / 10,
  row.dueDate,
  row.completedAt?.toISOString() ?? null,
];
