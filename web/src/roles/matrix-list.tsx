import { useState } from 'react';
import type { RoleMatrix } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { Choice } from '../ui/choice.tsx';
import css from './matrix.module.css';
import { CellFace, type MatrixPlace } from './matrix-cell.tsx';

type Props = { matrix: RoleMatrix; open: (place: MatrixPlace) => void };

/** The matrix where there is room for one role: choose it, and go down its privileges. */
export function MatrixList({ matrix: { areas, roles }, open }: Props) {
  const say = useSay();
  const [chosen, choose] = useState('');
  const role = roles.find((one) => one.role === chosen) ?? roles[0];
  if (!role) return null;
  return (
    <div className={css.list}>
      <Choice
        label={say({ en: 'Role', de: 'Rolle' })}
        value={role.role}
        choose={choose}
        options={roles.map((one) => ({ value: one.role, label: one.name }))}
      />
      {areas.map(({ area, title, privileges }) => (
        <section key={area}>
          <h2>{title}</h2>
          <ul className={css.items}>
            {privileges.map(({ privilege, title: name }) => (
              <li key={privilege} data-differs={(role.cells[privilege]?.differs.length ?? 0) > 0}>
                <button type="button" onClick={() => open({ privilege, role: role.role })}>
                  <span>{name}</span>
                  <CellFace cell={role.cells[privilege]} />
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
