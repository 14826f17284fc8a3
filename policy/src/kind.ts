import type { ScopeToken } from './scope.ts';
import { factsSql, readsNot } from './source.ts';

/** @example const id: Id = '0199a0c2-7c1e-7b1c-9a57-3f1d6f2f8a11'; */
export type Id = string;
/** An instant, in milliseconds since 1970. @example const now: Milliseconds = 1763769600000; */
export type Milliseconds = number;
type OfPeople = 'user' | 'owner' | 'instructors' | 'managers' | 'buyers' | 'roles';
/** What is read of a thing; `roles`: ids its user holds now or later. @example const fact: FactName = 'place'; */
export type FactName = OfPeople | 'groups' | 'course' | 'session' | 'bank' | 'place' | 'department' | 'customer';
/** A fact that is true or not, named like its requirement. @example const open: ConditionFact = 'record-open'; */
export type ConditionFact = `${string}-${string}`;
/** @example const groups: Fact = ['oncology', 'cardiology']; */
export type Fact = Id | null | readonly Id[];
/** What was read of one thing; what is missing never passes. @example const facts: Facts = { user: 'sam', 'record-open': true }; */
export type Facts = Readonly<Partial<Record<FactName, Fact>> & { [condition: ConditionFact]: boolean | undefined }>;
/** Something acted on; its id is null while it is about to be. @example { kind: 'user', id: 'sam', organization: 'harbor', facts } */
export type Thing = Readonly<{ kind: string; id: Id | null; organization: Id; facts: Facts }>;

type Link = Readonly<{ link: string; thing: string; value: string; live?: true }>;
type Two = readonly [Source, Source];
/**
 * Where a fact is read: a column; a fact of a part; rows of a link table; an array column of which every value counts
 * (none: outside); what is in both; the first when it is there (a column or part that isn't null), else the second.
 * @example const managers: Source = { link: 'manager_mappings', thing: 'user_id', value: 'manager_id' };
 */
export type Source =
  | string
  | Link
  | Readonly<{ of: string; fact?: FactName } | { each: string } | { both: Two } | { first: Two }>;
/** A true-or-false column, a column with one of these values, or a part. @example { column: 'state', among: ['open'] } */
export type ConditionSource = string | Readonly<{ column: string; among: readonly string[] } | { of: string }>;
/** A thing joined by a column; `optional` when it may be empty. @example const part: Part = { kind: user, by: 'user_id' }; */
export type Part = Readonly<{ kind: Kind; by: string; optional?: true }>;

/** A kind of thing: where its facts are read; `empty`: scopes without a meaning here. @example const of: Kind<'course'> = kind('course', { table, facts }); */
export type Kind<K extends string = string> = Readonly<{
  id: K;
  table: string;
  facts: Readonly<Partial<Record<FactName, Source>>>;
  conditions?: Readonly<Record<ConditionFact, ConditionSource>>;
  parts?: Readonly<Record<string, Part>>;
  organizationColumn?: string;
  empty?: readonly ScopeToken[];
}>;

/** Declares a kind of thing that can be read. @example kind('course', { table: 'courses', facts: { owner: 'owner_id' } }) */
export function kind<const K extends string>(id: K, rest: Omit<Kind<K>, 'id'>): Kind<K> {
  const made: Kind<K> = Object.freeze({ ...rest, id });
  const { table, facts, parts = {}, conditions = {} } = made;
  const columns = Object.values(conditions).map((one) => (typeof one === 'object' ? { ...one, among: [] } : one));
  const names = textsIn([table, facts, columns, Object.entries(parts).map(([name, { by }]) => [name, by])]);
  const wrong = names.find((name) => !/^[a-z][a-z0-9_]*$/u.test(name));
  if (wrong !== undefined) throw new Error(`kind ${id}: ${wrong} is not the name of a table, column or part`);
  // written once, so that what can't be read is found where it is declared
  const within = { actor: { organization: '' }, world: { now: 0 } };
  for (const fact of ['user', 'roles'] as const) if (facts[fact]) readsNot(made, fact, [], within);
  return factsSql(made, 0) && made;
}

const textsIn = (data: unknown): readonly string[] =>
  typeof data === 'string' ? [data] : typeof data === 'object' && data ? Object.values(data).flatMap(textsIn) : [];
