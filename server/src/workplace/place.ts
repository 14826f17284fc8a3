import type { SignedContext } from '../context.ts';
import type { OtherSide } from '../operation.ts';
import { Refusal, problems, refusals } from '../refusal.ts';
import { location, locations } from './privileges.ts';
import type { Level } from './store.ts';

export const refused = refusals({
  'place-outside': {
    status: 422,
    says: {
      en: 'This [location|location] is not among the [locations|locations] you manage.',
      de: 'Das gehört nicht zu den [locations|Standorten], die Sie verwalten.',
    },
  },
  'location-taken': {
    status: 422,
    says: {
      en: 'Another [location|location] has this {what} already.',
      de: 'Andere [locations|Standorte] haben das schon ({what}).',
    },
  },
  'location-not-empty': {
    status: 409,
    says: {
      en: 'This [location|location] is not empty: {users} [users|users], {locations} [locations|locations], {appointments} appointments and {devices} devices stand at it. Move them first, or merge it with another [location|location].',
      de: 'Hier ist nicht alles leer: {users} [users|Benutzer], {locations} [locations|Standorte], {appointments} Rollenvergaben und {devices} Geräte. Verlegen Sie diese zuerst, oder führen Sie [locations|Standorte] zusammen.',
    },
  },
  'location-cycle': {
    status: 422,
    says: {
      en: '[location|A location] cannot stand below itself.',
      de: '[locations|Standorte] können nicht unter sich selbst stehen.',
    },
  },
  'zone-unknown': {
    status: 422,
    says: {
      en: 'There is no time zone of this name. Write it like Europe/London.',
      de: 'Eine Zeitzone dieses Namens gibt es nicht. Schreiben Sie sie wie Europe/Berlin.',
    },
  },
  'merge-below': {
    status: 422,
    says: {
      en: 'Choose [locations|locations] you manage, and let the upper one stay: none may stand above the one that stays.',
      de: 'Wählen Sie [locations|Standorte], die Sie verwalten, und lassen Sie den oberen bestehen: Keiner darf über dem stehen, der bleibt.',
    },
  },
  'merge-names': {
    status: 409,
    says: {
      en: 'Below these [locations|locations] stands more than one of the same name: {names}. Rename or merge those first.',
      de: 'Unter diesen [locations|Standorten] stehen mehrere gleichen Namens: {names}. Benennen Sie diese zuerst um oder führen Sie sie zusammen.',
    },
  },
  'level-order': {
    status: 422,
    says: {
      en: '[location|A location] stands below one of a higher level. Choose another parent or another level.',
      de: '[locations|Standorte] stehen unter anderen einer höheren Ebene. Wählen Sie einen anderen Platz oder eine andere Ebene.',
    },
  },
});

/** The location that another one comes to stand below: it may be moved there only by whoever might move that one. */
export const parentSide: OtherSide = {
  kind: location,
  field: 'parentId',
  seenBy: locations.view,
  needs: locations.move,
  outside: refused['place-outside'],
};

/** The place named in an input, when it is among those the asker may see; the same words whether it exists or not. */
export async function placeInScope(
  c: Pick<SignedContext, 'tx' | 'at' | 'filter'>,
  id: string,
  field: string,
  find: (
    tx: SignedContext['tx'],
    organization: string,
    id: string,
    scope: ReturnType<SignedContext['filter']>,
  ) => Promise<{ id: string; name: string; levelId: string } | null>,
): Promise<{ id: string; name: string; levelId: string }> {
  const found = await find(c.tx, c.at.id, id, c.filter(locations.view));
  if (found) return found;
  const { says, code } = refused['place-outside'];
  throw new Refusal(problems.invalid, { errors: [{ field, code, says }] });
}

/** A location stands below one whose level comes earlier. */
export function demandOrder(levels: readonly Level[], level: string, parentLevel: string | null): void {
  const position = levels.find((one) => one.id === level)?.position;
  const above = parentLevel ? levels.find((one) => one.id === parentLevel)?.position : 0;
  if (position === undefined || above === undefined || above >= position) throw new Refusal(refused['level-order']);
}
