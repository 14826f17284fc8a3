import type { OrganizationFacts, SignedContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { say } from '../text.ts';
import { builtOn, type Feature, features, isFeature, rolesOn } from './plan.ts';
import { refused, wrongField } from './problems.ts';
import { touchOrganization } from './store.ts';
import { dataOf, holdersOf } from './store-plan.ts';

type Dependant = Readonly<{
  feature: Feature;
  /** Things kept with it. */ things: number;
  roles: readonly Readonly<{ role: string; name: string; holders: number }>[];
}>;

/**
 * The organization a request changes. Another tenant’s rows are out of sight until it is entered: nothing could be
 * counted there, and no audit written.
 */
export function changeable(c: Pick<SignedContext, 'server' | 'params' | 'at'>): OrganizationFacts {
  const found = c.server.directory.known(c.params['id'] ?? '') ?? c.at;
  if (found.tenant !== c.at.tenant) throw new Refusal(refused['enter-first'], { values: { organization: found.name } });
  return found;
}

/** Refuses to switch off what roles that are held, or things that are there, depend on: with the list of them. */
export async function refuseNeeded(
  c: SignedContext,
  organization: OrganizationFacts,
  wanted: readonly string[],
): Promise<void> {
  const off = [...organization.features].filter(isFeature).filter((feature) => !wanted.includes(feature));
  if (off.length === 0) return;
  const dependants = (await dependantsOf(c, organization, off)).filter(
    ({ things, roles }) => things > 0 || roles.length > 0,
  );
  if (dependants.length === 0) return;
  const list = dependants.map((one) => inWords(one, c)).join('; ');
  throw new Refusal(refused['feature-in-use'], { values: { list }, more: { dependants } });
}

/** What depends on each of these features. */
async function dependantsOf(
  c: SignedContext,
  organization: OrganizationFacts,
  off: readonly Feature[],
): Promise<readonly Dependant[]> {
  const { roles } = await c.server.rulesOf(c.tx, organization);
  const depending = new Map(off.map((feature) => [feature, rolesOn(roles.values(), feature)]));
  const ids = [...depending.values()].flatMap((some) => some.map(({ id }) => id));
  const holders = await holdersOf(c.tx, organization.id, [...new Set(ids)], c.now);
  const data = await dataOf(c.tx, organization.id, off, c.now);
  return off.map((feature) => ({
    feature,
    things: feature === 'clients' ? c.server.directory.below(organization.id).length : (data.get(feature) ?? 0),
    roles: (depending.get(feature) ?? []).flatMap(({ id, name }) => {
      const n = holders.get(id) ?? 0;
      return n === 0 ? [] : [{ role: id, name: name[c.language], holders: n }];
    }),
  }));
}

function inWords({ feature, things, roles }: Dependant, { language }: SignedContext): string {
  const parts = [
    ...(things > 0 ? [say({ en: '{n} in use', de: '{n} in Gebrauch' }, language, { n: things })] : []),
    ...roles.map(({ name, holders }) => `${holders} × ${name}`),
  ];
  return `${features[feature][language]} (${parts.join(', ')})`;
}

/** Refuses a plan with a feature that needs another one. */
export function refuseUnfounded(wanted: readonly Feature[], language: 'en' | 'de'): void {
  for (const feature of wanted) {
    const needs = builtOn[feature];
    if (!needs || wanted.includes(needs)) continue;
    const values = { feature: features[feature][language], needs: features[needs][language] };
    throw wrongField('features', 'feature-built-on', values);
  }
}

/** An organization changed: its stamp goes up with those above it, and open pages hear of it. */
export async function changed(
  c: SignedContext,
  { tenant, id }: Pick<OrganizationFacts, 'tenant' | 'id'>,
): Promise<void> {
  await touchOrganization(c.tx, tenant, [id, ...c.server.directory.above(id)]);
  await c.happened({ kind: 'authority-changed', users: 'all', organization: id });
}
