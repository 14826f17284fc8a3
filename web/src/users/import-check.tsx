import { Button } from '@mantine/core';
import { IconDownload, IconFileCheck } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { isProblem } from '../api/problem.ts';
import type { ImportOutcome } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { Empty } from '../ui/empty.tsx';
import { Listing } from '../ui/listing.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import css from './import.module.css';
import { importColumns, nameOfRow, RowCard } from './import-row.tsx';
import { type AnyImport, apiOf, importRowsQuery, outcomes, type Subject } from './import-state.ts';

type Props = {
  data: AnyImport;
  subject?: Subject;
  back: () => void;
  commit: (body: { mode: 'row-by-row' | 'all-or-nothing'; confirm: boolean; confirmEnding: boolean }) => Promise<void>;
  cancel: () => Promise<void>;
};

const order: readonly ImportOutcome[] = ['created', 'updated', 'unchanged', 'rejected'];

/** What the file would do, row by row; nothing has been changed yet. */
export function ImportCheck({ data, subject = 'users', back, commit, cancel }: Props) {
  const say = useSay();
  const { counts, id } = data;
  const [only, setOnly] = useState<ImportOutcome | null>(counts.rejected ? 'rejected' : null);
  const [whole, setWhole] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const list = useInfiniteQuery(importRowsQuery(subject, id, only));
  const rows = useMemo(() => list.data?.pages.flatMap(({ items }) => items), [list.data]);
  const taken = (counts.created ?? 0) + (counts.updated ?? 0);
  const held = whole && (counts.rejected ?? 0) > 0;
  const [said, setSaid] = useState({ confirm: false, confirmEnding: false });
  const asked = isProblem(error) ? error.code : null;
  const isUnusual = asked === 'confirm-needed' || asked === 'confirm-ending-needed';
  const ending = counts.ending ?? 0;
  const run = async (deed: () => Promise<void>) => {
    setBusy(true);
    setError(null);
    try {
      await deed();
    } catch (refused) {
      setError(refused);
      setBusy(false);
    }
  };
  const start = () => {
    // each of the two is said by itself, and stays said
    const confirmed = {
      confirm: said.confirm || asked === 'confirm-needed',
      confirmEnding: said.confirmEnding || asked === 'confirm-ending-needed',
    };
    setSaid(confirmed);
    void run(() => commit({ mode: whole ? 'all-or-nothing' : 'row-by-row', ...confirmed }));
  };
  return (
    <>
      {error !== null && <ProblemNote error={error} />}
      <div className={css.summary}>
        <div className={css.outcomes}>
          {order.map((outcome) => (
            <button
              key={outcome}
              type="button"
              className={css.outcome}
              data-outcome={outcome}
              data-some={(counts[outcome] ?? 0) > 0}
              aria-pressed={only === outcome}
              onClick={() => setOnly(only === outcome ? null : outcome)}
            >
              <b>{say.number(counts[outcome] ?? 0)}</b>
              <span>{say(outcomes[outcome])}</span>
            </button>
          ))}
        </div>
        <div className={css.decide}>
          <label className={css.option}>
            <input type="checkbox" checked={whole} onChange={(event) => setWhole(event.currentTarget.checked)} />
            {say({ en: 'All or nothing', de: 'Alles oder nichts' })}
          </label>
          <div className={css.deeds}>
            <Button variant="default" onClick={() => void run(cancel)}>
              {say({ en: 'Cancel import', de: 'Import abbrechen' })}
            </Button>
            <Button variant="default" onClick={back}>
              {say({ en: 'Back to the columns', de: 'Zurück zu den Spalten' })}
            </Button>
            <Button onClick={start} loading={busy} disabled={taken === 0 || held}>
              {isUnusual
                ? say(asked === 'confirm-ending-needed' ? disableThem : importAnyway)
                : say.count(importThem[subject], taken)}
            </Button>
          </div>
        </div>
      </div>
      <p className={css.note}>
        {ending > 0 && `${say.count(endingThem, ending)} `}
        {held
          ? say({
              en: 'With all or nothing, rejected rows keep the whole file out.',
              de: 'Bei „Alles oder nichts“ halten abgewiesene Zeilen die ganze Datei zurück.',
            })
          : say({
              en: 'Rejected rows stay out, the others come in.',
              de: 'Abgewiesene Zeilen bleiben draußen, die anderen kommen herein.',
            })}{' '}
        <a href={`/api/${apiOf[subject]}/${id}/rows.csv`} download className={css.download}>
          <IconDownload size={14} aria-hidden />
          {say({ en: 'Download the result of every row', de: 'Ergebnis jeder Zeile herunterladen' })}
        </a>
      </p>
      <Listing
        list={list}
        className={css.rows}
        empty={
          <Empty
            icon={IconFileCheck}
            title={say({ en: 'No row has this outcome', de: 'Keine Zeile hat dieses Ergebnis' })}
          />
        }
        label={say({ en: 'Rows of the file', de: 'Zeilen der Datei' })}
        columns={importColumns}
        rows={rows}
        keyOf={({ line }) => String(line)}
        nameOf={nameOfRow}
        total={only ? counts[only] : undefined}
        card={RowCard}
      />
    </>
  );
}

const importAnyway = { en: 'Import all the same', de: 'Trotzdem importieren' };
const disableThem = { en: 'Disable them all the same', de: 'Trotzdem sperren' };
const endingThem = {
  en: { one: '{n} of those changed would be disabled.', other: '{n} of those changed would be disabled.' },
  de: { one: '{n} davon würde gesperrt.', other: '{n} der Geänderten würden gesperrt.' },
};
const importThem = {
  users: {
    en: { one: 'Import {n} [user|user]', other: 'Import {n} [users|users]' },
    de: { one: '{n} [user|Benutzer] importieren', other: '{n} [users|Benutzer] importieren' },
  },
  history: {
    en: { one: 'Import {n} record', other: 'Import {n} records' },
    de: { one: '{n} Eintrag importieren', other: '{n} Einträge importieren' },
  },
};
