import type { ImportOptions, UserImport } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { Choice } from '../ui/choice.tsx';
import { GroupChoices } from './group-choices.tsx';
import css from './import.module.css';
import type { Fit } from './import-state.ts';

type Props = {
  data: UserImport;
  fit: Fit;
  chosen: ImportOptions;
  choose: (options: ImportOptions) => void;
};

/** What the columns alone don't say: the order of dates, user names, what the values of a role column mean. */
export function ImportChoices({ data: { roles }, fit, chosen, choose }: Props) {
  const say = useSay();
  const roleOf = (value: string) => chosen.roleValues?.find((each) => each.value === value)?.role ?? '';
  const setRole = (value: string, role: string) =>
    choose({
      ...chosen,
      roleValues: fit.roleValues.map((each) => ({ value: each, role: (each === value ? role : roleOf(each)) || null })),
    });
  return (
    <div className={css.choices}>
      {fit.asksDateOrder && (
        <Choice
          label={say({ en: 'Dates such as 3/4/2026 mean', de: 'Daten wie 3/4/2026 bedeuten' })}
          value={chosen.dateOrder ?? 'day-first'}
          choose={(value) => choose({ ...chosen, dateOrder: value === 'month-first' ? 'month-first' : 'day-first' })}
          options={[
            { value: 'day-first', label: say({ en: '3 April: the day comes first', de: '3. April: zuerst der Tag' }) },
            {
              value: 'month-first',
              label: say({ en: 'March 4: the month comes first', de: '4. März: zuerst der Monat' }),
            },
          ]}
        />
      )}
      {fit.asksUserName && (
        <Choice
          label={say({ en: 'New [users|users] sign in with', de: 'Neue [users|Benutzer] melden sich an mit' })}
          value={chosen.userNameFrom ?? 'email'}
          choose={(value) =>
            choose({ ...chosen, userNameFrom: value === 'employeeIdentifier' ? 'employeeIdentifier' : 'email' })
          }
          options={[
            { value: 'email', label: say({ en: 'their e-mail', de: 'ihrer E-Mail' }) },
            {
              value: 'employeeIdentifier',
              label: say({ en: 'their employee identifier', de: 'ihrer Personalnummer' }),
            },
          ]}
        />
      )}
      {fit.roleValues.length > 0 && (
        <fieldset className={css.set}>
          <legend>
            {say({ en: 'What the values of the role column mean', de: 'Was die Werte der Rollenspalte bedeuten' })}
          </legend>
          {fit.roleValues.map((value) => (
            <Choice
              key={value}
              label={value}
              value={roleOf(value)}
              choose={(role) => setRole(value, role)}
              options={[
                { value: '', label: say({ en: 'Leave the role as it is', de: 'Rolle lassen, wie sie ist' }) },
                ...roles.map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
          ))}
        </fieldset>
      )}
      <label className={css.option}>
        <input
          type="checkbox"
          checked={chosen.createLocations === true}
          onChange={(event) => choose({ ...chosen, createLocations: event.currentTarget.checked })}
        />
        {say({
          en: 'Add [locations|locations] that are not there yet, where I may',
          de: 'Fehlende [locations|Standorte] anlegen, wo ich darf',
        })}
      </label>
      {fit.groups && <GroupChoices chosen={chosen} set={(one, on) => choose({ ...chosen, [one]: on })} />}
    </div>
  );
}
