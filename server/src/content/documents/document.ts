import { z } from 'zod';
import { itemKind } from '../authoring/item-kind.ts';

export const mostPages = 2_000;

export const documentContent = z.strictObject({
  /** A PDF. */ file: z.uuid().nullable(),
  /** As the browser of its author counted them. */ pages: z.int().min(0).max(mostPages),
  /** What to look for in it. */ note: z.string().trim().max(2_000),
});

/** A PDF that is read on the screen, page by page. */
export const document = itemKind({
  kind: 'document',
  title: { en: 'Document', de: 'Dokument' },
  content: documentContent,
  empty: () => ({ file: null, pages: 0, note: '' }),
  problems: ({ file, pages }) =>
    file === null || pages === 0 ? [{ en: 'It has no PDF yet.', de: 'Das PDF fehlt noch.' }] : [],
  shown: (held) => held,
  files: ({ file }) => (file === null ? [] : [file]),
  used: ({ file }) => (file === null ? {} : { [file]: 'application/pdf' }),
});
