import { Button } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { type DragEvent, useEffect, useId, useRef, useState } from 'react';
import { isProblem } from '../api/problem.ts';
import { upload } from '../api/upload.ts';
import { useSay } from '../language.tsx';
import css from './drop-file.module.css';
import { ProblemNote } from './problem-note.tsx';
import { Progress } from './progress.tsx';

type Props<T> = { path: string; accept: string; prompt: string; hint: string; done: (answer: T, file: File) => void };

/** Takes one file, by choosing or dropping, and sends it with its progress. Leaving the page cancels it. */
export function DropFile<T>({ path, accept, prompt, hint, done }: Props<T>) {
  const say = useSay();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const sending = useRef<AbortController>(null);
  const [over, setOver] = useState(false);
  const [file, setFile] = useState<File | null>(null);
  const [share, setShare] = useState(0);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => () => sending.current?.abort(), []);

  const send = async (chosen: File | undefined) => {
    if (!chosen) return;
    const stop = new AbortController();
    sending.current = stop;
    setFile(chosen);
    setShare(0);
    setError(null);
    try {
      done(await upload<T>(path, chosen, { progress: setShare, signal: stop.signal }), chosen);
    } catch (refused) {
      if (!isProblem(refused) || refused.code !== 'cancelled') setError(refused);
    } finally {
      setFile(null);
      if (field.current) field.current.value = '';
    }
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void send(event.dataTransfer.files[0]);
  };
  if (file) {
    const values = { name: file.name, size: say.size(file.size) };
    return (
      <div className={css.sending}>
        <p>
          {share < 1
            ? say({ en: 'Sending {name}, {size}', de: '{name} wird gesendet, {size}' }, values)
            : say(
                { en: '{name} has arrived and is being read', de: '{name} ist angekommen und wird gelesen' },
                { name: file.name },
              )}
        </p>
        <Progress label={file.name} share={share < 1 ? share : null} />
        <Button variant="default" onClick={() => sending.current?.abort()}>
          {say({ en: 'Cancel the upload', de: 'Hochladen abbrechen' })}
        </Button>
      </div>
    );
  }
  return (
    <>
      {error !== null && <ProblemNote error={error} />}
      <div
        className={css.drop}
        data-over={over}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        <IconFileUpload size={24} stroke={1.5} aria-hidden />
        <label htmlFor={id} className={css.prompt}>
          {prompt}
        </label>
        <p className="dim">{hint}</p>
        <input
          ref={field}
          id={id}
          type="file"
          accept={accept}
          className="unseen"
          onChange={(event) => void send(event.currentTarget.files?.[0])}
        />
        <Button onClick={() => field.current?.click()}>{say({ en: 'Choose file', de: 'Datei wählen' })}</Button>
      </div>
    </>
  );
}
