import { filter, type Missing, type Privilege, type Sql } from '@ambit/policy';
import { course, courses, courseWithin } from '../../content/index.ts';
import type { Context } from '../../context.ts';
import { wordsOf } from '../../database/search.ts';
import { load } from '../../database/things.ts';
import { usersWithin } from '../../groups/index.ts';
import { problems, Refusal } from '../../refusal.ts';
import { say } from '../../text.ts';
import { locationsBelow } from '../../workplace/index.ts';
import type { Day } from '../due.ts';
import { enroll } from '../sources/store.ts';
import {
  type Candidate,
  type ChosenUsers,
  type Held,
  type Left,
  leftWords,
  most,
  named,
  participantProblems,
  type Sorted,
  sorted,
  staysBecause,
} from './participants.ts';
import { candidatesAmong, lockHeld, withdraw } from './store.ts';

/** A course in the address, and the users that the asker may do this to in it. */
export type Reach = Readonly<{ organization: string; course: string; title: string; state: string; users: Sql }>;

/**
 * Both sides of a deed on a course and users.
 * @throws Refusal 404 for a course that may not be seen, 403 for one in which the asker may do this to nobody.
 */
export async function reachIn(c: Context<string>, privilege: Privilege): Promise<Reach> {
  const { id: organization } = c.at;
  const loaded = await load(c.tx, course, c.params.id ?? '', false, c.world.now);
  const thing = loaded?.thing;
  if (!thing || thing.organization !== organization || !c.check(courses.view, thing).allowed)
    throw new Refusal(problems['not-found']);
  const side = (name: string, given = {}): Sql => filter(c.rules, c.actor, privilege, c.world, { side: name, given });
  const found = await courseWithin(c.tx, organization, thing.id ?? '', side('course'));
  if (!found) c.refuse(privilege, thing, [outside]);
  return {
    organization,
    course: found.id,
    title: found.title,
    state: found.state,
    users: side('user', { course: thing }),
  };
}

const outside: Missing = { kind: 'authority', id: 'scope', values: {} };

/**
 * Those chosen, with how they stand in the course. Users by name who are not within reach are refused in the same words
 * whether they exist or not.
 */
export async function chosen(c: Context<string>, reach: Reach, said: ChosenUsers): Promise<readonly Candidate[]> {
  if ('users' in said) {
    const ids = [...new Set(said.users)];
    const found = await candidatesAmong(c.tx, reach, ids, reach.users);
    if (found.length < ids.length) throw refusedAt('user-outside');
    return found;
  }
  return candidatesAmong(c.tx, reach, await found(c, reach, said.filter, most), reach.users);
}

type Filter = Extract<ChosenUsers, { filter: unknown }>['filter'];

async function found(c: Context<string>, reach: Reach, said: Filter, limit: number): Promise<readonly string[]> {
  const locations = said.location ? await locationsBelow(c.tx, [c.at.id], said.location) : null;
  const narrowed = {
    ...{ tenant: c.at.tenant, organization: c.at.id, words: wordsOf(said.search ?? ''), locations },
    ...{ department: said.department ?? null, jobTitle: said.jobTitle ?? null },
  };
  const ids = await usersWithin(c.tx, reach.users, narrowed, limit + 1);
  if (limit === most && ids.length > most)
    throw new Refusal(participantProblems['too-many-users'], { values: { most } });
  return ids.slice(0, limit);
}

/** The first few whom a search finds among those who may be enrolled: names and nothing else. */
export async function offered(c: Context<string>, reach: Reach, search: string) {
  const ids = await found(c, reach, search ? { search } : {}, atOffer);
  return (await candidatesAmong(c.tx, reach, ids, reach.users)).map(({ id, name }) => ({ id, name }));
}

const atOffer = 20;

export const counted = ({ fresh, already, done, inactive }: Sorted) => ({
  adds: fresh.length,
  already,
  done,
  inactive,
  names: fresh.slice(0, named).map(({ name }) => name),
});

/** Enrolls whoever is not enrolled yet; the others stay as they are. Gives who was. */
export async function enrollChosen(
  c: Context<string>,
  reach: Reach,
  said: ChosenUsers,
  due: Day | null,
): Promise<Sorted> {
  if (reach.state !== 'published') throw new Refusal(participantProblems['course-not-published']);
  const choice = sorted(await chosen(c, reach, said));
  const site = { tenant: c.at.tenant, organization: c.at.id, now: c.now, newId: c.newId };
  const source = { kind: 'direct', id: reach.course } as const;
  await enroll(
    c.tx,
    site,
    choice.fresh.map(({ id }) => ({ user: id, course: reach.course, source, due })),
  );
  const after = { course: reach.title, dueDate: due };
  for (const { id } of choice.fresh) c.audit({ thing: { kind: 'user', id }, after });
  return choice;
}

type Outcome = Readonly<{ out: readonly Held[]; left: readonly (Held & { why: Left })[] }>;

/** Who of these can be taken out of a course, and who stays because of a record or of what else asks for it. */
export async function leaving(c: Context<string>, reach: Reach, users: readonly string[]): Promise<Outcome> {
  await chosen(c, reach, { users: [...users] });
  const held = await lockHeld(c.tx, reach, users);
  const left = held.flatMap((one) => {
    const why = staysBecause(one);
    return why ? [{ ...one, why }] : [];
  });
  return { out: held.filter((one) => staysBecause(one) === null), left };
}

/** Takes users out of a course, as far as they can be. */
export async function unenroll(c: Context<string>, reach: Reach, users: readonly string[]): Promise<Outcome> {
  const outcome = await leaving(c, reach, users);
  const ids = outcome.out.map(({ id }) => id);
  await withdraw(c.tx, c.at.id, ids, c.now);
  for (const { user, state } of outcome.out)
    c.audit({
      thing: { kind: 'user', id: user },
      before: { course: reach.title, state },
      after: { state: 'withdrawn' },
    });
  return outcome;
}

/** Who was left out, by reason, with a few names. */
export const leftOut = (c: Context<string>, left: Outcome['left']) =>
  [...Map.groupBy(left, ({ why }) => why)].map(([why, some]) => ({
    reason: say(leftWords[why], c.language),
    count: some.length,
    names: some.slice(0, named).map(({ name }) => name),
  }));

const refusedAt = (code: 'user-outside'): Refusal =>
  new Refusal(problems.invalid, { errors: [{ field: 'who', code, says: participantProblems[code].says }] });
