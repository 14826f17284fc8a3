import type { App } from '../app.ts';
import { type CastCourse, cast } from './cast.ts';
import { packageFolders, zipFolder } from './packages/zip-folder.ts';

/** The packages of the cast's courses. */
const folders: Readonly<Record<string, URL>> = {
  'Fire safety': packageFolders['fire-safety'],
  'Forklift refresher': packageFolders['forklift-refresher'],
};

/** How long a package may take to be read, in milliseconds. */
const patience = 60_000;

type SignIn = (who: string) => Promise<string>;

/** Loads the cast's courses that come as packages through the operations anybody uses, and assigns one of them. */
export async function fillCourses(app: App, signIn: SignIn): Promise<void> {
  for (const { identifier, courses } of cast) {
    for (const course of courses ?? []) {
      const folder = folders[course.title];
      if (folder) await load(asker(app, await signIn(`${identifier}/${course.owner}`)), course, folder);
    }
  }
}

async function load(ask: Ask, course: CastCourse, folder: URL): Promise<void> {
  const { id } = await ask('POST', '/api/content-packages', await asUpload(folder));
  await ready(ask, id);
  const made = await ask('POST', `/api/content-packages/${id}/course`, { title: course.title });
  await ask('POST', `/api/courses/${made.id}/publish`);
  if (course.title !== 'Fire safety') return;
  const audience = { everybody: true };
  await ask('POST', '/api/assignments', {
    courseId: made.id,
    name: 'Fire safety for everybody',
    audience,
    dueDays: 30,
    learnersOnly: true,
  });
}

async function ready(ask: Ask, id: string): Promise<void> {
  for (let waited = 0; waited < patience; waited += 100) {
    const { state, problem } = await ask('GET', `/api/content-packages/${id}`);
    if (state === 'ready') return;
    if (state === 'refused') throw new Error(`a package of the demo was refused: ${problem?.detail}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('a package of the demo was not read in time');
}

type Answer = Readonly<{ id: string; state?: string; problem?: { detail: string } | null }>;
type Upload = Readonly<{ body: Buffer; type: string }>;
type Ask = (method: 'GET' | 'POST', url: string, body?: Upload | Readonly<Record<string, unknown>>) => Promise<Answer>;

const asker =
  (app: App, cookie: string): Ask =>
  async (method, url, body) => {
    const upload =
      body && 'type' in body && Buffer.isBuffer(body['body'])
        ? { payload: body['body'], type: String(body['type']) }
        : null;
    const headers = {
      cookie: `__Host-ambit=${cookie}`,
      origin: new URL(app.running.server.publicUrl).origin,
      ...(upload ? { 'content-type': upload.type } : body && { 'content-type': 'application/json' }),
    };
    const payload = upload ? upload.payload : body && JSON.stringify(body);
    const response = await app.application.inject({ method, url, headers, ...(payload !== undefined && { payload }) });
    if (response.statusCode >= 400) throw new Error(`${method} ${url}: ${response.body}`);
    return response.json<Answer>();
  };

/** The one part of a multipart body. */
async function asUpload(folder: URL): Promise<Upload> {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(await zipFolder(folder))]), 'package.zip');
  const response = new Response(form);
  return { body: Buffer.from(await response.arrayBuffer()), type: response.headers.get('content-type') ?? '' };
}
