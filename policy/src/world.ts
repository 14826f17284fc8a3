import type { ScopeToken } from './scope.ts';
import { factsSql, readsNot } from './sql.ts';

/** @example const id: Id = '0199a0c2-7c1e-7b1c-9a57-3f1d6f2f8a11'; */
export type Id = string;
/** An instant, in milliseconds since 1970. @example const now: Milliseconds = 1763769600000; */
export type Milliseconds = number;
type OfPeople = 'user' | 'owner' | 'instructors' | 'managers' | 'buyers' | 'roles' | 'also';
/** What is read of a thing; `roles`: ids its user holds now or later; `also`: places besides the own. @example const fact: FactName = 'place'; */
export type FactName = OfPeople | 'groups' | 'course' | 'session' | 'bank' | 'place' | 'department' | 'customer';
/** A fact that is true or not, named like its requirement. @example const open: ConditionFact = 'record-open'; */
export type ConditionFact = `${string}-${string}`;
/** @example const groups: Fact = ['oncology', 'cardiology']; */
export type Fact = Id | null | readonly Id[];
/** What was read of one thing; what is missing never passes. @example const facts: Facts = { user: 'sam', 'record-open': true }; */
export type Facts = Readonly<Partial<Record<FactName, Fact>> & { [condition: ConditionFact]: boolean | undefined }>;
/** Something acted on; its id is null while it is about to be. @example { kind: 'user', id: 'sam', organization: 'harbor', facts } */
export type Thing = Readonly<{ kind: string; id: Id | null; organization: Id; facts: Facts }>;

type Named = string | Readonly<{ of: string; fact?: FactName }>;
type Link = Readonly<{ link: string; thing: string; value: string; live?: true | 'begun' }>;
type Joint = Readonly<{ each: string } | { both: readonly [Source, Source] } | { first: readonly [Named, Source] }>;
/** Where a fact is read: a column; a fact of a part; rows of a link table; an array column of which every value counts
 * (none: outside); what is in both; the first when it is there, not null, else the second. @example { each: 'places' } */
export type Source = Named | Link | Joint;
/** A true-or-false column, a column with one of these values, or a part. @example { column: 'state', among: ['open'] } */
export type ConditionSource = string | Readonly<{ column: string; among: readonly string[] } | { of: string }>;
/** A thing joined by a column; `optional` when it may be empty. @example const part: Part = { kind: user, by: 'user_id' }; */
export type Part = Readonly<{ kind: Kind; by: string; optional?: true }>;

type Conditions = Readonly<Record<ConditionFact, ConditionSource>>;
type Read = Readonly<{ facts: Readonly<Partial<Record<FactName, Source>>>; conditions?: Conditions }>;
type Standing = Readonly<{
  parts?: Readonly<Record<string, Part>>;
  organizationColumn?: string;
  empty?: readonly ScopeToken[];
}>;
/** A kind of thing: where its facts are read; `empty`: scopes without a meaning here. @example const of: Kind<'course'> = kind('course', { table, facts }); */
export type Kind<K extends string = string> = Read & Standing & Readonly<{ id: K; table: string }>;

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
type Structure = 'organization' | 'location' | 'department' | 'group';
/** @example const kind: AnchorKind = 'location'; */
export type AnchorKind = Structure | 'course' | 'session' | 'card-bank' | 'customer';
/** What an appointment is tied to. @example const north: Anchor = { kind: 'location', id: 'north' }; */
export type Anchor = Readonly<{ kind: AnchorKind; id: Id }>;
type Held = Readonly<{ id: Id; role: string; options?: Readonly<Record<string, boolean>> }>;
type Term = Readonly<{ from: Milliseconds | null; until: Milliseconds | null }>;
/** A user holds a role, at an anchor (null: the own place), from-until. @example { id: '1', role, anchor: null, from: null, until: null } */
export type Appointment = Held & Term & Readonly<{ anchor: Anchor | null }>;
type Somebody = Readonly<{ id: Id; organization: Id; place: Id | null; department: Id | null }>;
/** Somebody who acts; the learner role is among the appointments. @example { id, organization, place, department, appointments } */
export type Actor = Somebody & Readonly<{ appointments: readonly Appointment[] }>;
type Tree = Readonly<{ below(id: Id): readonly Id[]; above(id: Id): readonly Id[] }>;
type Kept = Readonly<{ all?: readonly Id[]; also?(at: Id, tree?: true): readonly Id[] }>;
/** The location tree; all count the place itself, an unknown one is inside nothing. `all`: the very list `below` gives where that is everything; `also`: of a place, or of it and those below, those where anybody also works. @example places.inside('york', 'north') // true */
export type Places = Tree & Kept & Readonly<{ inside(place: Id, of: Id): boolean }>;
/** The tree of organizations; none of the first three counts the organization itself, `has` answers for conditions. @example organizations.has?.('harbor', 'feature:locations') */
export type Organizations = Tree &
  Readonly<{ isBelow(id: Id, of: Id): boolean; has?(id: Id, condition: string): boolean }>;
/** What a decision needs besides actor and thing. @example const world: World = { now: Date.now(), places, organizations }; */
export type World = Readonly<{ now: Milliseconds; places: Places; organizations: Organizations }>;
/** An appointment counts from its start up to, not including, its end. @example isActive(appointment, Date.now()) // true */
export const isActive = ({ from, until }: Appointment, now: Milliseconds): boolean =>
  (from === null || from <= now) && (until === null || now < until);
