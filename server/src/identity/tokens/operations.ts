import { z } from 'zod';
import { listOf, page, paged, readCursor } from '../../http/page.ts';
import { mayOf } from '../../may.ts';
import { many, one, operation, would } from '../../operation.ts';
import { Refusal } from '../../refusal.ts';
import { users } from '../../users/index.ts';
import { apiToken, apiTokens } from '../privileges.ts';
import { factsOfNobody, makeServiceUser, makeToken, mayWith, refused, serviceUser } from './deeds-tokens.ts';
import { endToken, listTokens, serviceUsers } from './store.ts';

const name = z.string().trim().min(1).max(100);
const may = z.union([z.literal(true), z.object({ reason: z.string() })]);
const moment = z.iso.datetime({ offset: true }).nullable().default(null);

export const listServiceUsers = operation({
  id: 'service-user.list',
  does: {
    en: 'See the service users and what they may do',
    de: 'Die Dienstbenutzer sehen und was sie dürfen',
  },
  method: 'GET',
  path: '/api/service-users',
  needs: apiTokens.view,
  on: many(apiToken),
  output: z.object({
    items: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        state: z.string(),
        roles: z.array(z.object({ role: z.string(), name: z.string() })),
        tokens: z.number(),
        lastUsed: z.iso.datetime().nullable(),
        may: z.object({ appoint: may, token: may, delete: may }),
      }),
    ),
  }),
  run: async (c) => {
    const found = await serviceUsers(c.tx, c.at.id, c.filter(users.view), c.now);
    const rules = await c.server.rulesOf(c.tx, c.at);
    const items = found.map(({ thing, held, seenAt, ...rest }) => {
      const { id, facts } = thing;
      const roles = Array.isArray(facts.roles) ? facts.roles.map(String) : [];
      return {
        ...rest,
        id: id ?? '',
        may: mayWith(c, thing, held, rules),
        roles: roles.map((role) => ({ role, name: rules.roles.get(role)?.name[c.language] ?? role })),
        lastUsed: seenAt?.toISOString() ?? null,
      };
    });
    return { items };
  },
});

export const createServiceUser = operation({
  id: 'service-user.create',
  does: {
    en: 'Make a service user: it has no sign-in and may do what it is given',
    de: 'Einen Dienstbenutzer anlegen: Er meldet sich nicht an und darf, was man ihm gibt',
  },
  method: 'POST',
  path: '/api/service-users',
  needs: apiTokens.create,
  on: would(apiToken, (_, c) => factsOfNobody(c.newId())),
  input: z.strictObject({ name }),
  output: z.object({ id: z.uuid() }),
  status: 201,
  run: async (c) => {
    const id = await makeServiceUser(c, c.input.name);
    c.audit({ thing: { kind: 'user', id }, after: { ...c.input, isService: true } });
    return { id };
  },
});

export const createToken = operation({
  id: 'api-token.create',
  does: { en: 'Make a token for a service user', de: 'Einen Schlüssel für einen Dienstbenutzer ausstellen' },
  method: 'POST',
  path: '/api/service-users/:id/tokens',
  needs: apiTokens.create,
  on: would(apiToken, async (_, c) => (await serviceUser(c)).facts),
  input: z.strictObject({ name, until: moment }),
  /** The token is shown this once and kept nowhere; whoever repeats the request gets null. */
  output: z.object({ id: z.uuid(), token: z.string().nullable() }),
  shownOnce: 'token',
  status: 201,
  run: async (c) => {
    const made = await makeToken(c, { ...c.input, until: c.input.until === null ? null : new Date(c.input.until) });
    c.audit({ thing: { kind: 'api-token', id: made.id }, after: { ...c.input, user: c.params['id'] } });
    return made;
  },
});

export const readTokens = operation({
  id: 'api-token.list',
  does: {
    en: 'See the API tokens and when they were last used',
    de: 'Die API-Schlüssel sehen und wann sie zuletzt genutzt wurden',
  },
  method: 'GET',
  path: '/api/api-tokens',
  needs: apiTokens.view,
  on: many(apiToken),
  query: z.object({ ...page, user: z.uuid().optional() }),
  output: listOf(
    z.object({
      id: z.uuid(),
      name: z.string(),
      user: z.object({ id: z.uuid(), name: z.string() }),
      createdAt: z.iso.datetime(),
      createdBy: z.string().nullable(),
      until: z.iso.datetime().nullable(),
      endedAt: z.iso.datetime().nullable(),
      lastUsed: z.iso.datetime().nullable(),
      may: z.object({ end: may }),
    }),
  ),
  run: async (c) => {
    const { limit, after, user = null } = c.query;
    const narrowed = { organization: c.at.id, user };
    const rows = await listTokens(c.tx, c.granted, narrowed, limit + 1, readCursor(after, 1));
    const { items, after: next } = paged(rows, limit, ({ id }) => [id]);
    const text = (at: Date | null) => at?.toISOString() ?? null;
    return {
      items: items.map((one) => ({
        id: one.id,
        name: one.name,
        user: { id: one.user, name: one.userName },
        createdAt: one.createdAt.toISOString(),
        createdBy: one.createdBy,
        until: text(one.expiresAt),
        endedAt: text(one.endedAt),
        lastUsed: text(one.seenAt),
        may: mayOf(c, one.thing, { end: apiTokens.end }),
      })),
      after: next,
    };
  },
});

export const endApiToken = operation({
  id: 'api-token.end',
  does: { en: 'End an API token at once', de: 'Einen API-Schlüssel sofort beenden' },
  method: 'DELETE',
  path: '/api/api-tokens/:id',
  needs: apiTokens.end,
  on: one(apiToken),
  output: z.null(),
  status: 204,
  ownHand: true,
  run: async (c) => {
    if (!(await endToken(c.tx, c.granted, c.now))) throw new Refusal(refused['token-ended']);
    return null;
  },
});
