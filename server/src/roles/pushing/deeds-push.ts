import type { Role, Rules } from '@ambit/policy';
import type { OrganizationFacts, SignedContext } from '../../context.ts';
import { changed, clients } from '../../organizations/index.ts';
import { type FieldError, Refusal, problems } from '../../refusal.ts';
import { lockOrganization } from '../appointing/store.ts';
import { type Standing, asProposed, judge, reasonLacking, refuseLoss } from '../editing/deeds-save.ts';
import { fieldError, fieldRefusal } from '../editing/problems.ts';
import { type RoleVersion, insertVersion, latestVersions } from '../editing/store.ts';
import { type Fate, fateOf } from './fate.ts';
import { refused } from './problems.ts';

/** A role that is to be handed down; `over`: also where the client has made it its own. */
export type Chosen = Readonly<{ role: string; over: boolean }>;
/** What becomes of one role at the client, and what speaks against it. `version` is null where nothing is written. */
export type Handed = Readonly<{
  id: string;
  fate: Fate;
  source: RoleVersion;
  newest: RoleVersion | null;
  before: Role | null;
  after: Role | null;
  version: RoleVersion | null;
  errors: readonly FieldError[];
  /** Names both versions that were looked at: another mark means that something changed meanwhile. */ mark: string;
}>;
export type Weighed = Readonly<{
  handed: readonly Handed[];
  before: Rules;
  after: Rules;
}>;

/** The context as it is when the client is administered: what is judged and written is judged and written there. */
export const within = <C extends SignedContext>(c: C, client: OrganizationFacts): C => ({ ...c, at: client });

/** The roles of the organization that is administered that can be handed down: those it made or changed. */
export const handable = (own: readonly RoleVersion[]): readonly RoleVersion[] =>
  own.filter(({ deed }) => deed !== 'retired');

/** A role of one's own stands on no model; one that was reset stands as its model has it again. */
export const originOf = ({ deed, modelMark }: RoleVersion): 'custom' | 'adjusted' | 'reset' =>
  modelMark === null ? 'custom' : deed === 'reset' ? 'reset' : 'adjusted';

/**
 * Judges what handing roles down would write at a client, one after another and each as if it were saved there: within
 * the ceilings of whoever hands them down. Nothing is written.
 */
export async function weigh(c: SignedContext, client: OrganizationFacts, chosen: readonly Chosen[]): Promise<Weighed> {
  if (!c.server.directory.isBelow(client.id, c.at.id))
    throw new Refusal(refused['client-elsewhere'], { values: { client: client.name, organization: c.at.name } });
  const sources = new Map(handable(await latestVersions(c.tx, c.at.id)).map((one) => [one.role, one]));
  const own = await latestVersions(c.tx, client.id);
  const before = c.server.book.tried(client.roleModel, own);
  const handed: Handed[] = [];
  let as: Pick<Standing, 'rules' | 'own'> = { rules: before, own };
  for (const one of chosen) {
    const source = sources.get(one.role);
    if (!source) throw fieldRefusal(fieldError(refused['role-not-handable'], 'roles', { role: one.role }));
    const next = await weighOne(c, client, as, source, one.over);
    handed.push(next.handed);
    as = next.as;
  }
  return { handed, before, after: as.rules };
}

async function weighOne(
  c: SignedContext,
  client: OrganizationFacts,
  as: Pick<Standing, 'rules' | 'own'>,
  source: RoleVersion,
  over: boolean,
): Promise<{ handed: Handed; as: Pick<Standing, 'rules' | 'own'> }> {
  const { book } = c.server;
  const there = within(c, client);
  const id = source.role;
  const model = book.model(client.roleModel).roles.find((role) => role.id === id) ?? null;
  const newest = as.own.find(({ role }) => role === id) ?? null;
  const role = as.rules.roles.get(id) ?? null;
  const mark = `${source.number}.${newest?.number ?? 0}`;
  const isReset = source.deed === 'reset';
  const isForeign = !model && originOf(source) !== 'custom';
  const wanted = isReset ? model : isForeign ? null : book.roleFrom(client.roleModel, source);
  const fate = fateOf({ newest, role, model }, { from: c.at.id, version: source, role: wanted });
  const stays = { id, fate, source, newest, before: role, after: wanted, version: null, errors: [], mark };
  const isWritten = fate === 'new' || fate === 'changed' || (fate === 'conflict' && over);
  if (!wanted || !isWritten) return { handed: stays, as };
  const was: Standing = { id, ...as, role, model, newest, version: newest?.number ?? 0 };
  const proposed = { ...asProposed(there, was, wanted), twinLacks: isReset ? [] : source.twinLacks };
  const judged = await judge(there, clients.pushRoles, was, proposed, isReset ? 'reset' : 'saved');
  const version = { ...judged.version, from: { organization: c.at.id, number: source.number } };
  const handed = { ...stays, version, errors: judged.errors };
  if (judged.errors.length > 0) return { handed, as };
  return { handed, as: { rules: judged.after, own: [...as.own.filter((one) => one.role !== id), version] } };
}

/** Writes at the client what was looked at: everything or nothing. Gives the roles that were written. */
export async function handDown(
  c: SignedContext,
  client: OrganizationFacts,
  chosen: readonly (Chosen & Readonly<{ mark: string }>)[],
  reason: string | null,
): Promise<readonly Handed[]> {
  await lockOrganization(c.tx, client.tenant, client.id);
  const { handed, before, after } = await weigh(c, client, chosen);
  if (handed.some(({ mark }, n) => mark !== chosen[n]?.mark)) throw new Refusal(problems['changed-meanwhile']);
  const there = within(c, client);
  const written = handed.filter(({ version }) => version !== null);
  const errors = written.flatMap(({ id, errors: found }) =>
    found.map((one) => ({ ...one, field: `roles.${id}.${one.field}` })),
  );
  const silent = written.length > 0 ? reasonLacking(there, reason) : [];
  if (errors.length + silent.length > 0) throw fieldRefusal(...errors, ...silent);
  if (written.length === 0) return [];
  await changed(c, client);
  await refuseLoss(there, before, after);
  for (const { version, before: was, newest } of written) {
    if (!version) continue;
    const isNew = await insertVersion(c.tx, { tenant: client.tenant, organization: client.id }, { ...version, reason });
    if (!isNew) throw new Refusal(problems['changed-meanwhile']);
    c.audit({
      before: was && { role: version.role, version: newest?.number ?? 0, rank: was.rank, cells: was.cells },
      after: { role: version.role, version: version.number, rank: version.rank, cells: version.cells, from: c.at.name },
      ...(reason !== null && { reason }),
    });
  }
  return written;
}
