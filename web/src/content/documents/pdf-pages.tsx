import { useEffect, useRef, useState } from 'react';
import { useSay } from '../../language.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import css from './documents.module.css';
import { drawPage, openPdf, type Pdf, wordsOf } from './pdf.ts';

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

type PageProps = Readonly<{ pdf: Pdf; number: number; isFirst: boolean; seen: Props['seen'] }>;

function Page({ pdf, number, isFirst, seen }: PageProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const end = useRef<HTMLDivElement>(null);
  const [isNear, setNear] = useState(false);
  const [isDrawn, setDrawn] = useState(false);
  const [words, setWords] = useState('');
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    const sheet = canvas.current;
    if (!sheet) return undefined;
    if (isFirst) sheet.scrollIntoView();
    const watch = new IntersectionObserver(([entry]) => entry?.isIntersecting && setNear(true), {
      rootMargin: '600px',
    });
    watch.observe(sheet);
    return () => watch.disconnect();
  }, [isFirst]);
  useEffect(() => {
    const sheet = canvas.current;
    if (!isNear || !sheet) return undefined;
    let isGone = false;
    const draw = async () => {
      const page = await pdf.getPage(number);
      const said = await wordsOf(page);
      if (isGone) return;
      setWords(said);
      await drawPage(page, sheet);
      if (!isGone) setDrawn(true);
    };
    draw().catch((fault: unknown) => !isGone && setError(fault));
    return () => {
      isGone = true;
    };
  }, [isNear, pdf, number]);
  useEffect(() => {
    if (!isDrawn || !seen || !end.current) return undefined;
    const watch = new IntersectionObserver(([entry]) => entry?.isIntersecting && seen(number));
    watch.observe(end.current);
    return () => watch.disconnect();
  }, [isDrawn, seen, number]);
  return (
    <>
      {error !== null && <ProblemNote error={error} />}
      <canvas ref={canvas} className={css.sheet} data-drawn={isDrawn} aria-hidden />
      <p className={css.words}>{words}</p>
      <div ref={end} className={css.end} />
    </>
  );
}
