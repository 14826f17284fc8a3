import { check, kindsOf, type Privilege, sidesOf, type Thing } from '@ambit/policy';
import type { Context, SignedContext } from '../context.ts';
import { load, loadAll } from '../database/things.ts';
import type { OtherSide, PrivilegedOperation, SignedInOperation } from '../operation.ts';
import { problems, Refusal } from '../refusal.ts';

/**
 * A deed on two things, with those on its other side decided. A repeated request has got its answer before: what it did
 * may have taken the other side away.
 */
export async function withOthers<C extends Context | SignedContext>(
  operation: PrivilegedOperation | SignedInOperation,
  c: C,
): Promise<C> {
  if (!('granted' in c) || !('andOn' in operation) || !operation.andOn) return c;
  const named = namedBy(operation.andOn.field, c);
  return { ...c, others: await demandOthers(c, operation.andOn, c.granted.thing, named) };
}

/** Whether the asker may do the deed with the thing on its other side; that thing as it was read. */
export async function demandOther(c: SignedContext, side: OtherSide, about: Thing | null, id: string): Promise<Thing> {
  const other = (await load(c.tx, side.kind, id, true, c.world.now))?.thing;
  return demand(c, side, about, other);
}

async function demandOthers(c: SignedContext, side: OtherSide, about: Thing | null, ids: readonly string[]) {
  const [id] = ids;
  if (id === undefined) return [];
  if (ids.length === 1) return [await demandOther(c, side, about, id)];
  const found = await loadAll(c.tx, side.kind, ids, c.world.now, true);
  return ids.map((each) => demand(c, side, about, found.get(each)));
}

function demand(c: SignedContext, side: OtherSide, about: Thing | null, other: Thing | undefined): Thing {
  const { apart = (thing) => thing, needs, seenBy } = side;
  const organization = about?.organization ?? c.at.id;
  if (!other || other.organization !== organization || !c.check(seenBy, apart(other)).allowed) throw outside(side);
  if (!needs) return other;
  const [thing, sides] = [about ?? other, sidesOf(needs)];
  const decision = sides
    ? check(c.rules, c.actor, needs, bySide(needs, sides, [apart(other), thing]), c.world)
    : c.check(needs, apart(other));
  if (!decision.allowed) c.refuse(needs, sides ? thing : other, decision.missing);
  return other;
}

/** Each thing at the side of its kind. */
function bySide(needs: Privilege, sides: readonly string[], things: readonly Thing[]): Readonly<Record<string, Thing>> {
  const kinds = kindsOf(needs);
  const entries = sides.flatMap((name, n) => {
    const thing = things.find(({ kind }) => kind === kinds[n]?.id);
    return thing ? [[name, thing] as const] : [];
  });
  return Object.fromEntries(entries);
}

function outside({ field, outside: { code, says } }: OtherSide): Refusal {
  return new Refusal(problems.invalid, { errors: [{ field, code, says }] });
}

/** The one thing on the other side of the deed. */
export function theOther({ others: [other] }: Pick<Context, 'others'>): Thing {
  if (!other) throw new Error('the deed is on two things, and the other one was decided');
  return other;
}

/** The ids that a member of the input, or else a parameter of the address, says; each once. */
function namedBy(field: string, { input, params }: SignedContext): readonly string[] {
  const said: unknown = Object.entries(input ?? {}).find(([name]) => name === field)?.[1] ?? params[field];
  const ids: readonly unknown[] = Array.isArray(said) ? said : [said];
  return [...new Set(ids.filter((id) => typeof id === 'string'))];
}
