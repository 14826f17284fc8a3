import { Complaints, type Role, type Rules, type Thing, maySave } from '@ambit/policy';
import type { Context, SignedContext } from '../../context.ts';
import { clients, touchOrganization } from '../../organizations/index.ts';
import { type FieldError, Refusal, problems } from '../../refusal.ts';
import { lockOrganization } from '../appointing/store.ts';
import { isAdministrator } from '../deeds-appoint.ts';
import { scopeTexts } from '../deeds-explained.ts';
import { appointments, roles } from '../privileges.ts';
import { twinOf } from '../kept-rule-book.ts';
import { holdersWithoutEnd } from '../store.ts';
import { beyondForHolders } from './deeds-holders.ts';
import { markOf } from './mark.ts';
import { requirementTexts } from './requirements.ts';
import { fieldError, fieldRefusal, refused, unknownIn, wordComplaints } from './problems.ts';
import { type RoleVersion, type VersionDeed, insertVersion, latestVersions } from './store.ts';
import { type Implied, type Table, widenedCells, withImplied } from './table.ts';

export type By = typeof roles.edit | typeof roles.chooseReports | typeof clients.pushRoles;

/** How a role stands in the organization that is administered. */
export type Standing = Readonly<{
  id: string;
  rules: Rules;
  own: readonly RoleVersion[];
  /** As it is in force; null when it was retired. */ role: Role | null;
  /** As the model has it; null for a role of one's own. */ model: Role | null;
  /** Its newest version of one's own, or that of the role it is worked out from. */ newest: RoleVersion | null;
  version: number;
}>;

/** The role in the address; 404 when the organization has none of this id. */
export async function standing(c: SignedContext, id = c.params['role'] ?? ''): Promise<Standing> {
  const rules = await c.server.book.rulesOf(c.tx, c.at);
  const own = await latestVersions(c.tx, c.at.id);
  const role = rules.roles.get(id) ?? null;
  const newest = own.find((one) => one.role === (role?.twinOf ?? id)) ?? null;
  if (!role && !newest) throw new Refusal(problems['not-found']);
  const model = c.server.book.model(c.at.roleModel).roles.find((one) => one.id === id) ?? null;
  return { id, rules, own, role, model, newest, version: newest?.number ?? 0 };
}

/**
 * The role in the address, as it stands when nobody else changes a role of the organization. INVARIANT: what follows is
 * judged by the roles as they are now, not as they were kept in memory: two changes together must leave an administrator.
 */
export async function standingToChange(c: Context<string>): Promise<Standing> {
  await lockOrganization(c.tx, c.at.tenant, c.at.id);
  const was = await standing(c);
  if (was.version !== c.granted.version) throw new Refusal(problems['changed-meanwhile']);
  return { ...was, rules: c.server.book.tried(c.at.roleModel, was.own) };
}

/** The version of the role in the address, for If-Match. */
export const versionOfRole = async (c: SignedContext): Promise<number> => (await standing(c)).version;

/** A role as a thing: it is the organization's, and nothing else is read of it. */
export const roleThing = (c: Pick<SignedContext, 'at'>): Thing => ({
  kind: 'role',
  id: null,
  organization: c.at.id,
  facts: {},
});

/** What a role would become: everything that a version keeps. */
export type Proposed = Pick<
  RoleVersion,
  'name' | 'rank' | 'kind' | 'anchor' | 'available' | 'twinLacks' | 'modelMark'
> &
  Readonly<{ cells: Table }>;

/** What it would be saved as, the rules that would hold then, and everything that speaks against it, at its field. */
export type Judged = Readonly<{
  version: RoleVersion;
  after: Rules;
  added: readonly Implied[];
  errors: readonly FieldError[];
}>;

/** Judges a table without saving it: the shape, the name, and the ceilings over what is widened, for every holder. */
export async function judge(
  c: SignedContext,
  by: By,
  was: Standing,
  proposed: Proposed,
  deed: VersionDeed,
): Promise<Judged> {
  const { rules, own } = was;
  const { cells, added } = withImplied(c.server.book.privileges, proposed.cells, proposed.anchor);
  const role = was.role?.twinOf ?? was.id;
  const version: RoleVersion = {
    ...proposed,
    role,
    number: was.version + 1,
    deed,
    cells,
    reason: null,
    at: c.now,
    by: c.actor.id,
    from: null,
  };
  const taken = [...rules.roles.values()].some(
    (one) => one.id !== role && Object.values(one.name).some((name) => alike(name, proposed.name)),
  );
  const named = [
    ...(taken ? [fieldError(refused['role-name-taken'], 'name')] : []),
    ...unknownIn(Object.keys(proposed.cells), c.server.book.privileges, c.language),
  ];
  try {
    const after = c.server.book.tried(c.at.roleModel, [...own.filter((one) => one.role !== role), version]);
    const above = aboveCeilings(c, by, was, after);
    const beyond = above.length > 0 ? above : await beyondForHolders(c, rules, after);
    return { version, after, added, errors: [...named, ...beyond] };
  } catch (fault) {
    if (!(fault instanceof Complaints)) throw fault;
    return { version, after: rules, added, errors: [...named, ...wordComplaints(fault, rules, c.language)] };
  }
}

/** Saves what was judged: refused at the fields, or in force from the commit on. */
export async function save(
  c: SignedContext,
  by: By,
  was: Standing,
  judged: Judged,
  reason: string | null,
): Promise<number> {
  const { version, errors, after } = judged;
  demandRank(c, by, was);
  // where training is regulated, a change of what people may do is explained
  const silent = reasonLacking(c, reason);
  if (errors.length + silent.length > 0) throw fieldRefusal(...errors, ...silent);
  await touchOrganization(c.tx, c.at.tenant, [c.at.id, ...c.server.directory.above(c.at.id)]);
  await refuseLoss(c, was.rules, after);
  const isNew = await insertVersion(c.tx, { tenant: c.at.tenant, organization: c.at.id }, { ...version, reason });
  if (!isNew) throw new Refusal(problems['changed-meanwhile']);
  c.audit({ ...changes(was, after, version), reason: reason ?? undefined });
  await c.happened({ kind: 'authority-changed', users: 'all', organization: c.at.id });
  return version.number;
}

export const reasonLacking = (c: Pick<SignedContext, 'at'>, reason: string | null): readonly FieldError[] =>
  c.at.features.has('regulated') && !reason ? [fieldError(refused['reason-needed'], 'reason')] : [];

/** A role that ranks as high as the editor is not the editor's to change. */
export function demandRank(c: SignedContext, by: By, was: Standing): void {
  if (!was.role) return;
  const missing = rankLacking(c, by, was.role);
  if (missing.length > 0) c.refuse(by, roleThing(c), missing);
}

export const rankLacking = (c: SignedContext, by: By, role: Role) =>
  maySave(c.rules, c.actor, { role: { ...role, cells: {} }, organization: c.at.id }, by, c.world).reasons;

function aboveCeilings(c: SignedContext, by: By, was: Standing, after: Rules): readonly FieldError[] {
  const role = after.roles.get(was.id);
  if (!role) return [];
  const widened = { ...role, cells: widenedCells(was.role, role) };
  const { reasons } = maySave(c.rules, c.actor, { role: widened, organization: c.at.id }, by, c.world);
  return reasons.map(({ id, values }) => {
    if (id === 'ceiling.rank') return fieldError(refused['rank-too-high'], 'rank');
    return beyond(c, role, String(values['privilege']), String(values['scope']));
  });
}

/** Says what is lacking: the reach, or a requirement under which alone the editor has it. */
function beyond(c: SignedContext, role: Role, id: string, scope: string): FieldError {
  const privilege = c.server.book.privileges.get(id)?.title[c.language] ?? id;
  const held = c.actor.appointments.flatMap((one) => c.rules.roles.get(one.role)?.cells[id]?.all ?? []);
  const lacking = [...new Set(held)].filter((one) => !role.cells[id]?.all?.includes(one));
  if (lacking.length === 0)
    return fieldError(refused['cell-beyond'], `cells.${id}`, {
      privilege,
      scope: scopeTexts[scope]?.[c.language] ?? scope,
    });
  const requirements = lacking.map((one) => requirementTexts[one]?.[c.language] ?? one).join(', ');
  return fieldError(refused['cell-loose'], `cells.${id}`, { privilege, requirements });
}

/** Roles that lose the giving of roles must leave somebody who has it. */
export async function refuseLoss(c: SignedContext, before: Rules, after: Rules): Promise<void> {
  const [had, has] = [before, after].map((rules) =>
    [...rules.roles.values()].filter(isAdministrator).map(({ id }) => id),
  ) as [string[], string[]];
  if (had.every((id) => has.includes(id))) return;
  if ((await holdersWithoutEnd(c.tx, c.at.id, had, {})) === 0) return;
  if ((await holdersWithoutEnd(c.tx, c.at.id, has, {})) > 0) return;
  c.refuse(appointments.appoint, roleThing(c), [{ kind: 'authority', id: 'ceiling.last-administrator', values: {} }]);
}

function changes(was: Standing, after: Rules, version: RoleVersion) {
  const role = after.roles.get(was.id) ?? null;
  const ids = [...new Set([...Object.keys(was.role?.cells ?? {}), ...Object.keys(role?.cells ?? {})])].filter(
    (id) => JSON.stringify(was.role?.cells[id]) !== JSON.stringify(role?.cells[id]),
  );
  const said = (one: Role | null, number: number) =>
    one && {
      role: one.id,
      name: one.name.en,
      rank: one.rank,
      version: number,
      cells: Object.fromEntries(ids.flatMap((id) => (one.cells[id] ? [[id, one.cells[id]]] : []))),
    };
  return {
    before: said(was.role, was.version),
    after: said(role, version.number) ?? { role: was.id, deed: version.deed },
  };
}

/** The mark of the model's table of a role today; null for a role of one's own. */
export function markOfModel(c: SignedContext, role: string): string | null {
  const model = c.server.book.model(c.at.roleModel).roles.find(({ id }) => id === role);
  return model ? markOf(model) : null;
}

/** A role as it stands, as a proposal to begin with. */
export const asProposed = (c: SignedContext, was: Standing, role: Role): Proposed => ({
  name: role.name.en,
  rank: role.rank,
  kind: role.kind,
  anchor: role.anchor,
  available: role.available ?? [],
  cells: role.cells,
  twinLacks: was.newest?.twinLacks ?? [],
  modelMark: markOfModel(c, role.id),
});

export const twinRolesOf = (id: string): readonly string[] => [id, twinOf(id)];

const alike = (a: string, b: string): boolean =>
  a.normalize('NFKC').toLowerCase() === b.normalize('NFKC').toLowerCase();
