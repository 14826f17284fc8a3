import type { FastifyInstance } from 'fastify';
import { headersAround, pageAround, playerFile } from '../content/index.ts';
import { readCredential } from '../identity/index.ts';
import { problems, Refusal } from '../refusal.ts';
import { languageOf } from '../text.ts';
import type { Running } from './running.ts';
import { siteOf } from './site.ts';

/**
 * The page around the player. It reads no sign-in and opens nothing: what the token is good for, the origin of content
 * says, in the frame.
 */
export function serveLaunch(app: FastifyInstance, running: Running): void {
  const { contentUrl } = running.server;
  app.get<{ Params: { token: string } }>('/launch/:token', async (request, reply) => {
    const { token } = request.params;
    const { organization, origin } = await siteOf(running, request);
    if (!readCredential(token, 'token')) throw new Refusal(problems['not-found']);
    return reply
      .headers(headersAround(contentUrl))
      .send(pageAround(contentUrl, token, languageOf(request.headers['accept-language']), organization && origin));
  });
  for (const name of ['around.js', 'around.css', 'icon.svg']) {
    const file = playerFile(name);
    if (file) app.get(`/player/${name}`, (_, reply) => reply.headers(file.headers).send(file.body));
  }
}
