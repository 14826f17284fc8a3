import type { Told } from '../../users/index.ts';

/** Names of the schemas this service speaks. */
export const schemas = {
  user: 'urn:ietf:params:scim:schemas:core:2.0:User',
  group: 'urn:ietf:params:scim:schemas:core:2.0:Group',
  enterprise: 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User',
  own: 'urn:ambit:params:scim:schemas:extension:2.0:User',
  list: 'urn:ietf:params:scim:api:messages:2.0:ListResponse',
  patch: 'urn:ietf:params:scim:api:messages:2.0:PatchOp',
} as const;

/** What a system said of a user: fields of ours, and what is kept beside them. `manager` is an id here. */
export type Said = Omit<Told, 'manager'> & Readonly<{ manager?: string | null; externalId?: string | null }>;
type Writable = { -readonly [K in keyof Said]: Said[K] };
type Field = keyof Said;

export type Operation = Readonly<{ op: string; path?: string | undefined; value?: unknown }>;

/** An operation names something that is not there. */
export class PathUnknown extends Error {
  readonly path: string;
  constructor(path: string) {
    super(`unknown path: ${path}`);
    this.path = path;
  }
}

const coreTitle = 'title';

/** Paths in small letters, without the name of the core schema, and the field each of them is. */
const fields: Readonly<Record<string, Field>> = {
  username: 'userName',
  externalid: 'externalId',
  'name.givenname': 'firstName',
  'name.familyname': 'lastName',
  'name.middlename': 'middleName',
  active: 'state',
  emails: 'email',
  phonenumbers: 'phone',
  preferredlanguage: 'language',
  [coreTitle]: 'jobTitle',
  [`${schemas.enterprise.toLowerCase()}:employeenumber`]: 'employeeIdentifier',
  [`${schemas.enterprise.toLowerCase()}:department`]: 'department',
  [`${schemas.enterprise.toLowerCase()}:manager`]: 'manager',
  [`${schemas.own.toLowerCase()}:location`]: 'location',
  [`${schemas.own.toLowerCase()}:jobtitle`]: 'jobTitle',
  [`${schemas.own.toLowerCase()}:hiredate`]: 'hireDate',
};

/** Attributes other systems send that follow from others, or that nobody keeps here. */
const idle =
  /^(id|meta|schemas|groups|displayname|nickname|profileurl|usertype|locale|timezone|password|addresses|photos|roles|entitlements|ims|x509certificates|name|name\.(formatted|honorificprefix|honorificsuffix))$|^urn:/u;

/** What a whole resource says; what it leaves out stays, what is null or empty is cleared. */
export function saidBy(resource: Readonly<Record<string, unknown>>): Said {
  const said: Writable = {};
  for (const [name, value] of Object.entries(resource)) assign(said, name, value, false);
  return said;
}

/** What the operations of a PATCH say, as Okta and Entra write them: with a path, or with an object of paths. */
export function saidByOperations(operations: readonly Operation[]): Said {
  const said: Writable = {};
  for (const { op, path, value } of operations) {
    const how = op.toLowerCase();
    if (how !== 'add' && how !== 'replace' && how !== 'remove') throw new PathUnknown(op);
    if (path !== undefined) assign(said, path, how === 'remove' ? null : value, true);
    else if (isRecord(value)) for (const [name, one] of Object.entries(value)) assign(said, name, one, false);
    else throw new PathUnknown(how);
  }
  return said;
}

function assign(said: Writable, path: string, value: unknown, strict: boolean): void {
  const name = plain(path);
  if (name === null) return;
  const field = fields[name];
  if (field) return void Object.assign(said, { [field]: valueOf(field, value) });
  if (isRecord(value) && (name === 'name' || name.startsWith('urn:'))) {
    const between = name === 'name' ? '.' : ':';
    for (const [inner, one] of Object.entries(value)) assign(said, `${path}${between}${inner}`, one, strict);
    return;
  }
  if (strict && !idle.test(name)) throw new PathUnknown(path);
}

/** `emails[type eq "work"].value` is the e-mail; null: a further one, of which none is kept. */
function plain(path: string): string | null {
  const core = `${schemas.user.toLowerCase()}:`;
  const small = path.trim().toLowerCase();
  const own = small.startsWith(core) ? small.slice(core.length) : small;
  const filtered = /^(emails|phonenumbers)\[(.*)\](?:\.value)?$/u.exec(own);
  if (filtered) return /"(work|mobile)"|primary eq "?true/u.test(filtered[2] ?? '') ? (filtered[1] ?? null) : null;
  return own.replace(/^(emails|phonenumbers)\.value$/u, '$1').replace(/:manager\.(value|\$ref)$/u, ':manager');
}

function valueOf(field: Field, value: unknown): string | null {
  if (field === 'state') return isYes(value) ? 'active' : 'disabled';
  const one = Array.isArray(value) ? chosen(value) : value;
  const inner = isRecord(one) ? (one['value'] ?? one['$ref']) : one;
  const text = typeof inner === 'string' ? inner.trim() : typeof inner === 'number' ? String(inner) : '';
  if (text === '') return null;
  return field === 'manager' ? (text.split('/').at(-1) ?? null) : text;
}

const isYes = (value: unknown): boolean => value === true || String(value).toLowerCase() === 'true';

/** Of several the one for work, the first one else. */
function chosen(values: readonly unknown[]): unknown {
  const records = values.filter(isRecord);
  return records.find(({ primary }) => isYes(primary)) ?? records.find(({ type }) => type === 'work') ?? values[0];
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
