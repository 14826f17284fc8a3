import { type Privilege, type Role, type RoleModel, type Rules, compile, withTwins } from '@ambit/policy';
import type { OrganizationFacts } from '../context.ts';
import type { Tx } from '../database/connection.ts';
import { type RoleVersion, latestVersions } from './editing/store.ts';
import { known, withImplied } from './editing/table.ts';

type Catalogue = Parameters<typeof compile>[0];
/** What is read of a version to put it in force. */
export type OwnVersion = Pick<
  RoleVersion,
  'role' | 'number' | 'deed' | 'name' | 'rank' | 'kind' | 'anchor' | 'cells' | 'available' | 'twinLacks'
>;

/** The rules of each organization: its role model, with what the organization changed or added. */
export type RuleBook = Readonly<{
  rulesOf(tx: Tx, organization: OrganizationFacts): Promise<Rules>;
  /** The rules as they would be with these versions and no others. Throws `Complaints`. */ tried(
    model: string,
    own: readonly OwnVersion[],
  ): Rules;
  /** Some roles without a model around them: to compare them. */ alone(roles: readonly Role[]): Rules;
  /** A version as a role; built-in names keep every language. */ roleFrom(model: string, version: OwnVersion): Role;
  /** A ready-made model with its twins. */ model(id: string): RoleModel;
  learnerOf(model: string): string;
  privileges: ReadonlyMap<string, Privilege>;
}>;

/** Compiles every role model once, so that a mistake in one ends the start with its list of complaints. */
export function makeRuleBook(catalogue: Catalogue, plainModels: readonly RoleModel[]): RuleBook {
  const { privileges: all } = catalogue;
  const privileges = new Map(all.map((privilege) => [privilege.id, privilege]));
  const plain = new Map(plainModels.map((one) => [one.id, one]));
  const models = new Map(plainModels.map((one) => [one.id, withTwins(one, all)]));
  // where nobody also works anywhere, no list asks for it
  const atHome = { ...catalogue, privileges: all.map(({ also: _, ...rest }) => rest) };
  const unchanged = new Map([catalogue, atHome].map((one) => [one, compiledIn(one, models)] as const));
  const changed = new Map<string, { stamp: number; rules: Rules }>();

  function roleFrom(id: string, version: OwnVersion): Role {
    const { role, number, name, rank, kind, anchor, available } = version;
    const builtIn = found(plain, id).roles.find((one) => one.id === role);
    const { cells } = withImplied(privileges, known(privileges, version.cells), anchor);
    return Object.freeze({
      id: role,
      name: builtIn?.name.en === name ? builtIn.name : { en: name, de: name },
      rank,
      kind,
      anchor,
      version: number,
      ...(available.length > 0 && { available }),
      cells,
    });
  }

  /** Built-in roles, each replaced by the organization's own version of it, custom roles after them, twins beside theirs. */
  function tried(id: string, own: readonly OwnVersion[], within: Catalogue = catalogue): Rules {
    const model = found(plain, id);
    const inForce = own.filter(({ deed }) => deed !== 'reset' && deed !== 'retired');
    if (inForce.length === 0) return found(unchanged.get(within) ?? new Map<string, Rules>(), id);
    const replaced = new Map(inForce.map((version) => [version.role, roleFrom(id, version)]));
    const builtIn = model.roles.map((role) => replaced.get(role.id) ?? role);
    const names = new Set(model.roles.map((role) => role.id));
    const roles = [...builtIn, ...[...replaced.values()].filter((role) => !names.has(role.id))];
    const lacking = Object.fromEntries(inForce.map(({ role, twinLacks }) => [twinOf(role), twinLacks]));
    return compile(within, withTwins({ ...model, roles }, all, lacking).roles, model.assigning);
  }

  return {
    privileges,
    roleFrom,
    tried: (id, own) => tried(id, own),
    alone: (roles) => compile(catalogue, roles, 'below'),
    model: (id) => found(models, id),
    learnerOf(id) {
      const learner = found(models, id).roles.find((role) => role.kind === 'learner');
      if (!learner) throw new Error(`the role model ${id} has no learner role`);
      return learner.id;
    },
    async rulesOf(tx, organization) {
      const kept = changed.get(organization.id);
      if (kept && kept.stamp >= organization.stamp) return kept.rules;
      const within = organization.features.has('further-places') ? catalogue : atHome;
      const rules = tried(organization.roleModel, await latestVersions(tx, organization.id), within);
      changed.set(organization.id, { stamp: organization.stamp, rules });
      return rules;
    },
  };
}

const compiledIn = (within: Catalogue, models: ReadonlyMap<string, RoleModel>): ReadonlyMap<string, Rules> =>
  new Map([...models].map(([id, { roles, assigning }]) => [id, compile(within, roles, assigning)]));

/** The id of the twin that is worked out from a role. */
export const twinOf = (role: string): string => `${role}.reports-only`;

function found<T>(models: ReadonlyMap<string, T>, id: string): T {
  const one = models.get(id);
  if (!one) throw new Error(`unknown role model ${id}`);
  return one;
}
