import assert from 'node:assert/strict';
import { strToU8, zipSync } from 'fflate';
import { Logger, runOnce } from 'graphile-worker';
import { allJobs } from '../../app.ts';
import { asNobody, asUser } from '../../http/as-user.ts';
import type { Answer, Person, TestWorld } from '../../testing.ts';

/** A SCORM 1.2 package of our own: so many items, each a page that says nothing. */
export function smallPackage(title = 'Fire safety', items: readonly string[] = ['Fire safety']): Uint8Array {
  const all = items.map((name, n) => ({ name, id: `item-${n}`, file: `pages/${n}.html` }));
  const manifest = `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="fire-safety" version="1.0" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
<metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
<organizations default="course"><organization identifier="course"><title>${title}</title>
${all.map(({ id, name }) => `<item identifier="${id}" identifierref="r-${id}"><title>${name}</title></item>`).join('\n')}
</organization></organizations>
<resources>${all.map(({ id, file }) => `<resource identifier="r-${id}" type="webcontent" adlcp:scormtype="sco" href="${file}"><file href="${file}"/></resource>`).join('\n')}</resources>
</manifest>`;
  const pages = Object.fromEntries(
    all.map(({ file, name }) => [file, strToU8(`<!doctype html><title>${name}</title>0123456789`)]),
  );
  return zipSync({ 'imsmanifest.xml': strToU8(manifest), ...pages });
}

/** Uploads bytes as somebody, as a browser does. */
export function upload(
  person: Person,
  bytes: Uint8Array,
  name = 'fire-safety.zip',
  path = '/api/content-packages',
): Promise<Answer> {
  const boundary = 'the-end-of-a-part';
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/zip\r\n\r\n`;
  const payload = Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]);
  return person.post(path, payload, {
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  });
}

/** Runs every job that waits, on the real queue, until none is left. */
export async function runJobs(w: TestWorld): Promise<void> {
  const { running } = w.app;
  const signal = new AbortController().signal;
  const taskList = Object.fromEntries(
    allJobs.map(({ id, run }) => [
      id,
      (payload: unknown) =>
        run({
          payload: payload as Readonly<Record<string, unknown>>,
          server: running.server,
          clock: running.clock,
          signal,
          as: (who, work) => asUser(running, who, work),
          asNobody: (place, work) => asNobody(running, place, work),
        }),
    ]),
  );
  const logger = new Logger(() => (level, message, meta) => {
    if (level === 'error') assert.fail(`${message} ${String(meta?.['error'] ?? '')}`);
  });
  await runOnce({ connectionString: w.database.ownerUrl, taskList, logger });
}

/** A course that somebody uploaded, took over and published. */
export async function published(
  w: TestWorld,
  person: Person,
  title = 'Fire safety',
  items: readonly string[] = [title],
) {
  const { body: uploaded, status } = await upload(person, smallPackage(title, items));
  assert.equal(status, 201);
  await runJobs(w);
  const { body: course } = await person.post(`/api/content-packages/${uploaded.id}/course`, {});
  const { body } = await person.post(`/api/courses/${course.id}/publish`);
  assert.equal(body.state, 'published');
  return body as { id: string; title: string; items: { id: string }[] };
}
