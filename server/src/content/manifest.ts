import type { Text } from '../text.ts';
import type { Values } from '../refusal.ts';
import { readAicc } from './standards/aicc.ts';
import { readCmi5 } from './standards/cmi5.ts';
import { refuseManifest } from './standards/manifest-problems.ts';
import { readScorm } from './standards/scorm.ts';
import type { Activity } from './standards/sequencing.ts';

export type Standard = 'scorm-1.2' | 'scorm-2004' | 'aicc' | 'cmi5';

/** What a package says of itself, whatever standard it follows. Plain data: it is kept as JSON. */
export type Manifest = Readonly<{
  standard: Standard;
  /** As the manifest words it: `2004 3rd Edition`; null when it does not say. */ edition: string | null;
  identifier: string;
  title: string;
  description: string | null;
  /** Parts in reading order; `depth` 0 stands at the top. */ items: readonly ManifestItem[];
  /** SCORM 2004 alone: the tree with its sequencing rules, as the player's engine takes it. */ activities: Activity | null;
  /** What was noticed and does not hinder: shown in the preview. */ notes: readonly Note[];
}>;

export type ManifestItem = Readonly<{
  identifier: string;
  parentIdentifier: string | null;
  depth: number;
  title: string;
  description: string | null;
  /** A section holds others and opens nothing. */ kind: 'sco' | 'asset' | 'unit' | 'section';
  /** Address relative to the package, its query included; null for a section. */ launch: string | null;
  /** To be added to the address by `withParameters`. */ parameters: string | null;
  visible: boolean;
  /** 0..100; null when there is none. */ masteryScore: number | null;
  /** -1..1, SCORM 2004 and cmi5. */ scaledPassingScore: number | null;
  /** 0..1, SCORM 2004. */ completionThreshold: number | null;
  /** As written: `00:30:00` (SCORM 1.2, AICC) or `PT30M` (SCORM 2004). */ maxTimeAllowed: string | null;
  timeLimitAction: string | null;
  dataFromLms: string | null;
  /** An AICC script over identifiers: `A1&A2`. */ prerequisites: string | null;
  /** Buttons the player must not show: `continue`, `previous` ... */ hides: readonly string[];
  /** cmi5: what counts as done, `CompletedOrPassed` ... */ moveOn: string | null;
  /** SCORM 2004: neither completion nor success is given when the content says nothing. */ setByContent: boolean;
}>;

export type Note = Readonly<{ code: string; says: Text; values: Values }>;

/** The files of a package that was unpacked: `Files` behind a key, or a test's own. */
export type PackageFiles = Readonly<{
  paths: readonly string[];
  /** All bytes of one of the paths. */ read(path: string): Promise<Uint8Array>;
}>;

/**
 * Reads what a package is, by the files it has at its top: imsmanifest.xml, cmi5.xml, or the tables of AICC.
 * @throws Refusal of `manifestProblems` with the file, the element and the line
 */
export async function readManifest(files: PackageFiles): Promise<Manifest> {
  const top = (name: string) => files.paths.find((path) => path.toLowerCase() === name);
  const scorm = top('imsmanifest.xml');
  if (scorm !== undefined) return readScorm(await files.read(scorm), scorm, files.paths);
  const cmi5 = top('cmi5.xml');
  if (cmi5 !== undefined) return readCmi5(await files.read(cmi5), cmi5, files.paths);
  const course = files.paths.find((path) => /^[^/]+\.crs$/iu.test(path));
  if (course !== undefined) return readAicc(course, files);
  const deeper = files.paths.find((path) => /\/(?:imsmanifest\.xml|cmi5\.xml|[^/]+\.crs)$/iu.test(path));
  throw deeper === undefined
    ? refuseManifest('manifest-missing', {})
    : refuseManifest('manifest-in-folder', { file: deeper });
}
