import { useEffect, useRef, useState } from 'react';
import { useSay } from '../../language.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import css from './documents.module.css';
import { drawPage, openPdf, type Pdf, shapeOf, wordsOf } from './pdf.ts';

type Props = Readonly<{
  url: string;
  title: string;
  /** The page that is gone to at first. */ at?: number;
  /** A page was drawn and its end came into sight. */ seen?: (page: number) => void;
}>;

/** The pages of a PDF below each other; each is drawn when it comes near. */
export function PdfPages({ url, title, at = 1, seen }: Props) {
  const say = useSay();
  const [pdf, setPdf] = useState<Pdf | null>(null);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    const opening = openPdf(url);
    let isGone = false;
    opening.pdf.then(
      (opened) => !isGone && setPdf(opened),
      (fault: unknown) => !isGone && setError(fault),
    );
    return () => {
      isGone = true;
      opening.close();
    };
  }, [url]);
  if (error !== null) return <ProblemNote error={error} />;
  if (!pdf) return <span className="bone" style={{ blockSize: 480 }} />;
  return (
    <ol className={css.pages} aria-label={title}>
      {Array.from({ length: pdf.numPages }, (_, n) => n + 1).map((number) => (
        <li
          key={number}
          aria-label={say(
            { en: 'Page {n} of {all}', de: 'Seite {n} von {all}' },
            { n: number, all: String(pdf.numPages) },
          )}
        >
          <Page pdf={pdf} number={number} isFirst={number === at && at > 1} seen={seen} />
        </li>
      ))}
    </ol>
  );
}

/** Until it is known how tall a page is. */
const upright = 1 / Math.SQRT2;

type PageProps = Readonly<{ pdf: Pdf; number: number; isFirst: boolean; seen: Props['seen'] }>;

function Page({ pdf, number, isFirst, seen }: PageProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const end = useRef<HTMLDivElement>(null);
  const [isNear, setNear] = useState(false);
  const [isDrawn, setDrawn] = useState(false);
  const [shape, setShape] = useState(upright);
  const [words, setWords] = useState('');
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    const sheet = canvas.current;
    if (!sheet) return undefined;
    if (isFirst) sheet.scrollIntoView();
    const watch = new IntersectionObserver((entries) => setNear(entries.at(-1)?.isIntersecting === true), {
      rootMargin: '600px',
    });
    watch.observe(sheet);
    return () => watch.disconnect();
  }, [isFirst]);
  useEffect(() => {
    const sheet = canvas.current;
    if (!isNear || !sheet) return undefined;
    let isGone = false;
    const drawing: ReturnType<typeof drawPage>[] = [];
    const draw = async () => {
      const page = await pdf.getPage(number);
      const said = await wordsOf(page);
      if (isGone) return;
      setWords(said);
      setShape(shapeOf(page));
      const task = drawPage(page, sheet);
      drawing.push(task);
      await task.promise;
      if (!isGone) setDrawn(true);
    };
    draw().catch((fault: unknown) => !isGone && setError(fault));
    return () => {
      isGone = true;
      for (const task of drawing) task.cancel();
      // what is far away takes no memory
      [sheet.width, sheet.height] = [0, 0];
      setDrawn(false);
    };
  }, [isNear, pdf, number]);
  useEffect(() => {
    if (!isDrawn || !seen || !end.current) return undefined;
    const watch = new IntersectionObserver((entries) => entries.at(-1)?.isIntersecting && seen(number));
    watch.observe(end.current);
    return () => watch.disconnect();
  }, [isDrawn, seen, number]);
  return (
    <>
      {error !== null && <ProblemNote error={error} />}
      <canvas ref={canvas} className={css.sheet} style={{ aspectRatio: shape }} data-drawn={isDrawn} aria-hidden />
      <p className={css.words}>{words}</p>
      <div ref={end} className={css.end} />
    </>
  );
}
