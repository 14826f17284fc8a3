import { Button } from '@mantine/core';
import { useState } from 'react';
import type { HistoryImport, HistoryMapping } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { Choice } from '../ui/choice.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import css from './import.module.css';
import { ColumnTable } from './import-columns.tsx';

type Order = 'day-first' | 'month-first';
type Props = {
  data: HistoryImport;
  check: (body: { mapping: HistoryMapping; options: { dateOrder?: Order } }) => Promise<void>;
};

const dated: readonly (string | null)[] = ['completedOn', 'validUntil'];

/** Which column of a file of history means which field. */
export function HistoryColumns({ data, check }: Props) {
  const say = useSay();
  const [mapping, setMapping] = useState<HistoryMapping>(data.mapping ?? data.suggestion);
  const [order, setOrder] = useState<Order>(data.options.dateOrder === 'month-first' ? 'month-first' : 'day-first');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const twice = new Set(mapping.filter((id, at): id is string => id !== null && mapping.indexOf(id) !== at));
  const has = (id: string) => mapping.includes(id);
  const asksOrder = data.columns.some(({ dates }, at) => dated.includes(mapping[at] ?? null) && dates === 'ask');
  const obstacle =
    !has('userName') && !has('employeeIdentifier')
      ? say({
          en: 'Choose the column with the user name or the employee identifier.',
          de: 'Wählen Sie die Spalte mit Benutzername oder Personalnummer.',
        })
      : !has('course') || !has('completedOn')
        ? say({
            en: 'Choose the columns that say what was completed and when.',
            de: 'Wählen Sie die Spalten, die sagen, was wann abgeschlossen wurde.',
          })
        : null;
  const go = async () => {
    setBusy(true);
    setError(null);
    try {
      await check({ mapping, options: asksOrder ? { dateOrder: order } : {} });
    } catch (refused) {
      setError(refused);
      setBusy(false);
    }
  };
  return (
    <div className={css.columns}>
      {error !== null && <ProblemNote error={error} />}
      <p className="dim">
        {say({
          en: 'Filled in from the names of the columns, or as you did it the last time. Look it over.',
          de: 'Ausgefüllt nach den Spaltennamen oder wie beim letzten Mal. Bitte prüfen.',
        })}
      </p>
      <ColumnTable
        data={data}
        what={say({ en: 'Field of the record', de: 'Feld des Eintrags' })}
        mapping={mapping}
        twice={twice}
        change={setMapping}
      />
      {asksOrder && (
        <div className={css.choices}>
          <Choice
            label={say({ en: 'Dates such as 3/4/2026 mean', de: 'Daten wie 3/4/2026 bedeuten' })}
            value={order}
            choose={(value) => setOrder(value === 'month-first' ? 'month-first' : 'day-first')}
            options={[
              {
                value: 'day-first',
                label: say({ en: '3 April: the day comes first', de: '3. April: zuerst der Tag' }),
              },
              {
                value: 'month-first',
                label: say({ en: 'March 4: the month comes first', de: '4. März: zuerst der Monat' }),
              },
            ]}
          />
        </div>
      )}
      <div className={css.deeds}>
        <Button onClick={() => void go()} loading={busy} disabled={obstacle !== null || twice.size > 0}>
          {say({ en: 'Check the file', de: 'Datei prüfen' })}
        </Button>
        <span className="dim" role="status">
          {obstacle ?? say({ en: 'Nothing is changed by checking.', de: 'Beim Prüfen wird nichts geändert.' })}
        </span>
      </div>
    </div>
  );
}
