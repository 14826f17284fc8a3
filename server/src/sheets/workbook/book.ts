import { posix } from 'node:path';
import { Refusal } from '../../refusal.ts';
import { refused } from '../refused.ts';
import { attribute } from './markup.ts';
import { looksOf } from './numbers.ts';
import { pageReader } from './page.ts';
import { type Parts, withParts } from './parts.ts';
import { textsOf } from './texts.ts';

/** The pages of a workbook that people see, and which of them was read. */
export type Pages = Readonly<{ page: string; pages: readonly string[] }>;

/**
 * Reads one page of a workbook, the first that is shown when none is named, and hands its rows over as bytes: on each
 * line a JSON array of the number of the row and its cells. Titles above the column names are left out.
 * @throws Refusal `page-unknown`, `workbook-damaged`, `workbook-swells`, `workbook-macros`, `workbook-large`, `not-text`.
 */
export function readBook(
  path: string,
  name: string,
  chosen: string | null,
  keep: (bytes: AsyncIterable<Uint8Array>) => Promise<void>,
): Promise<Pages> {
  return withParts(path, name, async (parts) => {
    const book = await outlineOf(parts);
    const names = book.pages.map((page) => page.name);
    const page = chosen === null ? book.pages[0] : book.pages.find((one) => one.name === chosen);
    if (!page && chosen === null) throw new Refusal(refused.empty);
    if (!page) throw new Refusal(refused['page-unknown'], { values: { page: chosen ?? '', pages: names.join(', ') } });
    const texts = await textsOf(parts, book.texts);
    const looks = await looksOf(parts, book.styles);
    let rows: Row[] = [];
    const reader = pageReader({ texts, looks, from1904: book.from1904 }, (line, cells) => rows.push({ line, cells }));
    async function* taken(): AsyncIterable<readonly Row[]> {
      for await (const _ of parts.pieces(page?.part ?? '', reader)) {
        if (rows.length === 0) continue;
        yield rows;
        rows = [];
      }
    }
    await keep(written(withoutTitles(taken())));
    return { page: page.name, pages: names };
  });
}

type Row = Readonly<{ line: number; cells: readonly string[] }>;

/** Rows above the column names that hold one cell only, as titles do, are looked for among so many. */
const titlesWithin = 20;

async function* withoutTitles(source: AsyncIterable<readonly Row[]>): AsyncIterable<readonly Row[]> {
  let head: Row[] | null = [];
  for await (const rows of source) {
    if (head === null) {
      yield rows;
      continue;
    }
    head.push(...rows.filter(({ cells }) => filled(cells) > 0));
    const names = head.findIndex(({ cells }) => filled(cells) > 1);
    if (names < 0 && head.length < titlesWithin) continue;
    yield names > 0 && names < titlesWithin ? head.slice(names) : head;
    head = null;
  }
  if (head !== null) yield head;
}

const filled = (cells: readonly string[]): number => cells.filter((cell) => cell.trim() !== '').length;

async function* written(source: AsyncIterable<readonly Row[]>): AsyncIterable<Uint8Array> {
  for await (const rows of source)
    yield Buffer.from(rows.map(({ line, cells }) => `${JSON.stringify([line, ...cells])}\n`).join(''));
}

type Outline = Readonly<{
  pages: readonly Readonly<{ name: string; part: string }>[];
  texts: string;
  styles: string;
  from1904: boolean;
}>;

async function outlineOf(parts: Parts): Promise<Outline> {
  const root = await relations(parts, '_rels/.rels', '');
  const main = root.find(({ type }) => type.endsWith('/officeDocument'))?.target ?? 'xl/workbook.xml';
  const folder = posix.dirname(main);
  const related = await relations(parts, posix.join(folder, '_rels', `${posix.basename(main)}.rels`), folder);
  const pages: { name: string; part: string }[] = [];
  let from1904 = false;
  await parts.read(main, {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = /^(?:1|true)$/u.test(attribute(attributes, 'date1904') ?? '');
      if (name !== 'sheet' || (attribute(attributes, 'state') ?? 'visible') !== 'visible') return;
      const id = /\b[\w-]+:id\s*=\s*["']([^"']*)/u.exec(attributes)?.[1];
      const target = related.find((one) => one.id === id);
      // a page may hold a chart instead of rows
      if (target?.type.endsWith('/worksheet'))
        pages.push({ name: attribute(attributes, 'name') ?? '', part: target.target });
    },
    close: () => undefined,
    text: () => undefined,
  });
  const part = (kind: string) => related.find(({ type }) => type.endsWith(kind))?.target ?? '';
  return { pages, texts: part('/sharedStrings'), styles: part('/styles'), from1904 };
}

type Relation = Readonly<{ id: string; type: string; target: string }>;

async function relations(parts: Parts, name: string, folder: string): Promise<readonly Relation[]> {
  const found: Relation[] = [];
  await parts.read(name, {
    open(element, attributes) {
      if (element !== 'Relationship') return;
      const target = attribute(attributes, 'Target') ?? '';
      found.push({
        id: attribute(attributes, 'Id') ?? '',
        type: attribute(attributes, 'Type') ?? '',
        target: target.startsWith('/') ? target.slice(1) : posix.join(folder, target),
      });
    },
    close: () => undefined,
    text: () => undefined,
  });
  return found;
}
