import { Button, Textarea } from '@mantine/core';
import { IconCamera } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { Assessment } from '../../api/types.ts';
import { useSay } from '../../language.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import css from './assessing.module.css';
import { isReached, type Marks, marksOf, shareOf, Steps } from './steps.tsx';
import { useSending } from './use-sending.ts';

type Next = 'goes-on' | 'decides' | 'returns';
type Props = { enrollment: string; assessment: Assessment };

/** What somebody sees this time: marks, a remark and photos; and whether that is all. */
export function AssessForm({ enrollment, assessment }: Props) {
  const say = useSay();
  const { criteria, observations, attempt, isHandedIn } = assessment;
  const [marks, setMarks] = useState<Marks>({});
  const [remark, setRemark] = useState('');
  const [photos, setPhotos] = useState<readonly File[]>([]);
  const [asking, setAsking] = useState<'decides' | 'returns' | null>(null);
  const sending = useSending(enrollment, assessment.item.id);
  // what was seen of a try that is over counts no more for the next
  const seen = marksOf([...(attempt?.state === 'open' ? observations : []), ...sending.waiting]);
  const mark = (step: string, points: number | null) =>
    setMarks(({ [step]: _, ...rest }) => (points === null ? rest : { ...rest, [step]: points }));
  const isEmpty = Object.keys(marks).length === 0;
  const save = (next: Next) => {
    sending.send({ marks, remark: remark.trim(), next }, photos);
    setMarks({});
    setRemark('');
    setPhotos([]);
  };
  return (
    <>
      <Steps steps={criteria} seen={seen} marking={{ marks, mark }} />
      <Textarea
        label={say({ en: 'Remark', de: 'Bemerkung' })}
        autosize
        minRows={2}
        maxLength={2_000}
        value={remark}
        onChange={(event) => setRemark(event.currentTarget.value)}
      />
      {!isHandedIn && <Photos photos={photos} change={setPhotos} />}
      <Sending {...sending} />
      <div className={css.deeds}>
        <Button variant="default" disabled={isEmpty} onClick={() => save('goes-on')}>
          {isHandedIn
            ? say({ en: 'Save marks', de: 'Bewertung speichern' })
            : say({ en: 'Save observation', de: 'Beobachtung speichern' })}
        </Button>
        {isHandedIn && (
          <Button variant="default" disabled={remark.trim() === ''} onClick={() => setAsking('returns')}>
            {say({ en: 'Return', de: 'Zurückgeben' })}
          </Button>
        )}
        <Button disabled={isEmpty && Object.keys(seen).length === 0} onClick={() => setAsking('decides')}>
          {say({ en: 'Decide', de: 'Entscheiden' })}
        </Button>
      </div>
      {asking === 'returns' && (
        <Returning name={assessment.user.name} run={() => save('returns')} close={() => setAsking(null)} />
      )}
      {asking === 'decides' && (
        <Deciding
          assessment={assessment}
          marks={{ ...seen, ...marks }}
          run={() => save('decides')}
          close={() => setAsking(null)}
        />
      )}
    </>
  );
}

/** What a decision comes to, before it is made. */
function Deciding({
  assessment: { criteria, user, confirms, passMark },
  marks,
  run,
  close,
}: {
  assessment: Assessment;
  marks: Marks;
  run: () => void;
  close: () => void;
}) {
  const say = useSay();
  const lacking = criteria.filter((step) => step.mustPass && !isReached(step, marks));
  const share = shareOf(criteria, marks);
  const isEnough = share >= passMark;
  const { name } = user;
  return (
    <Confirm
      title={
        lacking.length === 0 && isEnough
          ? say({ en: '{name} passes', de: '{name} besteht' }, { name })
          : say({ en: '{name} does not pass', de: '{name} besteht nicht' }, { name })
      }
      verb={say({ en: 'Decide', de: 'Entscheiden' })}
      run={() => Promise.resolve(run())}
      close={close}
    >
      {passMark > 0 && (
        <p>
          {say(
            { en: '{share} of the points, passed from {mark}.', de: '{share} der Punkte, bestanden ab {mark}.' },
            { share: say.percent(share), mark: say.percent(passMark) },
          )}
        </p>
      )}
      {lacking.length > 0 && (
        <p>
          {say(
            { en: 'Not reached: {steps}.', de: 'Nicht erreicht: {steps}.' },
            { steps: say.list(lacking.map(({ title }) => title)) },
          )}
        </p>
      )}
      <p>
        {confirms
          ? say(
              { en: 'It counts once {name} has confirmed it.', de: 'Es zählt, sobald {name} es bestätigt.' },
              { name },
            )
          : say({ en: 'It counts at once.', de: 'Es zählt sofort.' })}
      </p>
    </Confirm>
  );
}

function Returning({ name, run, close }: { name: string; run: () => void; close: () => void }) {
  const say = useSay();
  return (
    <Confirm
      title={say({ en: 'Return this to {name}', de: 'An {name} zurückgeben' }, { name })}
      verb={say({ en: 'Return', de: 'Zurückgeben' })}
      run={() => Promise.resolve(run())}
      close={close}
    >
      <p>
        {say(
          {
            en: '{name} reads your remark, changes what is missing and hands it in again.',
            de: '{name} liest Ihre Bemerkung, ergänzt, was fehlt, und gibt erneut ab.',
          },
          { name },
        )}
      </p>
    </Confirm>
  );
}

function Photos({ photos, change }: { photos: readonly File[]; change: (photos: readonly File[]) => void }) {
  const say = useSay();
  const field = useRef<HTMLInputElement>(null);
  const label = say({ en: 'Add photo', de: 'Foto hinzufügen' });
  return (
    <div className={css.photos}>
      <input
        ref={field}
        type="file"
        accept="image/png,image/jpeg,image/webp,application/pdf"
        className="unseen"
        tabIndex={-1}
        aria-label={label}
        onChange={({ currentTarget }) => {
          change([...photos, ...(currentTarget.files ?? [])]);
          currentTarget.value = '';
        }}
      />
      <Button
        variant="default"
        leftSection={<IconCamera size={16} aria-hidden />}
        onClick={() => field.current?.click()}
      >
        {label}
      </Button>
      {photos.map((photo) => (
        <span key={`${photo.name} ${photo.lastModified}`}>
          {photo.name}{' '}
          <Button variant="subtle" size="compact-sm" onClick={() => change(photos.filter((one) => one !== photo))}>
            {say({ en: 'Leave out {name}', de: '{name} weglassen' }, { name: photo.name })}
          </Button>
        </span>
      ))}
    </div>
  );
}

/** What has not arrived yet, and why. */
function Sending({ waiting, isCutOff, error, drop }: ReturnType<typeof useSending>) {
  const say = useSay();
  if (waiting.length === 0) return null;
  return (
    <div role="status">
      {isCutOff && (
        <p>
          {say(
            {
              en: 'No network. {n} kept here and sent as soon as there is one: leave this page open.',
              de: 'Kein Netz. {n} hier behalten und gesendet, sobald es wieder da ist: Lassen Sie diese Seite offen.',
            },
            { n: say.count(entries, waiting.length) },
          )}
        </p>
      )}
      {error !== null && (
        <>
          <ProblemNote error={error} />
          <Button mt={8} variant="default" onClick={drop}>
            {say({ en: 'Drop this observation', de: 'Diese Beobachtung verwerfen' })}
          </Button>
        </>
      )}
    </div>
  );
}

const entries = {
  en: { one: '{n} observation is', other: '{n} observations are' },
  de: { one: '{n} Beobachtung wird', other: '{n} Beobachtungen werden' },
};
