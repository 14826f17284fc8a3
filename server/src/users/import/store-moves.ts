import { sql } from 'kysely';
import type { SignedContext } from '../../context.ts';
import type { What } from '../places/place.ts';
import { type Placing, placing } from './judged.ts';
import type { Existing, Planned } from './known.ts';

/** How the history calls what a row says of where somebody stands. */
const kept: Readonly<Record<Placing, What>> = {
  location: 'location',
  department: 'department',
  jobTitle: 'job-title',
  manager: 'manager',
};

/** On which day each of these last changed, and what is planned: of many users at once. */
export async function datesOf(
  { tx, at }: Pick<SignedContext, 'tx' | 'at'>,
  ids: readonly string[],
): Promise<(id: string) => Pick<Existing, 'placed' | 'planned'>> {
  const { rows: latest } = await sql<{ user: string; what: What; day: string }>`
    select p.user_id as user, p.what, max(greatest(p.from_day, p.until_day))::text as day from user_places p
    where p.tenant_id = ${at.tenant} and p.organization_id = ${at.id} and p.user_id = any(${[...ids]}::uuid[]) group by 1, 2`.execute(
    tx,
  );
  const { rows: moves } = await sql<Planned & { user: string }>`
    select m.user_id as user, m.on_day::text as day, m.told from user_moves m
    where m.tenant_id = ${at.tenant} and m.organization_id = ${at.id} and m.user_id = any(${[...ids]}::uuid[])
      and m.state = 'planned' and m.told is not null order by m.on_day`.execute(tx);
  const [changes, plans] = [Map.groupBy(latest, ({ user }) => user), Map.groupBy(moves, ({ user }) => user)];
  return (id) => ({
    placed: Object.fromEntries(
      placing.flatMap((field) =>
        (changes.get(id) ?? []).filter(({ what }) => what === kept[field]).map(({ day }) => [field, day]),
      ),
    ),
    planned: (plans.get(id) ?? []).map(({ day, told }) => ({ day, told })),
  });
}

/** Takes back what an import planned for users on days. */
export async function unplan(
  { tx, at, now }: Pick<SignedContext, 'tx' | 'at' | 'now'>,
  plans: readonly Readonly<{ user: string; day: string }>[],
): Promise<void> {
  if (plans.length === 0) return;
  await sql`update user_moves m set state = 'taken-back', ended_at = ${now}
    from unnest(${plans.map(({ user }) => user)}::uuid[], ${plans.map(({ day }) => day)}::date[]) as r(user_id, day)
    where m.tenant_id = ${at.tenant} and m.organization_id = ${at.id} and m.user_id = r.user_id and m.on_day = r.day
      and m.state = 'planned' and m.told is not null`.execute(tx);
}
