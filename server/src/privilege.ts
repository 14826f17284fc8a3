import { type Kind, type Privilege, type ScopeToken, scopeTokens } from '@ambit/policy';
import type { Text } from './text.ts';

/** How screens group privileges: the order here is the order there. */
export const areas = {
  own: { en: 'One’s own things', de: 'Eigenes' },
  organization: { en: 'Organization', de: 'Organisation' },
  clients: { en: 'Clients', de: 'Kundenorganisationen' },
  workplace: { en: 'Workplace', de: 'Standorte und Abteilungen' },
  roles: { en: 'Roles and access', de: 'Rollen und Zugriff' },
  users: { en: 'Users', de: 'Benutzer' },
  groups: { en: 'Groups', de: 'Gruppen' },
  content: { en: 'Content', de: 'Inhalte' },
  catalogue: { en: 'Catalogue', de: 'Katalog' },
  training: { en: 'Training', de: 'Schulung' },
  sessions: { en: 'Sessions and rosters', de: 'Termine und Teilnehmerlisten' },
  cards: { en: 'Cards', de: 'Karten' },
  certifications: { en: 'Certifications', de: 'Zertifizierungen' },
  transcripts: { en: 'Transcripts', de: 'Lernnachweise' },
  commerce: { en: 'Memberships, licences and orders', de: 'Mitgliedschaften, Lizenzen und Bestellungen' },
  notifications: { en: 'Notifications', de: 'Benachrichtigungen' },
  reports: { en: 'Reports', de: 'Berichte' },
  audit: { en: 'Audit', de: 'Protokoll' },
} as const satisfies Record<string, Text>;

export type Area = keyof typeof areas;

/** A scope that roles name: where somebody also works comes along with a location, by the privilege. */
export type RoleScope = Exclude<ScopeToken, `also-${string}`>;
export const isOfRoles = (one: ScopeToken): one is RoleScope => !one.startsWith('also-');
export const scopesOfRoles: readonly RoleScope[] = scopeTokens.filter(isOfRoles);

/** The scopes every kind can have: they read nothing but the organization a thing belongs to. */
export const wide = ['organization', 'client', 'clients', 'organization-and-clients', 'platform'] as const;

/** The scopes that read where a thing stands. */
export const placed = ['location', 'location-tree', ...wide] as const;

/** The scopes of a user, and of what is a user's. */
export const people = ['reports', 'group', 'site', 'department', ...placed] as const;

/** The scopes of what a user does on a course. */
export const records = ['created', 'instructs', 'course', 'session', 'purchased', 'customer', ...people] as const;

/** The scopes of a course and its parts. */
export const courses = ['created', 'instructs', 'course', 'group', 'site', ...wide] as const;

type Declared = Readonly<{
  title: Text;
  sentence: Text;
  risk: Privilege['risk'];
  scopes: readonly ScopeToken[];
  implies?: readonly string[];
  report?: true;
  personal?: true;
  /** Reaches users also where they work besides their home. */ also?: true;
  splitFrom?: string;
}>;

type Sides = Readonly<Record<string, Kind>>;
type Named<P extends string, K extends string> = Readonly<{ as: P; on: Kind<K> | Sides }>;

/** `viewSummary` -> `view-summary` */
type Kebab<S extends string> = S extends `${infer H}${infer T}`
  ? `${H extends Lowercase<H> ? H : `-${Lowercase<H>}`}${Kebab<T>}`
  : S;

type Privileges<P extends string, K extends string, D> = {
  readonly [V in keyof D & string]: Privilege<`${P}.${Kebab<V>}`, K>;
};

/** Privileges on a kind under another name than the kind's. */
export const named = <const P extends string, const K extends string>(as: P, on: Kind<K>): Named<P, K> => ({ as, on });

/** Privileges on two things at once: a cell has a side for each, and both must hold. */
export const between = <const P extends string>(as: P, on: Sides): Named<P, string> => ({ as, on });

/**
 * Declares what may be done to one kind of thing.
 * @example
 * const users = privileges(user, 'users', { edit: { risk: 'personal-data', scopes: people, title, sentence } });
 * users.edit.id; // 'user.edit'
 */
export function privileges<const K extends string, const D extends Record<string, Declared>>(
  on: Kind<K>,
  area: Area,
  declared: D,
): Privileges<K, K, D>;
export function privileges<const P extends string, const K extends string, const D extends Record<string, Declared>>(
  on: Named<P, K>,
  area: Area,
  declared: D,
): Privileges<P, K, D>;
export function privileges(what: Kind | Named<string, string>, area: Area, declared: Record<string, Declared>) {
  const { as, on } = 'as' in what ? what : { as: what.id, on: what };
  const entries = Object.entries(declared).map(([verb, rest]) => [
    verb,
    Object.freeze({ ...rest, id: `${as}.${kebab(verb)}`, on, area }),
  ]);
  return Object.freeze(Object.fromEntries(entries));
}

export type Declarations = Readonly<{ kinds: readonly Kind[]; privileges: readonly Privilege[] }>;

/** What one room declares, in one piece for the catalogue of all rooms. */
export const declarations = (
  kinds: readonly Kind[],
  ...sets: readonly Readonly<Record<string, Privilege>>[]
): Declarations => Object.freeze({ kinds, privileges: sets.flatMap((set) => Object.values(set)) });

const kebab = (verb: string): string => verb.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
