import { Readable } from 'node:stream';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { answer } from './answer.ts';
import { basicToken, readAnything, readForms, sendText, sendXapi } from './content-protocols.ts';
import { refusalOf } from './faults.ts';
import { plainPage } from './plain-page.ts';
import { problemDocument } from './problem.ts';
import { type Asked, readRequest } from './request.ts';
import type { Running } from './running.ts';
import {
  fileHeaders,
  isServiceWorker,
  type PlayerConfig,
  packageFileHeaders,
  packageFileKey,
  packagePath,
  playerFile,
  playerHeaders,
  playerPage,
  rangeOf,
} from '../content/index.ts';
import type { Operation } from '../operation.ts';
import { readCredential } from '../identity/index.ts';
import { newId } from '../outside/ids.ts';
import { problems, Refusal } from '../refusal.ts';
import { languageOf } from '../text.ts';

/** Bytes of a body at most: what a large course keeps, with room to spare. */
const bodyLimit = 2 * 1024 * 1024;

/**
 * The server of the other origin, where content lives. Packages are hostile: nobody is signed in here, no cookie is
 * read or set, and all that opens anything is the token of one launch. It stands in the address of the page and of the
 * files, `/content/<token>/<path>`, so that a package reaches its own files by relative addresses and nobody else's,
 * and a script that registers itself for its folder is gone with the launch.
 */
export async function serveContent(running: Running, operations: readonly Operation[]): Promise<FastifyInstance> {
  const app = Fastify({
    bodyLimit,
    logger: false,
    // units write a slash of their own behind the endpoint's
    rewriteUrl: ({ url = '/' }) => url.replace(/^\/xapi\/+/u, '/xapi/'),
    trustProxy: false,
    routerOptions: { maxParamLength: 300 },
    forceCloseConnections: true,
    frameworkErrors: (fault, request, reply) => void fail(running, fault, request, reply),
  });
  app.setErrorHandler((fault, request, reply) => fail(running, fault, request, reply));
  app.setNotFoundHandler((request, reply) => fail(running, new Refusal(problems['not-found']), request, reply));
  app.get('/player/:name', (request, reply) => sendPlayer(request.params as { name: string }, reply));
  readForms(app);
  await app.register(async (scope) => {
    readAnything(scope);
    for (const operation of operations.filter(isXapi)) route(running, scope, operation);
  });
  for (const operation of operations.filter((one) => !isXapi(one))) route(running, app, operation);
  return app;
}

const isXapi = ({ path }: Operation): boolean => path.startsWith('/xapi/');

function route(running: Running, app: FastifyInstance, operation: Operation): void {
  const send = senderOf(operation.path);
  app.route({
    method: operation.method,
    url: operation.path,
    handler: async (request, reply) => {
      const answered = await answer(running, operation, askedOf(running, request, reply));
      return send(running, request, reply, answered.status, answered.body);
    },
  });
}

/** The request without its cookies; the bearer token stands beside the parameters of the address. */
function askedOf(running: Running, request: FastifyRequest, reply: FastifyReply): Asked {
  const left = new AbortController();
  reply.raw.once('close', () => left.abort());
  const { method, headers, query, body, ip } = request;
  const params = { ...(request.params as Record<string, string>) };
  const bearer = /^Bearer (.+)$/u.exec(headers.authorization ?? '')?.[1] ?? basicToken(headers.authorization);
  if (bearer !== undefined) params['token'] = bearer;
  const site = { origin: new URL(running.server.contentUrl).origin, organization: null };
  return readRequest({ method, headers, cookies: {}, params, query, body, ip }, site, left.signal);
}

const senderOf = (path: string): Send => {
  if (path.startsWith('/content/')) return sendFile;
  if (path.startsWith('/launch/')) return sendPage;
  if (path.startsWith('/item-files/')) return sendItemFile;
  if (path.startsWith('/xapi/')) return (_, __, reply, ___, body) => sendXapi(reply, body);
  return path === '/run-time/hacp' ? (_, __, reply, ___, body) => sendText(reply, body) : sendJson;
};

/** The player's own files are the same for everybody and open nothing. */
function sendPlayer({ name }: { name: string }, reply: FastifyReply): FastifyReply {
  const file = playerFile(name);
  if (!file) throw new Refusal(problems['not-found']);
  return reply.headers(file.headers).send(file.body);
}

type Send = (running: Running, request: FastifyRequest, reply: FastifyReply, status: number, body: unknown) => unknown;

const sendJson: Send = (_, __, reply, status, body) =>
  reply.code(status).headers({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }).send(body);

/** The player stands in the page around it, which begins with nothing that another launch left in the browser. */
const sendPage: Send = ({ server }, request, reply, status, body) => {
  // the border: what the operation answered is what its page is made from
  const config = body as PlayerConfig;
  const application = new URL(config.course.url).origin;
  if (isAlone(request)) return reply.redirect(`${application}/launch/${config.token}`, 303);
  const isGoingOn = request.headers['sec-fetch-site'] === 'same-origin';
  return reply
    .code(status)
    .headers({
      ...playerHeaders({ publicUrl: application, contentUrl: server.contentUrl }),
      ...(!isGoingOn && { 'clear-site-data': '"storage"' }),
    })
    .send(playerPage(config));
};

/** A browser asks for a page of its own, not for a part of one. */
const isAlone = ({ headers }: FastifyRequest): boolean => headers['sec-fetch-dest'] === 'document';

/** Sends a file of the package that the operation found, or a part of it. */
const sendFile: Send = async (running, request, reply, _, body) => {
  const { filesKey } = body as { filesKey: string };
  const path = packagePath(behindToken(request.raw.url ?? ''));
  if (path === null || isServiceWorker(request.headers)) throw new Refusal(problems['not-found']);
  const key = packageFileKey(filesKey, path);
  const around = await framedBy(running, (request.params as { token?: string }).token ?? '');
  return sendBytes(running, request, reply, key, packageFileHeaders(path, around, isAlone(request)));
};

/** The pages that may stand around content of a launch: those of the installation and of the learner’s organization. */
async function framedBy({ server: { addresses } }: Running, token: string): Promise<string> {
  const { installation } = addresses;
  const organization = readCredential(token, 'token')?.organization;
  const own = organization === undefined ? installation : await addresses.siteOf(null, organization);
  return [...new Set([installation.origin, own.origin])].join(' ');
}

/** Sends a file that somebody added to a course. */
const sendItemFile: Send = async (running, request, reply, _, body) => {
  const { key, mediaType } = body as { key: string; mediaType: string };
  if (isServiceWorker(request.headers)) throw new Refusal(problems['not-found']);
  const { origin } = request.headers;
  const asking = origin === undefined ? null : await running.server.addresses.siteAt(URL.parse(origin)?.host);
  const shownAt = asking && asking.origin === origin ? asking : running.server.addresses.installation;
  return sendBytes(running, request, reply, key, fileHeaders(mediaType, shownAt.origin));
};

/** Sends what lies under a key, or the part of it that was asked for. */
async function sendBytes(
  { server: { files } }: Running,
  request: FastifyRequest,
  reply: FastifyReply,
  key: string,
  headers: Readonly<Record<string, string>>,
): Promise<unknown> {
  const found = await files.look(key);
  if (!found) throw new Refusal(problems['not-found']);
  reply.headers(headers);
  const range = rangeOf(request.headers.range, found.size);
  if (range === 'unsatisfiable') return reply.code(416).header('content-range', `bytes */${found.size}`).send();
  const [first, last] = range === 'whole' ? [0, found.size - 1] : [range.first, range.last];
  reply.header('content-length', last - first + 1);
  if (range !== 'whole') reply.code(206).header('content-range', `bytes ${first}-${last}/${found.size}`);
  // an answer to HEAD keeps its length only when it would be a stream
  if (request.method === 'HEAD' || found.size === 0) return reply.send(Readable.from([]));
  return reply.send(await files.read(key, { first, last }));
}

/** What stands in the address behind `/content/<token>/`, still encoded and without its query. */
const behindToken = (url: string): string => /^\/content\/[^/]*\/([^?#]*)/u.exec(url)?.[1] ?? '';

/** Programs get a problem document, people a page with the same sentence. */
function fail(running: Running, fault: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const id = newId();
  const refusal = refusalOf(fault, id, request.method);
  if (refusal.problem.status >= 500) running.report(fault, id);
  const document = problemDocument(refusal, languageOf(request.headers['accept-language']));
  reply
    .code(document.status)
    .headers({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', ...refusal.headers });
  if (!(request.headers.accept ?? '').includes('text/html'))
    return reply.type('application/problem+json').send(document);
  return reply
    .headers({ 'content-security-policy': "default-src 'none'" })
    .type('text/html; charset=utf-8')
    .send(plainPage(document, running.server.publicUrl));
}
