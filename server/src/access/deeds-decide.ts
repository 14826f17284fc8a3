import type { About, Thing } from '@ambit/policy';
import { allKinds } from '../catalogue.ts';
import type { SignedContext } from '../context.ts';
import { loadAll } from '../database/things.ts';
import { type Authority, role } from '../roles/index.ts';
import { authority } from './privileges.ts';
import { type Question, type Read, isId, readsFor } from './question.ts';
import { type Decided, decidedWithReasons, undecided } from './reasons.ts';
import { subjectsAmong } from './store.ts';
import { thingToBe } from './thing-to-be.ts';

/** When the rest of the questions need no answer any more. */
export type Semantic = 'execute_all' | 'deny_on_first_deny' | 'permit_on_first_permit';

/**
 * Answers questions in their order. What they are about is read first, in one query for all subjects and one for each kind
 * of thing, however many questions there are.
 */
export async function decideAll(
  c: SignedContext,
  questions: readonly Question[],
  semantic: Semantic,
): Promise<readonly Decided[]> {
  const asked = questions.map((question) => ({ question, reads: readsOf(c, question) }));
  const subjects = await authoritiesOf(
    c,
    questions.flatMap(({ subject: { type, id } }) => (type === 'user' ? [id] : [])),
  );
  const things = await thingsOf(
    c,
    asked.flatMap(({ reads }) => reads ?? []),
  );
  const last = { execute_all: null, deny_on_first_deny: false, permit_on_first_permit: true }[semantic];
  const answers: Decided[] = [];
  for (const { question, reads } of asked) {
    const subject = question.subject.type === 'user' ? subjects.get(question.subject.id) : undefined;
    const answer = answerOf(c, question, reads, subject, things);
    answers.push(answer);
    if (answer.decision === last) break;
  }
  return answers;
}

type Things = ReadonlyMap<string, Thing>;

function answerOf(
  c: SignedContext,
  { action }: Question,
  reads: readonly Read[] | null,
  subject: Authority | undefined,
  things: Things,
): Decided {
  if (!c.rules.deeds.has(action.name)) return undecided(texts.action, 400, c.language);
  if (!reads) return undecided(texts.type, 400, c.language);
  const about = subject && aboutOf(reads, things, subject.actor.id);
  if (!about) return undecided(texts.absent, 404, c.language);
  return decidedWithReasons(subject, action.name, about, c.language);
}

/** What a question about one resource is about; null when there is nothing there to be asked about. */
export function aboutOf(reads: readonly Read[], things: Things, owner: string): About | null {
  const sides = reads.map(({ side, kind, id, to }) => {
    const found = things.get(keyOf(kind.id, id));
    return { side, thing: found && (to ? thingToBe(to, found, owner) : found) };
  });
  if (sides.some(({ thing }) => !thing)) return null;
  const whole = sides.find(({ side }) => side === null)?.thing;
  return whole ?? Object.fromEntries(sides.flatMap(({ side, thing }) => (thing ? [[side ?? '', thing]] : [])));
}

const readsOf = (c: SignedContext, { action, resource }: Question): readonly Read[] | null => {
  const deed = c.rules.deeds.get(action.name);
  return deed ? readsFor(deed.privilege, resource, allKinds) : null;
};

/** Things of any kinds that may be asked about: one query a kind. */
export async function thingsOf(c: SignedContext, reads: readonly Read[]): Promise<Things> {
  const found = new Map<string, Thing>();
  for (const [kind, some] of Map.groupBy(reads, (read) => read.kind)) {
    if (kind.id === role.id) for (const thing of rolesAt(c)) found.set(keyOf(kind.id, thing.id ?? ''), thing);
    const ids = [...new Set(some.map(({ id }) => id).filter(isId))];
    if (ids.length === 0 || kind.id === role.id) continue;
    for (const [id, thing] of await loadAll(c.tx, kind, ids, c.world.now))
      if (isCovered(c, thing.organization)) found.set(keyOf(kind.id, id), thing);
  }
  return found;
}

/** Roles are kept as versions under their names, the built-in ones not at all: those of the organization are in memory. */
export const rolesAt = (c: SignedContext): readonly Thing[] =>
  isCovered(c, c.at.id)
    ? [...c.rules.roles.keys()].map((id) => ({ kind: role.id, id, organization: c.at.id, facts: {} }))
    : [];

/** The present authority of users that may be asked about, by id: one query, and what is kept under their stamps. */
export async function authoritiesOf(c: SignedContext, ids: readonly string[]): Promise<ReadonlyMap<string, Authority>> {
  const found = new Map<string, Authority>();
  // the asker may stand in another tenant than the organization that was entered
  const { id: own } = c.actor;
  if (ids.includes(own) && isCovered(c, c.organization.id)) found.set(own, c);
  const wanted = [...new Set(ids.filter((id) => isId(id) && id !== own))];
  const subjects = wanted.length === 0 ? [] : await subjectsAmong(c.tx, wanted, c.now);
  for (const { id, organization, stamps } of subjects.filter((one) => isCovered(c, one.organization))) {
    const who = { tenant: c.at.tenant, organization, user: id };
    const held = await c.server.authorities.of(c.tx, who, stamps, c.now);
    if (held) found.set(id, held);
  }
  return found;
}

/** May the asker ask about what belongs to this organization? */
export const isCovered = (c: SignedContext, organization: string): boolean =>
  c.check(authority.evaluate, { kind: 'organization', id: organization, organization, facts: {} }).allowed;

const keyOf = (kind: string, id: string): string => `${kind}:${id}`;

const texts = {
  action: {
    en: 'There is no privilege of this name. docs/privileges.md lists them.',
    de: 'Ein Recht dieses Namens gibt es nicht. docs/privileges.md führt sie auf.',
  },
  type: {
    en: 'This privilege is not about a thing of this type, nor about one that would stand in it.',
    de: 'Dieses Recht betrifft kein Ding dieses Typs und keines, das darin stünde.',
  },
  absent: {
    en: 'There is no such subject or resource that may be asked about.',
    de: 'Es gibt kein solches Subjekt oder Ding, nach dem gefragt werden darf.',
  },
} as const;
