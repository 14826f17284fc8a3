import {
  getDocument,
  GlobalWorkerOptions,
  type PDFDocumentProxy,
  type PDFPageProxy,
  type RenderTask,
} from 'pdfjs-dist';
// oxlint-disable-next-line import/default -- the address of the file, which the build gives
import worker from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

GlobalWorkerOptions.workerSrc = worker;

export type Pdf = PDFDocumentProxy;

/** Opens a PDF of a course; scripts in it never run, and nothing is fetched besides it. */
export function openPdf(url: string): Readonly<{ pdf: Promise<Pdf>; close: () => void }> {
  const task = getDocument({ url, isEvalSupported: false, useWasm: false, useWorkerFetch: false, enableXfa: false });
  return { pdf: task.promise, close: () => void task.destroy() };
}

/** Draws a page as wide as its canvas stands on the screen. */
export function drawPage(page: PDFPageProxy, canvas: HTMLCanvasElement): RenderTask {
  const plain = page.getViewport({ scale: 1 });
  const sharpness = Math.min(window.devicePixelRatio, 2);
  const viewport = page.getViewport({ scale: (canvas.clientWidth / plain.width) * sharpness });
  [canvas.width, canvas.height] = [Math.floor(viewport.width), Math.floor(viewport.height)];
  return page.render({ canvas, viewport });
}

/** How wide a page is, against how tall. */
export function shapeOf(page: PDFPageProxy): number {
  const { width, height } = page.getViewport({ scale: 1 });
  return width / height;
}

/** The words of a page, for whoever does not see it. */
export async function wordsOf(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent();
  return items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('');
}
