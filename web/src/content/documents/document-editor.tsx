import { Button, Textarea } from '@mantine/core';
import { useRef, useState } from 'react';
import type { CourseFile } from '../../api/types.ts';
import { useSay } from '../../language.tsx';
import { type Meaning, meanings, meaningWords } from '../../signatures/words.ts';
import { Choice } from '../../ui/choice.tsx';
import { DropFile } from '../../ui/drop-file.tsx';
import type { EditorProps } from '../authoring/editors.ts';
import css from './documents.module.css';
import { openPdf } from './pdf.ts';
import { PdfPages } from './pdf-pages.tsx';

const pageCount = {
  en: { one: '{n} page', other: '{n} pages' },
  de: { one: '{n} Seite', other: '{n} Seiten' },
};

/** A document as the server keeps it. */
type Document = Readonly<{ file: string | null; pages: number; note: string; sign: Meaning | null }>;

export default function DocumentEditor({ item, disabled, change }: EditorProps) {
  const say = useSay();
  // The border: the server keeps content of this shape under this kind.
  const [document, setDocument] = useState(item.content as Document);
  const [files, setFiles] = useState<readonly CourseFile[]>(item.files);
  const [replacing, setReplacing] = useState(false);
  const [wrong, setWrong] = useState(false);
  // files arrive while other things are being written
  const latest = useRef(document);
  const set = (part: Partial<Document>) => {
    latest.current = { ...latest.current, ...part };
    setDocument(latest.current);
    change(latest.current);
  };
  const arrived = async (file: CourseFile) => {
    const pages = file.mediaType === 'application/pdf' ? await pagesOf(file.url) : 0;
    setWrong(pages === 0);
    if (pages === 0) return;
    setReplacing(false);
    setFiles((now) => [...now, file]);
    set({ file: file.id, pages });
  };
  const pdf = files.find(({ id }) => id === document.file);
  return (
    <>
      <Textarea
        label={say({ en: 'What to look for in it', de: 'Worauf zu achten ist' })}
        rows={2}
        maxLength={2_000}
        disabled={disabled}
        value={document.note}
        onChange={(event) => set({ note: event.currentTarget.value })}
      />
      {!disabled && (
        <Choice
          label={say({ en: 'Once every page was shown', de: 'Wenn jede Seite gezeigt wurde' })}
          value={document.sign ?? ''}
          options={[
            { value: '', label: say({ en: 'It is done', de: 'Erledigt' }) },
            ...meanings.map((value) => ({
              value,
              label: say(
                { en: 'It is signed: {meaning}', de: 'Wird unterschrieben: {meaning}' },
                { meaning: say(meaningWords[value]) },
              ),
            })),
          ]}
          choose={(value) => set({ sign: meanings.find((one) => one === value) ?? null })}
        />
      )}
      {pdf && !replacing ? (
        <div className={css.chosen}>
          <p className={css.named}>
            {pdf.name} <span className="dim">{say.count(pageCount, document.pages)}</span>
          </p>
          {!disabled && (
            <Button size="xs" variant="default" onClick={() => setReplacing(true)}>
              {say({ en: 'Replace PDF', de: 'PDF ersetzen' })}
            </Button>
          )}
          <div className={css.preview}>
            <PdfPages key={pdf.id} url={pdf.url} title={pdf.name} />
          </div>
        </div>
      ) : (
        <>
          {wrong && (
            <p role="alert" className={css.wrong}>
              {say({
                en: 'This cannot be read as a PDF. It may be protected by a password: save it without one.',
                de: 'Das lässt sich nicht als PDF lesen. Vielleicht schützt es ein Passwort: Speichern Sie es ohne.',
              })}
            </p>
          )}
          <DropFile<CourseFile>
            path={`/api/courses/${item.courseId}/files`}
            accept="application/pdf"
            prompt={say({ en: 'Drop a PDF here', de: 'PDF hier ablegen' })}
            hint={say({ en: 'PDF, up to 50 MB', de: 'PDF, bis 50 MB' })}
            done={(file) => void arrived(file)}
          />
          {pdf && (
            <Button variant="default" onClick={() => setReplacing(false)}>
              {say({ en: 'Keep {name}', de: '{name} behalten' }, { name: pdf.name })}
            </Button>
          )}
        </>
      )}
    </>
  );
}

/** How many pages a PDF has; 0 where it cannot be read. */
async function pagesOf(url: string): Promise<number> {
  const { pdf, close } = openPdf(url);
  try {
    return (await pdf).numPages;
  } catch {
    return 0;
  } finally {
    close();
  }
}
