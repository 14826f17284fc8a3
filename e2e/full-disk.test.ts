import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, mkdirSync, mkdtempSync, openSync, readdirSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { until } from './harness.ts';
import { type Answer, type RunningServer, send, signedIn, startServer } from './servers.ts';

/** A disk without room is told in a sentence, leaves nothing half done, and is no more than a pause. */
const asRoot = { skip: process.getuid?.() === 0 ? false : 'only root can mount a small disk' };
const mounted: string[] = [];
const servers: RunningServer[] = [];
after(async () => {
  for (const server of servers) await server.end();
  for (const folder of mounted) execFileSync('umount', ['-l', folder]);
  for (const { dataDir } of servers) rmSync(dataDir, { recursive: true, force: true });
});

/** A disk of so many megabytes on a folder. */
function smallDisk(folder: string, megabytes: number): void {
  mkdirSync(folder, { recursive: true });
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=755`, 'none', folder]);
  mounted.push(folder);
}

/** A course whose pages are noise, so that packed it is as large as unpacked. */
function course(megabytes: number): Uint8Array {
  const manifest = `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="large" version="1.0" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
<metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
<organizations default="o"><organization identifier="o"><title>Large</title><item identifier="i" identifierref="r"><title>Large</title></item></organization></organizations>
<resources><resource identifier="r" type="webcontent" adlcp:scormtype="sco" href="index.html"><file href="index.html"/></resource></resources>
</manifest>`;
  const video = randomBytes(megabytes * 1024 * 1024);
  const page = strToU8('<!doctype html><title>Large</title>');
  return zipSync({ 'imsmanifest.xml': strToU8(manifest), 'index.html': page, 'video.mp4': video }, { level: 0 });
}

const form = (bytes: BlobPart, name: string): FormData => {
  const made = new FormData();
  made.append('file', new Blob([bytes]), name);
  return made;
};

function assertFull({ status, body }: Answer): void {
  assert.equal(status, 507, JSON.stringify(body));
  assert.equal(body.code, 'disk-full');
  assert.match(body.detail, /The disk of this server is full, so nothing was stored\. Ask the people/u);
}

describe('When the disk of the files is full', asRoot, () => {
  test('uploads and packages are refused with a sentence, nothing is left of them, and with room they are taken', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'ambit-full-'));
    const files = join(dataDir, 'files');
    smallDisk(files, 12);
    const server = await startServer({ dataDir });
    servers.push(server);
    const olu = await signedIn(server, 'olu');
    // folders of a kind stay, and the audit writes its anchors there when their day has come
    const lying = () =>
      readdirSync(files, { recursive: true })
        .map(String)
        .filter((path) => /\d/u.test(path) && !path.startsWith('audit-anchors'))
        .sort();
    const load = (megabytes: number) =>
      olu.ask(server, 'POST', '/api/content-packages', form(course(megabytes) as BlobPart, 'large.zip'));
    const before = lying();

    assertFull(await load(20));
    const rows = 'jo,Jo,Lam\n'.repeat(1_500_000);
    assertFull(
      await olu.ask(server, 'POST', '/api/user-imports', form(`Login,First name,Last name\n${rows}`, 'u.csv')),
    );
    assert.deepEqual(lying(), before, 'an upload that was refused leaves nothing');

    // it fits once, but not beside itself
    const { status, body: loaded } = await load(7);
    assert.equal(status, 201, JSON.stringify(loaded));
    const state = async () => (await olu.ask(server, 'GET', `/api/content-packages/${loaded.id}`)).body;
    await until(
      async () => (await state()).state === 'refused',
      () => `the package is not refused:\n${server.output()}`,
    );
    assert.match(JSON.stringify((await state()).problem), /The disk of this server is full/u);
    assert.deepEqual(lying(), before, 'a package that was refused leaves nothing');

    const small = await load(1);
    assert.equal(small.status, 201);
    const { body } = await until(
      async () => (await olu.ask(server, 'GET', `/api/content-packages/${small.body.id}`)).body.state === 'ready',
      () => `with room the package is not ready:\n${server.output()}`,
    ).then(() => olu.ask(server, 'GET', `/api/content-packages/${small.body.id}`));
    assert.equal(body.state, 'ready');
  });
});

describe('When the disk of the database is full', asRoot, () => {
  test('changes are refused with a sentence, what was acknowledged is there, and with room it goes on', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'ambit-full-'));
    smallDisk(dataDir, 320);
    const server = await startServer({ dataDir });
    servers.push(server);
    const olu = await signedIn(server, 'olu');
    const ballast = join(dataDir, 'ballast');
    let made = 0;
    const add = () => {
      const input = { userName: `full.${made}`, firstName: 'Ida', lastName: `Full ${'x'.repeat(80)}` };
      return olu.ask(server, 'POST', '/api/users', input);
    };
    assert.equal((await add()).status, 201);
    made += 1;

    fill(ballast);
    let refused: Answer | null = null;
    await until(
      async () => {
        const answer = await add();
        if (answer.status === 201) made += 1;
        else refused = answer;
        return refused !== null;
      },
      () => `${made} users were made on a full disk`,
      undefined,
      120,
    );
    const { status, body } = refused as unknown as Answer;
    assert.ok(status === 507 || status === 503, JSON.stringify(body));
    assert.match(body.detail, /The disk of this server is full|The database (does not answer|went away)/u);
    assert.equal((await send(server.url, 'GET', '/healthz')).status, 200);

    rmSync(ballast);
    await until(
      async () => (await add()).status === 201,
      () => `with room nothing is stored:\n${server.output()}`,
    );
    made += 1;
    const counted = await olu.ask(server, 'GET', '/api/users/count?search=full.');
    assert.equal(counted.body.count, made);
    assert.equal(server.hasEnded(), false);
  });
});

/** Writes until there is no room left. */
function fill(file: string): void {
  const handle = openSync(file, 'w');
  for (let size = 2 ** 20; size >= 4096; size /= 2) {
    const piece = Buffer.alloc(size);
    try {
      for (;;) if (writeSync(handle, piece) < size) break;
    } catch (fault) {
      if (!(fault instanceof Error && 'code' in fault && fault.code === 'ENOSPC')) throw fault;
    }
  }
  closeSync(handle);
}
