import { type Actor, type AnchorKind, type Role, type Rules, type World, canEver } from '@ambit/policy';
import type { StoredActor } from '../store.ts';
import { areas } from '../../privilege.ts';
import type { Text } from '../../text.ts';
import { needsClient, needsPlace } from '../reach.ts';

/** What a role can be tied to by name besides standing where its holder does; nothing: it holds everywhere it can. */
export function anchorsOf(role: Role): readonly AnchorKind[] {
  if (needsClient(role)) return ['organization'];
  if (role.anchor === 'organization') return [];
  if (role.anchor !== 'own-place') return [role.anchor];
  const ofDepartments = Object.values(role.cells).some(({ any }) => any.includes('department'));
  return [...(needsPlace(role) ? (['location'] as const) : []), ...(ofDepartments ? (['department'] as const) : [])];
}

/** A role whose misuse costs money or hands out authority: it had better end some day. */
export const isRisky = ({ cells }: Role, { deeds }: Rules): boolean =>
  Object.keys(cells).some((id) => {
    const privilege = deeds.get(id)?.privilege;
    return privilege?.personal !== true && (privilege?.risk === 'authority' || privilege?.risk === 'money');
  });

/** What a role lets its holder do with others: the first of these that it holds. */
export type Verb = 'manage' | 'see';
export const verbs: Readonly<Record<Verb, string>> = { manage: 'user.edit', see: 'user.view' };
export const verbOf = ({ cells }: Role): Verb | null =>
  (['manage', 'see'] as const).find((verb) => cells[verbs[verb]]?.any.some((token) => token !== 'own')) ?? null;

type Held = Actor['appointments'];

/** Somebody as they act with these appointments. */
export const actingWith = ({ id, organization, place, department }: StoredActor, appointments: Held): Actor => ({
  ...{ id, organization, place, department, appointments },
});

/** What somebody could do at all before and after, by area: newly, and no longer. */
export function difference(rules: Rules, before: Actor, after: Actor, world: World) {
  const holds = (actor: Actor, id: string) => canEver(rules, actor, id, world);
  const ids = [...rules.deeds.keys()];
  const byAreas = (some: readonly string[]): readonly Area[] => {
    const found = some.flatMap((id) => rules.deeds.get(id)?.privilege ?? []);
    return Object.entries(areas).flatMap(([area, title]) => {
      const titles = found.filter((one) => one.area === area).map((one) => one.title);
      return titles.length > 0 ? [{ area, title, titles }] : [];
    });
  };
  return {
    gains: byAreas(ids.filter((id) => holds(after, id) && !holds(before, id))),
    loses: byAreas(ids.filter((id) => holds(before, id) && !holds(after, id))),
  };
}
export type Area = Readonly<{ area: string; title: Text; titles: readonly Text[] }>;
