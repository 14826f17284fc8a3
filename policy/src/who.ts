import type { World } from './appointment.ts';
import { type About, thingsOf } from './check.ts';
import { type Named, type Rules, deedOf, maskAt, needsAt, tokensIn } from './compile.ts';
import type { Id, Thing } from './kind.ts';
import { scopeTokens, scopes } from './scope.ts';
import { instant } from './source.ts';
import { type Sql, join, raw, sql, textOf } from './sql.ts';

/**
 * The active users who may do this to this thing: a query giving `organization_id` and `id`. Rules are those of one
 * organization: `within` names the organizations of users for whom they hold.
 * @example render(who(rules, 'user.edit', sam, world)).text // 'select distinct a.organization_id, a.id from users a …'
 */
export function who(rules: Rules, named: Named, about: About, world: World, within?: readonly Id[]): Sql {
  const deed = deedOf(rules, named);
  const ways = [...rules.roles.values()].flatMap(({ id: role, kind }) => {
    const sides = thingsOf(deed, about).map((thing, side) => waysTo(thing, side, role, kind !== 'learner'));
    // a deed on two things needs both sides, by whatever way each
    const both = sides.reduce((all, more) => all.flatMap((one) => more.map((other) => sql`${one} and ${other}`)));
    return both.map((condition) => ({ role, stored: kind !== 'learner', condition }));
  });
  const alike = [...Map.groupBy(ways, ({ stored, condition }) => `${stored}${textOf(condition)}`).values()];
  const queries = alike.flatMap(([way, ...more]) =>
    way
      ? written(
          way,
          [way, ...more].map(({ role }) => role),
        )
      : [],
  );
  return queries.length === 0 ? sql`${users} where false` : join(queries, ' union ');

  function waysTo(thing: Thing, side: number, role: string, stored: boolean): readonly Sql[] {
    const judged = needsAt(rules, role, deed).filter(({ sides }) => sides.includes(side));
    return tokensIn(maskAt(rules, role, deed, side)).flatMap((token) => {
      const every = ((deed.sides[side]?.every ?? 0) & (1 << scopeTokens.indexOf(token))) !== 0;
      return scopes[token].sqlActors(thing, every, world, stored).flatMap(({ organizations, where = true }) => {
        const these = organizations.filter((one) => within?.includes(one) ?? true);
        const held = { ranks: rules, role, thing, away: organizations[0] !== thing.organization, stored, world };
        const needs = [these.length > 0, where, ...judged.map(({ requirement }) => requirement.sqlActors(held))];
        const unknown = needs.filter((one) => typeof one !== 'boolean');
        return needs.includes(false) ? [] : join([sql`a.organization_id = any(${these}::uuid[])`, ...unknown], ' and ');
      });
    });
  }

  function written(
    { condition, stored }: Readonly<{ condition: Sql; stored: boolean }>,
    roles: readonly string[],
  ): Sql {
    if (!stored) return sql`${users} where a.state = 'active' and ${condition}`;
    const now = instant(world.now);
    const active = sql`(p.starts_at is null or p.starts_at <= ${now}) and (p.ends_at is null or p.ends_at > ${now})`;
    return sql`${users} ${theirs} where a.state = 'active' and p.role = any(${roles}::text[]) and ${active} and ${condition}`;
  }
}

const users = raw('select distinct a.organization_id, a.id from users a');
const keys = 'p.tenant_id = a.tenant_id and p.organization_id = a.organization_id and p.user_id = a.id';
const theirs = raw(`join appointments p on ${keys}`);
