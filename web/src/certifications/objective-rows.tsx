import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useSay } from '../language.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { Deed, type DeedProps } from '../ui/deed.tsx';
import css from './certifications.module.css';

type Row = Readonly<{ id: string; objective: string; note?: string }>;
type Props = Pick<DeedProps, 'privilege' | 'on'> & { rows: readonly Row[]; remove: (id: string) => Promise<unknown> };

/** Objectives that were mapped, each to be taken out again. */
export function ObjectiveRows({ rows, remove, ...deed }: Props) {
  const say = useSay();
  const [removing, setRemoving] = useState<Row | null>(null);
  if (rows.length === 0) return null;
  return (
    <ul className={css.rows}>
      {rows.map((one) => (
        <li key={one.id}>
          <span className={css.grow}>{one.objective}</span>
          {one.note && <span className="dim small">{one.note}</span>}
          <Deed {...deed} run={() => setRemoving(one)}>
            <IconX size={16} aria-hidden />
            <span className="unseen">
              {say({ en: 'Take {name} out', de: '{name} entfernen' }, { name: one.objective })}
            </span>
          </Deed>
        </li>
      ))}
      {removing && (
        <Confirm
          title={say({ en: 'Take objective out', de: 'Lernziel entfernen' })}
          verb={say({ en: 'Take objective out', de: 'Lernziel entfernen' })}
          bad
          run={() => remove(removing.id)}
          close={() => setRemoving(null)}
        >
          <p>
            {say(
              {
                en: '“{objective}” brings about nothing from then on. What it brought about stays.',
                de: '„{objective}“ bewirkt dann nichts mehr. Was es bewirkt hat, bleibt.',
              },
              { objective: removing.objective },
            )}
          </p>
        </Confirm>
      )}
    </ul>
  );
}
