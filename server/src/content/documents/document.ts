import { z } from 'zod';
import { meaning } from '../../signatures/index.ts';
import { itemKind } from '../authoring/item-kind.ts';

export const mostPages = 2_000;

export const documentContent = z.strictObject({
  /** A PDF. */ file: z.uuid().nullable(),
  /** As the browser of its author counted them. */ pages: z.int().min(0).max(mostPages),
  /** What to look for in it. */ note: z.string().trim().max(2_000),
  /** What a signature at its end says; null: it is read and not signed. */ sign: meaning.nullable().default(null),
});

/** A PDF that is read on the screen, page by page, and signed where its author asks for it. */
export const document = itemKind({
  kind: 'document',
  title: { en: 'Document', de: 'Dokument' },
  content: documentContent,
  empty: () => ({ file: null, pages: 0, note: '', sign: null }),
  problems: ({ file, pages }) =>
    file === null || pages === 0 ? [{ en: 'It has no PDF yet.', de: 'Das PDF fehlt noch.' }] : [],
  shown: (held) => held,
  files: ({ file }) => (file === null ? [] : [file]),
  used: ({ file }) => (file === null ? {} : { [file]: 'application/pdf' }),
});
