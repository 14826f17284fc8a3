import type { Server } from '../context.ts';
import type { Tx } from '../database/connection.ts';
import { keyOf, nameKey } from '../database/keys.ts';
import { addMembers, insertGroup } from '../groups/index.ts';
import { insertOrganization } from '../organizations/index.ts';
import { insertAppointment, type NewAppointment, roleModels } from '../roles/index.ts';
import { hashPassword, insertManager, insertUser } from '../users/index.ts';
import { insertLevel, insertLocation } from '../workplace/index.ts';
import { goLive } from './store.ts';
import { fillTenant } from './things/fill.ts';
import { type CastAnchor, type CastOrganization, type CastUser, cast, castPassword } from './cast.ts';

/** The ids of the world by name: organizations by identifier, the rest by `<identifier>/<name>`. */
export type WorldIds = Readonly<{
  organizations: ReadonlyMap<string, string>;
  locations: ReadonlyMap<string, string>;
  users: ReadonlyMap<string, string>;
  groups: ReadonlyMap<string, string>;
  /** Everything else, by `<identifier>/<kind>/<name>`. */ things: ReadonlyMap<string, string>;
}>;

type Making = Readonly<{ now: Date; newId: () => string }>;
type Ids = {
  organizations: Map<string, string>;
  locations: Map<string, string>;
  users: Map<string, string>;
  groups: Map<string, string>;
  things: Map<string, string>;
};

/** Puts the cast's world into an empty database. `password`: false leaves everybody without one (tests sign people in themselves). */
export async function buildWorld(
  server: Pick<Server, 'connection'>,
  making: Making,
  password = true,
): Promise<WorldIds> {
  const ids: Ids = {
    organizations: new Map(),
    locations: new Map(),
    users: new Map(),
    groups: new Map(),
    things: new Map(),
  };
  const hash = password ? await hashPassword(castPassword) : null;
  for (const organization of cast) {
    const id = making.newId();
    const parent = organization.parent ? (ids.organizations.get(organization.parent) ?? null) : null;
    ids.organizations.set(organization.identifier, id);
    const place = { tenant: parent ?? id, organization: id };
    await server.connection.transaction({ tenant: place.tenant, organizations: [id] }, (tx) =>
      furnish(tx, place, parent, organization, ids, hash, making),
    );
  }
  for (const { identifier, parent } of cast) if (!parent) await fill(server.connection, identifier, ids, making);
  return ids;
}

/** The things of a tenant, and the appointments that are tied to them. */
async function fill({ transaction }: Server['connection'], top: string, ids: Ids, making: Making): Promise<void> {
  const own = cast.filter(({ identifier, parent }) => identifier === top || parent === top);
  const organizations = new Map(own.map(({ identifier }) => [identifier, ids.organizations.get(identifier) ?? '']));
  const tenant = organizations.get(top) ?? '';
  await transaction({ tenant, organizations: [...organizations.values()] }, async (tx) => {
    await fillTenant(tx, { ...ids, ...making, tenant, organizations });
    for (const { identifier, users, roleModel } of own)
      for (const { name, anchored } of users)
        for (const { role, kind, at } of anchored ?? []) {
          const anchor = { kind, id: anchorOf(ids, identifier, kind, at) };
          const place = { tenant, organization: organizations.get(identifier) ?? '' };
          const user = ids.users.get(`${identifier}/${name}`) ?? '';
          await insertAppointment(tx, given({ ...place, user, role, model: roleModel, anchor }, making));
        }
  });
}

function anchorOf(ids: Ids, identifier: string, kind: CastAnchor, at: string): string {
  const id = kind === 'group' ? ids.groups.get(`${identifier}/${at}`) : ids.things.get(`${identifier}/${kind}/${at}`);
  if (id === undefined) throw new Error(`${identifier} has no ${kind} ${at}`);
  return id;
}

type Giving = Readonly<{
  tenant: string;
  organization: string;
  user: string;
  role: string;
  model: string;
  anchor: NewAppointment['anchor'];
}>;

function given({ model, ...giving }: Giving, { now, newId }: Making): NewAppointment {
  const kind = kindOf(giving.role, model);
  const options = giving.role.includes('group-owner') ? { mayCreateCourses: true } : {};
  const open = { from: null, until: null, by: null, reason: null };
  return { ...giving, ...open, id: newId(), isBase: kind === 'staff' || kind === 'administrator', at: now, options };
}

type Place = Readonly<{ tenant: string; organization: string }>;

async function furnish(
  tx: Tx,
  place: Place,
  parent: string | null,
  o: CastOrganization,
  ids: Ids,
  hash: string | null,
  making: Making,
): Promise<void> {
  await insertOrganization(tx, {
    tenant: place.tenant,
    id: place.organization,
    parent,
    identifier: o.identifier,
    key: keyOf(o.identifier),
    name: o.name,
    roleModel: o.roleModel,
    features: o.features,
    at: making.now,
  });
  await goLive(tx, place.tenant, place.organization, making.now);
  const levels = new Map<string, string>();
  for (const [position, name] of (o.levels ?? []).entries()) {
    const id = making.newId();
    levels.set(name, id);
    await insertLevel(tx, place, { id, name, position: position + 1, holdsUsers: true });
  }
  for (const { name, level, below } of o.locations ?? []) {
    const id = making.newId();
    ids.locations.set(`${o.identifier}/${name}`, id);
    const parentId = below ? (ids.locations.get(`${o.identifier}/${below}`) ?? null) : null;
    const identifier = keyOf(name).replaceAll(' ', '-');
    await insertLocation(tx, place, {
      id,
      level: levels.get(level) ?? '',
      parent: parentId,
      name,
      nameKey: keyOf(name),
      identifier,
      identifierKey: identifier,
    });
  }
  for (const { name, kind } of o.groups ?? []) {
    const id = making.newId();
    ids.groups.set(`${o.identifier}/${name}`, id);
    await insertGroup(tx, place, { id, name, nameKey: keyOf(name), kind });
  }
  for (const user of o.users) await settle(tx, place, o, user, ids, hash, making);
  for (const user of o.users) {
    const manager = user.manager ? ids.users.get(`${o.identifier}/${user.manager}`) : undefined;
    if (manager)
      await insertManager(tx, place, {
        id: making.newId(),
        user: ids.users.get(`${o.identifier}/${user.name}`) ?? '',
        ...{ manager, group: null, at: making.now, by: null },
      });
  }
}

async function settle(
  tx: Tx,
  place: Place,
  o: CastOrganization,
  user: CastUser,
  ids: Ids,
  hash: string | null,
  making: Making,
): Promise<void> {
  const id = making.newId();
  const [firstName = '', lastName = ''] = user.name.split(' ');
  const userName = firstName.toLowerCase();
  // two people of one first name in one organization: the second signs in with both names
  const isFirst = o.users.find((other) => other.name.startsWith(`${firstName} `)) === user;
  const signsInAs = isFirst ? userName : keyOf(user.name).replace(' ', '.');
  const email = user.email === false ? null : `${userName}@${o.identifier}.example`;
  ids.users.set(`${o.identifier}/${user.name}`, id);
  await insertUser(tx, {
    ...place,
    id,
    userName: signsInAs,
    userNameKey: signsInAs,
    firstName,
    lastName,
    nameKey: nameKey(firstName, lastName),
    email,
    emailKey: email,
    passwordHash: hash,
    at: making.now,
    by: null,
    location: user.location ? (ids.locations.get(`${o.identifier}/${user.location}`) ?? null) : null,
  });
  for (const { role, at } of user.roles ?? []) {
    const anchor = at ? { kind: 'group' as const, id: ids.groups.get(`${o.identifier}/${at}`) ?? '' } : null;
    await insertAppointment(tx, given({ ...place, user: id, role, model: o.roleModel, anchor }, making));
  }
  for (const group of user.groups ?? [])
    await addMembers(tx, place, ids.groups.get(`${o.identifier}/${group}`) ?? '', [id], { ...making, by: null });
}

const kindOf = (role: string, model: string) =>
  roleModels.find(({ id }) => id === model)?.roles.find(({ id }) => role === id || role === `${id}.reports-only`)?.kind;
