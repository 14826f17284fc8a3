import type { Anchor, Facts, Missing, Rules, Thing } from '@ambit/policy';
import type { Context, SignedContext } from '../../context.ts';
import { nameKey } from '../../database/keys.ts';
import { load } from '../../database/things.ts';
import { type May, mayOf } from '../../may.ts';
import { newSecret } from '../../outside/ids.ts';
import { Refusal, problems, refusals } from '../../refusal.ts';
import { appointments, heldBy, lacking, namesOf, rulesAt, wordAll } from '../../roles/index.ts';
import { insertUser, user, users } from '../../users/index.ts';
import { hashSecret } from '../lookup.ts';
import { apiToken, apiTokens } from '../privileges.ts';
import { insertToken, isServiceUser } from './store.ts';

export const refused = refusals({
  'token-ended': {
    status: 409,
    says: { en: 'This token has ended already.', de: 'Dieser Schlüssel ist schon beendet.' },
  },
  'end-in-past': {
    status: 422,
    says: { en: 'The end has to lie in the future.', de: 'Das Ende muss in der Zukunft liegen.' },
  },
});

/** What stands behind the name of a service user wherever people are named. */
const mark = '(service)';

/** Somebody new without place, groups and roles. */
export const factsOfNobody = (id: string): Facts => ({
  user: id,
  place: null,
  department: null,
  managers: [],
  groups: [],
  roles: [],
});

/** Makes a user who never signs in and learns nothing: what it may do is what it is given. */
export async function makeServiceUser(c: Context<'api-token.create'>, name: string): Promise<string> {
  const id = c.newId();
  const thing: Thing = { kind: 'user', id: null, organization: c.at.id, facts: factsOfNobody(id) };
  await c.demand(appointments.appoint, thing);
  await insertUser(c.tx, {
    tenant: c.at.tenant,
    organization: c.at.id,
    id,
    userName: `service-${id}`,
    userNameKey: `service-${id}`,
    firstName: name,
    lastName: mark,
    nameKey: nameKey(name, mark),
    email: null,
    emailKey: null,
    passwordHash: null,
    at: c.now,
    by: c.actor.id,
    isService: true,
  });
  return id;
}

/** The service user in the address; 404 where there is none that the asker may see. */
export async function serviceUser(c: SignedContext, id = c.params['id'] ?? ''): Promise<Thing> {
  const found = await load(c.tx, user, id, true, c.world.now);
  const isThere = found && c.sees(found.thing) && (await isServiceUser(c.tx, found.thing.organization, id));
  if (!found || !isThere || found.thing.organization !== c.at.id) throw new Refusal(problems['not-found']);
  return found.thing;
}

/**
 * Makes a token for a service user. INVARIANT: whoever holds the token may do what the service user may, so the maker
 * must be one who could give each of its roles.
 */
export async function makeToken(
  c: Context<'api-token.create'>,
  input: Readonly<{ name: string; until: Date | null }>,
): Promise<{ id: string; token: string }> {
  const thing = await serviceUser(c);
  if (input.until && input.until <= c.now) {
    const { code, says } = refused['end-in-past'];
    throw new Refusal(problems.invalid, { errors: [{ field: 'until', code, says }] });
  }
  await demandItsRoles(c, thing);
  const [id, secret] = [c.newId(), newSecret()];
  await insertToken(c.tx, c.granted, {
    ...{ tenant: c.at.tenant, organization: c.at.id, id, user: thing.id ?? '', hash: hashSecret(secret) },
    ...{ name: input.name, at: c.now, by: c.actor.id, until: input.until },
  });
  return { id, token: `${c.at.id}.${secret}` };
}

/** Refuses, unless the asker could give a service user each of its roles: what acts in its name is the asker's doing. */
export async function demandItsRoles(c: SignedContext, thing: Thing): Promise<void> {
  await c.demand(appointments.appoint, thing);
  for (const held of await heldBy(c, thing)) {
    const role = (await rulesAt(c, thing.organization)).roles.get(held.role);
    const missing = role ? lacking(c, thing, role, held.anchor).filter(({ id }) => !passed.includes(id)) : unknown;
    if (missing.length > 0) c.refuse(appointments.appoint, thing, missing);
  }
}

/** What may be done with a service user; a token is made by whoever could give each of its roles. */
export function mayWith(
  c: SignedContext,
  thing: Thing,
  held: readonly Readonly<{ role: string; anchor: Anchor | null }>[],
  { roles }: Rules,
): Record<'appoint' | 'token' | 'delete', May> {
  const able = mayOf(c, thing, { appoint: appointments.appoint, delete: users.delete });
  const made = mayOf(c, { ...thing, kind: apiToken.id, id: null }, { token: apiTokens.create });
  const beyond = held.flatMap(({ role, anchor }): readonly Missing[] => {
    const known = roles.get(role);
    return known ? lacking(c, thing, known, anchor).filter(({ id }) => !passed.includes(id)) : unknown;
  });
  const reason = wordAll(beyond, c.language, namesOf(c)).join(' ');
  const token = made.token === true && able.appoint === true && beyond.length > 0 ? { reason } : made.token;
  return { ...able, token: token === true ? able.appoint : token };
}

/** Whether a role is offered here today says nothing of one that is held already. */
const passed = ['ceiling.not-available', 'ceiling.anchor'];
const unknown = [{ kind: 'authority', id: 'scope', values: {} }] as const;
