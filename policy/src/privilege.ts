import type { ScopeToken } from './scope.ts';
import type { Kind } from './world.ts';

/** A text in every language of the product. @example const title: Text = { en: 'Edit users', de: 'Benutzer bearbeiten' }; */
export type Text = Readonly<{ en: string; de: string }>;
/** Why somebody who hands it out should think twice. @example const risk: Risk = 'personal-data'; */
export type Risk = 'read' | 'personal-data' | 'write' | 'record' | 'money' | 'authority';
type Marks = Readonly<{ implies?: readonly string[]; report?: true; personal?: true; also?: true; splitFrom?: string }>;
/** `report`: its twin keeps it; `personal`: own things, not compared; `also`: its places include further ones. @example const said: Declared = { scopes: ['own'], risk: 'read', title, sentence }; */
export type Declared = Marks & Readonly<{ scopes: readonly ScopeToken[]; risk: Risk; title: Text; sentence: Text }>;
type Where<K extends string> = Readonly<{ on: Kind<K> | Readonly<Record<string, Kind>>; area: string }>;
/** Something that may be done to one kind of thing, or to two (`on: { course, group }`). @example const edit: Privilege = users.edit; */
export type Privilege<P extends string = string, K extends string = string> = Declared & Where<K> & Readonly<{ id: P }>;
type Said = Readonly<Record<string, Declared>>;
type Made<K extends string, D> = { readonly [Deed in keyof D & string]: Privilege<`${K}.${Deed}`, K> };
/** Declares what may be done to a kind; ids, also implied ones, are `<kind>.<deed>`. @example privileges(user, 'users', { edit }).edit.id // 'user.edit' */
export function privileges<const K extends string, const D extends Said>(
  on: Kind<K>,
  area: string,
  deeds: D,
): Made<K, D> {
  const full = (id: string) => (id.includes('.') ? id : `${on.id}.${id}`);
  const made = Object.entries(deeds).map(([deed, { implies = [], ...said }]) => {
    return [deed, Object.freeze({ ...said, implies: implies.map(full), id: full(deed), on, area })];
  });
  // the border where names that were just joined become the types that say so
  return Object.freeze(Object.fromEntries(made)) as Made<K, D>;
}
/** The sides of a privilege on two things, or null. @example sidesOf(associate) // ['course', 'group'] */
export const sidesOf = ({ on }: Privilege): readonly string[] | null => (isKind(on) ? null : Object.keys(on));
/** The kinds it is on, one for each side. @example kindsOf(edit) // [user] */
export const kindsOf = ({ on }: Privilege): readonly Kind[] => (isKind(on) ? [on] : Object.values(on));
const isKind = (on: Privilege['on']): on is Kind => typeof on.table === 'string';
