import { useState } from 'react';
import { useSay } from '../language.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import type { EntryList, FileResult } from './entries.ts';
import css from './entries.module.css';

type Props = { of: EntryList; finish: (text: string) => Promise<void>; close: () => void };

/** Entries from a CSV file: what each line would do is shown before anything is done. */
export function EntryFile({ of, finish, close }: Props) {
  const say = useSay();
  const [csv, setCsv] = useState('');
  const [result, setResult] = useState<FileResult | null>(null);
  const [error, setError] = useState<unknown>(null);
  const look = async (file: File | undefined) => {
    if (!file) return;
    setResult(null);
    setError(null);
    try {
      const text = await file.text();
      setResult(await of.check(text));
      setCsv(text);
    } catch (refused) {
      setError(refused);
    }
  };
  const changes = result ? result.counts.created + result.counts.updated : 0;
  return (
    <Confirm
      title={say({ en: 'Import from a CSV file', de: 'Aus einer CSV-Datei einlesen' })}
      verb={say({ en: 'Import', de: 'Importieren' })}
      ready={changes > 0}
      run={async () => {
        const { counts } = await of.import(csv);
        await finish(say.count(done, counts.created + counts.updated));
      }}
      close={close}
    >
      <p>
        {say({
          en: 'Columns: name, identifier, expires (a day like 2027-12-31; blank leaves it, - clears it). Lines are matched by the identifier.',
          de: 'Spalten: Name, Kennung, Ablauf (ein Tag wie 2027-12-31; leer lässt ihn, - löscht ihn). Zeilen werden an der Kennung erkannt.',
        })}
      </p>
      <label>
        <span className="unseen">{say({ en: 'CSV file', de: 'CSV-Datei' })}</span>
        <input type="file" accept=".csv,text/csv" onChange={(event) => void look(event.currentTarget.files?.[0])} />
      </label>
      {error !== null && <ProblemNote error={error} />}
      {result && (
        <>
          <p role="status">
            {say(
              {
                en: '{created} new, {updated} changed, {unchanged} unchanged, {rejected} rejected.',
                de: '{created} neu, {updated} geändert, {unchanged} unverändert, {rejected} abgelehnt.',
              },
              result.counts,
            )}
          </p>
          <Wrong rows={result.rows} />
        </>
      )}
    </Confirm>
  );
}

function Wrong({ rows }: { rows: FileResult['rows'] }) {
  const say = useSay();
  const wrong = rows.filter(({ outcome }) => outcome === 'rejected');
  if (wrong.length === 0) return null;
  return (
    <ul className={css.wrong}>
      {wrong.slice(0, 100).map(({ line, reason }) => (
        <li key={line}>
          {say({ en: 'Line {line}: {reason}', de: 'Zeile {line}: {reason}' }, { line, reason: reason ?? '' })}
        </li>
      ))}
    </ul>
  );
}

const done = {
  en: { one: '{n} entry was imported.', other: '{n} entries were imported.' },
  de: { one: '{n} Eintrag wurde eingelesen.', other: '{n} Einträge wurden eingelesen.' },
};
