import { address } from '../api/ask.ts';
import type { Attempt } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { DropFile } from '../ui/drop-file.tsx';
import { useNotify } from '../ui/notices.tsx';
import { useEnrollmentsChanged } from './enroll-dialog.tsx';
import css from './participants.module.css';

/** The files that show what was done elsewhere, or what somebody who assesses saw. */
export function AttemptEvidence({ attempt: { id, enrollmentId, offline, evidence, may } }: { attempt: Attempt }) {
  const say = useSay();
  const notify = useNotify();
  const changed = useEnrollmentsChanged();
  const title = say({ en: 'Evidence', de: 'Belege' });
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      {evidence.length === 0 && <p className="dim">{say({ en: 'None yet.', de: 'Noch keine.' })}</p>}
      {evidence.length > 0 && (
        <ul className={css.sources}>
          {evidence.map((file) => (
            <li key={file.id}>
              <span>
                <a href={address(`/api/enrollments/${enrollmentId}/evidence/${file.id}`)} download={file.name}>
                  {file.name}
                </a>{' '}
                <span className="dim">{say.size(file.size)}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
      {offline && may.addOffline === true && (
        <div style={{ marginBlockStart: 8 }}>
          <DropFile
            path={`/api/attempts/${id}/evidence`}
            accept=".pdf,.png,.jpg,.jpeg,.webp"
            prompt={say({ en: 'Drop a file here', de: 'Datei hier ablegen' })}
            hint={say({
              en: 'A PDF or a picture of at most 20 MB. It stays with the record.',
              de: 'Ein PDF oder ein Bild mit höchstens 20 MB. Es bleibt beim Nachweis.',
            })}
            done={(_, file) => {
              void changed();
              notify({ text: say({ en: '{name} was added.', de: '{name} ist hinzugefügt.' }, { name: file.name }) });
            }}
          />
        </div>
      )}
    </section>
  );
}
