import { Button, Textarea } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { ask } from '../../api/ask.ts';
import { useSay } from '../../language.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import { DropFile } from '../../ui/drop-file.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { When } from '../../ui/when.tsx';
import type { PlayerProps } from '../own-player/players.ts';
import lines from '../participants.module.css';
import { ownAssessmentQuery } from '../queries.ts';
import css from './assessing.module.css';
import { Observations } from './observations.tsx';
import { marksOf, type Step, Steps } from './steps.tsx';

type Task = Readonly<{ note: string; criteria: readonly Step[]; text: boolean; files: number }>;
type Work = Readonly<{
  text: string;
  files: readonly Readonly<{ id: string; name: string; size: number }>[];
  askedAt: string | null;
}>;

/** A task that is answered in writing or with files, handed in, and marked by somebody else. */
export default function SubmissionPlayer({ launch, standing, tell }: PlayerProps) {
  const say = useSay();
  const { data, error, refetch } = useQuery(ownAssessmentQuery(launch));
  // The border: the server shows content and keeps a state of these shapes under this kind.
  const task = standing.content as Task;
  const work = standing.state as Work;
  if (error) return <ProblemNote error={error} retry={() => void refetch()} />;
  if (!data) return <span className="bone" style={{ blockSize: 240 }} />;
  const { observations, decision } = data;
  const isOpen = work.askedAt === null && decision === null;
  const last = observations.at(-1);
  return (
    <>
      {decision && (
        <h2>
          {decision.isPassed
            ? say({ en: 'Passed, {score}', de: 'Bestanden, {score}' }, { score: say.percent(decision.score) })
            : say(
                { en: 'Not passed, {score}', de: 'Nicht bestanden, {score}' },
                { score: say.percent(decision.score) },
              )}
        </h2>
      )}
      {isOpen && last?.decision === 'returned' && (
        <p role="status" className={css.work}>
          {say(
            { en: '{name} returned this to you: {remark}', de: '{name} hat Ihnen das zurückgegeben: {remark}' },
            { name: last.by, remark: last.remark },
          )}
        </p>
      )}
      <p className={css.note}>{task.note}</p>
      {isOpen ? (
        <Writing launch={launch} task={task} work={work} tell={tell} />
      ) : (
        <>
          {work.askedAt && (
            <p className="dim">
              {say({ en: 'Handed in', de: 'Abgegeben' })} <When at={work.askedAt} />
            </p>
          )}
          {work.text && <p className={css.work}>{work.text}</p>}
          {work.files.length > 0 && <p>{say.list(work.files.map(({ name }) => name))}</p>}
        </>
      )}
      <Observations observations={observations} />
      <Steps steps={task.criteria} seen={marksOf(observations)} />
    </>
  );
}

/** Milliseconds after which what was written is kept. */
const pause = 1_000;

function Writing({ launch, task, work, tell }: { launch: string; task: Task; work: Work; tell: PlayerProps['tell'] }) {
  const say = useSay();
  const [text, setText] = useState(work.text);
  const [asking, setAsking] = useState(false);
  const [sent, setSent] = useState(false);
  // what is handed in is not written any more
  const isWritten = text !== work.text && !asking && !sent;
  useEffect(() => {
    if (!isWritten) return;
    const timer = setTimeout(() => tell({ did: 'wrote', text }), pause);
    return () => clearTimeout(timer);
  }, [isWritten, tell, text]);
  return (
    <>
      {task.text && (
        <Textarea
          label={say({ en: 'Your text', de: 'Ihr Text' })}
          autosize
          minRows={6}
          maxLength={50_000}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      )}
      {task.files > 0 && (
        <Files launch={launch} work={work} most={task.files} changed={() => tell({ did: 'wrote', text })} />
      )}
      <div>
        <Button disabled={text.trim() === '' && work.files.length === 0} onClick={() => setAsking(true)}>
          {say({ en: 'Hand in', de: 'Abgeben' })}
        </Button>
      </div>
      {asking && (
        <Confirm
          title={say({ en: 'Hand in', de: 'Abgeben' })}
          verb={say({ en: 'Hand in', de: 'Abgeben' })}
          run={() => {
            setSent(true);
            return Promise.resolve(tell({ did: 'handed-in', text }));
          }}
          close={() => setAsking(false)}
        >
          <p>
            {say({
              en: 'Nothing of it can be changed then, unless it is returned to you.',
              de: 'Danach lässt sich nichts mehr ändern, außer Sie bekommen es zurück.',
            })}
          </p>
        </Confirm>
      )}
    </>
  );
}

type FilesProps = { launch: string; work: Work; most: number; changed: () => void };

function Files({ launch, work, most, changed }: FilesProps) {
  const say = useSay();
  const [error, setError] = useState<unknown>(null);
  const remove = async (file: string) => {
    setError(null);
    try {
      await ask('DELETE /api/my/launches/{id}/files/{file}', { params: { id: launch, file } });
      changed();
    } catch (refused) {
      setError(refused);
    }
  };
  const title = say({ en: 'Files', de: 'Dateien' });
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      {error !== null && <ProblemNote error={error} />}
      {work.files.length > 0 && (
        <ul className={lines.sources}>
          {work.files.map((file) => (
            <li key={file.id} className={css.file}>
              <span>
                {file.name} <span className="dim">{say.size(file.size)}</span>
              </span>
              <Button variant="subtle" size="compact-sm" px={4} onClick={() => void remove(file.id)}>
                <IconX size={16} aria-hidden />
                <span className="unseen">{say({ en: 'Take out {name}', de: '{name} herausnehmen' }, file)}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      {work.files.length < most && (
        <div style={{ marginBlockStart: 8 }}>
          <DropFile
            path={`/api/my/launches/${launch}/files`}
            accept=".pdf,.png,.jpg,.jpeg,.webp,.mp4,.webm,.docx,.xlsx,.pptx,.odt,.ods,.odp"
            prompt={say({ en: 'Drop a file here', de: 'Datei hier ablegen' })}
            hint={say({
              en: 'A PDF, a picture, a video or a document of at most 50 MB.',
              de: 'Ein PDF, ein Bild, ein Video oder ein Dokument mit höchstens 50 MB.',
            })}
            done={changed}
          />
        </div>
      )}
    </section>
  );
}
