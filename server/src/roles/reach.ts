import { type Actor, type Rules, type World, organizationsReached } from '@ambit/policy';

/** The organizations somebody's scopes reach, the own one first; `platform`: every tenant. */
export function reachOf({ actor, rules, world }: { actor: Actor; rules: Rules; world: World }): {
  organizations: readonly string[];
  platform: boolean;
} {
  const platform = actor.appointments.some(({ role }) => rules.roles.get(role)?.kind === 'platform');
  const reached = organizationsReached(rules, actor, world);
  return { organizations: [actor.organization, ...reached.filter((id) => id !== actor.organization)], platform };
}
