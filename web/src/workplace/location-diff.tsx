import { Button } from '@mantine/core';
import { IconFileCheck } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { TreeDiff } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { Choice } from '../ui/choice.tsx';
import { Empty } from '../ui/empty.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { Table } from '../ui/table.tsx';
import css from '../users/import.module.css';
import { diffColumns, DiffCard, outcomeWords, type Outcome } from './location-diff-columns.tsx';
import { Reach } from './merge-dialog.tsx';

type Props = {
  diff: TreeDiff;
  /** Reads the file anew: the field of each column, commas between. */ map: (
    fields: string,
    signal: AbortSignal,
  ) => Promise<void>;
  commit: (signal: AbortSignal) => Promise<void>;
  cancel: () => void;
};

const order: readonly Outcome[] = ['new', 'moved', 'renamed', 'changed', 'unchanged', 'rejected'];

/** What a file would do to the tree, before it does: which column is what, what changes, who gains and loses reach. */
export function LocationDiff({ diff, map, commit, cancel }: Props) {
  const say = useSay();
  const { counts, gains, loses, isUnderstood } = diff;
  const [only, setOnly] = useState<Outcome | null>(counts.rejected > 0 ? 'rejected' : null);
  const { run, busy, error } = useRun();
  const rows = only ? diff.rows.filter(({ outcome }) => outcome === only) : diff.rows;
  const taken = counts.new + counts.moved + counts.renamed + counts.changed;
  const hidden = (only ? counts[only] : taken + counts.rejected) - rows.length;
  return (
    <>
      {error !== null && <ProblemNote error={error} />}
      <Columns diff={diff} isBusy={busy} map={(fields) => void run((signal) => map(fields, signal))} />
      <div className={css.summary}>
        <div className={css.outcomes}>
          {order.map((outcome) => (
            <button
              key={outcome}
              type="button"
              className={css.outcome}
              data-outcome={outcome}
              data-some={counts[outcome] > 0}
              aria-pressed={only === outcome}
              onClick={() => setOnly(only === outcome ? null : outcome)}
            >
              <b>{say.number(counts[outcome])}</b>
              <span>{say(outcomeWords[outcome])}</span>
            </button>
          ))}
        </div>
        <div className={css.deeds}>
          <Button variant="default" onClick={cancel}>
            {say({ en: 'Choose another file', de: 'Andere Datei wählen' })}
          </Button>
          <Button onClick={() => void run(commit)} loading={busy} disabled={taken === 0}>
            {say.count(importThem, taken)}
          </Button>
        </div>
      </div>
      {(gains.length > 0 || loses.length > 0) && (
        <details>
          <summary>
            {say(
              {
                en: '{gains} come to reach more [users|users], {loses} come to reach fewer.',
                de: '{gains} erreichen danach mehr [users|Benutzer], {loses} weniger.',
              },
              { gains: say.number(gains.length), loses: say.number(loses.length) },
            )}
          </summary>
          <Reach title={say({ en: 'More:', de: 'Mehr:' })} who={gains} />
          <Reach title={say({ en: 'Fewer:', de: 'Weniger:' })} who={loses} />
        </details>
      )}
      {hidden > 0 && (
        <p className="dim" role="status">
          {say.count(notShown, hidden)}
        </p>
      )}
      <div className={css.rows}>
        {rows.length === 0 ? (
          <Empty
            icon={IconFileCheck}
            title={
              isUnderstood
                ? say({ en: 'No line to show', de: 'Keine Zeile anzuzeigen' })
                : say({ en: 'Choose what the columns are', de: 'Wählen Sie, was die Spalten sind' })
            }
          >
            {!isUnderstood &&
              say({
                en: 'A path is enough, or a name and an identifier.',
                de: 'Ein Pfad genügt, oder Name und Kennung.',
              })}
          </Empty>
        ) : (
          <Table
            label={say({ en: 'Lines of the file', de: 'Zeilen der Datei' })}
            columns={diffColumns}
            rows={rows}
            keyOf={({ line }) => String(line)}
            nameOf={({ name }) => name}
            card={DiffCard}
          />
        )}
      </div>
    </>
  );
}

type ColumnsProps = { diff: TreeDiff; isBusy: boolean; map: (fields: string) => void };

/** Which column is what: guessed from the names, to be corrected; the file is read anew at once. */
function Columns({ diff: { columns, fields, isUnderstood }, isBusy, map }: ColumnsProps) {
  const say = useSay();
  const options = [
    { value: '', label: say({ en: 'Leave out', de: 'Auslassen' }) },
    ...fields.map(({ id, label }) => ({ value: id, label })),
  ];
  const [chosen, setChosen] = useState<readonly string[]>(columns.map(({ field }) => field ?? ''));
  return (
    <details open={!isUnderstood}>
      <summary>{say({ en: 'Columns', de: 'Spalten' })}</summary>
      <table className={css.table}>
        <tbody>
          {columns.map(({ name, samples }, place) => (
            <tr key={`${name} ${place}`}>
              <th scope="row">{name}</th>
              <td className={css.samples}>{samples.join(' · ')}</td>
              <td>
                <div className={css.field}>
                  <Choice
                    quiet
                    label={say({ en: 'Field for {column}', de: 'Feld für {column}' }, { column: name })}
                    value={chosen[place] ?? ''}
                    options={options}
                    choose={(value) => setChosen(chosen.map((one, at) => (at === place ? value : one)))}
                  />
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button variant="default" loading={isBusy} onClick={() => map(chosen.join(','))}>
        {say({ en: 'Read it like this', de: 'So lesen' })}
      </Button>
    </details>
  );
}

/** One thing at a time, ended when the page is left. */
function useRun() {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const stop = useRef<AbortController>(null);
  useEffect(() => () => stop.current?.abort(), []);
  const run = async (work: (signal: AbortSignal) => Promise<void>) => {
    stop.current = new AbortController();
    setBusy(true);
    setError(null);
    try {
      await work(stop.current.signal);
    } catch (refused) {
      setError(refused);
    } finally {
      setBusy(false);
    }
  };
  return { run, busy, error };
}

const importThem = {
  en: { one: 'Import {n} [location|location]', other: 'Import {n} [locations|locations]' },
  de: { one: '{n} [location|Standort] importieren', other: '{n} [locations|Standorte] importieren' },
};
const notShown = {
  en: { one: '{n} more line is counted and not shown.', other: '{n} more lines are counted and not shown.' },
  de: {
    one: '{n} weitere Zeile ist gezählt und nicht gezeigt.',
    other: '{n} weitere Zeilen sind gezählt und nicht gezeigt.',
  },
};
