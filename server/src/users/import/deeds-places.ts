import type { SignedContext } from '../../context.ts';
import { keyOf } from '../../database/keys.ts';
import { writeEntry } from '../../audit/index.ts';
import { newSalt } from '../../outside/ids.ts';
import { insertLocation, locations } from '../../workplace/index.ts';
import type { Ready } from './deeds-apply.ts';
import type { Reference } from './known.ts';
import type { NewPlaces } from './places.ts';
import { identifiersTaken } from './store-known.ts';

/** Adds the locations that come with rows, each once, and puts them where the rows name them. */
export async function addPlaces(c: SignedContext, rows: readonly Ready[]): Promise<readonly Ready[]> {
  const wanted = rows.flatMap(({ judged }) => (judged.newPlaces ? [judged.newPlaces] : []));
  if (wanted.length === 0) return rows;
  const taken = await identifiersTaken(
    c,
    wanted.flatMap((place) => pathsOf(place).flatMap(({ name, path }) => [keyOf(name), keyOf(path)])),
  );
  const made = new Map<string, Reference>();
  for (const place of wanted) {
    let parent = place.parent?.id ?? null;
    for (const { name, path, level } of pathsOf(place)) {
      const there = made.get(path) ?? { id: await add(c, name, path, level, parent, taken), name };
      made.set(path, there);
      parent = there.id;
    }
  }
  return rows.map((one) => {
    const { newPlaces, after } = one.judged;
    const location = newPlaces ? made.get(newPlaces.key) : undefined;
    return location && after ? { ...one, judged: { ...one.judged, after: { ...after, location } } } : one;
  });
}

/** The steps of a path that are new, each with the keys of the names from the top down to it. */
function pathsOf({
  key,
  names,
  levels,
}: NewPlaces): readonly Readonly<{ name: string; path: string; level: string }>[] {
  const steps = key.split('/');
  const known = steps.length - names.length;
  return names.map((name, at) => ({ name, path: steps.slice(0, known + at + 1).join('/'), level: levels[at] ?? '' }));
}

async function add(
  c: SignedContext,
  name: string,
  path: string,
  level: string,
  parent: string | null,
  taken: Set<string>,
): Promise<string> {
  const id = c.newId();
  // its name, else its path, else something nobody else has
  const identifier =
    [name, path].find((one) => one.length <= 100 && !taken.has(keyOf(one))) ?? `${name.slice(0, 60)} ${id}`;
  taken.add(keyOf(identifier));
  const place = { tenant: c.at.tenant, organization: c.at.id };
  await insertLocation(c.tx, place, {
    id,
    level,
    parent,
    name,
    nameKey: keyOf(name),
    identifier,
    identifierKey: keyOf(identifier),
  });
  const about = {
    kind: 'location',
    thing: id,
    privilege: locations.create.id,
    payload: { actor: c.user.name, after: { name, identifier } },
  };
  const by = { appointment: null, role: null, scope: null, reason: null, address: null };
  await writeEntry(c.tx, {
    ...place,
    ...about,
    ...by,
    id: c.newId(),
    at: c.now,
    actor: c.actor.id,
    operation: 'user-import.commit',
    outcome: 'done',
    salt: newSalt(),
  });
  return id;
}
