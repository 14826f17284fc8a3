import type { Role } from '@ambit/policy';
import { z } from 'zod';
import type { Context, SignedContext } from '../../context.ts';
import { operation, would } from '../../operation.ts';
import { Refusal, problems } from '../../refusal.ts';
import { role, roles } from '../privileges.ts';
import { difference, differences, isModelChanged, shown, shownRole, sourceName } from './answers.ts';
import { roleThing, standing } from './deeds-save.ts';
import { anchors, byRole } from './input.ts';
import { offersFor } from './offers.ts';
import { fieldError, fieldRefusal, refused } from './problems.ts';
import { holdersByRole, latestVersions, namesOfUsers, versionsOf } from './store.ts';

/** Roles are the organization's that is administered: built-in ones are no rows, so nothing of them is loaded. */
const ofOrganization = would(role, () => ({}));

export const readRoles = operation({
  id: 'role.list',
  does: {
    en: 'See the roles of the organization and what they allow',
    de: 'Die Rollen der Organisation und ihre Rechte sehen',
  },
  method: 'GET',
  path: '/api/roles',
  needs: roles.compare,
  on: ofOrganization,
  /** `holders`: also how many users hold each. */ query: z.object({
    holders: z.enum(['true', 'false']).default('false'),
  }),
  output: z.object({ items: z.array(shownRole), mayMake: z.boolean() }),
  run: async (c) => {
    const rules = await c.server.rulesOf(c.tx, c.at);
    const newest = new Map((await latestVersions(c.tx, c.at.id)).map((one) => [one.role, one]));
    const holders = c.query.holders === 'true' ? await holdersByRole(c.tx, c.at.id, c.now, null) : null;
    const items = [...rules.roles.values()]
      .toSorted((a, b) => a.rank - b.rank)
      .map((one) => shown(c, one, newest.get(one.twinOf ?? one.id) ?? null, holders && (holders.get(one.id) ?? 0)));
    return { items, mayMake: c.check(roles.edit, roleThing(c)).allowed };
  },
});

const version = z.object({
  number: z.number(),
  deed: z.enum(['made', 'saved', 'restored', 'reset', 'retired']),
  name: z.string(),
  rank: z.number(),
  at: z.iso.datetime(),
  by: z.string().nullable(),
  /** The organization above that handed it down. */ from: z.string().nullable(),
  reason: z.string().nullable(),
});

export const readRole = operation({
  id: 'role.read',
  does: { en: 'See one role with its history', de: 'Eine Rolle mit ihrem Verlauf sehen' },
  method: 'GET',
  path: '/api/roles/:role',
  parameters: byRole,
  needs: roles.compare,
  on: ofOrganization,
  output: shownRole.extend({
    isRetired: z.boolean(),
    /** Whether the built-in table is another one now than the one this role was made from. */ modelChanged:
      z.boolean(),
    history: z.array(version),
  }),
  run: async (c) => {
    const found = await standing(c);
    const versions = await versionsOf(c.tx, c.at.id, found.newest?.role ?? found.id);
    const names = await namesOfUsers(c.tx, c.at.id, [...new Set(versions.flatMap(({ by }) => by ?? []))]);
    const role = found.role ?? lastOf(c, found.newest);
    const holders = await holdersByRole(c.tx, c.at.id, c.now, [role.id]);
    return {
      ...shown(c, role, found.newest, holders.get(role.id) ?? 0),
      isRetired: found.role === null,
      modelChanged: isModelChanged(c, found),
      history: versions.map((one) => {
        const { number, deed, name, rank, at, by, reason } = one;
        const from = sourceName(c, one);
        return { number, deed, name, rank, at: at.toISOString(), by: by && (names.get(by) ?? null), from, reason };
      }),
    };
  },
});

/** A version by its number, `model` for the built-in table, `now` for what is in force. */
const which = z.string().regex(/^(model|now|[1-9]\d{0,6})$/u);

export const compareVersions = operation({
  id: 'role.diff',
  does: {
    en: 'Compare two versions of a role, or a role with another',
    de: 'Zwei Fassungen einer Rolle oder eine Rolle mit einer anderen vergleichen',
  },
  method: 'GET',
  path: '/api/roles/:role/diff',
  parameters: byRole,
  needs: roles.compare,
  on: ofOrganization,
  query: z.object({ from: which.default('model'), to: which.default('now'), with: z.string().max(100).optional() }),
  output: z.object({
    before: z.object({ name: z.string(), rank: z.number() }).nullable(),
    after: z.object({ name: z.string(), rank: z.number() }).nullable(),
    cells: z.array(difference),
  }),
  run: async (c) => {
    const found = await standing(c);
    const versions = await versionsOf(c.tx, c.at.id, found.newest?.role ?? found.id);
    const at = (wanted: string, field: string): Role | null => {
      if (wanted === 'now') return found.role;
      if (wanted === 'model') return found.model;
      const one = versions.find(({ number }) => String(number) === wanted);
      if (!one) throw fieldRefusal(fieldError(refused['version-unknown'], field, { version: wanted }));
      return roleOf(c, one, found.id);
    };
    const other = c.query.with === undefined ? null : (found.rules.roles.get(c.query.with) ?? null);
    if (c.query.with !== undefined && !other) throw new Refusal(problems['not-found']);
    const before = other ? found.role : at(c.query.from, 'from');
    const after = other ?? at(c.query.to, 'to');
    const named = (one: Role | null) => one && { name: one.name[c.language], rank: one.rank };
    return { before: named(before), after: named(after), cells: differences(c, before, after) };
  },
});

export const readOffers = operation({
  id: 'role.offers',
  does: {
    en: 'See which scopes a role may be given for each privilege, and why not the others',
    de: 'Sehen, welche Bereiche eine Rolle für jedes Recht bekommen kann und warum andere nicht',
  },
  method: 'GET',
  path: '/api/roles/offers',
  needs: roles.edit,
  on: ofOrganization,
  query: z.object({
    anchor: z.enum(anchors).default('own-place'),
    rank: z.coerce.number().int().min(1).max(999).default(1),
  }),
  output: z.object({
    items: z.array(
      z.object({
        privilege: z.string(),
        title: z.string(),
        sentence: z.string(),
        area: z.string(),
        risk: z.string(),
        implies: z.array(z.string()),
        sides: z.array(z.string()).nullable(),
        /** What may be chosen; `with`: requirements it has to carry. */ scopes: z.array(
          z.object({ scope: z.string(), with: z.array(z.string()) }),
        ),
        requirements: z.array(z.string()),
        /** Every other scope with the key of why it may not be chosen. */ others: z.record(z.string(), z.string()),
      }),
    ),
    scopes: z.record(z.string(), z.string()),
    requirements: z.record(z.string(), z.string()),
    reasons: z.record(z.string(), z.string()),
  }),
  run: async (c) => offersFor(c, c.query.anchor, c.query.rank),
});

/** A version as the role that is looked at: for a twin, the twin of that version. */
function roleOf(
  c: SignedContext,
  one: Parameters<SignedContext['server']['book']['roleFrom']>[1],
  id: string,
): Role | null {
  if (one.deed === 'retired') return null;
  if (id === one.role) return c.server.book.roleFrom(c.at.roleModel, one);
  return c.server.book.tried(c.at.roleModel, [{ ...one, deed: 'saved' }]).roles.get(id) ?? null;
}

function lastOf(c: Context<string>, newest: Parameters<typeof shown>[2]): Role {
  if (!newest) throw new Refusal(problems['not-found']);
  return c.server.book.roleFrom(c.at.roleModel, newest);
}
