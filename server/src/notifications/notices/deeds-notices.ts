import type { Facts, Thing } from '@ambit/policy';
import { z } from 'zod';
import type { Context, SignedContext } from '../../context.ts';
import { mayOf } from '../../may.ts';
import { problems, Refusal } from '../../refusal.ts';
import { type Day, dayIn, zoneOf } from '../../training/index.ts';
import { department, location } from '../../workplace/index.ts';
import { notices } from '../privileges.ts';
import { type Audience, levels, noticeProblems, noticeStates, type Said, stateOf } from './notice.ts';
import { findNotice, type Listed, namesSeen } from './store.ts';

const may = z.union([z.literal(true), z.object({ reason: z.string() })]);

export const listedNotice = z.object({
  id: z.uuid(),
  title: z.string(),
  text: z.string(),
  level: z.enum(levels),
  audience: z.union([
    z.object({ everybody: z.literal(true) }),
    z.object({ places: z.array(z.uuid()), withDescendants: z.boolean() }),
    z.object({ department: z.uuid() }),
  ]),
  /** The places or the department of the audience by name, as far as the reader may see them. */
  names: z.array(z.object({ id: z.uuid(), name: z.string() })),
  startsOn: z.iso.date(),
  endsOn: z.iso.date().nullable(),
  isStanding: z.boolean(),
  state: z.enum(noticeStates),
  createdAt: z.iso.datetime(),
  createdBy: z.string(),
  version: z.number(),
  may: z.object({ edit: may, end: may }),
});

/** The facts a new notice would have; an audience the author may not see is refused at its field. */
export async function factsOfNew(input: Said, c: SignedContext): Promise<Facts> {
  demandDays(c, input, null);
  return factsOfAudience(input, c);
}

export async function factsOfAudience({ audience }: Pick<Said, 'audience'>, c: SignedContext): Promise<Facts> {
  await demandAudience(c, audience);
  return factsIn(c, audience);
}

/** Every place the audience takes in: with descendants, each of them has to lie inside the author's scope. */
export function reachedPlaces(c: Pick<SignedContext, 'world'>, audience: Audience): readonly string[] {
  if (!('places' in audience)) return [];
  if (!audience.withDescendants) return audience.places;
  return [...new Set(audience.places.flatMap((place) => [place, ...c.world.places.below(place)]))];
}

const factsIn = (c: Pick<SignedContext, 'world'>, audience: Audience): Facts => ({
  place: reachedPlaces(c, audience),
  department: 'department' in audience ? audience.department : null,
});

/** A notice with all it reaches; without its id, since that it may be seen was found before. */
export const asReached = (c: Pick<SignedContext, 'world'>, thing: Thing, audience: Audience): Thing => ({
  ...thing,
  id: null,
  facts: { ...thing.facts, ...factsIn(c, audience) },
});

/** What the author may not see is refused in the same words, whether it exists or not. */
export async function demandAudience(c: SignedContext, audience: Audience): Promise<void> {
  const { ids, of, field, code } = namedIn(audience);
  const seen = await namesSeen(c.tx, c.at.id, of, ids, c.filter(`${of.id}.view`));
  if (ids.some((id) => !seen.has(id))) throw refusedAt(field, code);
}

const namedIn = (audience: Audience) =>
  'department' in audience
    ? ({
        ids: [audience.department],
        of: department,
        field: 'audience.department',
        code: 'notice-department-outside',
      } as const)
    : ({
        ids: 'places' in audience ? audience.places : [],
        of: location,
        field: 'audience.places',
        code: 'notice-place-outside',
      } as const);

/** It ends on a day that is still to come, and not before it begins; what was said before may stand. */
export function demandDays(
  c: Pick<SignedContext, 'at' | 'now'>,
  { startsOn, endsOn }: Pick<Said, 'startsOn' | 'endsOn'>,
  was: Pick<Said, 'endsOn'> | null,
): void {
  if (endsOn === null) return;
  if (endsOn < startsOn) throw refusedAt('endsOn', 'notice-days');
  if (endsOn !== was?.endsOn && endsOn < todayAt(c)) throw refusedAt('endsOn', 'notice-past');
}

/** The day of the organization, by which its authors see what is up. */
export const todayAt = ({ at, now }: Pick<SignedContext, 'at' | 'now'>): Day => dayIn(zoneOf(null, at.settings), now);

function refusedAt(field: string, code: keyof typeof noticeProblems): Refusal {
  return new Refusal(problems.invalid, { errors: [{ field, code, says: noticeProblems[code].says }] });
}

/** The notice that was granted, still up or to come. */
export async function granted(c: Context): Promise<Listed> {
  const { thing } = c.granted;
  const found = await findNotice(c.tx, thing?.organization ?? c.at.id, thing?.id ?? '', c.granted.now);
  if (!found) throw new Refusal(problems['not-found']);
  return found;
}

/** The same, as long as it was not taken down. */
export async function stillUp(c: Context): Promise<Listed> {
  const found = await granted(c);
  if (found.isEnded) throw new Refusal(noticeProblems['notice-ended']);
  return found;
}

/** Notices as their authors see them. */
export async function shownAll(
  c: SignedContext,
  rows: readonly Listed[],
): Promise<readonly z.input<typeof listedNotice>[]> {
  const names = new Map<string, string>();
  for (const kind of [location, department]) {
    const ids = rows.flatMap(({ audience }) => (namedIn(audience).of === kind ? namedIn(audience).ids : []));
    const seen = await namesSeen(c.tx, c.at.id, kind, [...new Set(ids)], c.filter(`${kind.id}.view`));
    for (const [id, name] of seen) names.set(id, name);
  }
  return rows.map((row) => shown(c, row, names));
}

export async function shownOne(c: SignedContext, id: string): Promise<z.input<typeof listedNotice>> {
  const row = await findNotice(c.tx, c.at.id, id, c.now.getTime());
  const [one] = row ? await shownAll(c, [row]) : [];
  if (!one) throw new Refusal(problems['not-found']);
  return one;
}

function shown(c: SignedContext, row: Listed, names: ReadonlyMap<string, string>): z.input<typeof listedNotice> {
  const { audience } = row;
  return {
    id: row.id,
    title: row.title,
    text: row.text,
    level: row.level,
    audience: 'places' in audience ? { ...audience, places: [...audience.places] } : audience,
    names: namedIn(audience).ids.flatMap((id) => {
      const name = names.get(id);
      return name === undefined ? [] : [{ id, name }];
    }),
    startsOn: row.startsOn,
    endsOn: row.endsOn,
    isStanding: row.isStanding,
    state: stateOf(row, todayAt(c)),
    createdAt: row.createdAt.toISOString(),
    createdBy: row.author,
    version: row.version,
    may: mayOf(c, asReached(c, row.thing, audience), { edit: notices.edit, end: notices.end }),
  };
}
