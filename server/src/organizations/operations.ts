import { z } from 'zod';
import { keyOf } from '../database/keys.ts';
import { many, one, operation, wouldBelow } from '../operation.ts';
import { Refusal, refusals } from '../refusal.ts';
import { clients, organization, organizations } from './privileges.ts';
import { editName, insertOrganization, isIdentifierTaken, isNameTaken, touchOrganization } from './store.ts';

const refused = refusals({
  'identifier-taken': {
    status: 422,
    says: {
      en: 'Another organization has this identifier already.',
      de: 'Eine andere Organisation hat diese Kennung schon.',
    },
  },
  'name-taken': {
    status: 422,
    says: { en: 'Another client has this name already.', de: 'Eine andere Kundenorganisation heißt schon so.' },
  },
});

/** A letter first, then letters, digits, . _ - (at most 40). */
const identifier = z.string().regex(/^[A-Za-z][A-Za-z0-9._-]{0,39}$/u);
const name = z.string().trim().min(1).max(200);
const listed = z.object({
  id: z.uuid(),
  identifier: z.string(),
  name: z.string(),
  parentId: z.uuid().nullable(),
  state: z.string(),
  roleModel: z.string(),
});

export const readOrganizations = operation({
  id: 'organization.list',
  does: { en: 'List the organizations one may enter', de: 'Die Organisationen auflisten, die man betreten darf' },
  method: 'GET',
  path: '/api/organizations',
  needs: clients.view,
  on: many(organization),
  output: z.object({ items: z.array(listed) }),
  run: async (c) => {
    const { directory } = c.server;
    const below = directory.below(c.organization.id).flatMap((id) => directory.known(id) ?? []);
    const items = below.filter(
      (o) => c.check(clients.view, { kind: 'organization', id: o.id, organization: o.id, facts: {} }).allowed,
    );
    return {
      items: items.map((o) => ({
        id: o.id,
        identifier: o.identifier,
        name: o.name,
        parentId: o.parent,
        state: o.state,
        roleModel: o.roleModel,
      })),
    };
  },
});

export const readOrganization = operation({
  id: 'organization.view',
  does: { en: 'See an organization’s settings', de: 'Die Einstellungen einer Organisation ansehen' },
  method: 'GET',
  path: '/api/organizations/:id',
  needs: organizations.view,
  on: one(organization),
  output: listed.extend({ features: z.array(z.string()), version: z.number() }),
  run: async (c) => {
    const o = c.server.directory.known(c.params.id ?? '') ?? c.at;
    return {
      id: o.id,
      identifier: o.identifier,
      name: o.name,
      parentId: o.parent,
      state: o.state,
      roleModel: o.roleModel,
      features: [...o.features],
      version: c.granted.version,
    };
  },
});

export const editGeneral = operation({
  id: 'organization.edit-general',
  does: { en: 'Change an organization’s name', de: 'Den Namen einer Organisation ändern' },
  method: 'PATCH',
  path: '/api/organizations/:id',
  needs: organizations.editGeneral,
  on: one(organization),
  edits: true,
  input: z.strictObject({ name }),
  output: z.object({ id: z.uuid(), version: z.number() }),
  run: async (c) => {
    const id = c.params.id ?? '';
    const version = await editName(c.tx, c.at.tenant, id, c.input.name);
    await touchOrganization(c.tx, c.at.tenant, [id, ...c.server.directory.above(id)]);
    c.audit({ before: { name: c.server.directory.known(id)?.name }, after: c.input });
    return { id, version };
  },
});

export const createClient = operation({
  id: 'client.create',
  does: { en: 'Add a client', de: 'Eine Kundenorganisation anlegen' },
  method: 'POST',
  path: '/api/organizations',
  needs: clients.create,
  on: wouldBelow(organization),
  input: z.strictObject({
    identifier,
    name,
    features: z.array(z.enum(['locations', 'hierarchies', 'departments', 'job-titles', 'certifications'])).default([]),
  }),
  output: z.object({ id: z.uuid() }),
  status: 201,
  run: async (c) => {
    const key = keyOf(c.input.identifier);
    if (await isIdentifierTaken(c.tx, key)) throw fieldRefusal('identifier');
    if (await isNameTaken(c.tx, c.at.tenant, c.at.id, c.input.name)) throw fieldRefusal('name');
    // decided on as the organization it will be
    const id = c.granted.thing?.organization ?? c.newId();
    await insertOrganization(c.tx, {
      ...c.input,
      id,
      key,
      tenant: c.at.tenant,
      parent: c.at.id,
      roleModel: c.at.roleModel,
      at: c.now,
    });
    await touchOrganization(c.tx, c.at.tenant, [c.at.id, ...c.server.directory.above(c.at.id)]);
    c.audit({ thing: { kind: 'organization', id, organization: c.at.id }, after: c.input });
    return { id };
  },
});

function fieldRefusal(field: 'identifier' | 'name'): Refusal {
  const problem = refused[`${field}-taken`];
  return new Refusal(problem, { errors: [{ field, code: problem.code, says: problem.says }] });
}
