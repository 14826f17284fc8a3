import { Objection } from './objection.ts';
import { isDeepStrictEqual } from 'node:util';
import { activityOf } from '../launch.ts';
import { type Sitting, write } from '../deeds-run-time.ts';
import type { AttemptState } from '../run-time/attempt.ts';
import { itemOf } from '../store-run-time.ts';
import { ownStatement, type Told } from './launch-data.ts';
import { after, faultOf, satisfiedBlocks, type Session } from './session.ts';
import { isCmi5, type Statement, STATEMENT_LIMITS, statementShape, verbs } from './statement.ts';
import { findStatement, insertStatement, type Place, setSession, structureOf, voidStatement } from './store.ts';

/** The sitting of a unit with what its installation is called. */
export type Talk = Sitting & Readonly<{ publicUrl: string; contentUrl: string; newId: () => string }>;

/** Reads statements as they came; @throws Objection 400 or 413 */
export function read(given: unknown, named?: string): readonly Statement[] {
  const all: readonly unknown[] = Array.isArray(given) ? given : [given];
  if (all.length > STATEMENT_LIMITS.batch) throw new Objection({ status: 413, code: 'too-many-statements' });
  return all.map((one) => {
    if (JSON.stringify(one).length > STATEMENT_LIMITS.letters)
      throw new Objection({ status: 413, code: 'statement-too-long' });
    const shaped = statementShape.safeParse(one);
    if (!shaped.success) {
      const [issue] = shaped.error.issues;
      throw new Objection({
        status: 400,
        code: `not-a-statement ${issue?.path.join('.') ?? ''}`,
      });
    }
    if (named !== undefined && (shaped.data.id ?? named) !== named)
      throw new Objection({ status: 400, code: 'another-id' });
    return { ...shaped.data, ...(named !== undefined && { id: named }) };
  });
}

/** Keeps statements of a unit in their order, all or none, and what follows from them. Gives their ids. */
export async function say(talk: Talk, statements: readonly Statement[]): Promise<readonly string[]> {
  const item = await itemOf(talk.tx, talk.organization, talk.launch.attempt.item);
  const { launch } = talk;
  let session: Session = sessionOf(talk, item.detail.scaledPassingScore ?? null);
  let attempt: AttemptState = launch.attempt;
  const ids: string[] = [];
  for (const statement of statements) {
    const id = statement.id ?? talk.newId();
    ids.push(id);
    if (await isKept(talk, id, statement)) continue;
    const fault = faultOf(statement, session, attempt);
    if (fault) throw new Objection(fault);
    await keepOne(talk, id, statement);
    ({ session, attempt } = after(statement, session, attempt, item.detail.moveOn ?? null));
  }
  if (!isDeepStrictEqual(attempt, launch.attempt) || launch.enrollment.lastAccessAt === null)
    await write(talk, attempt, false);
  await setSession(talk.tx, talk.organization, launch.id, { ...session, at: talk.now });
  if (attempt.satisfied && !launch.attempt.satisfied) await tellSatisfied(talk, toldOf(talk, item));
  return ids;
}

export const sessionOf = ({ launch, publicUrl }: Talk, masteryScore: number | null): Session => ({
  homePage: publicUrl,
  user: launch.learner.id,
  registration: launch.enrollment.id,
  launch: launch.id,
  activity: activityOf(publicUrl, launch.attempt.item),
  initialized: launch.initializedAt !== null,
  terminated: launch.terminatedAt !== null,
  masteryScore,
});

export const toldOf = ({ launch, publicUrl, contentUrl }: Talk, item: Told['item']): Told => ({
  ...{ publicUrl, contentUrl, item },
  user: launch.learner.id,
  registration: launch.enrollment.id,
  launch: launch.id,
  attempt: launch.attempt,
});

/** The same statement again is taken once. @throws Objection 409 when another of this id is kept */
async function isKept({ tx, organization, launch }: Talk, id: string, statement: Statement): Promise<boolean> {
  const kept = await findStatement(tx, organization, launch.enrollment.id, id);
  if (!kept) return false;
  const { stored: _, authority: __, version: ___, timestamp, ...before } = kept.statement;
  const { version: ____, timestamp: told, ...now } = { version: undefined, ...statement, id };
  if (isDeepStrictEqual(before, JSON.parse(JSON.stringify(now))) && (told === undefined || told === timestamp))
    return true;
  throw new Objection({ status: 409, code: 'id-taken' });
}

async function keepOne(talk: Talk, id: string, statement: Statement): Promise<void> {
  const { tx, launch, organization, now, publicUrl } = talk;
  const isVoiding = statement.verb.id === verbs.voided;
  if (isVoiding) await voided(talk, statement.object.id ?? '');
  const stored = now.toISOString();
  const whole = {
    version: '1.0.0',
    timestamp: stored,
    ...statement,
    id,
    stored,
    authority: { objectType: 'Agent', account: { homePage: publicUrl, name: organization } },
  };
  const isNew = await insertStatement(tx, place(talk), {
    id,
    registration: launch.enrollment.id,
    user: launch.learner.id,
    launch: launch.id,
    verb: statement.verb.id,
    activity: statement.object.id ?? null,
    statement: whole,
    at: now,
  });
  if (!isNew) throw new Objection({ status: 409, code: 'id-taken' });
}

/** @throws Objection when it is none that a unit may void */
async function voided({ tx, organization, launch, now }: Talk, id: string): Promise<void> {
  const found = uuid.test(id) ? await findStatement(tx, organization, launch.enrollment.id, id) : null;
  if (!found) throw new Objection({ status: 400, code: 'no-such-statement' });
  const shaped = statementShape.safeParse(found.statement);
  if (found.verb === verbs.voided || !shaped.success || isCmi5(shaped.data))
    throw new Objection({ status: 403, code: 'not-to-be-voided' });
  await voidStatement(tx, organization, launch.enrollment.id, id, now);
}

export const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u;
const place = ({ tenant, organization }: Place): Place => ({ tenant, organization });

/** Keeps a statement of this system's own. */
export async function sayOneself(
  at: Place & Pick<Talk, 'tx' | 'now' | 'newId'>,
  told: Told,
  statement: ReturnType<typeof ownStatement>,
): Promise<void> {
  const id = at.newId();
  const stored = at.now.toISOString();
  const authority = { objectType: 'Agent', account: { homePage: told.publicUrl, name: at.organization } };
  const object = statement.object as { id: string };
  await insertStatement(at.tx, place(at), {
    id,
    registration: told.registration,
    user: told.user,
    launch: told.launch,
    verb: statement.verb.id,
    activity: object.id,
    statement: { version: '1.0.0', ...statement, id, timestamp: stored, stored, authority },
    at: at.now,
  });
}

/** Says of blocks and of the course, once each, that they are satisfied. */
async function tellSatisfied(talk: Talk, told: Told): Promise<void> {
  const structure = await structureOf(talk.tx, talk.organization, talk.launch.enrollment, verbs.satisfied);
  const parts = structure.items.map(({ identifier, parent, kind, moveOn, satisfied }) => ({
    ...{ identifier, parent, kind },
    isSatisfied: satisfied === true || moveOn === 'NotApplicable',
  }));
  const course = `${told.publicUrl}/xapi/courses/${talk.launch.enrollment.course}`;
  for (const block of satisfiedBlocks(parts)) {
    const id = block ?? course;
    if (structure.said.includes(id)) continue;
    const kind = block === null ? 'course' : 'block';
    const object = {
      ...{ objectType: 'Activity', id },
      definition: { type: `https://w3id.org/xapi/cmi5/activitytype/${kind}` },
    };
    await sayOneself(talk, told, ownStatement(told, 'satisfied', { object }));
  }
}
