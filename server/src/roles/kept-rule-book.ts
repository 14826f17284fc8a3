import { type Role, type RoleModel, type Rules, compile, withTwins } from '@ambit/policy';
import type { OrganizationFacts } from '../context.ts';
import type { Tx } from '../database/connection.ts';
import { latestRoles } from './store.ts';

type Catalogue = Parameters<typeof compile>[0];

/** The rules of each organization: its role model, with what the organization changed or added. */
export type RuleBook = Readonly<{
  rulesOf(tx: Tx, organization: OrganizationFacts): Promise<Rules>;
  model(id: string): RoleModel;
  learnerOf(model: string): string;
}>;

/** Compiles every role model once, so that a mistake in one ends the start with its list of complaints. */
export function makeRuleBook(catalogue: Catalogue, plainModels: readonly RoleModel[]): RuleBook {
  const models = plainModels.map((one) => withTwins(one, catalogue.privileges));
  const byId = new Map(models.map((model) => [model.id, model]));
  const plain = new Map(models.map((model) => [model.id, compile(catalogue, model.roles, model.assigning)]));
  const changed = new Map<string, { stamp: number; rules: Rules }>();

  function model(id: string): RoleModel {
    const found = byId.get(id);
    if (!found) throw new Error(`unknown role model ${id}`);
    return found;
  }

  return {
    model,
    learnerOf(id) {
      const learner = model(id).roles.find((role) => role.kind === 'learner');
      if (!learner) throw new Error(`the role model ${id} has no learner role`);
      return learner.id;
    },
    async rulesOf(tx, organization) {
      const kept = changed.get(organization.id);
      if (kept && kept.stamp >= organization.stamp) return kept.rules;
      const own = await latestRoles(tx, organization.id);
      const rules =
        own.length === 0
          ? plainOf(organization.roleModel)
          : compile(catalogue, merged(model(organization.roleModel), own), model(organization.roleModel).assigning);
      changed.set(organization.id, { stamp: organization.stamp, rules });
      return rules;
    },
  };

  function plainOf(id: string): Rules {
    const rules = plain.get(id);
    if (!rules) throw new Error(`unknown role model ${id}`);
    return rules;
  }
}

/** Built-in roles, each replaced by the organization's own version of it, and custom roles after them. */
function merged(model: RoleModel, own: readonly Role[]): readonly Role[] {
  const replaced = new Map(own.map((role) => [role.id, role]));
  const builtIn = model.roles.map((role) => replaced.get(role.id) ?? role);
  const names = new Set(model.roles.map((role) => role.id));
  return [...builtIn, ...own.filter((role) => !names.has(role.id))];
}
