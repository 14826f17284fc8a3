import { Button, TextInput } from '@mantine/core';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import { isProblem } from '../api/problem.ts';
import type { Answer, ChosenParticipants } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { useMe } from '../me.tsx';
import { todayHere } from '../say.ts';
import { useAttempt } from '../ui/attempt.ts';
import { Choice } from '../ui/choice.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useRested } from '../ui/filters.tsx';
import { useNotify } from '../ui/notices.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { undoWord } from '../users/state-deeds.ts';
import { LocationSelect } from '../workplace/location-select.tsx';
import { type Named, PeopleSelect } from './people-select.tsx';

type Course = Readonly<{ id: string; title: string }>;
type Enrolled = Answer<'POST /api/courses/{id}/participants'>;
type Preview = Answer<'POST /api/courses/{id}/participants/preview'>;

/** Once it is done, what came of it stands in the place of the question. */
export const told = (): void => undefined;

/** What makes every list of participants stale. */
export function useEnrollmentsChanged(): () => Promise<unknown> {
  const client = useQueryClient();
  return () =>
    Promise.all(
      ['participants', 'record', 'user', 'my', 'exemptions', 'transcript'].map((first) =>
        client.invalidateQueries({ queryKey: [first] }),
      ),
    );
}

/** Enrolls people by name, or everybody a narrowing finds: who that is is told before, and what came of it after. */
export function EnrollDialog({ course, close }: { course: Course; close: () => void }) {
  const say = useSay();
  const { may } = useMe();
  const changed = useEnrollmentsChanged();
  const [way, setWay] = useState<'names' | 'all'>('names');
  const [people, setPeople] = useState<readonly Named[]>([]);
  const [search, setSearch] = useState('');
  const [typed, setTyped] = useRested(search, (text) => setSearch(text.trim()));
  const [location, setLocation] = useState('');
  const [due, setDue] = useState('');
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({});
  const [result, setResult] = useState<Enrolled | null>(null);
  const filter = { ...(search && { search }), ...(location && { location }) };
  const who: ChosenParticipants = way === 'names' ? { users: people.map(({ id }) => id) } : { filter };
  const isSaid = way === 'names' ? people.length > 0 : Object.keys(filter).length > 0;
  const params = { id: course.id };
  const preview = useQuery({
    queryKey: ['participants', course.id, 'preview', who],
    queryFn: ({ signal }) => ask('POST /api/courses/{id}/participants/preview', { params, body: who, signal }),
    enabled: isSaid,
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  if (result) return <Result course={course} result={result} close={close} />;
  return (
    <Confirm
      title={say({ en: 'Enroll in {title}', de: 'In {title} einschreiben' }, course)}
      verb={say({ en: 'Enroll', de: 'Einschreiben' })}
      ready={isSaid && (preview.data?.adds ?? 0) > 0 && !preview.isPlaceholderData}
      run={async () => {
        try {
          const body = { who, dueDate: due || null };
          const answer = await ask('POST /api/courses/{id}/participants', { params, body });
          await changed();
          setResult(answer);
        } catch (error) {
          if (isProblem(error)) setWrong(error.fields);
          throw error;
        }
      }}
      close={told}
      cancel={close}
    >
      <Choice
        label={say({ en: 'Whom', de: 'Wen' })}
        value={way}
        choose={(chosen) => setWay(chosen === 'all' ? 'all' : 'names')}
        options={[
          { value: 'names', label: say({ en: 'People by name', de: 'Personen beim Namen' }) },
          { value: 'all', label: say({ en: 'Everybody who fits', de: 'Alle, auf die etwas zutrifft' }) },
        ]}
      />
      {way === 'names' ? (
        <PeopleSelect course={course.id} value={people} choose={setPeople} />
      ) : (
        <>
          <TextInput
            label={say({
              en: 'Name, user name or e-mail (optional)',
              de: 'Name, Benutzername oder E-Mail (freiwillig)',
            })}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          {may['user.view'] && <LocationSelect value={location} choose={setLocation} />}
        </>
      )}
      <TextInput
        type="date"
        label={say({ en: 'Due (optional)', de: 'Fällig (freiwillig)' })}
        min={todayHere()}
        value={due}
        error={wrong.dueDate}
        onChange={(event) => setDue(event.currentTarget.value)}
      />
      {preview.error && <ProblemNote error={preview.error} retry={() => void preview.refetch()} />}
      <div role="status">
        {isSaid && preview.data ? (
          <Check preview={preview.data} />
        ) : (
          <p className="dim">
            {say({
              en: 'Say whom: then you see what comes of it.',
              de: 'Sagen Sie, wen: dann sehen Sie, was geschieht.',
            })}
          </p>
        )}
      </div>
    </Confirm>
  );
}

/** Who would be enrolled, and who not and why. */
function Check({ preview }: { preview: Preview }) {
  const say = useSay();
  return (
    <>
      <p>
        <b className="numbers">{say.count(adds, preview.adds)}</b>
      </p>
      {preview.names.length > 0 && (
        <p className="dim">
          {say.list(preview.names)}
          {preview.adds > preview.names.length && ' …'}
        </p>
      )}
      <Others of={preview} />
    </>
  );
}

function Others({ of }: { of: Pick<Preview, 'already' | 'done' | 'inactive'> }) {
  const say = useSay();
  return (
    <>
      {of.already > 0 && <p className="dim">{say.count(already, of.already)}</p>}
      {of.done > 0 && <p className="dim">{say.count(done, of.done)}</p>}
      {of.inactive > 0 && <p className="dim">{say.count(inactive, of.inactive)}</p>}
    </>
  );
}

/** Users that can be taken out again at once. */
const undoable = 1_000;

function Result({ course, result, close }: { course: Course; result: Enrolled; close: () => void }) {
  const say = useSay();
  const attempt = useAttempt();
  const notify = useNotify();
  const changed = useEnrollmentsChanged();
  const users = result.enrolled;
  const undo = async () => {
    const { removed } = await ask('POST /api/courses/{id}/participants/removal', {
      params: { id: course.id },
      body: { users },
    });
    await changed();
    notify({ text: say.count(undone, removed.length) });
    close();
  };
  return (
    <Dialog
      title={say({ en: 'Enroll in {title}', de: 'In {title} einschreiben' }, course)}
      close={close}
      footer={
        <>
          {users.length > 0 && users.length <= undoable && (
            <Button variant="default" onClick={() => attempt(undo)}>
              {say(undoWord)}
            </Button>
          )}
          <Button onClick={close}>{say({ en: 'Close', de: 'Schließen' })}</Button>
        </>
      }
    >
      <div role="status">
        <p>
          <b className="numbers">{say.count(enrolled, users.length)}</b>
        </p>
        <Others of={result} />
      </div>
    </Dialog>
  );
}

const adds = {
  en: { one: '{n} [user|user] will be enrolled.', other: '{n} [users|users] will be enrolled.' },
  de: { one: '{n} [user|Benutzer] wird eingeschrieben.', other: '{n} [users|Benutzer] werden eingeschrieben.' },
};
const already = {
  en: { one: '{n} is enrolled already and stays so.', other: '{n} are enrolled already and stay so.' },
  de: { one: '{n} ist schon eingeschrieben und bleibt es.', other: '{n} sind schon eingeschrieben und bleiben es.' },
};
const done = {
  en: { one: '{n} has done it already.', other: '{n} have done it already.' },
  de: { one: '{n} hat schon abgeschlossen.', other: '{n} haben schon abgeschlossen.' },
};
const inactive = {
  en: { one: '{n} takes no training now and is left out.', other: '{n} take no training now and are left out.' },
  de: {
    one: '{n} macht zurzeit keine Schulung und bleibt aus.',
    other: '{n} machen zurzeit keine Schulung und bleiben aus.',
  },
};
const enrolled = {
  en: { one: '{n} [user|user] was enrolled.', other: '{n} [users|users] were enrolled.' },
  de: { one: '{n} [user|Benutzer] wurde eingeschrieben.', other: '{n} [users|Benutzer] wurden eingeschrieben.' },
};
const undone = {
  en: { one: '{n} [user|user] was taken out again.', other: '{n} [users|users] were taken out again.' },
  de: {
    one: '{n} [user|Benutzer] wurde wieder ausgeschrieben.',
    other: '{n} [users|Benutzer] wurden wieder ausgeschrieben.',
  },
};
