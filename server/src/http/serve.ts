import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { embedHosts } from '../content/index.ts';
import type { Operation } from '../operation.ts';
import { newId } from '../outside/ids.ts';
import { Refusal, problems } from '../refusal.ts';
import { languageOf } from '../text.ts';
import { answer, mayBegin } from './answer.ts';
import { refusalOf } from './faults.ts';
import { plainPage } from './plain-page.ts';
import { problemDocument } from './problem.ts';
import { type Answered, type Asked, cookieName, deviceCookieName, readRequest } from './request.ts';
import type { Running } from './running.ts';
import { scimError, scimStatus } from './scim.ts';
import { siteOf } from './site.ts';
import { receive } from './upload.ts';

/** Bytes of a JSON body at most. */
const bodyLimit = 1024 * 1024;

/** The application's server: one route for each operation, and nothing beside them. */
export async function serve(
  running: Running,
  operations: readonly Operation[],
  log: boolean,
): Promise<FastifyInstance> {
  const app = Fastify({
    bodyLimit,
    logger: log
      ? { level: 'info', redact: ['req.headers.cookie', 'req.headers.authorization'], serializers: { req: logged } }
      : false,
    trustProxy: false,
    routerOptions: { maxParamLength: 300 },
    forceCloseConnections: true,
  });
  await app.register(cookie);
  await app.register(helmet, { contentSecurityPolicy: applicationPolicy(running), crossOriginEmbedderPolicy: false });
  await app.register(multipart, { limits: { files: 1, fields: 20, fieldSize: 64 * 1024 } });
  await app.register(rateLimit, { global: false });
  app.addContentTypeParser('application/scim+json', { parseAs: 'string' }, app.getDefaultJsonParser('error', 'error'));
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, readForm);
  app.addHook('onRequest', async (request, reply) => echoId(request, reply));
  app.setErrorHandler((fault, request, reply) => fail(running, fault, request, reply));
  app.setNotFoundHandler((request, reply) => fail(running, new Refusal(problems['not-found']), request, reply));
  for (const operation of operations) route(app, running, operation);
  return app;
}

/** A link that is a key stands in no log. */
const logged = ({ method, url, ip }: FastifyRequest) => ({
  method,
  url: url.replaceAll(/\.[\w-]{43}(?![\w-])/gu, '.…'),
  remoteAddress: ip,
});

function route(app: FastifyInstance, running: Running, operation: Operation): void {
  app.route({
    method: operation.method,
    url: operation.path,
    ...(operation.largest && { bodyLimit: operation.largest }),
    ...(operation.rate && {
      config: { rateLimit: { max: operation.rate, timeWindow: '1 minute', errorResponseBuilder: tooMany } },
    }),
    handler: async (request, reply) => {
      const left = new AbortController();
      reply.raw.once('close', () => left.abort());
      const isForm = /^application\/x-www-form-urlencoded\b/u.test(request.headers['content-type'] ?? '');
      if (isForm && !operation.form) throw new Refusal(problems.malformed);
      const asked = readRequest(request, await siteOf(running, request), left.signal, operation.form);
      const answered = operation.upload
        ? await taken(running, operation, asked, request)
        : await answer(running, operation, asked);
      return send(reply, answered);
    },
  });
}

/** Fields of a form; of a name that comes twice the last one counts. Only operations that are posted forms take it. */
function readForm(_: FastifyRequest, body: string | Buffer, done: (fault: Error | null, body?: unknown) => void): void {
  done(null, Object.fromEntries(new URLSearchParams(String(body))));
}

/** An upload is decided before its bytes are taken, and again when they are there. */
async function taken(running: Running, operation: Operation, asked: Asked, request: FastifyRequest): Promise<Answered> {
  await mayBegin(running, operation, asked);
  const limit = operation.upload?.limit ?? 0;
  const upload = await receive(request, running.server.files, limit).catch((fault: unknown) => {
    // what nobody reads would stand in the way of the next request on the same line
    request.raw.unpipe();
    request.raw.resume();
    throw fault;
  });
  try {
    return await answer(running, operation, { ...asked, upload });
  } catch (fault) {
    await running.server.files.remove(upload.key);
    throw fault;
  }
}

function send(reply: FastifyReply, answered: Answered): FastifyReply {
  setCookie(reply, cookieName, answered.cookie, 30);
  // as long as browsers keep one
  setCookie(reply, deviceCookieName, answered.deviceCookie, 400);
  reply.code(answered.status).headers({ 'cache-control': 'no-store', ...answered.headers });
  if (answered.stream) return reply.send(answered.stream);
  return answered.status === 204 ? reply.send() : reply.send(answered.body);
}

function setCookie(reply: FastifyReply, name: string, value: string | null | undefined, days: number): void {
  if (value === undefined) return;
  const options = { path: '/', httpOnly: true, secure: true, sameSite: 'lax' } as const;
  if (value === null) reply.clearCookie(name, options);
  else reply.setCookie(name, value, { ...options, maxAge: days * 24 * 3600 });
}

function fail(running: Running, fault: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const id = newId();
  const refusal = refusalOf(fault, id, request.method);
  if (refusal.problem.status >= 500) running.report(fault, id);
  const document = problemDocument(refusal, languageOf(request.headers['accept-language']));
  if (request.url.startsWith('/scim/'))
    return reply
      .code(scimStatus(refusal))
      .headers({ 'cache-control': 'no-store', ...refusal.headers })
      .type('application/scim+json')
      .send(scimError(document, scimStatus(refusal)));
  reply.code(refusal.problem.status).headers({ 'cache-control': 'no-store', ...refusal.headers });
  // where no screen is served a person reads the sentence alone
  if (refusal.problem.status === 421 && (request.headers.accept ?? '').includes('text/html'))
    return reply.type('text/html; charset=utf-8').send(plainPage(document, running.server.publicUrl));
  return reply.type('application/problem+json').send(document);
}

/** Whoever numbers requests finds the number on the answer, whatever the answer is. */
function echoId(request: FastifyRequest, reply: FastifyReply): void {
  const id = request.headers['x-request-id'];
  if (typeof id === 'string' && /^[\x20-\x7e]{1,200}$/u.test(id)) reply.header('x-request-id', id);
}

const tooMany = (_: FastifyRequest, { ttl }: { ttl: number }) =>
  new Refusal(problems['too-many'], { values: { seconds: Math.ceil(ttl / 1000) } });

const contentOf = ({ server }: Running): string => new URL(server.contentUrl).origin;

const applicationPolicy = (running: Running) => ({
  useDefaults: false,
  directives: {
    defaultSrc: ["'self'"],
    imgSrc: ["'self'", 'data:', 'blob:', contentOf(running)],
    mediaSrc: ["'self'", contentOf(running)],
    connectSrc: ["'self'", contentOf(running)],
    styleSrcAttr: ["'unsafe-inline'"],
    styleSrcElem: ["'self'"],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameSrc: [contentOf(running), ...embedHosts.map((host) => `https://${host}`)],
    frameAncestors: ["'none'"],
  },
});
