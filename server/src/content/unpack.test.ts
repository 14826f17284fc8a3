import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { after, before, beforeEach, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { z } from 'zod';
import { type Files, filesOnDisk } from '../outside/files.ts';
import { Refusal } from '../refusal.ts';
import { archiveByHand, type Part } from './zip/archive-by-hand.ts';
import { packageFileKey } from './package-files.ts';
import { UNPACK_LIMITS, type UnpackLimits, unpack } from './unpack.ts';

let folder: string;
let files: Files;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ambit-unpack-'));
  files = filesOnDisk(folder);
});
beforeEach(async () => {
  for (const name of await readdir(folder)) await rm(join(folder, name), { recursive: true });
});
after(() => rm(folder, { recursive: true, force: true }));

async function* once(bytes: Buffer) {
  yield bytes;
}
async function unpacked(archive: Buffer, limits: Partial<UnpackLimits> = {}) {
  await files.put('upload', once(archive));
  return unpack({ files, archive: 'upload', to: 'package', limits: { ...UNPACK_LIMITS, ...limits } });
}
const read = async (path: string) => text(await files.read(packageFileKey('package', path)));

/** Unpacks what must be refused: gives the refusal, having seen that nothing stayed behind. */
async function refusal(archive: Buffer, limits: Partial<UnpackLimits> = {}) {
  const fault = await unpacked(archive, limits).then(
    (done) => assert.fail(`it was unpacked: ${done.paths.join()}`),
    (error: unknown) => error,
  );
  assert.ok(fault instanceof Refusal, String(fault));
  assert.deepEqual(await readdir(folder), ['upload']);
  return fault;
}

const page = { name: 'index.html', data: '<title>Fire safety</title>' } as const;

describe('A package that is as it should be', () => {
  it('is unpacked with its folders, its letters and its empty files', async () => {
    const done = await unpacked(
      archiveByHand([
        page,
        { name: 'pages/' },
        { name: 'pages/Übung 1 (neu).html', data: 'ü' },
        { name: 'pages/leer.txt' },
        { name: 'js/a.js', data: 'a'.repeat(100_000) },
        { name: 'stored.bin', data: 'as it is', method: 0 },
      ]),
    );
    assert.deepEqual(done.paths, ['index.html', 'pages/Übung 1 (neu).html', 'pages/leer.txt', 'js/a.js', 'stored.bin']);
    assert.equal(done.bytes, 26 + 2 + 0 + 100_000 + 8);
    assert.equal(await read('pages/Übung 1 (neu).html'), 'ü');
    assert.equal(await read('pages/leer.txt'), '');
    assert.equal(await read('stored.bin'), 'as it is');
    assert.deepEqual((await readdir(folder)).toSorted(), ['package', 'upload']);
  });

  it('may name its files with backslashes, with a leading dot and with the letters of DOS or of a Mac', async () => {
    const done = await unpacked(
      archiveByHand([
        { name: 'pages\\one.html' },
        { name: './two.html' },
        { name: Buffer.from([0x81, ...Buffer.from('bung.html')]), flags: 0 },
        { name: 'Tu\u0308r.html', flags: 0 },
      ]),
    );
    assert.deepEqual(done.paths, ['pages/one.html', 'two.html', 'übung.html', 'Tür.html']);
  });

  it('is unpacked without what the system of its maker left in it', async () => {
    const done = await unpacked(
      archiveByHand([page, { name: '__MACOSX/._index.html' }, { name: '.DS_Store' }, { name: 'pages/.DS_Store' }]),
    );
    assert.deepEqual(done.paths, ['index.html']);
  });

  it('tells how far it is', async () => {
    await files.put('upload', once(archiveByHand([page, { name: 'b', data: 'four' }])));
    const told: (readonly [number, number])[] = [];
    await unpack({ files, archive: 'upload', to: 'package', progress: (...how) => told.push(how) });
    assert.deepEqual(told, [
      [26, 30],
      [30, 30],
    ]);
  });

  it('is unpacked again when an earlier try was cut off in the middle', async () => {
    await files.put('package.unpacking/old.html', once(Buffer.from('half')));
    assert.deepEqual((await unpacked(archiveByHand([page]))).paths, ['index.html']);
    assert.equal(await files.look('package/old.html'), null);
  });
});

describe('A package is refused and leaves nothing behind', () => {
  const names: readonly (readonly [string, string])[] = [
    ['../evil.html', 'path-escapes'],
    ['a/../../evil.html', 'path-escapes'],
    ['..\\evil.html', 'path-escapes'],
    ['a\\..\\..\\evil.html', 'path-escapes'],
    ['..', 'path-escapes'],
    ['a/..', 'path-escapes'],
    ['%2e%2e/evil.html', 'path-escapes'],
    ['..%2fevil.html', 'path-escapes'],
    ['..%5cevil.html', 'path-escapes'],
    ['%252e%252e%252fevil.html', 'path-escapes'],
    ['%c0%ae%c0%ae/../evil.html', 'path-escapes'],
    ['\u2025/evil.html', 'path-escapes'],
    ['\uFF0E\uFF0E\uFF0Fevil.html', 'path-escapes'],
    ['__MACOSX/../../evil.html', 'path-escapes'],
    ['/etc/passwd', 'path-absolute'],
    ['\\\\server\\share\\evil.html', 'path-absolute'],
    ['\\evil.html', 'path-absolute'],
    ['C:\\evil.html', 'path-absolute'],
    ['c:evil.html', 'path-absolute'],
    ['%2fetc/passwd', 'path-absolute'],
    [`${'a/'.repeat(32)}deep.html`, 'path-too-deep'],
    [`${'a'.repeat(256)}`, 'path-too-long'],
    [`${`${'a'.repeat(100)}/`.repeat(11)}long.html`, 'path-too-long'],
    ['con', 'name-reserved'],
    ['pages/AUX.html', 'name-reserved'],
    ['Com1.txt/x', 'name-reserved'],
    ['dot.', 'name-reserved'],
    ['space ', 'name-reserved'],
    ['folder ./x', 'name-reserved'],
    ['index.html:stream', 'name-reserved'],
    ['nul\0.html', 'name-unreadable'],
    ['line\nfeed.html', 'name-unreadable'],
  ];
  for (const [name, code] of names) {
    it(`with the path ${JSON.stringify(name.length > 40 ? `${name.slice(0, 40)}…` : name)}: ${code}`, async () => {
      const fault = await refusal(archiveByHand([page, { name }]));
      assert.equal(fault.problem.code, code);
      assert.equal(fault.values.file, name.slice(0, 200));
    });
  }

  const kinds: readonly (readonly [string, Part, string])[] = [
    ['a symbolic link', { name: 'link', data: '/etc/passwd', mode: 0o120777 }, 'entry-is-link'],
    ['a device', { name: 'disk', mode: 0o060660 }, 'entry-is-device'],
    ['a named pipe', { name: 'pipe', mode: 0o010660 }, 'entry-is-device'],
    ['a locked file', { name: 'secret.html', data: 'x', flags: 0x801 }, 'entry-encrypted'],
    ['a strongly locked file', { name: 'secret.html', data: 'x', flags: 0x841 }, 'entry-encrypted'],
    ['another way of packing', { name: 'x.html', data: 'x', method: 12 }, 'entry-packed-otherwise'],
    ['a name in no alphabet', { name: Buffer.from([0x61, 0xff, 0x62]), flags: 0x800 }, 'name-unreadable'],
    ['the same name again', { name: 'index.html' }, 'name-twice'],
    ['the same name in large letters', { name: 'INDEX.html' }, 'name-twice'],
    ['the same name by another path', { name: './/index.html' }, 'name-twice'],
    ['a file that is also a folder', { name: 'index.html/x' }, 'name-twice'],
    [
      'a file that says it is smaller than it is',
      { name: 'x', data: 'x'.repeat(5000), says: { size: 10 } },
      'sizes-lie',
    ],
    ['a file that says it is larger than it is', { name: 'x', data: 'x', says: { size: 5000 } }, 'sizes-lie'],
    ['a stored file of two sizes', { name: 'x', data: 'xyz', method: 0, says: { size: 2 } }, 'sizes-lie'],
    ['a wrong checksum', { name: 'x', data: 'x', says: { crc: 1 } }, 'archive-damaged'],
    ['bytes that do not unpack', { name: 'x', data: 'not deflated', method: 0, flags: 0 }, 'archive-damaged'],
    ['a folder with content', { name: 'x/', data: 'x' }, 'archive-damaged'],
    ['an entry that begins where there is none', { name: 'x', data: 'x', says: { at: 7 } }, 'entries-overlap'],
    ['the bytes of another file', { name: 'x', data: page.data, says: { at: 0 } }, 'entries-overlap'],
  ];
  for (const [what, part, code] of kinds) {
    it(`with ${what}: ${code}`, async () => {
      const archive = archiveByHand([page, part]);
      // the packed bytes stay as they were, only the list says that they are deflated
      if (what.startsWith('bytes')) archive.writeUInt16LE(8, archive.lastIndexOf('PK\x01\x02') + 10);
      assert.equal((await refusal(archive)).problem.code, code);
    });
  }

  const bombs: readonly (readonly [string, readonly Part[], Partial<UnpackLimits>, string])[] = [
    ['one file that swells', [{ name: 'x', data: Buffer.alloc(3_000_000) }], { ratioFromBytes: 1e6 }, 'content-swells'],
    [
      'files that swell together',
      [1, 2, 3].map((n) => ({ name: `${n}`, data: Buffer.alloc(900_000) })),
      { ratioFromBytes: 1e6 },
      'content-swells',
    ],
    ['one large file', [{ name: 'x', data: randomBytes(2000) }], { fileBytes: 1999 }, 'file-too-large'],
    ['much together', [{ name: 'x', data: randomBytes(2000) }], { totalBytes: 2000 }, 'content-too-large'],
    ['many files', [{ name: 'a' }, { name: 'b' }], { entries: 2 }, 'too-many-files'],
    ['a large archive', [{ name: 'x', data: randomBytes(2000) }], { archiveBytes: 2000 }, 'archive-too-large'],
  ];
  for (const [what, parts, limits, code] of bombs) {
    it(`as a bomb of ${what}: ${code}`, async () => {
      assert.equal((await refusal(archiveByHand([page, ...parts]), limits)).problem.code, code);
    });
  }

  const whole = archiveByHand([page, { name: 'b.html', data: randomBytes(3000) }]);
  const archives: readonly (readonly [string, Buffer, string])[] = [
    ['a picture', Buffer.from('\x89PNG\r\n\x1a\n and more'), 'not-a-zip'],
    ['nothing', Buffer.alloc(0), 'not-a-zip'],
    ['a picture with an archive behind it', Buffer.concat([Buffer.from('GIF89a'), whole]), 'not-a-zip'],
    ['an archive of no files', archiveByHand([]), 'archive-empty'],
    ['an archive of folders', archiveByHand([{ name: 'a/' }, { name: '.DS_Store' }]), 'archive-empty'],
    ['half an archive', whole.subarray(0, whole.length / 2), 'archive-truncated'],
    ['an archive without its last byte', whole.subarray(0, -1), 'archive-truncated'],
    ['an archive with bytes behind it', Buffer.concat([whole, Buffer.from('more')]), 'archive-truncated'],
    ['one of several disks', archiveByHand([page], { disk: 1 }), 'archive-split'],
    ['a list that hides an entry', archiveByHand([page, { name: 'hidden.html' }], { entries: 1 }), 'archive-damaged'],
    ['a list that promises an entry', archiveByHand([page], { entries: 2 }), 'archive-damaged'],
  ];
  for (const [what, archive, code] of archives) {
    it(`as ${what}: ${code}`, async () => {
      assert.equal((await refusal(archive)).problem.code, code);
    });
  }
});

describe('An archive inside a package', () => {
  const evil = archiveByHand([
    { name: '../../evil.html', data: 'out' },
    { name: 'index.html', data: 'another page' },
  ]);
  const swelling = archiveByHand([{ name: 'x', data: Buffer.alloc(40_000_000) }]);

  it('stays the file it is, whatever lies in it: nothing of it is opened', async () => {
    const parts = [
      page,
      { name: 'files/evil.zip', data: evil },
      { name: 'bomb.zip', data: swelling, method: 0 },
    ] as const;
    const done = await unpacked(archiveByHand(parts));
    assert.deepEqual(done.paths, ['index.html', 'files/evil.zip', 'bomb.zip']);
    // as large as it lies there, not as large as it could become
    assert.equal(done.bytes, 26 + evil.length + swelling.length);
    assert.equal(await read('index.html'), page.data);
    assert.deepEqual((await readdir(join(folder, 'package'))).toSorted(), ['bomb.zip', 'files', 'index.html']);
    assert.deepEqual((await readdir(folder)).toSorted(), ['package', 'upload']);
  });

  it('of the same bytes as its neighbours is counted with what they become', async () => {
    const same = Array.from({ length: 40 }, (_, n) => ({ name: `${n}.zip`, data: Buffer.alloc(100_000) }));
    assert.equal(
      (await refusal(archiveByHand([page, ...same]), { ratioFromBytes: 1e6 })).problem.code,
      'content-swells',
    );
  });

  it('around the whole of it is a package without a page: an archive of archives is opened once', async () => {
    const layers = [1, 2, 3].reduce((inner, n) => archiveByHand([{ name: `${n}.zip`, data: inner }]), evil);
    const done = await unpacked(layers);
    assert.deepEqual(done.paths, ['3.zip']);
    assert.deepEqual(await readdir(join(folder, 'package')), ['3.zip']);
  });
});

describe('A package of 70 MB', () => {
  // its own process, so that nothing else is measured
  const script = (where: string) => `
    const { filesOnDisk } = await import(${JSON.stringify(new URL('../outside/files.ts', import.meta.url).href)});
    const { unpack } = await import(${JSON.stringify(new URL('unpack.ts', import.meta.url).href)});
    const files = filesOnDisk(${JSON.stringify(where)});
    globalThis.gc();
    const before = process.memoryUsage.rss();
    let most = before;
    let looks = 0;
    const look = () => { looks += 1; most = Math.max(most, process.memoryUsage.rss()); };
    const timer = setInterval(look, 2);
    const { bytes } = await unpack({ files, archive: 'upload', to: 'package', progress: look });
    clearInterval(timer);
    console.log(JSON.stringify({ bytes, looks, grown: (most - before) / 1e6 }));`;

  it('is unpacked in less than 100 MB of memory', async (t) => {
    const video = randomBytes(60_000_000);
    const slides = Array.from({ length: 100 }, (_, n) => ({ name: `slides/${n}.bin`, data: randomBytes(100_000) }));
    await files.put('upload', once(archiveByHand([page, { name: 'video.mp4', data: video }, ...slides])));
    const flags = ['--expose-gc', '--input-type=module', '-e'];
    const { stdout } = await promisify(execFile)(process.execPath, [...flags, script(folder)]);
    const told = z
      .object({ bytes: z.literal(70_000_026), looks: z.number().min(101), grown: z.number() })
      .parse(JSON.parse(stdout));
    t.diagnostic(`grown by ${told.grown} MB`);
    assert.ok(told.grown < 100, `grown by ${told.grown} MB`);
  });
});
