import type { Id, Milliseconds } from './kind.ts';

type Structure = 'organization' | 'location' | 'department' | 'group';
/** @example const kind: AnchorKind = 'location'; */
export type AnchorKind = Structure | 'course' | 'session' | 'card-bank' | 'customer';
/** What an appointment is tied to. @example const north: Anchor = { kind: 'location', id: 'north' }; */
export type Anchor = Readonly<{ kind: AnchorKind; id: Id }>;
type Held = Readonly<{ id: Id; role: string; options?: Readonly<Record<string, boolean>> }>;
type Term = Readonly<{ from: Milliseconds | null; until: Milliseconds | null }>;
/** A user holds a role, at an anchor (null: the own place), from-until. @example { id: '1', role, anchor: null, from: null, until: null } */
export type Appointment = Held & Term & Readonly<{ anchor: Anchor | null }>;
type Standing = Readonly<{ id: Id; organization: Id; place: Id | null; department: Id | null }>;
/** Somebody who acts; the learner role is among the appointments. @example { id, organization, place, department, appointments } */
export type Actor = Standing & Readonly<{ appointments: readonly Appointment[] }>;
/** The location tree; all three count the place itself, an unknown one is inside nothing. @example places.inside('york', 'north') // true */
export type Places = Readonly<{
  inside(place: Id, of: Id): boolean;
  below(place: Id): readonly Id[];
  above(place: Id): readonly Id[];
}>;
/** The tree of organizations; none of the first three counts the organization itself, `has` answers for conditions. @example organizations.has?.('harbor', 'feature:locations') */
export type Organizations = Readonly<{
  isBelow(organization: Id, of: Id): boolean;
  below(organization: Id): readonly Id[];
  above(organization: Id): readonly Id[];
  has?(organization: Id, condition: string): boolean;
}>;
/** What a decision needs besides actor and thing. @example const world: World = { now: Date.now(), places, organizations }; */
export type World = Readonly<{ now: Milliseconds; places: Places; organizations: Organizations }>;

/** An appointment counts from its start up to, not including, its end. @example isActive(appointment, Date.now()) // true */
export const isActive = ({ from, until }: Appointment, now: Milliseconds): boolean =>
  (from === null || from <= now) && (until === null || now < until);
