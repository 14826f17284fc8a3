import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSay } from '../language.tsx';
import { Choice } from '../ui/choice.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import type { MergePreview } from './entries.ts';
import css from './entries.module.css';

type Props = {
  title: string;
  /** All of them; one is chosen to stay. */ rows: readonly Readonly<{ id: string; name: string }>[];
  cacheKey: string;
  preview: (id: string, ids: string[]) => Promise<MergePreview>;
  merge: (id: string, ids: string[], name: string) => Promise<void>;
  close: () => void;
};

/** Several become one: which one stays, who moves, and whose reach changes, before it happens. */
export function MergeDialog({ title, rows, cacheKey, preview, merge, close }: Props) {
  const say = useSay();
  const [stays, setStays] = useState(rows[0]?.id ?? '');
  const name = rows.find(({ id }) => id === stays)?.name ?? '';
  const ids = rows.map(({ id }) => id).filter((id) => id !== stays);
  const effect = useQuery({
    queryKey: [cacheKey, 'merge', stays, ids],
    queryFn: () => preview(stays, ids),
    staleTime: 0,
  });
  return (
    <Confirm
      title={title}
      verb={say({ en: 'Merge', de: 'Zusammenführen' })}
      typed={name}
      bad
      ready={effect.data !== undefined}
      run={() => merge(stays, ids, name)}
      close={close}
    >
      <Choice
        label={say({ en: 'This one stays', de: 'Dieser Eintrag bleibt' })}
        value={stays}
        choose={setStays}
        options={rows.map(({ id, name: label }) => ({ value: id, label }))}
      />
      <p>
        {say(
          { en: 'These end: {names}.', de: 'Diese enden: {names}.' },
          { names: say.list(rows.filter(({ id }) => id !== stays).map((row) => row.name)) },
        )}
      </p>
      {effect.error && <ProblemNote error={effect.error} retry={() => void effect.refetch()} />}
      {effect.data && <MergeEffect effect={effect.data} />}
    </Confirm>
  );
}

/** Who moves, and whose reach changes. */
export function MergeEffect({ effect }: { effect: MergePreview }) {
  const say = useSay();
  return (
    <div className={css.effects}>
      <p>{say.count(moving, effect.users)}</p>
      <Reach
        title={say({
          en: 'These come to reach more [users|users]:',
          de: 'Diese erreichen danach mehr [users|Benutzer]:',
        })}
        who={effect.gains}
      />
      <Reach
        title={say({
          en: 'These come to reach fewer [users|users]:',
          de: 'Diese erreichen danach weniger [users|Benutzer]:',
        })}
        who={effect.loses}
      />
    </div>
  );
}

/** Names of people and their roles, under a line that says what becomes of their reach. */
export function Reach({ title, who }: { title: string; who: MergePreview['gains'] }) {
  if (who.length === 0) return null;
  return (
    <div>
      <p>{title}</p>
      <ul className="dim">
        {who.map(({ name, role }) => (
          <li key={`${name}/${role}`}>
            {name}, {role}
          </li>
        ))}
      </ul>
    </div>
  );
}

const moving = {
  en: { one: '{n} [user|user] moves.', other: '{n} [users|users] move.' },
  de: { one: '{n} [user|Benutzer] zieht um.', other: '{n} [users|Benutzer] ziehen um.' },
};
