import { IconX } from '@tabler/icons-react';
import { useQueries } from '@tanstack/react-query';
import { useSay } from '../language.tsx';
import { useMe } from '../me.tsx';
import { LocationSelect } from '../workplace/location-select.tsx';
import { locationQuery } from '../workplace/queries.ts';
import { type AssignmentValues, listOf } from './assignment-input.ts';
import css from './assignments.module.css';

type Props = {
  values: AssignmentValues;
  set: <K extends keyof AssignmentValues>(field: K, value: AssignmentValues[K]) => void;
  error: string | null;
  /** The users it names, where it names any. */ named?: readonly Named[];
};
type Named = Readonly<{ id: string; name: string }>;

/** Whom the assignment is for. */
export function AudienceFields({ values, set, error, named = [] }: Props) {
  const say = useSay();
  const { organization, entered } = useMe();
  const choices = [
    [
      'everybody',
      say({ en: 'Everybody in {name}', de: 'Alle in {name}' }, { name: entered?.name ?? organization.name }),
    ],
    ['places', say({ en: 'By [location|location]', de: 'Nach [location|Standort]' })],
    ...(named.length > 0
      ? ([['users', say({ en: '[users|Users] by name', de: '[users|Benutzer] mit Namen' })]] as const)
      : []),
  ] as const;
  return (
    <fieldset className={css.set}>
      <legend>{say({ en: 'For', de: 'Für' })}</legend>
      {choices.map(([reach, label]) => (
        <label key={reach} className={css.choice}>
          <input type="radio" name="reach" checked={values.reach === reach} onChange={() => set('reach', reach)} />
          {label}
        </label>
      ))}
      {values.reach === 'places' && (
        <div className={css.inner}>
          <Places value={values.places} choose={(places) => set('places', places)} error={error} />
          <label className={css.choice}>
            <input
              type="checkbox"
              checked={values.withDescendants}
              onChange={(event) => set('withDescendants', event.currentTarget.checked)}
            />
            {say({ en: 'and everything below', de: 'und alles darunter' })}
          </label>
        </div>
      )}
      {values.reach === 'users' && (
        <div className={css.inner}>
          <Chosen
            chosen={named.filter(({ id }) => listOf(values.users).includes(id))}
            choose={(ids) => set('users', ids.join(','))}
          />
          {error && (
            <p className={css.fault} role="alert">
              {error}
            </p>
          )}
        </div>
      )}
      <label className={css.choice}>
        <input
          type="checkbox"
          checked={values.learnersOnly}
          onChange={(event) => set('learnersOnly', event.currentTarget.checked)}
        />
        {say({ en: 'Learners only, nobody with another role', de: 'Nur Lernende, niemand mit weiterer Rolle' })}
      </label>
    </fieldset>
  );
}

/** Locations, one after the other with commas between. */
export function Places({
  value,
  choose,
  error,
}: {
  value: string;
  choose: (value: string) => void;
  error: string | null;
}) {
  const say = useSay();
  const chosen = listOf(value);
  const names = useQueries({ queries: chosen.map(locationQuery), combine: (all) => all.map(({ data }) => data?.name) });
  return (
    <>
      <Chosen
        chosen={chosen.map((id, at) => ({ id, name: names[at] ?? '' }))}
        choose={(ids) => choose(ids.join(','))}
      />
      <LocationSelect
        key={value}
        label={say({ en: 'Add [location|a location]', de: '[location|Standort] hinzufügen' })}
        placeholder={say({ en: 'Choose', de: 'Auswählen' })}
        value=""
        choose={(id) => id && choose([...chosen, id].join(','))}
        error={error}
        offer={({ id }) => !chosen.includes(id)}
      />
    </>
  );
}

/** What was chosen by name, each to be taken away again. */
function Chosen({ chosen, choose }: { chosen: readonly Named[]; choose: (ids: readonly string[]) => void }) {
  const say = useSay();
  if (chosen.length === 0) return null;
  return (
    <ul className={css.places}>
      {chosen.map(({ id, name }) => (
        <li key={id} className={css.place}>
          {name}
          <button type="button" onClick={() => choose(chosen.filter((each) => each.id !== id).map((each) => each.id))}>
            <IconX size={14} aria-hidden />
            <span className="unseen">{say({ en: 'Take {name} away', de: '{name} entfernen' }, { name })}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
