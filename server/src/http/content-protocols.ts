import type { FastifyInstance, FastifyReply } from 'fastify';

/** A body whose form this server does not know: xAPI documents are of any kind. */
export type Raw = Readonly<{
  type: string;
  /** base64 */ content: string;
  ifMatch?: string;
  ifNoneMatch?: string;
}>;

/** Forms are read as their fields; the last of two of a name counts. */
export function readForms(app: FastifyInstance): void {
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_, body, done) =>
    done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  );
  // old units of AICC name no type, or one of their own
  app.addContentTypeParser('text/plain', { parseAs: 'string' }, (_, body, done) =>
    done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  );
}

/** Bodies are taken as they come, with their type. */
export function readAnything(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (request, body, done) => {
    const { 'if-match': match, 'if-none-match': noneMatch } = request.headers;
    const raw: Raw = {
      type: request.headers['content-type'] ?? 'application/octet-stream',
      content: Buffer.from(body).toString('base64'),
      ...(match !== undefined && { ifMatch: match }),
      ...(noneMatch !== undefined && { ifNoneMatch: noneMatch }),
    };
    done(null, raw);
  });
}

/** HACP is text, whatever happened. */
export const sendText = (reply: FastifyReply, body: unknown): FastifyReply =>
  reply
    .headers({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' })
    .type('text/plain; charset=utf-8')
    .send((body as { text: string }).text);

/** An answer of xAPI: its own status, headers and kind of body. */
export function sendXapi(reply: FastifyReply, body: unknown): FastifyReply {
  const { status, headers, content } = body as {
    status: number;
    headers: Readonly<Record<string, string>>;
    content: string | null;
  };
  const shared = {
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    // what a unit kept is never a page of this origin
    'content-security-policy': "default-src 'none'; sandbox",
    'x-experience-api-version': '1.0.3',
  };
  reply.code(status).headers({ ...shared, ...headers });
  return content === null ? reply.send() : reply.send(Buffer.from(content, 'base64'));
}

/** The token in a header of Basic, as a unit of cmi5 sends what it was given: `<organization>:<secret>`. */
export function basicToken(header: string | undefined): string | undefined {
  const encoded = /^Basic (.+)$/iu.exec(header ?? '')?.[1];
  return encoded === undefined ? undefined : Buffer.from(encoded, 'base64').toString('utf8').replace(':', '.');
}
