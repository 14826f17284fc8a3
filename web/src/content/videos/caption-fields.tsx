import { Button, Checkbox } from '@mantine/core';
import { useRef, useState } from 'react';
import { upload } from '../../api/upload.ts';
import type { CourseFile } from '../../api/types.ts';
import { useSay } from '../../language.tsx';
import { Choice } from '../../ui/choice.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { captionLanguages, languageName, type Video } from './video.ts';
import css from './videos.module.css';

type Props = Readonly<{
  video: Video;
  files: readonly CourseFile[];
  course: string;
  disabled: boolean;
  add: (file: CourseFile) => void;
  set: (part: Partial<Video>) => void;
}>;

/** Captions, a file for each language; what is missing is said. */
export function CaptionFields({ video, files, course, disabled, add, set }: Props) {
  const say = useSay();
  const { captions, silent } = video;
  const missing = ['en', 'de'].filter((tag) => !captions.some(({ language }) => language === tag));
  const names = say.list(missing.map((tag) => languageName(tag, say.language)));
  return (
    <section className={css.captions} aria-label={say({ en: 'Captions', de: 'Untertitel' })}>
      <h3 className={css.heading}>{say({ en: 'Captions', de: 'Untertitel' })}</h3>
      {captions.length > 0 && (
        <ul className={css.tracks}>
          {captions.map(({ file, language }) => (
            <li key={language}>
              <strong>{languageName(language, say.language)}</strong>
              <span className={css.name}>{files.find(({ id }) => id === file)?.name}</span>
              {!disabled && (
                <Button
                  size="xs"
                  variant="subtle"
                  aria-label={say(
                    { en: 'Remove captions in {language}', de: 'Untertitel entfernen: {language}' },
                    { language: languageName(language, say.language) },
                  )}
                  onClick={() => set({ captions: captions.filter((one) => one.language !== language) })}
                >
                  {say({ en: 'Remove', de: 'Entfernen' })}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {missing.length > 0 && !silent && (
        <p className="dim">{say({ en: 'None yet: {names}.', de: 'Noch keine: {names}.' }, { names })}</p>
      )}
      {!disabled && (
        <AddCaptions
          taken={captions.map(({ language }) => language)}
          course={course}
          take={(file, language) => {
            add(file);
            set({ captions: [...captions, { file: file.id, language }], silent: false });
          }}
        />
      )}
      {captions.length === 0 && (
        <Checkbox
          label={say({ en: 'Nobody speaks in this video', de: 'In diesem Video spricht niemand' })}
          disabled={disabled}
          checked={silent}
          onChange={({ currentTarget }) => set({ silent: currentTarget.checked })}
        />
      )}
    </section>
  );
}

type AddProps = Readonly<{
  taken: readonly string[];
  course: string;
  take: (file: CourseFile, language: string) => void;
}>;

function AddCaptions({ taken, course, take }: AddProps) {
  const say = useSay();
  const field = useRef<HTMLInputElement>(null);
  const open = captionLanguages.filter((tag) => !taken.includes(tag));
  const [chosen, setChosen] = useState<string>(say.language);
  const language = open.includes(chosen) ? chosen : (open[0] ?? '');
  const [sending, setSending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [wrong, setWrong] = useState(false);
  const send = async (file: File | undefined) => {
    if (!file) return;
    setError(null);
    setSending(true);
    try {
      const on = { progress: () => {}, signal: new AbortController().signal };
      const sent = await upload<CourseFile>(`/api/courses/${course}/files`, file, on);
      setWrong(sent.mediaType !== 'text/vtt');
      if (sent.mediaType === 'text/vtt') take(sent, language);
    } catch (refused) {
      setError(refused);
    } finally {
      setSending(false);
      if (field.current) field.current.value = '';
    }
  };
  return (
    <>
      <div className={css.add}>
        <Choice
          label={say({ en: 'Language', de: 'Sprache' })}
          value={language}
          choose={setChosen}
          options={open.map((tag) => ({ value: tag, label: languageName(tag, say.language) }))}
        />
        <input
          ref={field}
          type="file"
          className="unseen"
          tabIndex={-1}
          aria-label={say({ en: 'File of captions', de: 'Datei mit Untertiteln' })}
          accept=".vtt,text/vtt"
          onChange={(event) => void send(event.currentTarget.files?.[0])}
        />
        <Button variant="default" loading={sending} onClick={() => field.current?.click()}>
          {say({ en: 'Add captions (WebVTT)', de: 'Untertitel hinzufügen (WebVTT)' })}
        </Button>
      </div>
      {wrong && (
        <p role="alert" className={css.wrong}>
          {say({ en: 'Captions are a file in WebVTT.', de: 'Untertitel sind eine Datei in WebVTT.' })}
        </p>
      )}
      {error !== null && <ProblemNote error={error} />}
    </>
  );
}
