import { useCallback, useRef, useState } from 'react';
import { PdfPages } from '../../content/documents/pdf-pages.tsx';
import { useSay } from '../../language.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import css from './own-player.module.css';
import type { PlayerProps } from './players.ts';

/** A document is done when every page was shown; it opens where it was left. */
export default function DocumentPlayer({ opened, standing, tell }: PlayerProps) {
  const say = useSay();
  // The border: the server shows content and keeps a state of this shape under this kind.
  const { file, pages, note } = opened.content as { file: string; pages: number; note: string };
  const { seen, at } = standing.state as { seen: readonly number[]; at: number };
  const [first] = useState(at);
  const known = useRef(new Set(seen));
  const see = useCallback(
    (page: number) => {
      if (known.current.has(page)) return;
      known.current.add(page);
      tell({ seen: [page], at: page });
    },
    [tell],
  );
  const url = opened.files.find(({ id }) => id === file)?.url;
  if (!url) return <ProblemNote error={null} />;
  return (
    <>
      {note && <p className={css.note}>{note}</p>}
      <PdfPages url={url} title={opened.title} at={first} seen={see} />
      {standing.completion !== 'completed' && (
        <p className={css.rule}>
          {say(
            {
              en: 'Done once you have seen every page: {seen} of {pages} so far.',
              de: 'Erledigt, wenn Sie jede Seite gesehen haben: bisher {seen} von {pages}.',
            },
            { seen: say.number(seen.length), pages: say.number(pages) },
          )}
        </p>
      )}
    </>
  );
}
