import type { Manifest, ManifestItem } from '../manifest.ts';
import { indexPaths, launchAddress, type PathIndex } from './address.ts';
import { refuseManifest } from './manifest-problems.ts';
import { attribute, child, children, type Element, parseXml } from './xml.ts';

/** Reads a cmi5.xml: the course, its blocks and its assignable units. */
export function readCmi5(bytes: Uint8Array, file: string, paths: readonly string[]): Manifest {
  const root = parseXml(bytes, file);
  const course = child(root, 'course');
  if (root.name.toLowerCase() !== 'coursestructure' || !course) {
    throw refuseManifest('manifest-other', { file, element: root.name, expected: 'courseStructure' });
  }
  const items: ManifestItem[] = [];
  walk(root, null, 0, { file, index: indexPaths(paths), items, taken: new Set() });
  if (!items.some((item) => item.launch !== null)) throw refuseManifest('nothing-to-launch', { file });
  const identifier = attribute(course, 'id') ?? file;
  return {
    standard: 'cmi5',
    edition: null,
    identifier,
    title: worded(course, 'title') ?? identifier,
    description: worded(course, 'description'),
    items,
    activities: null,
    notes: [],
  };
}

type Reading = Readonly<{ file: string; index: PathIndex; items: ManifestItem[]; taken: Set<string> }>;

function walk(parent: Element, parentIdentifier: string | null, depth: number, reading: Reading): void {
  const { file, items, taken } = reading;
  for (const one of parent.children) {
    const kind = one.name.toLowerCase();
    if (kind !== 'au' && kind !== 'block') continue;
    const identifier = attribute(one, 'id');
    if (identifier === null)
      throw refuseManifest('identifier-missing', { file, line: one.line, element: `<${one.name}>` });
    if (taken.has(identifier)) throw refuseManifest('identifier-twice', { file, line: one.line, element: identifier });
    taken.add(identifier);
    items.push(entry(one, identifier, parentIdentifier, depth, reading));
    if (kind === 'block') walk(one, identifier, depth + 1, reading);
  }
}

function entry(
  one: Element,
  identifier: string,
  parentIdentifier: string | null,
  depth: number,
  reading: Reading,
): ManifestItem {
  const title = worded(one, 'title') ?? identifier;
  const isUnit = one.name.toLowerCase() === 'au';
  const mastery = isUnit ? scaled(attribute(one, 'masteryscore'), reading.file) : null;
  return {
    identifier,
    parentIdentifier,
    depth,
    title,
    description: worded(one, 'description'),
    kind: isUnit ? 'unit' : 'section',
    launch: isUnit ? launchOf(one, title, reading) : null,
    parameters: null,
    visible: true,
    masteryScore: mastery === null ? null : mastery * 100,
    scaledPassingScore: mastery,
    completionThreshold: null,
    maxTimeAllowed: null,
    timeLimitAction: null,
    dataFromLms: child(one, 'launchparameters')?.text || null,
    prerequisites: null,
    hides: [],
    moveOn: isUnit ? (attribute(one, 'moveon') ?? 'NotApplicable') : null,
    setByContent: true,
  };
}

function launchOf(unit: Element, title: string, { file, index }: Reading): string {
  const url = child(unit, 'url')?.text;
  if (!url) throw refuseManifest('launch-missing', { file, line: unit.line, element: title, attribute: '<url>' });
  return launchAddress(url, [], index, { file, element: title });
}

function scaled(value: string | null, file: string): number | null {
  if (value === null) return null;
  const read = Number(value);
  if (read >= 0 && read <= 1) return read;
  throw refuseManifest('number-wrong', { file, element: 'masteryScore', value, expected: '0 … 1' });
}

/** The text in English when there is one, else in the first language it is written in. */
function worded(of: Element, name: string): string | null {
  const written = child(of, name);
  if (!written) return null;
  const languages = children(written, 'langstring');
  const english = languages.find((one) => attribute(one, 'lang')?.toLowerCase().startsWith('en'));
  return (english ?? languages[0] ?? written).text || null;
}
