import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ImportOptions, UserImport } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { Choice } from '../ui/choice.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import css from './import.module.css';
import { mappingFaults } from './import-state.ts';

type Props = {
  data: UserImport;
  check: (body: { mapping: Record<string, string | null>; options: ImportOptions }) => Promise<void>;
};

/** Which column means which field, with samples of what stands in it. */
export function ImportColumns({ data, check }: Props) {
  const say = useSay();
  const { columns, fields, remembered } = data;
  const [mapping, setMapping] = useState<Record<string, string | null>>({ ...data.mapping });
  const [allOrNothing, setAllOrNothing] = useState(data.options?.allOrNothing === true);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const { twice, missing } = mappingFaults(mapping, fields);
  const options = [
    { value: '', label: say({ en: 'Leave out', de: 'Auslassen' }) },
    ...fields.map(({ id, label }) => ({ value: id, label })),
  ];
  const go = async () => {
    setBusy(true);
    setError(null);
    try {
      await check({ mapping, options: { allOrNothing } });
    } catch (refused) {
      setError(refused);
      setBusy(false);
    }
  };
  return (
    <div className={css.columns}>
      {error !== null && <ProblemNote error={error} />}
      <p className="dim">
        {remembered
          ? say({
              en: 'Filled in as you did it with the last file of these columns.',
              de: 'Ausgefüllt wie bei Ihrer letzten Datei mit diesen Spalten.',
            })
          : say({
              en: 'Filled in from the names of the columns. Look it over.',
              de: 'Aus den Spaltennamen ausgefüllt. Bitte prüfen.',
            })}
      </p>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{say({ en: 'Column of the file', de: 'Spalte der Datei' })}</th>
            <th scope="col">{say({ en: 'Samples', de: 'Beispiele' })}</th>
            <th scope="col">{say({ en: 'Field of the user', de: 'Feld des Benutzers' })}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map(({ name, samples }) => {
            const field = mapping[name] ?? '';
            return (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td className={css.samples}>{samples.slice(0, 3).join(' · ')}</td>
                <td>
                  <div className={css.field}>
                    <Choice
                      quiet
                      label={say({ en: 'Field for {column}', de: 'Feld für {column}' }, { column: name })}
                      value={field}
                      options={options}
                      choose={(value) => setMapping((now) => ({ ...now, [name]: value || null }))}
                      error={
                        twice.has(field)
                          ? say({
                              en: 'Another column has this field too.',
                              de: 'Eine andere Spalte hat dieses Feld auch.',
                            })
                          : null
                      }
                    />
                  </div>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <label className={css.option}>
        <input
          type="checkbox"
          checked={allOrNothing}
          onChange={(event) => setAllOrNothing(event.currentTarget.checked)}
        />
        <span>
          {say({ en: 'All or nothing', de: 'Alles oder nichts' })}
          <span className="dim small" style={{ display: 'block' }}>
            {say({
              en: 'One rejected row keeps the whole file out.',
              de: 'Eine abgewiesene Zeile hält die ganze Datei zurück.',
            })}
          </span>
        </span>
      </label>
      <div className={css.deeds}>
        <Button onClick={() => void go()} loading={busy} disabled={missing.length > 0 || twice.size > 0}>
          {say({ en: 'Check the file', de: 'Datei prüfen' })}
        </Button>
        <span className="dim" role="status">
          {missing.length > 0
            ? say({ en: 'Still needed: {fields}.', de: 'Noch nötig: {fields}.' }, { fields: say.list(missing) })
            : say({ en: 'Nothing is changed by checking.', de: 'Beim Prüfen wird nichts geändert.' })}
        </span>
      </div>
    </div>
  );
}
