import { createHash, type Hash } from 'node:crypto';
import { z } from 'zod';
import type { SignedContext } from '../context.ts';
import type { Tx } from '../database/connection.ts';
import { csv } from '../http/csv.ts';
import type { JobWork } from '../job.ts';
import { organizations } from '../organizations/index.ts';
import { Refusal } from '../refusal.ts';
import { type Language, type OwnWords, say } from '../text.ts';
import { areas, parts } from './parts.ts';
import { refused } from './problems.ts';
import {
  filesAfter,
  type Kept,
  logosOf,
  type Picture,
  picturesAfter,
  type Place,
  rowsAfter,
  type Shape,
  shapes,
} from './store-rows.ts';
import { transcripts } from './transcripts/deeds-transcripts.ts';
import type { Entry } from './zip.ts';

export const asker = z.object({ tenant: z.uuid(), organization: z.uuid(), user: z.uuid(), at: z.uuid() });
export type Asker = z.output<typeof asker>;

/** Rows read at once: each batch is a transaction of its own. */
const batchSize = 2_000;

type Listed = Readonly<{ name: string; bytes: number; sha256: string; rows?: number }>;
export type Told = Readonly<{ tables: number; files: number; rows: number }>;
type Making = Readonly<{
  work: JobWork;
  asker: Asker;
  at: Place;
  of: Readonly<{
    id: string;
    name: string;
    by: string;
    when: Date;
    language: Language;
    zone: string;
    /** What the organization calls things. */ words(language: Language): OwnWords;
  }>;
  /** Told after each file. */ progress: (done: number, total: number) => Promise<void>;
}>;

/**
 * Everything an organization holds, file by file: tables as CSV, then what was uploaded and pictures, then a transcript of
 * each user with records, then what is in it.
 * Each batch is read with the authority of whoever asked as it is then.
 */
export async function* archive(making: Making, told: (all: Told) => void): AsyncGenerator<Entry> {
  const { of, progress } = making;
  const known = await whileAllowed(making.work, making.asker, making.at, ({ tx }) => shapes(tx));
  const tables = [...known.values()].filter(({ table }) => parts[table] && !parts[table].notExported);
  const listed: Listed[] = [];
  let done = 0;
  const rows = new Map<string, number>();
  for (const shape of tables) {
    yield measured(`data/${shape.table}.csv`, table(making, shape, rows), listed, () => rows.get(shape.table) ?? 0);
    await progress((done += 1), tables.length + 1);
  }
  const missing: string[] = [];
  for await (const entry of uploads(making, missing)) yield measured(entry.name, entry.bytes, listed);
  for await (const entry of pictures(making)) yield measured(entry.name, entry.bytes, listed);
  const uploaded = listed.length - tables.length;
  for await (const entry of papers(making)) yield measured(entry.name, entry.bytes, listed);
  const left = Object.entries(parts).filter(([, part]) => part.notExported);
  const manifest = {
    organization: { id: of.id, name: of.name },
    ...{ exportedAt: of.when.toISOString(), by: of.by, files: listed },
    missingFiles: missing,
    notExported: left.map(([name, part]) => ({ table: name, because: part.notExported?.en })),
    columnsLeftOut: Object.fromEntries(
      tables.flatMap(({ table: name }) => (parts[name]?.without.length ? [[name, parts[name].without]] : [])),
    ),
  };
  yield { name: 'manifest.json', bytes: once(`${JSON.stringify(manifest, null, 2)}\n`) };
  const all = [...rows.values()].reduce((sum, n) => sum + n, 0);
  yield {
    name: 'README.txt',
    bytes: once(readme(making, rows, { uploaded, papers: listed.length - tables.length - uploaded })),
  };
  await progress(tables.length + 1, tables.length + 1);
  told({ tables: tables.length, files: listed.length - tables.length, rows: all });
}

/** A transaction of whoever asked for an export, for as long as they may; @throws Refusal `asker-gone`. */
async function whileAllowed<T>(
  work: JobWork,
  who: Asker,
  { organization }: Place,
  read: (c: SignedContext) => Promise<T>,
): Promise<T> {
  if (work.signal.aborted) throw new Error('the server stops: the export begins anew later');
  const thing = { kind: 'organization', id: organization, organization, facts: {} };
  const done = await work.as(who, async (c) =>
    c.check(organizations.export, thing).allowed ? { value: await read(c) } : null,
  );
  if (!done) throw new Refusal(refused['asker-gone']);
  return done.value;
}

/** One table as CSV. */
async function* table(making: Making, shape: Shape, counts: Map<string, number>): AsyncGenerator<Uint8Array> {
  const { work, asker, at } = making;
  const columns = shape.columns.filter(({ name }) => !parts[shape.table]?.without.includes(name));
  const batch = (after: readonly string[] | null) =>
    whileAllowed(work, asker, at, async ({ tx }) => {
      const found = await rowsAfter(tx, at, shape, { columns, after, limit: batchSize });
      counts.set(shape.table, (counts.get(shape.table) ?? 0) + found.rows.length);
      return found;
    });
  const header = columns.map(({ name }) => name);
  for await (const text of csv(header, batch)) yield Buffer.from(text);
}

/** What was uploaded, packages among it: under their ids, since two may be called the same. */
async function* uploads({ work, asker, at }: Making, missing: string[]): AsyncGenerator<Entry> {
  let after: string | null = null;
  do {
    const place: string | null = after;
    const some: readonly Kept[] = await whileAllowed(work, asker, at, ({ tx }) => filesAfter(tx, at, place, 100));
    for (const { id, key, name } of some) {
      const file = `files/${id}-${plain(name)}`;
      // files of an import go once it was carried out; their rows stay
      if (await work.server.files.look(key))
        yield { name: file, bytes: await work.server.files.read(key), isPacked: true };
      else missing.push(file);
    }
    after = some.at(-1)?.id ?? null;
  } while (after);
}

async function* pictures({ work, asker, at }: Making): AsyncGenerator<Entry> {
  const [logo] = await whileAllowed(work, asker, at, ({ tx }) => logosOf(tx, at));
  if (logo) yield { name: `pictures/logo.${logo.mime.replace('image/', '')}`, bytes: once(logo.bytes), isPacked: true };
  for (let after: string | null = null; ; ) {
    const place: string | null = after;
    const found: Picture | null = await whileAllowed(work, asker, at, ({ tx }) => picturesAfter(tx, at, place));
    if (!found) return;
    yield { name: `pictures/users/${found.user}.webp`, bytes: once(found.bytes), isPacked: true };
    after = found.user;
  }
}

/** The transcripts: under the ids of the users, since two may have one name. */
async function* papers({ work, asker, at, of }: Making): AsyncGenerator<Entry> {
  const read = <T>(does: (tx: Tx) => Promise<T>) => whileAllowed(work, asker, at, ({ tx }) => does(tx));
  for await (const { user, name, bytes } of transcripts({ at, of, read }))
    yield { name: `transcripts/${user}-${plain(name)}.pdf`, bytes, isPacked: true };
}

/** An entry whose bytes are counted and hashed on their way, and listed once they are through. */
function measured(name: string, bytes: AsyncIterable<Uint8Array>, listed: Listed[], rows?: () => number): Entry {
  const hash = createHash('sha256');
  return { name, bytes: through(bytes, hash, (size) => void listed.push(line(size))) };
  function line(size: number): Listed {
    return { name, bytes: size, sha256: hash.digest('hex'), ...(rows && { rows: rows() }) };
  }
}

async function* through(bytes: AsyncIterable<Uint8Array>, hash: Hash, end: (size: number) => void) {
  let size = 0;
  for await (const part of bytes) {
    hash.update(part);
    size += part.byteLength;
    yield part;
  }
  end(size);
}

async function* once(bytes: string | Uint8Array): AsyncGenerator<Uint8Array> {
  yield typeof bytes === 'string' ? Buffer.from(bytes) : bytes;
}

/** A name as every system takes it: what may mean something to one of them is a line. */
const plain = (name: string): string =>
  name
    .replace(/[\p{Cc}\\/:*?"<>|]/gu, '_')
    .replace(/^\.+/u, '_')
    .slice(-120) || '_';

/** What is in it, for whoever opens it. */
function readme(
  { of }: Making,
  rows: ReadonlyMap<string, number>,
  files: Readonly<{ uploaded: number; papers: number }>,
): string {
  const { language } = of;
  const lines = Object.entries(areas).flatMap(([area, title]) => {
    const some = [...rows].filter(([name]) => parts[name]?.area === area);
    return [`\n${say(title, language)}`, ...some.map(([name, n]) => `  data/${name}.csv  ${n}`)];
  });
  const values = { name: of.name, by: of.by, when: of.when.toISOString() };
  return [
    say({ en: '{name}, exported {when} by {by}.', de: '{name}, exportiert {when} durch {by}.' }, language, values),
    '',
    say(howToRead, language),
    ...lines,
    '',
    say(
      { en: 'Uploaded files and pictures: {uploaded}', de: 'Hochgeladene Dateien und Bilder: {uploaded}' },
      language,
      files,
    ),
    say({ en: 'Transcripts: {papers}', de: 'Lernnachweise: {papers}' }, language, files),
    '',
  ].join('\r\n');
}

const howToRead = {
  en: 'Each table is a CSV file (UTF-8): moments in UTC, lists in braces, nested data as JSON. An apostrophe before = + - @ keeps spreadsheets from taking a text for a formula. Uploads, packages of courses among them, lie in files/ under the id of their row in data/files.csv. transcripts/ has a PDF for each user who completed or signed something, in their language; a box there stands for a character that is neither Latin nor Greek nor Cyrillic, which the tables have. manifest.json lists every file with its SHA-256, what is left out, and why. Rows that change while an export is made stand in it as they were when their table was read.',
  de: 'Jede Tabelle ist eine CSV-Datei (UTF-8): Zeitpunkte in UTC, Listen in geschweiften Klammern, Verschachteltes als JSON. Ein Apostroph vor = + - @ verhindert, dass Tabellenprogramme einen Text für eine Formel halten. Hochgeladenes, auch Kurspakete, liegt in files/ unter der Id seiner Zeile in data/files.csv. transcripts/ hat ein PDF für jeden Benutzer, der etwas abgeschlossen oder unterschrieben hat, in seiner Sprache; ein Kästchen steht dort für ein Zeichen, das weder lateinisch noch griechisch noch kyrillisch ist und in den Tabellen steht. manifest.json nennt jede Datei mit ihrem SHA-256, und was fehlt und warum. Was sich während des Exports ändert, steht darin, wie es beim Lesen seiner Tabelle war.',
} as const;
