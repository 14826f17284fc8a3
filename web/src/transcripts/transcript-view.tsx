import { IconCertificate } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { ExternalTraining, Transcript } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { useMe } from '../me.tsx';
import { Empty } from '../ui/empty.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { ExternalDialog } from './external-dialog.tsx';
import { transcriptQuery } from './queries.ts';
import { RemoveExternal } from './remove-external.tsx';
import { inOneList } from './transcript.ts';
import { TranscriptList } from './transcript-list.tsx';
import css from './transcripts.module.css';

type Props = { user: string; own: boolean; adding: boolean; stopAdding: () => void };

/** Somebody's transcript, the same for themselves and for whoever looks after them. */
export function TranscriptView({ user, own, adding, stopAdding }: Props) {
  const { data, error, refetch } = useQuery(transcriptQuery(user, own));
  const [editing, setEditing] = useState<ExternalTraining | null>(null);
  const [removing, setRemoving] = useState<ExternalTraining | null>(null);
  const me = useMe();
  const entries = useMemo(() => data && inOneList(data), [data]);
  if (error) return <ProblemNote error={error} retry={() => void refetch()} />;
  if (!data || !entries) return <span className="bone" style={{ blockSize: 160 }} />;
  // what is one's own stands in one's own transcript and in that for others alike
  const isMine = (row: ExternalTraining) => own && row.user.id === me.user.id;
  return (
    <div className={css.sheet}>
      <Sums transcript={data} />
      {entries.length === 0 ? (
        <None own={own} name={data.user.name} />
      ) : (
        <TranscriptList entries={entries} edit={setEditing} remove={setRemoving} />
      )}
      <Exemptions exemptions={data.exemptions} />
      {adding && <ExternalDialog user={data.user} own={own} row={null} close={stopAdding} />}
      {editing && (
        <ExternalDialog user={data.user} own={isMine(editing)} row={editing} close={() => setEditing(null)} />
      )}
      {removing && <RemoveExternal row={removing} own={isMine(removing)} close={() => setRemoving(null)} />}
    </div>
  );
}

function Sums({ transcript }: { transcript: Transcript }) {
  const say = useSay();
  const { organization } = useMe();
  const { user, completions, external, hours } = transcript;
  const counted = external.filter(({ state }) => state === 'approved').length;
  return (
    <>
      <p className={css.printed}>
        {say(
          { en: 'Transcript of {name} · {organization}', de: 'Lernnachweis von {name} · {organization}' },
          { name: user.name, organization: organization.name },
        )}
      </p>
      <p className={`${css.sums} numbers`}>
        <span>
          <b>{say.number(completions.length)}</b>{' '}
          {say({ en: 'completed [courses|courses]', de: 'abgeschlossene [courses|Kurse]' })}
        </span>
        <span>
          <b>{say.number(counted)}</b> {say({ en: 'external', de: 'extern' })}
        </span>
        {hours > 0 && (
          <span>
            <b>{say.number(hours)}</b> {say({ en: 'hours', de: 'Stunden' })}
          </span>
        )}
      </p>
    </>
  );
}

/** From what somebody was exempted: neither done nor missing then. */
function Exemptions({ exemptions }: Pick<Transcript, 'exemptions'>) {
  const say = useSay();
  if (exemptions.length === 0) return null;
  const title = say({ en: 'Exemptions', de: 'Befreiungen' });
  return (
    <section aria-label={title} className={css.exemptions}>
      <h2>{title}</h2>
      <ul className={css.list}>
        {exemptions.map(({ id, course, from, until, endedOn, reason, by }) => (
          <li key={id} className={css.row}>
            <span className={`${css.day} numbers`}>{say.day(from)}</span>
            <div className={css.words}>
              <p className={css.title}>{course.title}</p>
              <p className="dim">
                {endedOn
                  ? say({ en: 'Exempt until {day}', de: 'Befreit bis {day}' }, { day: say.day(endedOn) })
                  : until
                    ? say({ en: 'Exempt until {day}', de: 'Befreit bis {day}' }, { day: say.day(until) })
                    : say({ en: 'Exempt without end', de: 'Befreit ohne Ende' })}
                {by && ` · ${by}`}
              </p>
              {reason && <p className="dim small">{reason}</p>}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function None({ own, name }: { own: boolean; name: string }) {
  const say = useSay();
  return (
    <Empty icon={IconCertificate} title={say({ en: 'Nothing completed yet', de: 'Noch nichts abgeschlossen' })}>
      {own
        ? say({
            en: 'What you complete appears here by itself. Training taken elsewhere you enter yourself.',
            de: 'Was Sie abschließen, erscheint hier von selbst. Schulungen von anderswo tragen Sie selbst ein.',
          })
        : say({ en: 'What {name} completes appears here.', de: 'Was {name} abschließt, erscheint hier.' }, { name })}
    </Empty>
  );
}
