import { Refusal } from '../../refusal.ts';
import { type FileRow, type Format, formatOf, rowsOf, type Source } from '../../sheets/index.ts';
import { faultOf, type FieldId, type Mapping, refused, suggest } from './fields.ts';

/** Rows of a file at most: twice the largest tree that was thought of. */
export const mostRows = 200_000;
const samplesKept = 3;

/** One line of a file by its fields, trimmed; what was not mapped is blank. */
export type Line = Readonly<Record<FieldId, string>> & Readonly<{ line: number }>;
export type Read = Readonly<{
  format: Format;
  columns: readonly Readonly<{ name: string; samples: readonly string[] }>[];
  mapping: Mapping;
  /** Whether its column names say enough; else it has no lines yet. */ isUnderstood: boolean;
  lines: readonly Line[];
}>;

/** Reads a whole file by a mapping, or by what its column names suggest. */
export async function readFile(source: Source, name: string, given: Mapping | null): Promise<Read> {
  const format = await formatOf(source, name);
  const rows: FileRow[] = [];
  for await (const some of rowsOf(source, format)) {
    rows.push(...some);
    if (rows.length > mostRows + 1) throw new Refusal(refused['location-rows'], { values: { most: mostRows } });
  }
  const [header, ...rest] = rows;
  if (!header || rest.length === 0) throw new Refusal(refused['location-no-rows']);
  const suggested = suggest(header.cells);
  const mapping = given?.length === header.cells.length ? given : suggested;
  const fault = faultOf(mapping);
  if (fault && given) throw fault;
  return {
    format,
    mapping,
    columns: header.cells.map((title, at) => ({ name: title.trim(), samples: samplesOf(rest, at) })),
    isUnderstood: fault === null,
    lines: fault ? [] : rest.map((row) => lineOf(row, mapping)),
  };
}

function lineOf({ line, cells }: FileRow, mapping: Mapping): Line {
  const cell = (id: FieldId) => {
    const at = mapping.indexOf(id);
    return at < 0 ? '' : (cells[at]?.trim() ?? '');
  };
  return {
    line,
    ...{ path: cell('path'), parent: cell('parent'), name: cell('name'), identifier: cell('identifier') },
    ...{ level: cell('level'), timeZone: cell('timeZone'), address: cell('address'), expires: cell('expires') },
  };
}

const samplesOf = (rows: readonly FileRow[], at: number): readonly string[] =>
  [...new Set(rows.slice(0, 50).map(({ cells }) => cells[at]?.trim() ?? ''))].filter(Boolean).slice(0, samplesKept);
