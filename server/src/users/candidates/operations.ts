import type { Anchor, Missing, Role } from '@ambit/policy';
import { z } from 'zod';
import type { Context } from '../../context.ts';
import { many, operation } from '../../operation.ts';
import { anchorIn, anchorInAddress, appointments, lacking, namesOf, roleNamed, wordAll } from '../../roles/index.ts';
import { user, users } from '../privileges.ts';
import { type ListedUser, listUsers } from '../store.ts';
import { kindly, narrowed } from '../views/deeds-narrow.ts';

const reference = z.object({ id: z.uuid(), name: z.string() });
const candidate = z.object({
  id: z.uuid(),
  name: z.string(),
  userName: z.string(),
  location: reference.nullable(),
  /** What they hold. */ roles: z.array(z.string()),
  available: z.boolean(),
  because: z.array(z.string()),
});
const most = 20;

export const readCandidates = operation({
  id: 'role.candidates',
  does: {
    en: 'Find users one may give a role to, and see why not the others',
    de: 'Benutzer finden, denen man eine Rolle geben darf, und sehen, warum anderen nicht',
  },
  method: 'GET',
  path: '/api/users/candidates',
  needs: appointments.appoint,
  on: many(user),
  query: z.object({
    search: z.string().trim().max(200).optional(),
    role: z.string().max(100).optional(),
    ...anchorInAddress,
  }),
  output: z.object({
    /** The role that was asked about, by name. */ role: z.string().nullable(),
    items: z.array(candidate),
    more: z.boolean(),
  }),
  run: async (c) => {
    const { search, role } = c.query;
    const wanted = role ? await roleNamed(c, role) : null;
    const at = anchorIn(c.query);
    const by = await narrowed(c, { search, clients: 'false', neverSignedIn: 'false' });
    const ask = (n: typeof by) => listUsers(c.tx, c.filter(users.view), n, most + 1, null);
    const rows = await kindly(c, by, ask, (some) => some.length === 0);
    return {
      role: wanted?.name[c.language] ?? null,
      items: rows.slice(0, most).map((row) => shown(c, row, missingFor(c, row, wanted, at))),
      more: rows.length > most,
    };
  },
});

/** What keeps the asker from giving the role to this user; before there is one, from giving any. */
function missingFor(
  c: Context<'role.appoint'>,
  { thing }: ListedUser,
  role: Role | null,
  at: Anchor | null,
): readonly Missing[] {
  // without a place it is chosen later
  if (role) return lacking(c, thing, role, at).filter(({ id }) => at || id !== 'ceiling.anchor');
  if (thing.id === c.actor.id) return [{ kind: 'authority', id: 'ceiling.oneself', values: {} }];
  const decision = c.check(appointments.appoint, thing);
  return decision.allowed ? [] : decision.missing;
}

const shown = (c: Context<string>, row: ListedUser, missing: readonly Missing[]): z.input<typeof candidate> => {
  const { roles } = row.thing.facts;
  return {
    ...{ id: row.thing.id ?? '', name: `${row.firstName} ${row.lastName}`, userName: row.userName },
    location: row.location,
    roles: (Array.isArray(roles) ? roles : []).map((id) => c.rules.roles.get(id)?.name[c.language] ?? id),
    available: missing.length === 0,
    because: [...wordAll(missing, c.language, namesOf(c))],
  };
};
