import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ImportMapping, ImportOptions, UserImport } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { Choice } from '../ui/choice.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import css from './import.module.css';
import { ImportChoices } from './import-choices.tsx';
import { ImportPage } from './import-page.tsx';
import { fitOf, optionsOf, sameNamed } from './import-state.ts';

type Props = {
  data: UserImport;
  check: (body: { mapping: ImportMapping; options: ImportOptions }) => Promise<void>;
};

/** Which column means which field, with samples of what stands in it. */
export function ImportColumns({ data, check }: Props) {
  const say = useSay();
  const { columns } = data;
  const [mapping, setMapping] = useState<ImportMapping>(data.mapping ?? data.suggestion);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const fit = fitOf(mapping, columns);
  const [said, setChosen] = useState<ImportOptions>(data.options);
  const chosen = said.roleValues ? said : { ...said, roleValues: sameNamed(fit.roleValues, data.roles) };
  const go = async () => {
    setBusy(true);
    setError(null);
    try {
      await check({ mapping, options: optionsOf(chosen, fit) });
    } catch (refused) {
      setError(refused);
      setBusy(false);
    }
  };
  const obstacle = fit.nobody
    ? say({
        en: 'Choose the column with the user name, the e-mail or the employee identifier.',
        de: 'Wählen Sie die Spalte mit Benutzername, E-Mail oder Personalnummer.',
      })
    : fit.nameTwice
      ? say({
          en: 'Choose either the name in one cell or first and last name.',
          de: 'Wählen Sie entweder den Namen in einer Zelle oder Vor- und Nachnamen.',
        })
      : null;
  return (
    <div className={css.columns}>
      {error !== null && <ProblemNote error={error} />}
      <p className="dim">
        {say({
          en: 'Filled in from the names of the columns, or as you did it the last time. Look it over.',
          de: 'Ausgefüllt nach den Spaltennamen oder wie beim letzten Mal. Bitte prüfen.',
        })}
      </p>
      {data.format.pages.length > 1 && <ImportPage data={data} />}
      <ColumnTable data={data} mapping={mapping} twice={fit.twice} change={setMapping} />
      <ImportChoices data={data} fit={fit} chosen={chosen} choose={setChosen} />
      <div className={css.deeds}>
        <Button onClick={() => void go()} loading={busy} disabled={obstacle !== null || fit.twice.size > 0}>
          {say({ en: 'Check the file', de: 'Datei prüfen' })}
        </Button>
        <span className="dim" role="status">
          {obstacle ?? say({ en: 'Nothing is changed by checking.', de: 'Beim Prüfen wird nichts geändert.' })}
        </span>
      </div>
    </div>
  );
}

type TableProps = {
  data: Readonly<{
    columns: readonly Readonly<{ name: string; samples: readonly string[] }>[];
    fields: readonly Readonly<{ id: string; label: string }>[];
  }>;
  /** What a column can stand for. */ what?: string;
  mapping: ImportMapping;
  twice: ReadonlySet<string>;
  change: (mapping: ImportMapping) => void;
};

export function ColumnTable({ data: { columns, fields }, what, mapping, twice, change }: TableProps) {
  const say = useSay();
  const options = [
    { value: '', label: say({ en: 'Leave out', de: 'Auslassen' }) },
    ...fields.map(({ id, label }) => ({ value: id, label })),
  ];
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th scope="col">{say({ en: 'Column of the file', de: 'Spalte der Datei' })}</th>
          <th scope="col">{say({ en: 'Samples', de: 'Beispiele' })}</th>
          <th scope="col">{what ?? say({ en: 'Field of the [user|user]', de: 'Feld im Profil' })}</th>
        </tr>
      </thead>
      <tbody>
        {columns.map(({ name, samples }, place) => {
          const field = mapping[place] ?? '';
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
                    choose={(value) => {
                      const chosen = fields.find(({ id }) => id === value)?.id ?? null;
                      change(columns.map((_, at) => (at === place ? chosen : (mapping[at] ?? null))));
                    }}
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
  );
}
