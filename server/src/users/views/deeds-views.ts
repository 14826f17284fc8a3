import { z } from 'zod';
import type { SignedContext } from '../../context.ts';
import { problems, Refusal, refusals } from '../../refusal.ts';
import { narrowing } from './deeds-narrow.ts';
import { type SavedView, viewsOf } from './store.ts';

export const refused = refusals({
  'role-not-shared': {
    status: 422,
    says: {
      en: 'A view is shared with roles that rank at or below your own.',
      de: 'Eine Ansicht wird mit Rollen geteilt, die nicht über Ihrer eigenen stehen.',
    },
  },
  'too-many-views': {
    status: 422,
    says: {
      en: 'You keep {most} views already. Delete one first.',
      de: 'Sie haben schon {most} Ansichten. Löschen Sie zuerst eine.',
    },
  },
});

const most = 100;
const names = ['sort', ...Object.keys(narrowing)] as const;

export const viewInput = z.strictObject({
  name: z.string().trim().min(1).max(100),
  filters: z.partialRecord(z.enum(names), z.string().max(200)),
  columns: z.array(z.string().max(40)).max(40).nullable().default(null),
  sharedWith: z.array(z.string().max(100)).max(50).default([]),
});

export const savedView = z.object({
  id: z.uuid(),
  name: z.string(),
  filters: z.record(z.string(), z.string()),
  columns: z.array(z.string()).nullable(),
  sharedWith: z.array(z.string()),
  ownerName: z.string(),
  isMine: z.boolean(),
  isDefault: z.boolean(),
});

/** The list these views belong to, in the organization one works in. */
export const listHere = (c: SignedContext) =>
  ({ tenant: c.at.tenant, organization: c.at.id, list: 'users', now: c.now }) as const;

const holdsNow = (c: SignedContext): readonly string[] =>
  c.actor.appointments
    .filter(({ from, until }) => (from ?? 0) <= c.world.now && (until ?? Number.POSITIVE_INFINITY) > c.world.now)
    .map(({ role }) => role);

export const viewsHere = (c: SignedContext): Promise<readonly SavedView[]> =>
  viewsOf(c.tx, listHere(c), { id: c.actor.id, roles: holdsNow(c) });

export const shownView = (c: SignedContext, { owner, columns, filters, ...view }: SavedView) => ({
  ...view,
  // the border where what was kept as JSON becomes the words it was made of
  filters: Object.fromEntries(
    Object.entries(filters).filter((one): one is [string, string] => names.includes(one[0]) && one[1] !== undefined),
  ),
  columns: columns ? [...columns] : null,
  sharedWith: [...view.sharedWith],
  isMine: owner === c.actor.id,
});

/** The roles whose holders one may show a view to: none above one's own. */
export async function sharedRoles(c: SignedContext) {
  const roles = [...(await c.server.rulesOf(c.tx, c.at)).roles.values()];
  const ranks = holdsNow(c).map((id) => c.rules.roles.get(id)?.rank ?? 0);
  const highest = c.actor.organization === c.at.id ? Math.max(0, ...ranks) : Number.POSITIVE_INFINITY;
  return roles
    .filter(({ kind, rank }) => kind !== 'learner' && kind !== 'platform' && rank <= highest)
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ id, name }) => ({ role: id, name: name[c.language] }));
}

export async function refuseView(c: SignedContext, { sharedWith }: z.output<typeof viewInput>, isNew: boolean) {
  const roles = new Set((await sharedRoles(c)).map(({ role }) => role));
  const { says, code } = refused['role-not-shared'];
  if (sharedWith.some((role) => !roles.has(role)))
    throw new Refusal(problems.invalid, { errors: [{ field: 'sharedWith', code, says }] });
  if (isNew && (await viewsHere(c)).filter(({ owner }) => owner === c.actor.id).length >= most)
    throw new Refusal(refused['too-many-views'], { values: { most } });
}
