import type { Manifest, ManifestItem, PackageFiles } from '../manifest.ts';
import { indexPaths, launchAddress } from './address.ts';
import { contents, field, iniSections, type Row, table, tableFile } from './aicc-tables.ts';
import { refuseManifest } from './manifest-problems.ts';

/** Reads the tables of an AICC course: course (.crs), descriptors (.des), assignable units (.au), structure (.cst). */
export async function readAicc(course: string, files: PackageFiles): Promise<Manifest> {
  const sections = iniSections(await contents(course, files));
  const said = sections.get('course') ?? new Map<string, string>();
  const tables: Tables = {
    course,
    unitFile: tableFile('au', course, files) ?? course,
    units: byId(await table('au', course, files), 'system_id'),
    described: byId(await table('des', course, files), 'system_id'),
    structure: await table('cst', course, files, 'optional'),
    prerequisites: byId(await table('pre', course, files, 'optional'), 'structure_element'),
    paths: files.paths,
  };
  const items = placed(tables).map((place) => itemAt(place, tables));
  if (!items.some((item) => item.launch !== null)) throw refuseManifest('nothing-to-launch', { file: course });
  const identifier = said.get('course_id') || course;
  return {
    standard: 'aicc',
    edition: said.get('version') ?? null,
    identifier,
    title: said.get('course_title') || identifier,
    description: sections.get('course_description')?.get('') || null,
    items,
    activities: null,
    notes: [],
  };
}

type Tables = Readonly<{
  course: string;
  unitFile: string;
  units: ReadonlyMap<string, Row>;
  described: ReadonlyMap<string, Row>;
  structure: readonly Row[];
  prerequisites: ReadonlyMap<string, Row>;
  paths: readonly string[];
}>;

type Place = Readonly<{ id: string; parent: string | null; depth: number; prerequisites: string | null }>;

const byId = (rows: readonly Row[], column: string): ReadonlyMap<string, Row> =>
  new Map(rows.map((row) => [field(row, column), row]));

/** Where each unit and block stands. A unit that the structure does not mention stands at the top. */
function placed({ course, structure, units, described, prerequisites }: Tables): readonly Place[] {
  const rows = Map.groupBy(structure, (row) => field(row, 'block').toLowerCase());
  const places: Place[] = [];
  const seen = new Set<string>();
  const add = (id: string, row: Row | undefined, above: readonly string[]) => {
    const parent = above.at(-1) ?? null;
    if (above.includes(id)) throw refuseManifest('blocks-in-circle', { file: course, element: id });
    if (seen.has(id)) return;
    if (!units.has(id) && !described.has(id)) {
      throw refuseManifest('resource-missing', { file: course, line: 1, element: parent ?? 'root', resource: id });
    }
    seen.add(id);
    const rule = field(prerequisites.get(id), 'prerequisite') || field(row, 'prerequisites');
    places.push({ id, parent, depth: above.length, prerequisites: rule || null });
    addMembers(id, [...above, id]);
  };
  const addMembers = (block: string, above: readonly string[]) => {
    for (const row of rows.get(block.toLowerCase()) ?? []) for (const id of members(row)) add(id, row, above);
  };
  addMembers('root', []);
  for (const id of units.keys()) add(id, undefined, []);
  return places;
}

const members = (row: Row): readonly string[] =>
  [...row].filter(([name, id]) => name.startsWith('member ') && id !== '').map(([, id]) => id);

function itemAt(
  { id, parent, depth, prerequisites }: Place,
  { course, unitFile, units, described, paths }: Tables,
): ManifestItem {
  const unit = units.get(id);
  const title = field(described.get(id), 'title') || id;
  return {
    identifier: id,
    parentIdentifier: parent,
    depth,
    title,
    description: field(described.get(id), 'description') || null,
    kind: unit ? 'unit' : 'section',
    launch: unit ? launchOf(unit, title, unitFile, paths) : null,
    parameters: field(unit, 'web_launch') || null,
    visible: true,
    masteryScore: mastery(field(unit, 'mastery_score'), course),
    scaledPassingScore: null,
    completionThreshold: null,
    maxTimeAllowed: field(unit, 'max_time_allowed') || null,
    timeLimitAction: field(unit, 'time_limit_action') || null,
    dataFromLms: field(unit, 'core_vendor') || null,
    prerequisites,
    hides: [],
    moveOn: null,
    setByContent: false,
  };
}

function launchOf(unit: Row, title: string, file: string, paths: readonly string[]): string {
  const named = field(unit, 'file_name');
  if (named === '') throw refuseManifest('launch-missing', { file, line: 1, element: title, attribute: 'file_name' });
  return launchAddress(named, [], indexPaths(paths), { file, element: title });
}

function mastery(value: string, file: string): number | null {
  if (value === '') return null;
  const read = Number(value);
  if (read >= 0 && read <= 100) return read;
  throw refuseManifest('number-wrong', { file, element: 'mastery_score', value, expected: '0 … 100' });
}
