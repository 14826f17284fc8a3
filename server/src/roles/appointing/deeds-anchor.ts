import { type Anchor, type Kind, type Rules, type Thing, fits, type Role } from '@ambit/policy';
import type { SignedContext } from '../../context.ts';
import { load } from '../../database/things.ts';
import { Refusal, problems, refusals } from '../../refusal.ts';
import type { Text } from '../../text.ts';

export const refused = refusals({
  'anchor-outside': {
    status: 422,
    says: {
      en: 'This is not among the {things} you may see.',
      de: 'Das gehört nicht zu dem, was Sie sehen dürfen: {things}.',
    },
  },
});

const names: Readonly<Record<Anchor['kind'], Text>> = {
  organization: { en: 'organizations', de: 'Organisationen' },
  location: { en: 'locations', de: 'Standorte' },
  department: { en: 'departments', de: 'Abteilungen' },
  group: { en: 'groups', de: 'Gruppen' },
  course: { en: 'courses', de: 'Kurse' },
  session: { en: 'sessions', de: 'Termine' },
  'card-bank': { en: 'card banks', de: 'Kartenbanken' },
  customer: { en: 'customers', de: 'Auftraggeber' },
};

/** Refuses an anchor that is not there for the asker, or not in the holder's organization: the same words in each case. */
export async function demandAnchor(c: SignedContext, role: Role, anchor: Anchor | null, holder: Thing): Promise<void> {
  // where it cannot stand, the ceiling has said so
  if (!anchor || !fits(role, anchor)) return;
  const kind = kindNamed(c.rules, anchor.kind);
  const found = kind ? await load(c.tx, kind, anchor.id, false, c.world.now) : null;
  if (found && c.sees(found.thing) && isWithin(c, found.thing, holder)) return;
  const { code, says } = refused['anchor-outside'];
  const values = { things: names[anchor.kind][c.language] };
  throw new Refusal(problems.invalid, { errors: [{ field: 'anchor', code, says, values }] });
}

/** A client is anchored by its id, and lies below the holder's organization; everything else lies in it. */
const isWithin = (c: SignedContext, thing: Thing, holder: Thing): boolean =>
  thing.organization === holder.organization ||
  (thing.kind === 'organization' && c.world.organizations.isBelow(thing.organization, holder.organization));

/** Rooms above know what a course or a card bank is; here they are known by the privileges on them. */
export function kindNamed({ deeds }: Rules, id: string): Kind | null {
  for (const { sides } of deeds.values()) for (const { kind } of sides) if (kind.id === id) return kind;
  return null;
}
