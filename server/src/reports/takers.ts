import type { Day, EnrollmentState } from '../training/index.ts';
import { isOverdue } from '../training/index.ts';

/** What the report is narrowed by besides scope: a state, or the two groups it is named after. */
export const takerStates = [
  'taker',
  'exception',
  'exempt',
  'not-started',
  'in-progress',
  'completed',
  'failed',
  'overdue',
] as const;
export type TakerState = (typeof takerStates)[number];

/**
 * Who has completed the course is a taker. Who is to take it and has not (not begun, under way, failed) is an exception.
 * What was withdrawn before anything was begun is neither, and so is who is exempt.
 */
export const statusOf = ({ state, exempt }: Pick<Line, 'state' | 'exempt'>): 'taker' | 'exception' | 'exempt' =>
  state === 'completed' ? 'taker' : exempt ? 'exempt' : 'exception';

/** One line of the report. */
export type Line = Readonly<{
  enrollmentId: string;
  user: Readonly<{ id: string; name: string }>;
  location: Readonly<{ id: string; name: string }> | null;
  course: Readonly<{ id: string; title: string }>;
  state: EnrollmentState;
  progress: number;
  score: number | null;
  dueDate: Day | null;
  completedAt: Date | null;
  /** An exemption holds, until that day. */ exempt: Readonly<{ until: Day | null }> | null;
}>;

export const shownLine = (line: Line, today: Day) => ({
  ...line,
  status: statusOf(line),
  overdue: isOverdue(line.state, line.dueDate, today),
  completedAt: line.completedAt?.toISOString() ?? null,
});

/** The columns of the file, in the reader's language. */
export const columns = {
  user: { en: '[user|User]', de: '[user|Benutzer]' },
  location: { en: '[location|Location]', de: '[location|Standort]' },
  course: { en: '[course|Course]', de: '[course|Kurs]' },
  status: { en: 'Taker or exception', de: 'Teilgenommen oder offen' },
  state: { en: 'State', de: 'Stand' },
  score: { en: 'Score in percent', de: 'Punkte in Prozent' },
  dueDate: { en: 'Due', de: 'Fällig' },
  completedAt: { en: 'Completed', de: 'Abgeschlossen' },
} as const;

export const words = {
  taker: { en: 'Taker', de: 'Teilgenommen' },
  exception: { en: 'Exception', de: 'Offen' },
  exempt: { en: 'Exempt', de: 'Befreit' },
  'not-started': { en: 'Not started', de: 'Nicht begonnen' },
  'in-progress': { en: 'In progress', de: 'In Arbeit' },
  completed: { en: 'Completed', de: 'Abgeschlossen' },
  failed: { en: 'Failed', de: 'Nicht bestanden' },
  withdrawn: { en: 'Withdrawn', de: 'Zurückgezogen' },
} as const;
