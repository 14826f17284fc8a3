import { scopes } from '@ambit/policy';
import type { SignedContext } from '../context.ts';
import { say } from '../text.ts';
import { namesOf } from './store.ts';

export type HeldRole = Readonly<{ id: string; role: string; name: string; scope: string; administers: boolean }>;

/** The roles somebody holds now, the highest first, each with where, in words: “Leeds + 3 below”. */
export async function heldRoles(c: SignedContext): Promise<readonly HeldRole[]> {
  const active = c.actor.appointments.filter(
    ({ from, until }) => (from ?? 0) <= c.world.now && (until ?? Number.POSITIVE_INFINITY) > c.world.now,
  );
  const ids = [c.actor.place, ...active.map(({ anchor }) => anchor?.id ?? null)].filter(
    (id): id is string => id !== null,
  );
  const names =
    ids.length > 0 && active.some(({ id }) => id !== 'learner')
      ? await namesOf(c.tx, c.actor.organization, ids)
      : new Map<string, string>();
  return active
    .flatMap((appointment): (HeldRole & { rank: number })[] => {
      const role = c.rules.roles.get(appointment.role);
      if (!role) return [];
      const scope =
        role.kind === 'learner'
          ? say(texts.own, c.language)
          : wordsOfScope(c, appointment.anchor?.id ?? null, widest(role.cells), names);
      const administers = role.kind === 'administrator' || role.kind === 'platform';
      return [{ id: appointment.id, role: role.id, name: role.name[c.language], scope, administers, rank: role.rank }];
    })
    .toSorted((a, b) => b.rank - a.rank)
    .map(({ rank: _, ...held }) => held);
}

const order = Object.keys(scopes);

/** The widest scope of a role's table, as a token. */
function widest(cells: Readonly<Record<string, { any: readonly string[] }>>): string {
  const tokens = Object.values(cells).flatMap(({ any }) => any);
  // who administers places may read catalogues of the whole organization; the places say where
  const placed = (['location-tree', 'location'] as const).find((token) => tokens.includes(token));
  if (placed) return placed;
  return tokens.toSorted((a, b) => order.indexOf(b) - order.indexOf(a))[0] ?? 'own';
}

function wordsOfScope(
  c: SignedContext,
  anchor: string | null,
  scope: string,
  names: ReadonlyMap<string, string>,
): string {
  const at = anchor ?? c.actor.place;
  const place = at ? names.get(at) : undefined;
  const below = at ? c.world.places.below(at).length - 1 : 0;
  const clients = c.world.organizations.below(c.organization.id).length;
  if (scope === 'own') return say(texts.own, c.language);
  if (scope.startsWith('location')) {
    if (!place) return say(texts.nowhere, c.language);
    return scope === 'location-tree' && below > 0 ? say(texts.below, c.language, { place, n: below }) : place;
  }
  if (scope === 'organization-and-clients' || scope === 'clients')
    return clients === 0
      ? c.organization.name
      : say(clients === 1 ? texts.client : texts.clients, c.language, {
          organization: c.organization.name,
          n: clients,
        });
  if (scope === 'platform') return say(texts.platform, c.language);
  return place ?? c.organization.name;
}

const texts = {
  own: { en: 'yourself', de: 'Sie selbst' },
  nowhere: { en: 'no location yet', de: 'noch kein Standort' },
  below: { en: '{place} + {n} below', de: '{place} + {n} darunter' },
  client: { en: '{organization} and 1 client', de: '{organization} und 1 Kundenorganisation' },
  clients: { en: '{organization} and {n} clients', de: '{organization} und {n} Kundenorganisationen' },
  platform: { en: 'the whole installation', de: 'die ganze Installation' },
} as const;
