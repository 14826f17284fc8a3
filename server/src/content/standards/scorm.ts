import type { Manifest, ManifestItem, Note } from '../manifest.ts';
import { indexPaths, launchAddress, type PathIndex } from './address.ts';
import { refuseManifest } from './manifest-problems.ts';
import { notes } from './notes.ts';
import { type Activity, passingScore, rulesOf, type SharedRules, sequencingOf, sharedRules } from './sequencing.ts';
import { attribute, child, children, type Element, parseXml } from './xml.ts';

type Resource = Readonly<{ element: Element; bases: readonly string[] }>;

/** What is needed while the tree is walked. */
type Reading = Readonly<{
  file: string;
  is2004: boolean;
  resources: ReadonlyMap<string, Resource>;
  index: PathIndex;
  shared: SharedRules;
  items: ManifestItem[];
  notes: Note[];
  taken: Set<string>;
}>;

/** Reads an imsmanifest.xml of SCORM 1.2 or 2004 (2nd to 4th edition). */
export function readScorm(bytes: Uint8Array, file: string, paths: readonly string[]): Manifest {
  const root = parseXml(bytes, file);
  if (root.name.toLowerCase() !== 'manifest') {
    throw refuseManifest('manifest-other', { file, element: root.name, expected: 'manifest' });
  }
  const edition = editionOf(root);
  const reading: Reading = {
    file,
    is2004: is2004(edition, bytes),
    resources: resourcesOf(root),
    index: indexPaths(paths),
    shared: sharedRules(root),
    items: [],
    notes: [],
    taken: new Set(),
  };
  const organization = chosenOrganization(root, reading);
  const title = titleOf(organization);
  const below = children(organization, 'item').map((item) => readItem(item, null, 0, reading));
  if (!reading.items.some((item) => item.launch !== null)) throw refuseManifest('nothing-to-launch', { file });
  const identifier = attribute(organization, 'identifier') ?? 'organization';
  noteMissingFiles(reading);
  return {
    standard: reading.is2004 ? 'scorm-2004' : 'scorm-1.2',
    edition,
    identifier: attribute(root, 'identifier') ?? identifier,
    title: title ?? attribute(root, 'identifier') ?? identifier,
    description: null,
    items: reading.items,
    activities: reading.is2004
      ? {
          ...{ id: identifier, title: title ?? '', isVisible: true, ...rulesFor(organization, reading) },
          ...(attribute(organization, 'objectivesglobaltosystem') === 'false' && { objectivesGlobalToSystem: false }),
          children: below,
        }
      : null,
    notes: reading.notes,
  };
}

const editionOf = (root: Element): string | null => {
  const metadata = child(root, 'metadata');
  return (metadata && child(metadata, 'schemaversion')?.text) || null;
};

function is2004(edition: string | null, bytes: Uint8Array): boolean {
  if (edition !== null && /2004|CAM\s*1\.3/iu.test(edition)) return true;
  if (edition !== null && /^1\.[12]/u.test(edition)) return false;
  // the version is missing or unheard of: the vocabulary it uses tells
  return /adlcp_v1p3|imsss/u.test(Buffer.from(bytes).toString('latin1'));
}

function resourcesOf(root: Element): ReadonlyMap<string, Resource> {
  const outer = base(root);
  const listed = children(root, 'resources').flatMap((list) =>
    children(list, 'resource').map((element) => ({ element, bases: [...outer, ...base(list), ...base(element)] })),
  );
  return new Map(listed.map((resource) => [attribute(resource.element, 'identifier') ?? '', resource]));
}

const base = (of: Element): readonly string[] => {
  const value = attribute(of, 'base');
  return value === null ? [] : [value];
};

function chosenOrganization(root: Element, { file, notes: noted }: Reading): Element {
  const list = child(root, 'organizations');
  const all = list ? children(list, 'organization') : [];
  const wanted = list && attribute(list, 'default');
  const chosen = all.find((one) => attribute(one, 'identifier') === wanted) ?? all[0];
  if (!chosen) throw refuseManifest('nothing-to-launch', { file });
  if (wanted && attribute(chosen, 'identifier') !== wanted) {
    noted.push({ ...notes['default-unknown'], values: { file, element: wanted, title: titleOf(chosen) ?? '' } });
  }
  if (all.length > 1) {
    noted.push({ ...notes['others-left'], values: { file, count: all.length - 1, title: titleOf(chosen) ?? '' } });
  }
  return chosen;
}

const titleOf = (of: Element): string | null => child(of, 'title')?.text || null;

/** Adds an item and those below it to the list; gives its activity. */
function readItem(item: Element, parent: string | null, depth: number, reading: Reading): Activity {
  const { file, taken } = reading;
  const identifier = attribute(item, 'identifier');
  if (identifier === null) throw refuseManifest('identifier-missing', { file, line: item.line, element: '<item>' });
  if (taken.has(identifier)) throw refuseManifest('identifier-twice', { file, line: item.line, element: identifier });
  taken.add(identifier);
  const title = titleOf(item) ?? identifier;
  const opened = opens(item, identifier, title, reading);
  const inside = children(item, 'item');
  if (!opened && inside.length === 0)
    reading.notes.push({ ...notes['opens-nothing'], values: { file, element: title } });
  const rules = reading.is2004 ? rulesOf(item, reading.shared) : [];
  const visible = attribute(item, 'isvisible')?.toLowerCase() !== 'false';
  const hides = hidden(item);
  reading.items.push({
    identifier,
    parentIdentifier: parent,
    depth,
    title,
    description: null,
    kind: opened?.kind ?? 'section',
    launch: opened?.launch ?? null,
    parameters: opened ? attribute(item, 'parameters') : null,
    visible,
    ...limitsOf(item, rules, reading),
    prerequisites: child(item, 'prerequisites')?.text || null,
    dataFromLms: child(item, 'datafromlms')?.text || null,
    hides,
    moveOn: null,
  });
  const below = inside.map((one) => readItem(one, identifier, depth + 1, reading));
  return {
    id: identifier,
    title,
    isVisible: visible,
    ...rulesFor(item, reading),
    ...(hides.length > 0 && { hideLmsUi: hides }),
    ...(below.length > 0 && { children: below }),
  };
}

function opens(item: Element, identifier: string, title: string, { file, resources, index }: Reading) {
  const reference = attribute(item, 'identifierref');
  if (reference === null) return null;
  const resource = resources.get(reference);
  if (!resource) {
    throw refuseManifest('resource-missing', { file, line: item.line, element: identifier, resource: reference });
  }
  const href = attribute(resource.element, 'href');
  if (href === null) {
    const { line } = resource.element;
    throw refuseManifest('launch-missing', {
      file,
      line,
      element: `<resource identifier="${reference}">`,
      attribute: 'href',
    });
  }
  return {
    kind: attribute(resource.element, 'scormtype')?.toLowerCase() === 'asset' ? ('asset' as const) : ('sco' as const),
    launch: launchAddress(href, resource.bases, index, { file, element: title }),
  };
}

function limitsOf(item: Element, rules: readonly Element[], { file, is2004: modern }: Reading) {
  const limit = rules.find((one) => one.name.toLowerCase() === 'limitconditions');
  const delivery = rules.find((one) => one.name.toLowerCase() === 'deliverycontrols');
  return {
    masteryScore: within(child(item, 'masteryscore')?.text, 'masteryscore', 0, 100, file),
    scaledPassingScore: modern ? passingScore(rules, file) : null,
    completionThreshold: threshold(item, file)?.minProgressMeasure ?? null,
    maxTimeAllowed:
      child(item, 'maxtimeallowed')?.text || (limit && attribute(limit, 'attemptabsolutedurationlimit')) || null,
    timeLimitAction: child(item, 'timelimitaction')?.text || null,
    setByContent: delivery !== undefined && attribute(delivery, 'completionsetbycontent')?.toLowerCase() === 'true',
  };
}

/** Third edition writes the measure as text, the fourth as attributes. Null unless completion is measured by it. */
function threshold(
  item: Element,
  file: string,
): Readonly<{ minProgressMeasure: number; progressWeight: number }> | null {
  const written = child(item, 'completionthreshold');
  if (!written) return null;
  const name = 'completionThreshold';
  const text = within(written.text, name, 0, 1, file);
  if (text === null && attribute(written, 'completedbymeasure')?.toLowerCase() !== 'true') return null;
  return {
    minProgressMeasure: text ?? within(attribute(written, 'minprogressmeasure'), name, 0, 1, file) ?? 1,
    progressWeight: within(attribute(written, 'progressweight'), name, 0, 1, file) ?? 1,
  };
}

function within(
  text: string | null | undefined,
  element: string,
  least: number,
  most: number,
  file: string,
): number | null {
  if (!text) return null;
  const value = Number(text);
  if (value >= least && value <= most) return value;
  throw refuseManifest('number-wrong', { file, element, value: text.slice(0, 50), expected: `${least} … ${most}` });
}

const hidden = (item: Element): readonly string[] => {
  const shown = child(item, 'presentation');
  const face = shown && child(shown, 'navigationinterface');
  return face ? children(face, 'hidelmsui').map((one) => one.text) : [];
};

function rulesFor(of: Element, reading: Reading): Readonly<Record<string, unknown>> {
  if (!reading.is2004) return {};
  const measured = threshold(of, reading.file);
  const data = child(of, 'data');
  const maps = data ? children(data, 'map') : [];
  return {
    ...sequencingOf(rulesOf(of, reading.shared), reading.file),
    ...(measured && { completionThreshold: { completedByMeasure: true, ...measured } }),
    ...(maps.length > 0 && {
      sharedDataMaps: maps.map((map) => ({
        targetID: attribute(map, 'targetid') ?? '',
        readSharedData: attribute(map, 'readshareddata')?.toLowerCase() !== 'false',
        writeSharedData: attribute(map, 'writeshareddata')?.toLowerCase() !== 'false',
      })),
    }),
  };
}

/** Files the manifest lists and the archive does not hold: common in real exports, and harmless unless one is opened. */
function noteMissingFiles({ file, resources, index, notes: noted }: Reading): void {
  const missing = [...resources.values()].flatMap(({ element, bases }) =>
    children(element, 'file').flatMap((one) => {
      const href = attribute(one, 'href');
      return href === null || isThere(href, bases, index) ? [] : [href];
    }),
  );
  const first = missing[0];
  if (first !== undefined) noted.push({ ...notes['files-missing'], values: { file, count: missing.length, first } });
}

function isThere(href: string, bases: readonly string[], index: PathIndex): boolean {
  try {
    launchAddress(href, bases, index, { file: '', element: '' });
    return true;
  } catch {
    return false;
  }
}
