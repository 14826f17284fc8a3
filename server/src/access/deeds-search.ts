import { createHash } from 'node:crypto';
import { type About, type Rules, type Thing, check, filter, kindsOf, sidesOf, who } from '@ambit/policy';
import { allKinds } from '../catalogue.ts';
import type { SignedContext } from '../context.ts';
import { cursorOf, readCursor } from '../http/page.ts';
import { type FieldError, Refusal, problems } from '../refusal.ts';
import { type Ground, role } from '../roles/index.ts';
import { aboutOf, authoritiesOf, isCovered, rolesAt, thingsOf } from './deeds-decide.ts';
import { readsFor, typeOf } from './question.ts';
import { pageOfThings, pageOfUsers, stampsOf } from './store.ts';

/** A page of what was found, as ids or names in an order that never changes; `next` is empty at the end. */
export type Found = Readonly<{ results: readonly string[]; next: string }>;

type Turning = Readonly<{ token?: string | undefined; limit: number }>;
type Resource = Readonly<{ type: string; id: string }>;
type Sides = Readonly<Record<string, string>>;

/** The users who may do this to this thing: those of the organizations that may be asked about. */
export async function searchSubjects(
  c: SignedContext,
  action: string,
  resource: Resource,
  turning: Turning,
): Promise<Found> {
  const deed = c.rules.deeds.get(action);
  const reads = deed ? readsFor(deed.privilege, resource, allKinds) : null;
  if (!reads) return nothing;
  // who may make something is asked user by user: whoever makes it owns it
  if (reads.some(({ to }) => to !== null)) throw refused('resource.type', texts.there);
  const about = aboutOf(reads, await thingsOf(c, reads), '');
  const [thing] = about ? partsOf(about) : [];
  if (!about || !thing) return nothing;
  const organizations = [thing.organization, ...c.server.directory.above(thing.organization)];
  const grounds = await groundsOf(
    c,
    organizations.filter((id) => isCovered(c, id)),
  );
  // the places are those of the thing; the rules, those of whoever may
  const world = grounds.find(({ organization: { id } }) => id === thing.organization)?.world;
  if (!world) return nothing;
  const asked = ['subject', action, resource.type, resource.id];
  return turned(turning, asked, async (page) => {
    const each: string[] = [];
    for (const { rules, organization: at } of grounds)
      each.push(...(await pageOfUsers(c.tx, who(rules, action, about, world, [at.id]), page, c.now)));
    return each.toSorted().slice(0, page.limit);
  });
}

/** The things to which a user may do this. Of a deed on two things the one that `sides` leaves out is listed. */
export async function searchResources(
  c: SignedContext,
  subject: Readonly<{ type: string; id: string }>,
  action: string,
  type: string,
  sides: Sides,
  turning: Turning,
): Promise<Found> {
  const deed = c.rules.deeds.get(action);
  const held = (await authoritiesOf(c, subject.type === 'user' ? [subject.id] : [])).get(subject.id);
  if (!deed || typeOf(deed.privilege) !== type) return nothing;
  const names = sidesOf(deed.privilege) ?? [''];
  const [listed, ...more] = names.filter((name) => sides[name] === undefined);
  if (listed === undefined || more.length > 0) throw refused('context.sides', texts.sides);
  const reads = names.flatMap((name, n) => {
    const kind = kindsOf(deed.privilege)[n];
    return name === listed || !kind ? [] : [{ side: name, kind, id: sides[name] ?? '', to: null }];
  });
  const kind = kindsOf(deed.privilege)[names.indexOf(listed)];
  const given = aboutOf(reads, await thingsOf(c, reads), '');
  if (!held || !kind || !given) return nothing;
  const { rules, actor, world } = held;
  const asked = listed === '' ? {} : { side: listed, given: given as Readonly<Record<string, Thing>> };
  const within = filter(rules, actor, action, world, asked);
  const covered = organizationsCovered(c);
  const nameOf = (id: string) => names.map((name) => (name === listed ? id : sides[name])).join('+');
  const question = ['resource', subject.id, action, type, ...names.map((name) => sides[name] ?? '')];
  const found = await turned(turning, question, async (page) =>
    kind.id === role.id
      ? inOrder(
          rolesAt(c).flatMap((one) => (check(rules, actor, action, one, world).allowed ? (one.id ?? []) : [])),
          page,
        )
      : pageOfThings(c.tx, kind, within, covered, page),
  );
  return { ...found, results: found.results.map(nameOf) };
}

/** What a user may do to a thing, of all that can be done to one. */
export async function searchActions(
  c: SignedContext,
  subject: Readonly<{ type: string; id: string }>,
  resource: Resource,
  turning: Turning,
): Promise<Found> {
  const held = (await authoritiesOf(c, subject.type === 'user' ? [subject.id] : [])).get(subject.id);
  if (!held) return nothing;
  const deeds = [...held.rules.deeds.values()].filter(({ privilege }) => typeOf(privilege) === resource.type);
  const [first] = deeds;
  const reads = first ? readsFor(first.privilege, resource, allKinds) : null;
  const things = reads && (await thingsOf(c, reads));
  const names = deeds.map(({ privilege }) => privilege.id).filter((id) => mayBeDone(held.rules, id));
  return turned(turning, ['action', subject.id, resource.type, resource.id], async (page) => inOrder(names, page));

  function mayBeDone(rules: Rules, privilege: string): boolean {
    const deed = rules.deeds.get(privilege);
    const sides = deed && readsFor(deed.privilege, resource, allKinds);
    const about = sides && things && aboutOf(sides, things, '');
    return !!about && !!held && check(rules, held.actor, privilege, about, held.world).allowed;
  }
}

const nothing: Found = { results: [], next: '' };

const partsOf = (about: About): readonly Thing[] =>
  typeof about.kind === 'string' ? [about as Thing] : Object.values(about as Readonly<Record<string, Thing>>);

/** Rules and places of organizations that may be asked about. */
async function groundsOf(c: SignedContext, organizations: readonly string[]): Promise<readonly Ground[]> {
  if (organizations.length === 0) return [];
  const grounds = [];
  for (const { id, ...stamps } of await stampsOf(c.tx, organizations)) {
    const at = { tenant: c.at.tenant, organization: id };
    grounds.push(await c.server.authorities.groundOf(c.tx, at, stamps, c.now));
  }
  return grounds.filter((one) => one !== null);
}

const organizationsCovered = (c: SignedContext): readonly string[] => {
  const { id } = c.organization;
  return [id, ...c.server.directory.below(id)].filter((one) => isCovered(c, one));
};

const inOrder = (ids: readonly string[], { after, limit }: Page): readonly string[] =>
  ids
    .toSorted()
    .filter((id) => after === null || id > after)
    .slice(0, limit);

type Page = Readonly<{ after: string | null; limit: number }>;

/** One page. Its token holds for the same search only. */
async function turned(
  { token, limit }: Turning,
  asked: readonly string[],
  read: (page: Page) => Promise<readonly string[]>,
): Promise<Found> {
  const mark = createHash('sha256').update(JSON.stringify(asked)).digest('base64url').slice(0, 16);
  const place = readCursor(token, ['text', 'text']);
  if (place && place[0] !== mark) throw refused('page.token', texts.token);
  const rows = await read({ after: place?.[1] ?? null, limit: limit + 1 });
  const results = rows.slice(0, limit);
  const last = results.at(-1);
  return { results, next: rows.length > limit && last !== undefined ? cursorOf([mark, last]) : '' };
}

/** The request is refused at this member of its body. */
export const refused = (field: string, says: FieldError['says']): Refusal =>
  new Refusal(problems.malformed, { errors: [{ field, code: 'not-asked-so', says }] });

const texts = {
  there: {
    en: 'Who may make something is asked user by user (evaluations), because whoever makes it owns it. Search for a thing that is there.',
    de: 'Wer etwas anlegen darf, wird Benutzer für Benutzer gefragt (evaluations), denn wer es anlegt, dem gehört es. Suchen Sie zu etwas Vorhandenem.',
  },
  sides: {
    en: 'A deed on two things: name all but one of them in `context.sides`; the one left out is listed.',
    de: 'Ein Recht auf zwei Dinge: Nennen Sie in `context.sides` alle bis auf eines; das fehlende wird aufgeführt.',
  },
  token: {
    en: 'This token belongs to another search. Repeat the search it came from, or begin without a token.',
    de: 'Dieses Token gehört zu einer anderen Suche. Wiederholen Sie deren Angaben oder beginnen Sie ohne Token.',
  },
} as const;
