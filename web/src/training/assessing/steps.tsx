import type { Assessment } from '../../api/types.ts';
import { useSay } from '../../language.tsx';
import type { Text } from '../../say.ts';
import css from './assessing.module.css';

export type Step = Assessment['criteria'][number];
export type Marks = Readonly<Record<string, number>>;

export const isReached = ({ id, least }: Step, marks: Marks): boolean => (marks[id] ?? 0) >= least;

/** The share of all points, 0..1. */
export function shareOf(steps: readonly Step[], marks: Marks): number {
  const most = steps.reduce((sum, step) => sum + step.most, 0);
  return most === 0 ? 0 : steps.reduce((sum, { id }) => sum + (marks[id] ?? 0), 0) / most;
}

/** What holds of each step: as it was seen last. */
export const marksOf = (observations: readonly Readonly<{ marks: Marks }>[]): Marks =>
  Object.assign({}, ...observations.map(({ marks }) => marks));

const done: Text = { en: 'Done', de: 'Getan' };
const notDone: Text = { en: 'Not done', de: 'Nicht getan' };

type Props = Readonly<{
  steps: readonly Step[];
  /** As it was seen until now. */ seen: Marks;
  /** What is marked this time, where somebody marks. */ marking?: Readonly<{
    marks: Marks;
    mark: (step: string, points: number | null) => void;
  }>;
}>;

/** The steps of a checklist, or what a submission is marked by, with what was seen of them. */
export function Steps({ steps, seen, marking }: Props) {
  const say = useSay();
  return (
    <ol className={css.steps}>
      {steps.map((step) => (
        <li key={step.id} className={css.step}>
          <p className={css.title}>{step.title}</p>
          {step.detail && <p className={css.note}>{step.detail}</p>}
          <p className="dim small">
            {[
              step.mustPass && say({ en: 'Needed to pass', de: 'Nötig zum Bestehen' }),
              step.most > 1 && step.mustPass && say({ en: 'Enough from {n}', de: 'Genügt ab {n}' }, { n: step.least }),
              <Seen key="seen" step={step} points={seen[step.id]} />,
            ]
              .filter(Boolean)
              .map((part, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the parts stand where they stand
                <span key={at}>
                  {at > 0 && ' · '}
                  {part}
                </span>
              ))}
          </p>
          {marking && <MarkButtons step={step} points={marking.marks[step.id]} mark={marking.mark} />}
        </li>
      ))}
    </ol>
  );
}

function Seen({ step, points }: { step: Step; points: number | undefined }) {
  const say = useSay();
  if (points === undefined) return say({ en: 'Not seen yet', de: 'Noch nicht gesehen' });
  const isEnough = points >= step.least;
  if (step.most === 1)
    return say(
      isEnough ? { en: 'Seen: done', de: 'Gesehen: getan' } : { en: 'Seen: not done', de: 'Gesehen: nicht getan' },
    );
  return say({ en: 'Seen: {points} of {most}', de: 'Gesehen: {points} von {most}' }, { points, most: step.most });
}

/** Large enough for a thumb; a second press takes the mark back. */
function MarkButtons({
  step,
  points,
  mark,
}: {
  step: Step;
  points: number | undefined;
  mark: NonNullable<Props['marking']>['mark'];
}) {
  const say = useSay();
  const choices = step.most === 1 ? [1, 0] : Array.from({ length: step.most + 1 }, (_, at) => at);
  return (
    <div className={css.marks} role="group" aria-label={step.title}>
      {choices.map((n) => (
        <button
          key={n}
          type="button"
          aria-pressed={points === n}
          onClick={() => mark(step.id, points === n ? null : n)}
        >
          {step.most === 1 ? say(n === 1 ? done : notDone) : say.number(n)}
        </button>
      ))}
    </div>
  );
}
