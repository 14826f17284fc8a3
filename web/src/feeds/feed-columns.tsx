import { useState } from 'react';
import type { FeedSample } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { Choice } from '../ui/choice.tsx';
import { DropFile } from '../ui/drop-file.tsx';
import type { Offers } from './feed-edit.screen.tsx';
import type { FormOf } from './feed-fields.tsx';
import { GroupChoices } from '../users/group-choices.tsx';
import { guessed, mappingOf, namesGroups } from './feed-input.ts';
import css from './feeds.module.css';

/** What the columns of its files mean, learnt from a sample. */
export function ColumnFields({ form, offers }: { form: FormOf; offers: Offers }) {
  const say = useSay();
  const [sample, setSample] = useState<FeedSample | null>(null);
  const mapping = mappingOf(form.values);
  const columns = sample?.columns ?? mapping.map(({ column }) => ({ name: column, samples: [] as string[] }));
  const choose = (column: string, field: string) => {
    const others = mapping.filter((one) => one.column !== column);
    form.set('mapping', JSON.stringify(field ? [...others, { column, field }] : others));
  };
  const fault = form.faultOf('mapping');
  return (
    <>
      <h2 className={css.part}>{say({ en: 'Columns', de: 'Spalten' })}</h2>
      <DropFile<FeedSample>
        path="/api/feeds/sample"
        accept=".csv,.txt,.xlsx,text/csv"
        prompt={say({ en: 'Drop a sample of its files here', de: 'Ein Beispiel seiner Dateien hier ablegen' })}
        hint={say({ en: 'Only its columns are read.', de: 'Nur seine Spalten werden gelesen.' })}
        done={(read) => {
          setSample(read);
          form.set('mapping', JSON.stringify(guessed(read)));
        }}
      />
      {fault && <p role="alert">{fault}</p>}
      {columns.length > 0 && (
        <div className={css.wide}>
          <table className={css.table}>
            <thead>
              <tr>
                <th scope="col">{say({ en: 'Column of the file', de: 'Spalte der Datei' })}</th>
                <th scope="col">{say({ en: 'Samples', de: 'Beispiele' })}</th>
                <th scope="col">{say({ en: 'Field of the [user|user]', de: 'Feld im Profil' })}</th>
              </tr>
            </thead>
            <tbody>
              {columns.map(({ name, samples }) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td className="dim">{samples.slice(0, 2).join(' · ')}</td>
                  <td>
                    <Choice
                      quiet
                      label={say({ en: 'Field for {name}', de: 'Feld für {name}' }, { name })}
                      value={mapping.find(({ column }) => column === name)?.field ?? ''}
                      options={[
                        { value: '', label: say({ en: 'Leave out', de: 'Auslassen' }) },
                        ...offers.fields.map(({ id, label }) => ({ value: id, label })),
                      ]}
                      choose={(field) => choose(name, field)}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {namesGroups(form.values) && <GroupChoices chosen={form.values} set={form.set} />}
    </>
  );
}
