import { Button, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useSay } from '../language.tsx';
import { Dialog } from './dialog.tsx';
import { ProblemNote } from './problem-note.tsx';
import css from './confirm.module.css';

type Props = {
  title: string;
  /** What will happen, with counts. */ children: ReactNode;
  verb: string;
  /** To be typed where the deed can't be undone. */ typed?: string;
  bad?: boolean;
  /** False while something is still to be chosen. */ ready?: boolean;
  run: () => Promise<unknown>;
  /** Once it is done, and when it is left undone. */ close: () => void;
  /** When it is left undone, where something else follows once it is done. */ cancel?: () => void;
};

/** Says what will happen before it does. */
export function Confirm({ title, children, verb, typed, bad, ready = true, run, close, cancel = close }: Props) {
  const say = useSay();
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const go = async () => {
    setBusy(true);
    setError(null);
    try {
      await run();
      close();
    } catch (refused) {
      setError(refused);
      setBusy(false);
    }
  };
  return (
    <Dialog
      title={title}
      close={cancel}
      footer={
        <>
          <Button variant="default" onClick={cancel}>
            {say({ en: 'Cancel', de: 'Abbrechen' })}
          </Button>
          <Button
            onClick={() => void go()}
            loading={busy}
            disabled={!ready || (typed !== undefined && text.trim() !== typed)}
            {...(bad ? { color: 'var(--bad-fill)' } : {})}
          >
            {verb}
          </Button>
        </>
      }
    >
      <div className={css.words}>
        {error !== null && <ProblemNote error={error} />}
        {children}
        {typed !== undefined && (
          <TextInput
            label={say({ en: 'Type “{typed}” to confirm', de: 'Geben Sie zur Bestätigung „{typed}“ ein' }, { typed })}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            autoComplete="off"
          />
        )}
      </div>
    </Dialog>
  );
}
