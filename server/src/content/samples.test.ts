import assert from 'node:assert/strict';
import { createReadStream } from 'node:fs';
import { glob, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { filesOnDisk } from '../outside/files.ts';
import { Refusal } from '../refusal.ts';
import { loadPackage } from './load.ts';
import type { Manifest } from './manifest.ts';
import { packageFileKey } from './package-files.ts';

// Real packages, found outside the project: without them these tests are counted as skipped.
const samples = process.env['AMBIT_SAMPLES'];
const skip = samples === undefined ? 'AMBIT_SAMPLES is not set' : false;

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ambit-samples-'));
});
after(() => rm(folder, { recursive: true }));

async function found(pattern: string): Promise<string> {
  for await (const name of glob(join('packages', pattern), { cwd: samples ?? '' })) return name;
  return assert.fail(`no sample ${pattern}`);
}

async function load(pattern: string) {
  const name = await found(pattern);
  const files = filesOnDisk(folder);
  await files.removeAll('package');
  await files.put('upload', createReadStream(join(samples ?? '', name)));
  return { files, loaded: await loadPackage({ files, archive: 'upload', to: 'package' }) };
}

const launchable = (manifest: Manifest) => manifest.items.filter((item) => item.launch !== null);

type Expected = Readonly<{
  standard: string;
  title: RegExp;
  items: number;
  opened: number;
  more?: (manifest: Manifest) => void;
}>;
const scorm2004 = (title: RegExp, items: number, opened: number): Expected => ({
  standard: 'scorm-2004',
  title,
  items,
  opened,
});

const loads: readonly (readonly [string, Expected])[] = [
  [
    'scorm12/golf-RuntimeBasicCalls*.zip',
    { standard: 'scorm-1.2', title: /Run-time Basic Calls/u, items: 1, opened: 1 },
  ],
  [
    'scorm12/golf-ContentPackagingOneFilePerSCO*.zip',
    {
      standard: 'scorm-1.2',
      title: /One File Per SCO/u,
      items: 22,
      opened: 18,
      more: ({ items }) => {
        assert.equal(items.filter((item) => item.kind === 'asset').length, 18);
        assert.equal(items.filter((item) => item.parentIdentifier === 'playing_item').length, 6);
      },
    },
  ],
  ['scorm2004/golf-RuntimeBasicCalls*.zip', scorm2004(/Run-time Basic Calls/u, 1, 1)],
  [
    'scorm2004/golf-SequencingForcedSequential*.zip',
    {
      ...scorm2004(/Forced Order/u, 5, 5),
      more: ({ activities }) => {
        assert.equal(activities?.children?.length, 5);
        assert.partialDeepStrictEqual(activities?.children?.[1], {
          sequencingControls: { completionSetByContent: true, objectiveMeasureWeight: 0 },
          sequencingRules: { preConditionRules: [{ action: 'disabled' }] },
        });
      },
    },
  ],
  [
    'aicc/emp-complex.zip',
    {
      standard: 'aicc',
      title: /Complex AICC Course/u,
      items: 3,
      opened: 3,
      more: ({ items }) =>
        assert.deepEqual(
          items.map((item) => item.description),
          ['Introduction unit', 'Scenario-based unit', 'Assessment unit'],
        ),
    },
  ],
  ['cmi5/catapult-single*.zip', { standard: 'cmi5', title: /Geology/u, items: 1, opened: 1 }],
  ['cmi5/catapult-multi*.zip', { standard: 'cmi5', title: /Geology/u, items: 8, opened: 8 }],
  [
    'adl-2004-4ed/*_API.zip',
    { ...scorm2004(/API/u, 3, 3), more: ({ items }) => assert.equal(items[0]?.kind, 'asset') },
  ],
  ['adl-2004-4ed/*_CM-01.zip', scorm2004(/CM-01/u, 3, 3)],
  ['adl-2004-4ed/*_CO-01.zip', scorm2004(/CO-01/u, 3, 3)],
  ['adl-2004-4ed/*_CT-01.zip', scorm2004(/CT-01/u, 6, 5)],
  [
    'adl-2004-4ed/*_DMI.zip',
    {
      ...scorm2004(/DMI/u, 4, 4),
      more: ({ items }) => {
        assert.equal(items[0]?.completionThreshold, 0.8);
        assert.equal(items[1]?.dataFromLms?.length, 4000);
      },
    },
  ],
  ['adl-2004-4ed/*_MS-01.zip', scorm2004(/MS-01/u, 6, 5)],
  ['adl-2004-4ed/*_OB-01a.zip', scorm2004(/OB-01a/u, 3, 3)],
  ['adl-2004-4ed/*_RU-04aa.zip', scorm2004(/RU-04aa/u, 6, 5)],
  ['adl-2004-4ed/*_SX-02.zip', scorm2004(/SX-02/u, 6, 5)],
];

describe('A real package is loaded with its title, its tree and every file it opens', () => {
  for (const [pattern, expected] of loads) {
    it(pattern, { skip }, async () => {
      const { files, loaded } = await load(pattern);
      const { manifest, unpacked } = loaded;
      assert.equal(manifest.standard, expected.standard);
      assert.match(manifest.title, expected.title);
      assert.equal(manifest.items.length, expected.items);
      assert.equal(launchable(manifest).length, expected.opened);
      for (const { launch } of launchable(manifest)) {
        const path = decodeURIComponent((launch ?? '').split(/[?#]/u)[0] ?? '');
        assert.ok(unpacked.paths.includes(path), path);
        assert.ok(await files.look(packageFileKey('package', path)), path);
      }
      expected.more?.(manifest);
    });
  }
});

describe('A real package that is broken is refused, and nothing of it stays', () => {
  const broken: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
    ['invalid/MalformedXml*.zip', { code: 'manifest-malformed', file: 'imsmanifest.xml', line: 27 }],
    [
      'invalid/MissingLaunchUrl*.zip',
      {
        code: 'launch-missing',
        file: 'imsmanifest.xml',
        element: '<resource identifier="resource_1">',
        attribute: 'href',
      },
    ],
  ];
  for (const [pattern, expected] of broken) {
    it(pattern, { skip }, async () => {
      const fault = await load(pattern).then(
        () => assert.fail('it was loaded'),
        (error: unknown) => error,
      );
      assert.ok(fault instanceof Refusal, String(fault));
      assert.partialDeepStrictEqual({ code: fault.problem.code, ...fault.values }, expected);
      assert.deepEqual(await readdir(folder), ['upload']);
    });
  }
});
