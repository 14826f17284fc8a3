import type { RoleDifference } from '../api/types.ts';
import { useSay } from '../language.tsx';
import css from './roles.module.css';

/** What one table holds more or less than another, a line for each privilege. */
export function Differences({ cells }: { cells: readonly RoleDifference[] }) {
  const say = useSay();
  if (cells.length === 0)
    return <p className="dim">{say({ en: 'No privilege is different.', de: 'Kein Recht ist anders.' })}</p>;
  return (
    <ul className={css.differences}>
      {cells.map(({ privilege, side, title, gained, lost, added, removed }) => (
        <li key={`${privilege} ${side}`}>
          <span>{title}</span>
          <span>
            {gained.length > 0 && <ins className={css.more}>+ {say.list(gained)}</ins>}
            {removed.length > 0 && (
              <ins className={css.more}>
                {say({ en: 'no longer only: {what}', de: 'nicht mehr nur: {what}' }, { what: say.list(removed) })}
              </ins>
            )}
            {lost.length > 0 && <del className={css.less}>− {say.list(lost)}</del>}
            {added.length > 0 && (
              <del className={css.less}>
                {say({ en: 'now only: {what}', de: 'nur noch: {what}' }, { what: say.list(added) })}
              </del>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
