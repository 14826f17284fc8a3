import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { Objectives } from '../../content/player/browser/types.d.ts';
import type { Answer, Person, TestWorld } from '../../testing.ts';

type Data = Readonly<Record<string, string | null>>;
type More = Readonly<{
  number?: number;
  since?: number;
  final?: boolean;
  seconds?: number;
  sequencing?: string;
  objectives?: Objectives;
}>;

/** A page of the content origin that plays one launch, as the player does. */
export type Page = Readonly<{
  token: string;
  opened: Readonly<{
    sitting: string;
    number: number;
    data: Readonly<Record<string, string>>;
    state: string;
    sequencing: string | null;
    objectives: Objectives | null;
  }>;
  commit(data: Data, more?: More): Promise<Answer>;
  end(data: Data, more?: More): Promise<Answer>;
  get(path: string, headers?: Record<string, string>): Promise<Answer & { bytes: Buffer }>;
}>;

export async function ask(
  w: TestWorld,
  method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'HEAD',
  url: string,
  { token, body, headers = {} }: { token?: string; body?: unknown; headers?: Record<string, string> } = {},
): Promise<Answer & { bytes: Buffer }> {
  const bearer = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const sent = { 'accept-language': 'en', ...bearer, ...headers };
  const answer = await w.app.content.inject({
    method,
    url,
    headers: sent,
    ...(body !== undefined && { payload: body as object }),
  });
  const isJson = (answer.headers['content-type'] ?? '').includes('json');
  return {
    status: answer.statusCode,
    body: isJson && answer.body ? answer.json() : null,
    headers: answer.headers,
    text: answer.body,
    bytes: answer.rawPayload,
  };
}

/** Begins a launch, in the application; gives its token. */
export async function launch(person: Person, enrollmentId: string, itemId: string): Promise<string> {
  const { status, body } = await person.post('/api/my/launches', { enrollmentId, itemId });
  assert.equal(status, 201, JSON.stringify(body));
  return String(new URL(body.url).pathname.split('/').at(-1));
}

/** Opens the page of a launch. */
export async function play(w: TestWorld, token: string): Promise<Page> {
  const { status, body: opened } = await ask(w, 'POST', '/run-time/open', { token, body: {} });
  assert.equal(status, 200, JSON.stringify(opened));
  let number = opened.number as number;
  const send = (to: 'commit' | 'end', data: Data, more: More = {}) => {
    number = more.number ?? number + 1;
    const body = { sitting: opened.sitting, seconds: 5, final: to === 'end', ...more, number, data };
    return ask(w, 'POST', `/run-time/${to}`, { token, body });
  };
  return {
    token,
    opened,
    commit: (data, more) => send('commit', data, more),
    end: (data, more) => send('end', data, more),
    get: (path, headers) => ask(w, 'GET', `/content/${token}/${path}`, headers ? { headers } : {}),
  };
}

/** What SCORM 1.2 content says of itself. */
export const says = (status: string, rest: Readonly<Record<string, string>> = {}): Data => ({
  'cmi.core.lesson_status': status,
  ...rest,
});

/** An id that is well formed and names nothing. */
export const nowhere = (): string => randomUUID();
