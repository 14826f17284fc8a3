import { createHash } from 'node:crypto';
import { activityOf } from '../launch.ts';
import { itemOf } from '../store-run-time.ts';
import { type Talk, toldOf } from './deeds-statements.ts';
import { Objection } from './objection.ts';
import { launchData } from './launch-data.ts';
import { deleteDocuments, type Document, findDocument, type Key, namesOfDocuments, putDocument } from './store.ts';

/** Bytes of a document at most. */
const mostBytes = 1_048_576;
/** Its key stands in an index. */
const mostOfName = 400;
const mostOfActivity = 1_600;

/** What a unit asks about a document, as it stands in the address. */
export type Asked = Readonly<Record<string, string | undefined>>;
export type Where = 'activities/state' | 'activities/profile' | 'agents/profile';

const launchDataName = 'LMS.LaunchData';
const none = { kind: 'state', scope: '', activity: '' } as const;

/**
 * Where a unit's document lies. Scopes are the registration's, and the learner's for what is kept of an agent: no unit
 * reaches what another learner's unit kept.
 */
function keyOf(
  { launch, publicUrl }: Talk,
  where: Where,
  asked: Asked,
): Omit<Key, 'name'> & { name: string | undefined } {
  const activity = asked['activityId'] ?? '';
  const name = where === 'activities/state' ? asked['stateId'] : asked['profileId'];
  if (Buffer.byteLength(activity) > mostOfActivity || Buffer.byteLength(name ?? '') > mostOfName || name === '')
    throw new Objection({ status: 400, code: 'name-wrong' });
  if (where !== 'activities/profile') demandSelf(asked['agent'], publicUrl, launch.learner.id);
  if (asked['registration'] !== undefined && asked['registration'] !== launch.enrollment.id)
    throw new Objection({ status: 403, code: 'another-registration' });
  if (where === 'agents/profile') return { ...none, kind: 'agent-profile', scope: launch.learner.id, name };
  if (activity === '') throw new Objection({ status: 400, code: 'activity-missing' });
  const kind = where === 'activities/state' ? 'state' : 'activity-profile';
  return { kind, scope: launch.enrollment.id, activity, name };
}

/** @throws Objection 403 when the agent is not who learns */
export function demandSelf(agent: string | undefined, homePage: string, user: string): void {
  const account = accountOf(agent);
  if (account === null) throw new Objection({ status: 400, code: 'agent-unreadable' });
  if (account.homePage !== homePage || account.name !== user)
    throw new Objection({ status: 403, code: 'another-agent' });
}

function accountOf(agent: string | undefined): Readonly<{ homePage?: unknown; name?: unknown }> | null {
  try {
    const read: unknown = JSON.parse(agent ?? '');
    if (typeof read !== 'object' || read === null || !('account' in read)) return null;
    return typeof read.account === 'object' ? read.account : null;
  } catch {
    return null;
  }
}

/** One document, or the names of all; null: there is none. */
export async function lookUp(talk: Talk, where: Where, asked: Asked): Promise<Document | readonly string[] | null> {
  const key = keyOf(talk, where, asked);
  if (key.name === undefined) {
    const since = asked['since'] === undefined ? null : new Date(asked['since']);
    if (since && Number.isNaN(since.getTime())) throw new Objection({ status: 400, code: 'instant-unreadable' });
    return namesOfDocuments(talk.tx, talk.organization, key, since);
  }
  if (isLaunchData(talk, key)) return launchDocument(talk);
  return findDocument(talk.tx, talk.organization, { ...key, name: key.name });
}

const isLaunchData = ({ publicUrl, launch }: Talk, { kind, activity, name }: ReturnType<typeof keyOf>): boolean =>
  kind === 'state' && name === launchDataName && activity === activityOf(publicUrl, launch.attempt.item);

async function launchDocument(talk: Talk): Promise<Document> {
  const item = await itemOf(talk.tx, talk.organization, talk.launch.attempt.item);
  const content = Buffer.from(JSON.stringify(launchData(toldOf(talk, item))));
  return { content, type: 'application/json', etag: etagOf(content), updatedAt: talk.now };
}

export type Given = Readonly<{
  type: string;
  content: Buffer;
  ifMatch?: string | undefined;
  ifNoneMatch?: string | undefined;
}>;

/** Keeps a document; `merges`: members of a JSON object are added to those that are there. */
export async function store(talk: Talk, where: Where, asked: Asked, given: Given, merges: boolean): Promise<void> {
  const key = named(talk, where, asked);
  if (given.content.length > mostBytes) throw new Objection({ status: 413, code: 'document-too-long' });
  const before = await findDocument(talk.tx, talk.organization, key);
  demandMatch(before, given);
  const content = merges && before ? merged(before, given) : given.content;
  if (content.length > mostBytes) throw new Objection({ status: 413, code: 'document-too-long' });
  const document = { content, type: given.type.slice(0, 200), etag: etagOf(content), updatedAt: talk.now };
  await putDocument(talk.tx, talk, key, talk.launch.learner.id, document);
}

export async function remove(talk: Talk, where: Where, asked: Asked): Promise<void> {
  const key = keyOf(talk, where, asked);
  if (isLaunchData(talk, key)) throw new Objection({ status: 403, code: 'launch-data-fixed' });
  if (key.name === undefined && where !== 'activities/state')
    throw new Objection({ status: 400, code: 'name-missing' });
  await deleteDocuments(talk.tx, talk.organization, key);
}

function named(talk: Talk, where: Where, asked: Asked): Key {
  const key = keyOf(talk, where, asked);
  if (isLaunchData(talk, key)) throw new Objection({ status: 403, code: 'launch-data-fixed' });
  if (key.name === undefined) throw new Objection({ status: 400, code: 'name-missing' });
  return { ...key, name: key.name };
}

function demandMatch(before: Document | null, { ifMatch, ifNoneMatch }: Given): void {
  const isLost =
    (ifMatch !== undefined && ifMatch.replaceAll('"', '') !== before?.etag) || (ifNoneMatch === '*' && before !== null);
  if (isLost) throw new Objection({ status: 412, code: 'changed-meanwhile' });
}

function merged(before: Document, given: Given): Buffer {
  const [old, more] = [objectIn(before.type, before.content), objectIn(given.type, given.content)];
  if (!old || !more) throw new Objection({ status: 400, code: 'not-mergeable' });
  return Buffer.from(JSON.stringify({ ...old, ...more }));
}

function objectIn(type: string, content: Buffer): object | null {
  if (!type.startsWith('application/json')) return null;
  try {
    const read: unknown = JSON.parse(content.toString('utf8'));
    return typeof read === 'object' && read !== null && !Array.isArray(read) ? read : null;
  } catch {
    return null;
  }
}

const etagOf = (content: Buffer): string => createHash('sha1').update(content).digest('hex');
