import { parse } from 'csv-parse/sync';
import type { PackageFiles } from '../manifest.ts';
import { refuseManifest } from './manifest-problems.ts';
import { XML_LIMITS } from './xml.ts';

export type Row = ReadonlyMap<string, string>;

/** A cell; empty when the row has no such column. */
export const field = (row: Row | undefined, name: string): string => row?.get(name) ?? '';

/** The file of a kind that belongs to a course: of the same name, else the only one at the top. */
export const tableFile = (extension: string, course: string, files: PackageFiles): string | undefined => {
  const same = course.replace(/crs$/iu, extension).toLowerCase();
  const top = files.paths.filter((path) => !path.includes('/'));
  return (
    top.find((path) => path.toLowerCase() === same) ?? top.find((path) => path.toLowerCase().endsWith(`.${extension}`))
  );
};

/** The rows of a table, each by its column names in small letters; a column that repeats is numbered. */
export async function table(
  extension: string,
  course: string,
  files: PackageFiles,
  how?: 'optional',
): Promise<readonly Row[]> {
  const file = tableFile(extension, course, files);
  if (file === undefined) {
    if (how === 'optional') return [];
    throw refuseManifest('launch-file-missing', {
      file: course,
      element: 'AICC',
      launch: course.replace(/crs$/iu, extension),
    });
  }
  const [header = [], ...rows] = parsedTable(await contents(file, files), file);
  const names = header.map((name) => name.toLowerCase());
  // a structure row may name more members than the header has columns
  const nameOf = (at: number) => (names[at] === undefined || names[at] === 'member' ? `member ${at}` : names[at]);
  return rows.map((row) => new Map(row.map((cell, at) => [nameOf(at), cell])));
}

function parsedTable(text: string, file: string): readonly (readonly string[])[] {
  try {
    return parse(text, {
      bom: true,
      relaxColumnCount: true,
      skipEmptyLines: true,
      trim: true,
      maxRecordSize: 1_000_000,
    });
  } catch (error) {
    const line = error instanceof Error && 'lines' in error ? Number(error.lines) : 1;
    const detail = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    throw refuseManifest('table-malformed', { file, line, detail });
  }
}

/** The text of a file of the package. */
export async function contents(path: string, files: PackageFiles): Promise<string> {
  const bytes = await files.read(path);
  if (bytes.byteLength > XML_LIMITS.bytes) throw refuseManifest('manifest-too-large', { file: path, limit: '8 MB' });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // AICC knows no other encoding than that of the Windows of its day
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** `[Section]` with `name=value` lines; the free text of a section stands under the empty name. */
export function iniSections(text: string): ReadonlyMap<string, Map<string, string>> {
  const sections = new Map<string, Map<string, string>>();
  let current = new Map<string, string>();
  for (const line of text.replace(/^\uFEFF/u, '').split(/\r\n|\r|\n/u)) {
    const section = /^\s*\[(.+)\]\s*$/u.exec(line)?.[1];
    const pair = /^\s*([\w ]+?)\s*=(.*)$/u.exec(line);
    if (section !== undefined) {
      current = new Map();
      sections.set(section.trim().toLowerCase(), current);
    } else if (pair?.[1] !== undefined) {
      current.set(pair[1].toLowerCase(), (pair[2] ?? '').trim());
    } else if (line.trim() !== '') {
      current.set('', [current.get(''), line.trim()].filter(Boolean).join(' '));
    }
  }
  return sections;
}
