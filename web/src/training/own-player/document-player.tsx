import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { ask } from '../../api/ask.ts';
import { PdfPages } from '../../content/documents/pdf-pages.tsx';
import { useSay } from '../../language.tsx';
import type { Proof } from '../../signatures/sign-form.tsx';
import { SignPanel } from '../../signatures/sign-panel.tsx';
import { Receipt } from '../../signatures/signed.tsx';
import type { Meaning } from '../../signatures/words.ts';
import { ProblemNote } from '../../ui/problem-note.tsx';
import css from './own-player.module.css';
import type { PlayerProps } from './players.ts';

/** A document is done when every page was shown; it opens where it was left. */
export default function DocumentPlayer({ launch, opened, standing, tell, keep }: PlayerProps) {
  const say = useSay();
  const client = useQueryClient();
  const [signature, setSignature] = useState(opened.signature);
  // The border: the server shows content and keeps a state of this shape under this kind.
  const { file, pages, note, sign } = opened.content as Content;
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
  const signed = async (body: Proof) => {
    const { signature: given, ...next } = await ask('POST /api/my/launches/{id}/signature', {
      params: { id: launch },
      body,
    });
    setSignature(given);
    keep(next);
    await client.invalidateQueries({ queryKey: ['my'] });
  };
  const url = opened.files.find(({ id }) => id === file)?.url;
  if (!url) return <ProblemNote error={null} />;
  return (
    <>
      {note && <p className={css.note}>{note}</p>}
      <PdfPages url={url} title={opened.title} at={first} seen={see} />
      {seen.length < pages && standing.completion !== 'completed' && (
        <p className={css.rule}>
          {say(sign === null ? readAll : readThenSign, { seen: say.number(seen.length), pages: say.number(pages) })}
        </p>
      )}
      {sign !== null && signature === null && seen.length === pages && (
        <SignPanel what={opened} meaning={sign} sign={signed} />
      )}
      {signature && <Receipt signature={signature} />}
    </>
  );
}

type Content = Readonly<{ file: string; pages: number; note: string; sign: Meaning | null }>;

const readAll = {
  en: 'Done once you have seen every page: {seen} of {pages} so far.',
  de: 'Erledigt, wenn Sie jede Seite gesehen haben: bisher {seen} von {pages}.',
} as const;
const readThenSign = {
  en: 'You can sign once you have seen every page: {seen} of {pages} so far.',
  de: 'Unterschreiben können Sie, wenn Sie jede Seite gesehen haben: bisher {seen} von {pages}.',
} as const;
