import type { Actor, Places, Rules, World } from '@ambit/policy';
import type { OrganizationFacts } from '../context.ts';
import type { Tx } from '../database/connection.ts';
import { makeTree, readTree } from '../workplace/index.ts';
import type { Directory } from '../organizations/index.ts';
import { actorOf, furtherPlaces, type StoredActor } from './store.ts';
import type { RuleBook } from './kept-rule-book.ts';

/** The three stamps that came with the sign-in: what is cached under an older one is read again. */
export type Stamps = Readonly<{ user: number; organization: number; tree: number }>;

/** What decisions in an organization read besides the actor: its rules and its trees, as of now. */
export type Ground = Readonly<{ rules: Rules; world: World; organization: OrganizationFacts }>;

/** A user's authority, compiled and ready to be asked with the clock. */
export type Authority = Ground & Readonly<{ actor: Actor }>;

export type Authorities = Readonly<{
  of(
    tx: Tx,
    who: { tenant: string; organization: string; user: string },
    stamps: Stamps,
    now: Date,
  ): Promise<Authority | null>;
  groundOf(
    tx: Tx,
    at: { tenant: string; organization: string },
    stamps: Omit<Stamps, 'user'>,
    now: Date,
  ): Promise<Ground | null>;
  rulesOf(tx: Tx, organization: OrganizationFacts): Promise<Rules>;
  book: RuleBook;
}>;

const actorsKept = 50_000;

/** Keeps compiled authority in memory under its stamps. From the commit of a change on, no request decides by the old. */
export function makeAuthorities(directory: Directory, book: RuleBook): Authorities {
  const actors = new Map<string, { stamp: number; actor: Actor }>();
  const trees = new Map<string, { stamp: number; places: Places }>();
  const organizations = {
    isBelow: directory.isBelow,
    below: directory.below,
    above: directory.above,
    has: (id: string, condition: string) => holdsCondition(directory, id, condition),
  };

  async function actorFor(
    tx: Tx,
    organization: string,
    user: string,
    stamp: number,
    learner: string,
  ): Promise<Actor | null> {
    const kept = actors.get(user);
    if (kept?.stamp === stamp) return kept.actor;
    const stored = await actorOf(tx, organization, user);
    if (!stored) return null;
    const actor = withLearner(stored, learner);
    actors.delete(user);
    actors.set(user, { stamp: stored.stamp, actor });
    if (actors.size > actorsKept) actors.delete(actors.keys().next().value as string);
    return actor;
  }

  async function placesOf(tx: Tx, { id, features }: OrganizationFacts, stamp: number): Promise<Places> {
    const kept = trees.get(id);
    if (kept?.stamp === stamp) return kept.places;
    // who begins to work where nobody else does changes the tree's stamp; none is kept for whom the feature is off
    const further = features.has('further-places') ? await furtherPlaces(tx, id) : null;
    const places = makeTree(await readTree(tx, id), further);
    trees.set(id, { stamp, places });
    return places;
  }

  async function groundAt(tx: Tx, organization: OrganizationFacts, tree: number, now: Date): Promise<Ground> {
    const rules = await book.rulesOf(tx, organization);
    const places = await placesOf(tx, organization, tree);
    return { rules, organization, world: { now: now.getTime(), places, organizations } };
  }

  return {
    book,
    rulesOf: (tx, organization) => book.rulesOf(tx, organization),
    async of(tx, who, stamps, now) {
      const organization = await directory.find(tx, who.tenant, who.organization, stamps.organization);
      if (!organization) return null;
      const actor = await actorFor(tx, who.organization, who.user, stamps.user, book.learnerOf(organization.roleModel));
      if (!actor) return null;
      return { actor, ...(await groundAt(tx, organization, stamps.tree, now)) };
    },
    async groundOf(tx, at, stamps, now) {
      const organization = await directory.find(tx, at.tenant, at.organization, stamps.organization);
      return organization && groundAt(tx, organization, stamps.tree, now);
    },
  };
}

const withLearner = (stored: StoredActor, learner: string): Actor => ({
  id: stored.id,
  organization: stored.organization,
  place: stored.place,
  department: stored.department,
  appointments: stored.isService
    ? stored.appointments
    : [{ id: 'learner', role: learner, anchor: null, from: null, until: null }, ...stored.appointments],
});

/** `feature:locations` holds where the plan has it; `feature:clients` also where there are clients. */
function holdsCondition(directory: Directory, id: string, condition: string): boolean {
  const feature = condition.replace(/^feature:/u, '');
  return (
    directory.known(id)?.features.has(feature) === true || (feature === 'clients' && directory.below(id).length > 0)
  );
}
