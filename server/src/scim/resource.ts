import type { ScimGroup, ScimUser } from './store.ts';
import { schemas } from './reading/told.ts';

/** A resource as it is answered: attributes that say nothing are left out. */
export type Resource = Readonly<{ schemas: readonly string[]; id: string }> & Readonly<Record<string, unknown>>;

export function userResource(u: ScimUser, base: string): Resource {
  const manager = u.manager && {
    ...{ value: u.manager.id, displayName: u.manager.name, $ref: `${base}/Users/${u.manager.id}` },
  };
  const enterprise = said({ employeeNumber: u.employeeIdentifier, department: u.department, manager });
  const own = said({ location: u.location, jobTitle: u.jobTitle, hireDate: u.hireDate });
  const name = `${u.firstName} ${u.lastName}`;
  return {
    schemas: [schemas.user, schemas.enterprise, schemas.own],
    id: u.id,
    ...said({ externalId: u.externalId }),
    userName: u.userName,
    name: { formatted: name, givenName: u.firstName, familyName: u.lastName, ...said({ middleName: u.middleName }) },
    displayName: name,
    active: u.state === 'active' || u.state === 'suspended',
    ...(u.email !== null && { emails: [{ value: u.email, type: 'work', primary: true }] }),
    ...(u.phone !== null && { phoneNumbers: [{ value: u.phone, type: 'work' }] }),
    preferredLanguage: u.language,
    ...said({ title: u.jobTitle }),
    [schemas.enterprise]: enterprise,
    [schemas.own]: own,
    meta: {
      ...{ resourceType: 'User', created: u.createdAt.toISOString(), location: `${base}/Users/${u.id}` },
      version: `W/"${u.version}"`,
    },
  };
}

export function groupResource(g: ScimGroup, base: string): Resource {
  return {
    schemas: [schemas.group],
    id: g.id,
    ...said({ externalId: g.externalId }),
    displayName: g.name,
    ...(g.members && {
      members: g.members.map((one) => ({ ...one, $ref: `${base}/Users/${one.value}`, type: 'User' })),
    }),
    meta: { resourceType: 'Group', location: `${base}/Groups/${g.id}`, version: `W/"${g.version}"` },
  };
}

const said = (attributes: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== null && value !== undefined));

type Chosen = Readonly<{ attributes?: string | undefined; excludedAttributes?: string | undefined }>;
const always = new Set(['schemas', 'id']);
const names = (list: string | undefined): ReadonlySet<string> =>
  new Set((list ?? '').split(',').map((name) => name.trim().toLowerCase().split(/[.[]/u)[0] ?? ''));

/** Leaves out what was not asked for, or what was asked to be left out. */
export function selected(resource: Resource, { attributes, excludedAttributes }: Chosen): Resource {
  if (!attributes && !excludedAttributes) return resource;
  const wanted = attributes ? names(attributes) : null;
  const not = names(excludedAttributes);
  const kept = Object.entries(resource).filter(([name]) => {
    const small = name.toLowerCase();
    return (
      always.has(name) ||
      (wanted
        ? wanted.has(small) || (small.startsWith('urn:') && attributes?.toLowerCase().includes(small))
        : !not.has(small))
    );
  });
  return { ...Object.fromEntries(kept), schemas: resource.schemas, id: resource.id };
}

/** A page of a list; the first one has the number 1. */
export const listOf = (total: number, startIndex: number, resources: readonly Resource[]) => ({
  schemas: [schemas.list],
  ...{ totalResults: total, startIndex, itemsPerPage: resources.length, Resources: [...resources] },
});
