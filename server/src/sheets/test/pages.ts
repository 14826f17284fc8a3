import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What stands on each page of a PDF, read by somebody else’s reader. */
export async function pagesOf(pdf: Buffer | undefined): Promise<readonly string[]> {
  const task = getDocument({ data: new Uint8Array(pdf ?? []), verbosity: 0 });
  const document = await task.promise;
  const pages = await Promise.all(
    Array.from({ length: document.numPages }, async (_, n) => {
      const { items } = await (await document.getPage(n + 1)).getTextContent();
      return items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('');
    }),
  );
  await task.destroy();
  return pages;
}
