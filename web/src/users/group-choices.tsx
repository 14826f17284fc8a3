import { useSay } from '../language.tsx';
import css from './import.module.css';

type Asked = 'createGroups' | 'onlyGroups';
type Props = {
  chosen: Readonly<Partial<Record<Asked, boolean | undefined>>>;
  set: (one: Asked, on: boolean) => void;
};

/** What a column of groups does besides: groups that are not there, and those a row does not name any more. */
export function GroupChoices({ chosen, set }: Props) {
  const say = useSay();
  return (
    <>
      <label className={css.option}>
        <input
          type="checkbox"
          checked={chosen.createGroups === true}
          onChange={(event) => set('createGroups', event.currentTarget.checked)}
        />
        {say({
          en: 'Add [groups|groups] that are not there yet, where I may',
          de: 'Fehlende [groups|Gruppen] anlegen, wo ich darf',
        })}
      </label>
      <label className={css.option}>
        <input
          type="checkbox"
          checked={chosen.onlyGroups === true}
          onChange={(event) => set('onlyGroups', event.currentTarget.checked)}
        />
        {say({
          en: 'And no others: [users|users] leave the [groups|groups] that only earlier imports named',
          de: 'Und keine anderen: [users|Benutzer] verlassen die [groups|Gruppen], die nur frühere Importe nannten',
        })}
      </label>
    </>
  );
}
