import { type About, thingsOf } from './check.ts';
import { type Named, type Rules, deedOf, needsAt, rowAt, tokensAt } from './compile.ts';
import { scopeTokens, scopes } from './scope.ts';
import { type Sql, and, instant, join, raw, sql, textOf } from './sql.ts';
import type { Id, Thing, World } from './world.ts';

/** The active users who may: a query of `organization_id` and `id`; `within`: the organizations of users for whom these rules hold. @example render(who(rules, 'user.edit', sam, world)).text */
export function who(rules: Rules, named: Named, about: About, world: World, within?: readonly Id[]): Sql {
  const deed = deedOf(rules, named);
  const now = instant(world.now);
  const active = sql`(p.starts_at is null or p.starts_at <= ${now}) and (p.ends_at is null or p.ends_at > ${now})`;
  const found = new Map<string, { condition: Sql; stored: boolean; roles: string[] }>();
  for (const { id, kind } of rules.roles.values()) {
    const stored = kind !== 'learner';
    const ways = thingsOf(deed, about).map((thing, side) => [...waysTo(thing, side, id, stored)]);
    // a deed on two things needs both sides, by whatever way each
    const both = ways.reduce((all, more) => all.flatMap((one) => more.map((other) => sql`${one} and ${other}`)));
    for (const condition of both) {
      const key = `${stored}${textOf(condition)}`;
      found.set(key, { condition, stored, roles: [...(found.get(key)?.roles ?? []), id] });
    }
  }
  const queries = [...found.values()].map(({ condition, stored, roles }) => {
    if (!stored) return sql`${users} where a.state = 'active' and ${condition}`;
    return sql`${users} ${theirs} where a.state = 'active' and p.role = any(${roles}::text[]) and ${active} and ${condition}`;
  });
  return queries.length === 0 ? sql`${users} where false` : join(queries, ' union ');

  function* waysTo(thing: Thing, side: number, role: string, stored: boolean): Generator<Sql> {
    const judged = needsAt(rules, rowAt(rules, role), deed).filter(({ sides }) => sides.includes(side));
    for (const token of tokensAt(rules, role, deed, side)) {
      const every = ((deed.sides[side]?.every ?? 0) & (1 << scopeTokens.indexOf(token))) !== 0;
      for (const { organizations, where = true } of scopes[token].sqlActors(thing, every, world, stored)) {
        const these = organizations.filter((one) => within?.includes(one) ?? true);
        const held = { ranks: rules, role, thing, away: organizations[0] !== thing.organization, stored, world };
        const needs = judged.map(({ requirement }) => requirement.sqlActors(held));
        const condition = and([these.length > 0, sql`a.organization_id = any(${these}::uuid[])`, where, ...needs]);
        if (typeof condition !== 'boolean') yield condition;
      }
    }
  }
}

const users = raw('select distinct a.organization_id, a.id from users a');
const keys = 'p.tenant_id = a.tenant_id and p.organization_id = a.organization_id and p.user_id = a.id';
const theirs = raw(`join appointments p on ${keys}`);
