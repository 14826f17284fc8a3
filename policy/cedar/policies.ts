import { type Cell, type FactName, type Kind, type Privilege, type Role, type ScopeToken } from '../src/index.ts';
import { quoted, uid } from './names.ts';
import { resourceOf, shapeOf, sidesOf } from './schema.ts';

type Spoken = Readonly<{ privileges: readonly Privilege[] }>;

/**
 * One policy for each cell of these roles, or of some `of` them, by its id `role/privilege`: the scopes of each side,
 * then what is required.
 * Written from the declarations alone, with nothing of the engine: a mistake of the one is not in the other.
 * @example policiesOf({ privileges }, roles)['student/user.view'] // '@id("student/user.view") …'
 */
export function policiesOf(
  { privileges }: Spoken,
  roles: readonly Role[],
  of: readonly Role[] = roles,
): Readonly<Record<string, string>> {
  const written = of.flatMap((role) =>
    Object.entries(role.cells).flatMap(([id, cell]) => {
      const privilege = privileges.find((one) => one.id === id);
      return privilege ? [[`${role.id}/${id}`, policyOf(role, privilege, cell, roles)] as const] : [];
    }),
  );
  return Object.fromEntries(written);
}

function policyOf(role: Role, privilege: Privilege, cell: Cell, roles: readonly Role[]): string {
  const sides = sidesOf(privilege).map(({ name, kind }) => {
    return { kind, at: name === null ? 'resource' : `resource.${name}`, scopes: scopesOf(privilege, kind, cell, name) };
  });
  return [
    `@id(${quoted(`${role.id}/${privilege.id}`)})`,
    `@role(${quoted(role.name.en)})`,
    `@sentence(${quoted(privilege.sentence.en)})`,
    'permit (',
    `  principal in ${uid('Role', role.id)},`,
    `  action == ${uid('Action', privilege.id)},`,
    `  resource is ${resourceOf(privilege)}`,
    ')',
    '// by an appointment to this role, of the one who asks, which counts now',
    `when { principal in context.by && context.by in ${uid('Role', role.id)} }`,
    'when { if context.by has from then context.by.from <= context.now else true }',
    'when { if context.by has until then context.now < context.by.until else true }',
    ...sides.flatMap(({ kind, at, scopes }) => [
      `// ${scopes.join(', ')}`,
      `when {\n${scopes.map((scope) => `  ${covers(scope, kind, at)}`).join(' ||\n')}\n}`,
    ]),
    ...(cell.all ?? []).flatMap((requirement) => [
      `// ${requirement}`,
      ...judgedOn(requirement, sides).map((side) => `when { ${requires(requirement, side, role, roles)} }`),
    ]),
  ]
    .join('\n')
    .concat(';\n');
}

function scopesOf({ also }: Privilege, { facts }: Kind, cell: Cell, side: string | null): readonly ScopeToken[] {
  const tokens = (side === null ? undefined : cell.sides?.[side]?.any) ?? cell.any;
  if (!also || !facts.also) return tokens;
  // where somebody also works, such a privilege reaches as where they are at home
  const further: ScopeToken[] = [
    ...(tokens.includes('location') ? (['also-location'] as const) : []),
    ...(tokens.includes('location-tree') ? (['also-location-tree'] as const) : []),
  ];
  return [...tokens, ...further];
}

/** One scope, of a thing of this kind. All but those made for it end at the border of the own organization. */
function covers(scope: ScopeToken, kind: Kind, at: string): string {
  const here = `${at}.organization == principal.organization`;
  const below = `${at}.organization in principal.organization`;
  const client = 'context.by.organization';
  switch (scope) {
    case 'organization':
      return `(${here})`;
    case 'clients':
      return `(${below} && ${at}.organization != principal.organization)`;
    case 'organization-and-clients':
    case 'platform':
      return `(${below})`;
    case 'client':
      return (
        `(context.by has organization && ${client} in principal.organization && ` +
        `${client} != principal.organization && ${at}.organization in ${client})`
      );
    default:
      return `(${here} && ${coversHere(scope, kind, at)})`;
  }
}

type Inner = Exclude<ScopeToken, 'organization' | 'clients' | 'organization-and-clients' | 'platform' | 'client'>;

function coversHere(scope: Inner, kind: Kind, at: string): string {
  const isFact = (fact: FactName, value: string) => matches(kind, at, fact, value);
  const anchored = (fact: FactName, anchor: string) =>
    `context.by has ${anchor} && ${isFact(fact, `context.by.${anchor}`)}`;
  switch (scope) {
    case 'own':
      return isFact('user', 'principal');
    case 'created':
      return isFact('owner', 'principal');
    case 'instructs':
      return isFact('instructors', 'principal');
    case 'reports':
      return isFact('managers', 'principal');
    case 'purchased':
      return isFact('buyers', 'principal');
    case 'group':
    case 'site':
      return anchored('groups', 'group');
    case 'course':
    case 'session':
    case 'customer':
      return anchored(scope, scope);
    case 'card-bank':
      return anchored('bank', 'cardBank');
    case 'location':
      return ownOr('location', 'place', (place) => isFact('place', place));
    case 'also-location':
      return ownOr('location', 'place', (place) => isFact('also', place));
    case 'also-location-tree':
      return ownOr('location', 'place', (place) => `${at} has alsoWithin && ${at}.alsoWithin.contains(${place})`);
    case 'department':
      return ownOr('department', 'department', (department) => isFact('department', department));
    case 'location-tree':
      return ownOr('location', 'place', (place) => `${at} in ${place}`);
  }
}

/** At the place the appointment names, else, if it names nothing, at the holder's own. */
const ownOr = (anchor: string, own: string, isAt: (place: string) => string): string =>
  `((context.by has ${anchor} && ${isAt(`context.by.${anchor}`)}) || ` +
  `(context.by.follows && principal has ${own} && ${isAt(`principal.${own}`)}))`;

function matches(kind: Kind, at: string, fact: FactName, value: string): string {
  const shape = shapeOf(kind, fact);
  if (shape === null) return 'false';
  const there = `${at} has ${fact} && ${at}.${fact}`;
  if (shape === 'one') return `${there} == ${value}`;
  return shape === 'any' ? `${there}.contains(${value})` : `${there} == [${value}]`;
}

type Side = Readonly<{ kind: Kind; at: string }>;

/** A requirement is judged on every side it can be read of, else on the first. */
function judgedOn(requirement: string, sides: readonly Side[]): readonly Side[] {
  const able = sides.filter(({ kind }) => {
    if (requirement.startsWith('ranks-')) return kind.facts.roles !== undefined;
    if (requirement === 'not-oneself') return kind.facts.user !== undefined;
    if (requirement === 'issuer-on-bank') return kind.facts.bank !== undefined;
    return Object.keys(kind.conditions ?? {}).includes(requirement);
  });
  return able.length > 0 ? able : sides.slice(0, 1);
}

function requires(requirement: string, { kind, at }: Side, role: Role, roles: readonly Role[]): string {
  if (requirement.startsWith('feature-on:'))
    return `${at}.organization.features.contains(${quoted(requirement.slice('feature-on:'.length))})`;
  switch (requirement) {
    case 'ranks-below':
      return outranks(
        roles.filter(({ rank }) => rank < role.rank),
        at,
      );
    case 'ranks-at-or-below':
      return outranks(
        roles.filter(({ rank }) => rank <= role.rank),
        at,
      );
    case 'not-oneself':
      return `${at} has user && !(${matches(kind, at, 'user', 'principal')})`;
    case 'issuer-on-bank':
      return (
        `${at}.organization == principal.organization && context.by has cardBank && ` +
        matches(kind, at, 'bank', 'context.by.cardBank')
      );
    case 'owner-may-create-courses':
      return 'context.by.options.contains("mayCreateCourses")';
    default: {
      const name = quoted(requirement);
      return `${at} has ${name} && ${at}[${name}]`;
    }
  }
}

/** Everything the user holds now or later is among these; whoever acts from above outranks everybody below. */
function outranks(lower: readonly Role[], at: string): string {
  const away = `${at}.organization != principal.organization`;
  if (lower.length === 0) return away;
  const these = lower.map(({ id }) => uid('Role', id)).join(', ');
  return `${away} || (${at} has roles && [${these}].containsAll(${at}.roles))`;
}
