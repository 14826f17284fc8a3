import type { Explanation, Privilege, Role } from '@ambit/policy';
import type { SignedContext } from '../../context.ts';
import { latestVersions, versionsNumbered } from '../editing/store.ts';
import { versionOf } from '../editing/mark.ts';
import { type KeptDecision, decideAgain, rankedOnly } from './decision.ts';

/** A role as it was when something was decided; `role` is null when its table is not at hand any more. */
export type RoleOfThen = Readonly<{ id: string; version: string; role: Role | null; isSameNow: boolean }>;
export type Recomputed = Readonly<{ roles: readonly RoleOfThen[]; explanation: Explanation | null }>;

/** Decides a kept decision once more by the versions of then. */
export async function recompute(c: SignedContext, kept: KeptDecision, privilege: Privilege): Promise<Recomputed> {
  const roles = await rolesOfThen(c, kept);
  const others = Object.entries(kept.roles).filter(([id]) => !roles.some((one) => one.id === id && one.role));
  const all = [
    ...roles.flatMap(({ role }) => role ?? []),
    ...others.map(([id, { rank }]) => rankedOnly(id, rank, names(id))),
  ];
  // everybody is at least a learner: that rank counts even where nobody's roles were read
  const floor = kept.floor === null || all.some(({ kind }) => kind === 'learner') ? [] : [learnerOf(kept.floor)];
  return { roles, explanation: decideAgain(kept, privilege, c.server.book.alone([...all, ...floor])) };
}

const names = (id: string) => ({ en: id, de: id });

const learnerOf = (rank: number): Role => ({ ...rankedOnly('', rank, names('')), kind: 'learner' });

/** Reads the versions in the actor's organization, which may stand above the one that is looked at. */
async function rolesOfThen(c: SignedContext, kept: KeptDecision): Promise<readonly RoleOfThen[]> {
  const { organization } = kept.actor;
  const model = c.server.directory.known(organization)?.roleModel;
  const tenant = await c.server.directory.tenantOf(organization);
  if (model === undefined || tenant === null) return [];
  const { book, connection } = c.server;
  const builtIn = new Map(book.model(model).roles.map((role) => [role.id, role]));
  const wanted = Object.entries(kept.roles).flatMap(([id, { version }]) =>
    version === undefined ? [] : [{ id, version }],
  );
  const numbers = [...new Set(wanted.flatMap(({ version }) => (isNumber(version) ? Number(version) : [])))];
  const { rows, newest } = await connection.transaction({ tenant, organizations: [organization] }, async (tx) => ({
    rows: numbers.length > 0 ? await versionsNumbered(tx, organization, numbers) : [],
    newest: await latestVersions(tx, organization),
  }));
  const now = book.tried(model, newest).roles;
  return wanted.map(({ id, version }) => {
    const own = rows.find(
      ({ role, number }) => String(number) === version && (role === id || id.startsWith(`${role}.`)),
    );
    const ofModel = builtIn.get(id);
    const ofThen = own
      ? (book.tried(model, [{ ...own, deed: 'saved' }]).roles.get(id) ?? null)
      : ofModel && versionOf(ofModel) === version
        ? ofModel
        : null;
    const current = now.get(id);
    return { id, version, role: ofThen, isSameNow: current !== undefined && versionOf(current) === version };
  });
}

const isNumber = (version: string): boolean => /^\d{1,9}$/u.test(version);
