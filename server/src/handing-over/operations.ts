import { z } from 'zod';
import type { Context } from '../context.ts';
import { condition } from '../database/where.ts';
import { theOther } from '../http/other-side.ts';
import { many, one, operation } from '../operation.ts';
import { problems, Refusal, refusals } from '../refusal.ts';
import { say } from '../text.ts';
import { keepReports, profileOf, user, users } from '../users/index.ts';
import { lookedAfter } from './looked-after.ts';
import { handOver, looksAfter, unowned } from './store.ts';

const refused = refusals({
  'heir-unfit': {
    status: 422,
    says: {
      en: 'Choose somebody else who is active and within your reach.',
      de: 'Wählen Sie jemand anderen, der aktiv und in Ihrer Reichweite ist.',
    },
  },
});

const part = z.object({ id: z.enum(ids()), what: z.string(), count: z.number(), names: z.array(z.string()) });

export const readLookedAfter = operation({
  id: 'user.looks-after',
  does: { en: 'See what a user looks after', de: 'Sehen, was ein Benutzer betreut' },
  method: 'GET',
  path: '/api/users/:id/looks-after',
  needs: users.handOver,
  on: one(user),
  output: z.object({ items: z.array(part) }),
  run: async (c) => {
    const found = await looksAfter(c.tx, whose(c), lookedAfter);
    const items = lookedAfter.map(({ id, says }, n) => ({
      id,
      what: say(says, c.language),
      count: found[n]?.count ?? 0,
      names: [...(found[n]?.names ?? [])],
    }));
    return { items: items.filter(({ count }) => count > 0) };
  },
});

export const handOverOfUser = operation({
  id: 'user.hand-over',
  does: {
    en: 'Give what a user looks after to somebody else',
    de: 'Was ein Benutzer betreut, jemand anderem geben',
  },
  method: 'POST',
  path: '/api/users/:id/hand-over',
  needs: users.handOver,
  on: one(user),
  andOn: { kind: user, field: 'to', seenBy: users.view, outside: refused['heir-unfit'] },
  input: z.strictObject({
    to: z.uuid(),
    /** Which parts, by their ids; all of them unless said. */ parts: z.array(z.enum(ids())).min(1).optional(),
  }),
  output: z.object({ count: z.number() }),
  carriesPower: true,
  run: async (c) => {
    const { to, parts } = c.input;
    await demandHeir(c);
    const chosen = lookedAfter.filter(({ id }) => !parts || parts.includes(id));
    const counts: Record<string, number> = {};
    for (const each of chosen) {
      const count = await handOver(c.tx, whose(c), to, each);
      if (count > 0) counts[each.id] = count;
    }
    const { organization } = whose(c);
    const of = { tenant: c.at.tenant, organization, at: c.now, by: c.actor.id };
    if (counts['managers']) await keepReports(c.tx, of, [whose(c).user, to]);
    c.audit({ after: { to, counts } });
    await c.happened({ kind: 'authority-changed', users: [whose(c).user, to], organization });
    await c.happened({ kind: 'users-changed', users: [whose(c).user, to], organization });
    return { count: Object.values(counts).reduce((sum, count) => sum + count, 0) };
  },
});

export const readUnowned = operation({
  id: 'user.unowned',
  does: { en: 'See what is without an owner', de: 'Sehen, was ohne Zuständigen ist' },
  method: 'GET',
  path: '/api/without-owner',
  needs: users.handOver,
  on: many(user),
  output: z.object({
    items: z.array(
      z.object({ id: z.uuid(), name: z.string(), state: z.string(), what: z.string(), count: z.number() }),
    ),
    /** There is more than is shown. */ more: z.boolean(),
  }),
  run: async (c) => {
    const most = 200;
    const rows = await unowned(c.tx, c.at.id, condition(c.granted.filter), lookedAfter, most + 1);
    const words = new Map(lookedAfter.map(({ id, says }) => [id, say(says, c.language)]));
    const items = rows.slice(0, most).map((row) => ({ ...row, what: words.get(row.what) ?? row.what }));
    return { items, more: rows.length > most };
  },
});

const whose = (c: Context<string>) => ({
  organization: c.granted.thing?.organization ?? c.at.id,
  user: c.granted.thing?.id ?? '',
});

function ids(): [string, ...string[]] {
  const [first, ...rest] = lookedAfter.map(({ id }) => id);
  return [first ?? '', ...rest];
}

/** Who receives it is another user, and active. */
async function demandHeir(c: Context<string>): Promise<void> {
  const heir = theOther(c);
  const isFit = heir.id !== whose(c).user;
  const profile = isFit ? await profileOf(c.tx, heir.id ?? '', c.world.now, heir) : null;
  if (profile?.state === 'active') return;
  const { code, says } = refused['heir-unfit'];
  throw new Refusal(problems.invalid, { errors: [{ field: 'to', code, says }] });
}
