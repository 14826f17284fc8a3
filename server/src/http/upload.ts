import type { FastifyRequest } from 'fastify';
import type { Upload } from '../context.ts';
import type { Files } from '../outside/files.ts';
import { newId } from '../outside/ids.ts';
import { Refusal, refusals } from '../refusal.ts';

const refused = refusals({
  'no-file': {
    status: 400,
    says: {
      en: 'Send the file as multipart/form-data in a part named “file”.',
      de: 'Senden Sie die Datei als multipart/form-data in einem Teil namens „file“.',
    },
  },
});

/** Receives the one file of a multipart body, streaming it to the disk under a new key. */
export async function receive(request: FastifyRequest, files: Files, limit: number): Promise<Upload> {
  if (!request.isMultipart()) throw new Refusal(refused['no-file']);
  const part = await request.file({ limits: { fileSize: limit + 1 } });
  if (!part || part.fieldname !== 'file') throw new Refusal(refused['no-file']);
  const key = `uploads/${newId()}`;
  const { size, sha256 } = await files.put(key, part.file, limit);
  return { key, name: part.filename, size, sha256, mime: part.mimetype };
}
