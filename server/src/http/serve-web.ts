import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Operation } from '../operation.ts';
import { newId } from '../outside/ids.ts';
import { readWebPage } from '../outside/web-page.ts';
import type { Site } from '../organizations/index.ts';
import { Refusal } from '../refusal.ts';
import { answer } from './answer.ts';
import { type Asked, readRequest } from './request.ts';
import type { Running } from './running.ts';
import { siteOf } from './site.ts';

/** The operations whose answers the first screen is made of. */
export type First = Readonly<Record<'me' | 'unread' | 'notices' | 'plan' | 'setUp', Operation>>;

type Start = Readonly<{
  /** At an organization’s own address its sign-in page stands. */ door?: string;
  me?: unknown;
  unread?: unknown;
  notices?: unknown;
  plan?: unknown;
  setUpNeeded?: boolean;
}>;

/**
 * Gives out the built web. Every address that is not the API's is the application's page, and the page brings what its
 * first screen asks for: the same answers, decided by the same operations.
 */
export async function serveWeb(app: FastifyInstance, running: Running, folder: string, first: First): Promise<void> {
  await app.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    immutable: true,
    maxAge: '365d',
    index: false,
    preCompressed: true,
    globIgnore: ['index.html'],
  });
  const page = await readWebPage(folder);
  const give = async (request: FastifyRequest, reply: FastifyReply) => {
    const site = await siteOf(running, request);
    const start = {
      ...(await startOf(running, first, request, site)),
      ...(site.organization && { door: site.organization.identifier }),
    };
    const whole = page.replace('<!--start-->', () => written(start));
    return reply.header('cache-control', 'no-store').type('text/html; charset=utf-8').send(whole);
  };
  app.get('/', give);
  app.get('/*', (request, reply) => {
    // a file that is not there is not there; every other address is a screen's
    if (/^\/(api|assets|scim|access\/v1)\//u.test(request.url)) return reply.callNotFound();
    return give(request, reply);
  });
}

/** A block of data, which no content policy runs; nothing in it can end it. */
const written = (start: Start): string =>
  `<script id="start" type="application/json">${JSON.stringify(start).replaceAll('<', '\\u003c')}</script>`;

/** What the page knows when it arrives. When it cannot be told, the page asks by itself and says what is wrong. */
async function startOf(running: Running, first: First, request: FastifyRequest, site: Site): Promise<Start> {
  const left = new AbortController();
  request.raw.once('close', () => left.abort());
  // worded in the user's own language: what the browser prefers is not what was chosen
  const read = readRequest(request, site, left.signal);
  const asked: Asked = { ...read, params: {}, query: {}, language: null };
  const told = async (operation: Operation) => (await answer(running, operation, asked)).body;
  try {
    const me = await told(first.me).catch(nobody);
    if (me === null) return { me, setUpNeeded: ((await told(first.setUp)) as { needed: boolean }).needed };
    const [unread, notices] = [await told(first.unread), await told(first.notices)];
    return {
      me,
      unread,
      notices,
      ...(isHome(request.url) && mayAsk(first.plan, me) && { plan: await told(first.plan) }),
    };
  } catch (fault) {
    running.report(fault, newId());
    return {};
  }
}

function nobody(fault: unknown): null {
  if (fault instanceof Refusal && fault.problem.status === 401) return null;
  throw fault;
}

const isHome = (url: string): boolean => url === '/' || url.startsWith('/?');

const mayAsk = ({ needs }: Operation, me: unknown): boolean =>
  typeof needs === 'object' && (me as { may: Readonly<Record<string, true>> }).may[needs.id] === true;
