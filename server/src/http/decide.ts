import {
  type Actor,
  type Decision,
  type Kind,
  type Privilege,
  type Rules,
  type Thing,
  type World,
  canEver,
  check,
  factsSql,
  filter,
  from,
} from '@ambit/policy';
import { sql } from 'kysely';
import type { Granted } from '../context.ts';
import type { Tx } from '../database/connection.ts';
import { condition } from '../database/where.ts';
import { Refusal, problems } from '../refusal.ts';

export type Asker = Readonly<{ actor: Actor; rules: Rules; world: World }>;

/** A thing as it was read for a decision; `version` is 0 for kinds without one. */
export type Loaded = Readonly<{ thing: Thing; version: number }>;

/** Reads a thing with the facts that decisions read: one query. `lock` keeps it from changing until the end. */
export async function load(tx: Tx, kind: Kind, id: string, lock: boolean, now: number): Promise<Loaded | null> {
  const { rows } = await sql<{ id: string; organization_id: string; facts: Thing['facts']; version: number | null }>`
    select ${condition(factsSql(kind, now))}, (to_jsonb(x) ->> 'version')::bigint as version
    from ${condition(from(kind))} where x.id = ${id} ${lock ? sql`for no key update of x` : sql``}`.execute(tx);
  const row = rows[0];
  if (!row) return null;
  return {
    thing: { kind: kind.id, id: row.id, organization: row.organization_id, facts: row.facts },
    version: row.version ?? 0,
  };
}

/** Holds the privilege nowhere: refused before anything is looked up. */
export const holdsNowhere = ({ actor, rules, world }: Asker, privilege: Privilege): boolean =>
  !canEver(rules, actor, privilege, world);

/** May the thing be seen at all? Kinds without a privilege to view are seen by whoever may do the deed. */
export function isVisible(
  { actor, rules, world }: Asker,
  views: ReadonlyMap<string, readonly Privilege[]>,
  thing: Thing,
): boolean {
  return (views.get(thing.kind) ?? []).some((view) => check(rules, actor, view, thing, world).allowed);
}

/** The proof a handler and its stores ask for. This is the only place that makes one. */
export function grant<P extends string>(
  asker: Asker,
  privilege: Privilege<P>,
  thing: Thing | null,
  version: number,
): Granted<P> {
  const proof = {
    privilege: privilege.id,
    actor: asker.actor,
    thing,
    version,
    now: asker.world.now,
    get filter() {
      return filter(asker.rules, asker.actor, privilege, asker.world);
    },
  };
  return proof as unknown as Granted<P>;
}

export const notFound = (): Refusal => new Refusal(problems['not-found']);

export type Refused = Extract<Decision, { allowed: false }>;
