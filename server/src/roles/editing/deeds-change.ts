import type { Role } from '@ambit/policy';
import type { z } from 'zod';
import type { SignedContext } from '../../context.ts';
import { touchOrganization } from '../../organizations/index.ts';
import { Refusal, problems } from '../../refusal.ts';
import { lockOrganization } from '../appointing/store.ts';
import { twinOf } from '../kept-rule-book.ts';
import { roles } from '../privileges.ts';
import { type Proposed, type Standing, asProposed, demandRank } from './deeds-save.ts';
import type { cell, newRole } from './input.ts';
import { fieldError, fieldRefusal, refused } from './problems.ts';
import { holdersOf, insertVersion, latestVersions } from './store.ts';

/** A role of one's own that is not there yet, empty or with the table of another. */
export async function asNew(
  c: SignedContext,
  input: z.output<typeof newRole>,
): Promise<{ was: Standing; proposed: Proposed }> {
  await lockOrganization(c.tx, c.at.tenant, c.at.id);
  const own = await latestVersions(c.tx, c.at.id);
  const rules = c.server.book.tried(c.at.roleModel, own);
  const source = input.from === null ? null : (rules.roles.get(input.from) ?? null);
  if (input.from !== null && (!source || source.kind === 'platform'))
    throw new Refusal(problems.invalid, { errors: [fieldError(unknownSource, 'from', { role: input.from })] });
  const was: Standing = { id: c.newId(), rules, own, role: null, model: null, newest: null, version: 0 };
  const proposed: Proposed = {
    name: input.name,
    rank: input.rank,
    kind: input.kind ?? kindOfCopy(source),
    anchor: input.anchor ?? source?.anchor ?? 'own-place',
    cells: input.cells ?? source?.cells ?? {},
    available: source?.available ?? [],
    twinLacks: [],
    modelMark: null,
  };
  return { was, proposed };
}

/** The learner's and the twins' kinds are the model's alone. */
const kindOfCopy = (source: Role | null): Role['kind'] =>
  !source || source.kind === 'learner' || source.twinOf !== undefined ? 'staff' : source.kind;

const unknownSource = {
  code: 'role-unknown',
  status: 422,
  says: { en: 'There is no role “{role}” here.', de: 'Hier gibt es keine Rolle „{role}“.' },
} as const;

/** The role with other reports; of a twin, the one it is worked out from, which says what the twin lacks. */
export function withReports(
  c: SignedContext,
  was: Standing,
  reports: Readonly<Record<string, z.output<typeof cell> | null>>,
): Proposed {
  if (!was.role) throw new Refusal(refused['role-retired']);
  const isTwin = was.role.twinOf !== undefined;
  const original = (isTwin && was.rules.roles.get(was.role.twinOf ?? '')) || was.role;
  const proposed = asProposed(c, was, original);
  const errors = Object.entries(reports).flatMap(([id, wanted]) => {
    const privilege = c.server.book.privileges.get(id);
    const at = { privilege: privilege?.title[c.language] ?? id };
    if (!privilege?.report) return [fieldError(refused['not-a-report'], `reports.${id}`, at)];
    return isTwin && wanted && !original.cells[id]
      ? [fieldError(refused['twin-lacks-report'], `reports.${id}`, at)]
      : [];
  });
  if (errors.length > 0) throw fieldRefusal(...errors);
  if (isTwin) {
    const named = Object.keys(reports);
    const off = named.filter((id) => reports[id] === null);
    return { ...proposed, twinLacks: [...proposed.twinLacks.filter((id) => !named.includes(id)), ...off] };
  }
  const kept = Object.entries(proposed.cells).filter(([id]) => reports[id] !== null);
  const given = Object.entries(reports).flatMap(([id, wanted]) => (wanted ? [[id, wanted] as const] : []));
  return { ...proposed, cells: { ...Object.fromEntries(kept), ...Object.fromEntries(given) } };
}

/** Deletes a role of one's own that nobody holds; its versions stay. */
export async function retire(c: SignedContext, was: Standing): Promise<void> {
  if (!was.role || !was.newest) throw new Refusal(refused[was.model ? 'role-from-model' : 'role-retired']);
  if (was.model || was.role.twinOf !== undefined) throw new Refusal(refused['role-from-model']);
  demandRank(c, roles.edit, was);
  await touchOrganization(c.tx, c.at.tenant, [c.at.id, ...c.server.directory.above(c.at.id)]);
  const held = await holdersOf(c.tx, c.at.id, [was.id, twinOf(was.id)], c.filter('user.view'), c.now);
  if (held.count > 0)
    throw new Refusal(refused['role-held'], { values: { n: held.count }, more: { holders: held.people } });
  const version = {
    ...was.newest,
    number: was.version + 1,
    deed: 'retired',
    at: c.now,
    by: c.actor.id,
    reason: null,
    from: null,
  } as const;
  if (!(await insertVersion(c.tx, { tenant: c.at.tenant, organization: c.at.id }, version)))
    throw new Refusal(problems['changed-meanwhile']);
  c.audit({ before: { role: was.id, name: was.role.name.en, version: was.version } });
  await c.happened({ kind: 'authority-changed', users: 'all', organization: c.at.id });
}
