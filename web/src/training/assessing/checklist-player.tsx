import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSay } from '../../language.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { When } from '../../ui/when.tsx';
import type { PlayerProps } from '../own-player/players.ts';
import { ownAssessmentQuery } from '../queries.ts';
import css from './assessing.module.css';
import { Observations } from './observations.tsx';
import { marksOf, type Step, Steps } from './steps.tsx';

/** Steps that somebody else sees one do: asked for, and confirmed once it was decided. */
export default function ChecklistPlayer({ launch, standing, tell }: PlayerProps) {
  const say = useSay();
  const { data, error, refetch } = useQuery(ownAssessmentQuery(launch));
  // The border: the server shows content and keeps a state of these shapes under this kind.
  const { note, criteria } = standing.content as { note: string; criteria: readonly Step[] };
  const { askedAt, confirmedAt } = standing.state as { askedAt: string | null; confirmedAt: string | null };
  if (error) return <ProblemNote error={error} retry={() => void refetch()} />;
  if (!data) return <span className="bone" style={{ blockSize: 240 }} />;
  const { observations, decision } = data;
  const isOver = standing.completion === 'completed';
  return (
    <>
      {note && <p className={css.note}>{note}</p>}
      {decision && (
        <section aria-label={say({ en: 'Decision', de: 'Entscheidung' })}>
          <h2>
            {decision.isPassed
              ? say({ en: 'Passed, {score}', de: 'Bestanden, {score}' }, { score: say.percent(decision.score) })
              : say(
                  { en: 'Not passed, {score}', de: 'Nicht bestanden, {score}' },
                  { score: say.percent(decision.score) },
                )}
          </h2>
          {!isOver && (
            <>
              <p className="dim">
                {say({ en: 'It counts once you have confirmed it.', de: 'Sie zählt, sobald Sie sie bestätigt haben.' })}
              </p>
              <Button mt={8} onClick={() => tell({ did: 'confirmed', at: decision.at })}>
                {say({ en: 'Confirm what was decided', de: 'Entscheidung bestätigen' })}
              </Button>
            </>
          )}
          {confirmedAt && (
            <p className="dim">
              {say({ en: 'You confirmed this.', de: 'Das haben Sie bestätigt.' })} <When at={confirmedAt} />
            </p>
          )}
        </section>
      )}
      {!decision && !isOver && (
        <div>
          {askedAt ? (
            <p>
              {say({
                en: 'Those who assess see that you are ready.',
                de: 'Alle, die beurteilen, sehen, dass Sie bereit sind.',
              })}{' '}
              <When at={askedAt} />
            </p>
          ) : (
            <Button onClick={() => tell({ did: 'asked' })}>
              {say({ en: 'I am ready to be assessed', de: 'Ich bin bereit für die Beurteilung' })}
            </Button>
          )}
        </div>
      )}
      <Steps steps={criteria} seen={marksOf(observations)} />
      <Observations observations={observations} />
    </>
  );
}
