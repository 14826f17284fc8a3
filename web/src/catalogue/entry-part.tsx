import { IconX } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { PrivilegeId } from '../api/privileges.gen.ts';
import type { May } from '../api/types.ts';
import { useSay } from '../language.tsx';
import type { Text } from '../say.ts';
import { Deed } from '../ui/deed.tsx';
import { useNotify } from '../ui/notices.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import css from './catalogue.module.css';

type Props = {
  id: string;
  title: Text;
  verb: Text;
  privilege: PrivilegeId;
  may: May;
  ready?: boolean;
  save: () => Promise<unknown>;
  children: ReactNode;
};

/** One part of how a course stands in the catalogue: each is saved by itself, with a privilege of its own. */
export function EntryPart({ id, title, verb, privilege, may, ready = true, save, children }: Props) {
  const say = useSay();
  const client = useQueryClient();
  const notify = useNotify();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const run = async () => {
    if (!ready || busy) return;
    setBusy(true);
    setError(null);
    try {
      await save();
      await client.invalidateQueries({ queryKey: ['course', id] });
      notify({ text: say({ en: 'Saved.', de: 'Gespeichert.' }) });
    } catch (refused) {
      setError(refused);
    } finally {
      setBusy(false);
    }
  };
  return (
    <section className={css.part}>
      <h2>{say(title)}</h2>
      {error !== null && <ProblemNote error={error} />}
      <fieldset className={css.fields} disabled={may !== true}>
        <legend className="unseen">{say(title)}</legend>
        {children}
      </fieldset>
      <div>
        <Deed privilege={privilege} on={{ kind: 'course', id, may }} loading={busy} run={() => void run()}>
          {say(verb)}
        </Deed>
      </div>
    </section>
  );
}

export type Named = Readonly<{ id: string; name: string }>;

/** What was chosen by name, each to be taken away again. */
export function Chosen({ chosen, set }: { chosen: readonly Named[]; set: (chosen: Named[]) => void }) {
  const say = useSay();
  if (chosen.length === 0) return null;
  return (
    <ul className={css.chosen}>
      {chosen.map(({ id, name }) => (
        <li key={id}>
          {name}
          <button type="button" onClick={() => set(chosen.filter((each) => each.id !== id))}>
            <IconX size={14} aria-hidden />
            <span className="unseen">{say({ en: 'Take {name} away', de: '{name} entfernen' }, { name })}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
