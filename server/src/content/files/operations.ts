import { buffer } from 'node:stream/consumers';
import { z } from 'zod';
import type { Context, Upload } from '../../context.ts';
import type { Stored } from '../../outside/files.ts';
import { one, operation } from '../../operation.ts';
import { problems, Refusal } from '../../refusal.ts';
import { course, courses } from '../privileges.ts';
import { note } from '../versions/deeds-history.ts';
import { readFileToken } from './address.ts';
import { shownFile, withAddress } from './deeds-files.ts';
import { fileRefusals, headLength, largest, limitOf, mediaTypeOf, pictureFrom } from './media.ts';
import { findLying, insertFile } from './store.ts';

export const addFile = operation({
  id: 'course.add-file',
  does: {
    en: 'Add a picture, video, PDF or captions to a course',
    de: 'Einem Kurs ein Bild, Video, PDF oder Untertitel hinzufügen',
  },
  method: 'POST',
  path: '/api/courses/:id/files',
  needs: courses.addFile,
  on: one(course),
  upload: { limit: largest },
  output: shownFile,
  status: 201,
  run: async (c) => {
    if (!c.upload) throw new Error('an upload was declared and none came');
    const { key, mediaType, size, sha256 } = await taken(c, c.upload);
    const place = { tenant: c.at.tenant, organization: c.granted.thing?.organization ?? c.at.id };
    const file = { id: c.newId(), name: c.upload.name.slice(0, 200), mediaType, size };
    const added = { course: c.params.id ?? '', key, sha256, by: c.actor.id, at: c.now };
    await insertFile(c.tx, { ...place, ...file, ...added });
    await note(c, added.course, 'file-added', { name: file.name, size });
    c.audit({ after: { file: file.name, mediaType, size } });
    return withAddress(c, place.organization, file);
  },
});

// Bytes are read by a page of the application, which gets the address from what may be seen there.
export const readFile = operation({
  id: 'course.file',
  does: { en: 'Read a file of a course', de: 'Eine Datei eines Kurses lesen' },
  needs: 'public',
  because: 'The address is the key: it opens one file for some hours, and whoever may see the course is told it.',
  origin: 'content',
  method: 'GET',
  path: '/item-files/:token',
  parameters: { token: 'text' },
  output: z.object({ key: z.string(), mediaType: z.string() }),
  run: async (c) => {
    const read = readFileToken(c.server.vault, c.params.token ?? '', c.now);
    const tenant = read && (await c.server.directory.tenantOf(read.organization));
    if (!read || !tenant) throw new Refusal(problems['not-found']);
    const found = await c.unsafeWithin({ id: read.organization, tenant }, (tx) =>
      findLying(tx, read.organization, read.file),
    );
    if (!found) throw new Refusal(problems['not-found']);
    return found;
  },
});

type Taken = Stored & Readonly<{ key: string; mediaType: string }>;

/** Looks at what came: what it is by its bytes, whether it is small enough, and a picture as screens want it. */
async function taken({ server: { files } }: Pick<Context, 'server'>, sent: Upload): Promise<Taken> {
  const head =
    sent.size === 0
      ? null
      : await buffer(await files.read(sent.key, { first: 0, last: Math.min(headLength, sent.size) - 1 }));
  const mediaType = head && mediaTypeOf(head);
  if (!mediaType) throw new Refusal(fileRefusals['file-of-no-kind']);
  if (sent.size > limitOf(mediaType))
    throw new Refusal(problems['too-large'], { values: { limit: `${limitOf(mediaType) / 1024 ** 2} MB` } });
  if (!mediaType.startsWith('image/')) return { ...sent, mediaType };
  const drawn = await files.onDisk(sent.key, pictureFrom);
  if (!drawn) throw new Refusal(fileRefusals['picture-unreadable']);
  const key = `${sent.key}.webp`;
  const stored = await files.put(
    key,
    (async function* () {
      yield drawn;
    })(),
  );
  await files.remove(sent.key);
  return { ...stored, key, mediaType: 'image/webp' };
}
