import { type About, canEver, explain, kindsOf, type Privilege, sidesOf, type Thing } from '@ambit/policy';
import { allKinds, allPrivileges } from '../../catalogue.ts';
import type { SignedContext } from '../../context.ts';
import { loadAll } from '../../database/things.ts';
import { areas } from '../../privilege.ts';
import { problems, Refusal } from '../../refusal.ts';
import { appointmentsOf, type Authority, explained, type GivenAppointment, scopeTexts } from '../../roles/index.ts';
import { aboutOf } from '../deeds-decide.ts';
import { type Question, readsFor, typeOf } from '../question.ts';
import { decidedWithReasons } from '../reasons.ts';
import { subjectsAmong } from '../store.ts';
import { standsIn } from '../thing-to-be.ts';
import { listHolders } from './store.ts';

/** Kinds whose things are chosen by name; of any other kind it is asked what holds where its things stand. */
const chosen = ['user', 'course', 'group', 'location'] as const;

/** The present authority of the user in the address; null: cannot sign in, so nothing is allowed. */
export async function authorityOf(c: SignedContext, user: Thing): Promise<Authority | null> {
  const [subject] = await subjectsAmong(c.tx, [user.id ?? ''], c.now);
  if (!subject) return null;
  const who = { tenant: c.at.tenant, organization: subject.organization, user: subject.id };
  return c.server.authorities.of(c.tx, who, subject.stamps, c.now);
}

/** What can be asked about one privilege: the things it may be asked about, by their kinds. */
export const asksAbout = (privilege: Privilege): readonly string[] => {
  const whole = typeOf(privilege);
  if (sidesOf(privilege)) return whole.split('+').every((kind) => chosen.some((one) => one === kind)) ? [whole] : [];
  const [kind] = kindsOf(privilege);
  if (!kind) return [];
  const containers = allKinds.filter(({ id }) => chosen.some((one) => one === id));
  return containers.filter((one) => one.id === kind.id || standsIn(kind, one)).map(({ id }) => id);
};

/** Everything that can be done, by area: whether somebody may do it anywhere, and by which roles over what. */
export function everything(c: SignedContext, held: Authority | null) {
  const words = (scope: string) => scopeTexts[scope]?.[c.language] ?? scope;
  const waysTo = (id: string) =>
    (held?.actor.appointments ?? []).flatMap(({ role }) => {
      const found = held?.rules.roles.get(role);
      const cell = found?.cells[id];
      return found && cell ? [{ role: found.name[c.language], scope: cell.any.map(words).join(', ') }] : [];
    });
  const shown = (privilege: Privilege) => {
    const may = held !== null && canEver(held.rules, held.actor, privilege, held.world);
    return {
      ...{ id: privilege.id, title: privilege.title[c.language], sentence: privilege.sentence[c.language], may },
      ways: may ? distinct(waysTo(privilege.id)) : [],
    };
  };
  return inAreas(c, shown);
}

/** Everything that can be asked about, by area. */
export const questions = (c: SignedContext) =>
  inAreas(c, (privilege) => ({
    ...{ id: privilege.id, title: privilege.title[c.language], sentence: privilege.sentence[c.language] },
    about: [...asksAbout(privilege)],
  }));

function inAreas<T>(c: SignedContext, shown: (privilege: Privilege) => T) {
  return Object.entries(areas).flatMap(([id, title]) => {
    const some = allPrivileges.filter(({ area }) => area === id);
    return some.length === 0 ? [] : [{ id, title: title[c.language], privileges: some.map(shown) }];
  });
}

const distinct = <T extends Readonly<{ role: string; scope: string }>>(ways: readonly T[]): T[] => [
  ...new Map(ways.map((one) => [`${one.role} ${one.scope}`, one])).values(),
];

type Asked = Readonly<{ privilege: string; about?: Question['resource'] | undefined }>;

/**
 * What a question is about, of what the asker sees: a thing, one for each side, or where one would be. Without one it is
 * asked of the organization as a whole.
 * @throws Refusal 404 for what is not there, or not seen
 */
export async function thingsAsked(
  c: SignedContext,
  { privilege: id, about }: Asked,
  organization: string,
  owner: string,
): Promise<Readonly<{ privilege: Privilege; about: About }>> {
  const privilege = c.rules.deeds.get(id)?.privilege;
  if (!privilege) throw new Refusal(problems['not-found']);
  if (!about) return { privilege, about: anything(privilege, organization) };
  const reads = readsFor(privilege, about, allKinds);
  if (!reads) throw new Refusal(problems['not-found']);
  const things = new Map<string, Thing>();
  for (const read of reads)
    for (const [key, thing] of await loadAll(c.tx, read.kind, [read.id], c.world.now))
      if (c.sees(thing)) things.set(`${read.kind.id}:${key}`, thing);
  const found = aboutOf(reads, things, owner);
  if (!found) throw new Refusal(problems['not-found']);
  return { privilege, about: found };
}

/** Something of the kind, or one of each side, of which nothing is known but its organization. */
function anything(privilege: Privilege, organization: string): About {
  const [kinds, sides] = [kindsOf(privilege), sidesOf(privilege)];
  const things = kinds.map(({ id: kind }): Thing => ({ kind, id: null, organization, facts: {} }));
  const [first] = things;
  if (!first) throw new Error(`${privilege.id} is on nothing`);
  return sides ? Object.fromEntries(sides.map((side, n) => [side, things[n] ?? first])) : first;
}

/** Why somebody may or may not, step by step; what would change it, and who can. */
export async function inspected(c: SignedContext, user: Thing, asked: Asked) {
  const held = await authorityOf(c, user);
  const { privilege, about } = await thingsAsked(c, asked, user.organization, user.id ?? '');
  const empty = { chain: [], missing: [], remedy: [], roles: [], helpers: [], givers: [] };
  if (!held) return { allowed: false, somewhere: false, signsIn: false, privilege, ...empty };
  const { allowed, because } = explain(held.rules, held.actor, privilege, about, held.world);
  const { context } = decidedWithReasons(held, privilege.id, about, c.language);
  const given = await appointmentsOf(c.tx, user.organization, user.id ?? '', c.now);
  const [helpers, givers] = allowed
    ? [[], []]
    : [await helping(c, held, privilege, about), await giving(c, held, user)];
  return {
    ...{ allowed, signsIn: true, privilege, helpers, givers },
    somewhere: canEver(held.rules, held.actor, privilege, held.world),
    chain: because.map((one) => step(c, held, one, given)),
    missing: context.missing.map(({ words }) => words),
    remedy: context.remedy.map(({ words }) => words),
    roles: context.roles.map(({ words }) => words),
  };
}

type Step = ReturnType<typeof explain>['because'][number];

/** One way by which it is allowed: appointment, role, version, scope. */
function step(
  c: SignedContext,
  held: Authority,
  { appointment, role, version, scope, side }: Step,
  all: readonly GivenAppointment[],
) {
  const found = all.find(({ id }) => id === appointment);
  return {
    ...{ role: held.rules.roles.get(role)?.name[c.language] ?? role, version, side },
    scope: scopeTexts[scope]?.[c.language] ?? scope,
    /** Null: everybody holds it as a learner. */
    appointment: found
      ? {
          ...{ anchor: found.anchorName, givenBy: found.givenByName, givenAt: found.givenAt.toISOString() },
          ...{ until: found.until?.toISOString() ?? null, reason: found.reason },
        }
      : null,
  };
}

/** People who may do it, whom somebody in need of it is told by name. */
const helping = async (c: SignedContext, held: Authority, privilege: Privilege, about: About) => [
  ...(await told(c, held, privilege, about)).askWhom,
];

/** People who may give the user a role. */
const giving = async (c: SignedContext, held: Authority, user: Thing) => {
  const appoint = c.rules.deeds.get('role.appoint')?.privilege;
  return appoint ? [...(await told(c, held, appoint, user)).askWhom] : [];
};

function told(c: SignedContext, held: Authority, privilege: Privilege, about: About) {
  const first = typeof about.kind === 'string' ? (about as Thing) : Object.values(about)[0];
  const thing = first ?? { kind: 'organization', id: c.at.id, organization: c.at.id, facts: {} };
  const organizations = [thing.organization, ...c.server.directory.above(thing.organization)];
  // who could help may stand in an organization above, which the asker's own transaction cannot see
  return c.server.connection.transaction({ tenant: c.at.tenant, organizations }, (tx) =>
    explained(tx, { ...held, at: c.at, thing, about, privilege, language: c.language }),
  );
}

type Turning = Readonly<{ after: readonly string[] | null; limit: number }>;

/** Who may do it: those the asker may ask about by name, and how many there are besides. */
export async function holders(
  c: SignedContext,
  asked: Asked,
  within: ReturnType<SignedContext['filter']>,
  turning: Turning,
) {
  // whoever would make something owns it: asked without an owner, it is who may make it for anybody
  const { privilege, about } = await thingsAsked(c, asked, c.at.id, '');
  const found = await listHolders(
    c.tx,
    { rules: c.rules, privilege, about, world: c.world, at: c.at.id },
    within,
    turning,
  );
  return { privilege, ...found };
}
