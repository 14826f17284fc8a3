import { strToU8, zipSync } from 'fflate';
import type { Person, TestWorld } from '../../testing.ts';
import { ask, play } from './learner.ts';
import { launch, told } from './played.ts';

export type Unit = Readonly<{ id: string; moveOn?: string; mastery?: number; title?: string }>;
const au = ({ id, moveOn = 'CompletedOrPassed', mastery }: Unit) =>
  `<au id="urn:u:${id}" moveOn="${moveOn}"${mastery === undefined ? '' : ` masteryScore="${mastery}"`}><title><langstring lang="en">${id}</langstring></title><description><langstring lang="en">-</langstring></description><url>index.html?unit=${id}</url><launchParameters>for ${id}</launchParameters></au>`;
/** A course of cmi5 with one block of the first units, and the last one beside it. */
export const course = (...units: readonly Unit[]) =>
  zipSync({
    'cmi5.xml': strToU8(
      `<?xml version="1.0"?><courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd"><course id="urn:course"><title><langstring lang="en">Units</langstring></title><description><langstring lang="en">-</langstring></description></course><block id="urn:block"><title><langstring lang="en">Block</langstring></title><description><langstring lang="en">-</langstring></description>${units.slice(0, -1).map(au).join('')}</block>${units.slice(-1).map(au).join('')}</courseStructure>`,
    ),
    'index.html': strToU8('<!doctype html><title>Unit</title>'),
  });

export const verbs = 'http://adlnet.gov/expapi/verbs';
const cmi5 = { id: 'https://w3id.org/xapi/cmi5/context/categories/cmi5' };

/** A unit as it finds itself launched: it has fetched its token and read its launch data. */
export async function unitOf(w: TestWorld, learner: Person, enrollment: string, item: string) {
  const token = await launch(learner, enrollment, item);
  const { address } = await told(w, token);
  await play(w, token);
  const { searchParams: given } = new URL(address, 'http://content');
  const fetchPath = new URL(given.get('fetch') ?? '').pathname;
  const fetched = await ask(w, 'POST', fetchPath, { body: {} });
  const auth = { authorization: `Basic ${fetched.body['auth-token']}`, 'x-experience-api-version': '1.0.3' };
  const actor = JSON.parse(given.get('actor') ?? '');
  const registration = given.get('registration') ?? '';
  const activity = given.get('activityId') ?? '';
  const asked = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown, more = {}) => {
    const type = body === undefined ? {} : { 'content-type': 'application/json' };
    const payload = typeof body === 'string' ? body : JSON.stringify(body);
    return ask(w, method, path, {
      headers: { ...auth, ...type, ...more },
      ...(body !== undefined && { body: payload }),
    });
  };
  const where = (what: string, stateId = 'bookmark', more: Record<string, string> = {}) =>
    `/xapi/${what}?${new URLSearchParams({ [what.endsWith('state') ? 'stateId' : 'profileId']: stateId, activityId: activity, agent: JSON.stringify(actor), ...(what.endsWith('state') && { registration }), ...more })}`;
  const data = (await asked('GET', where('activities/state', 'LMS.LaunchData'))).body;
  const statement = (verb: string, result?: object, more: object = {}) => ({
    actor,
    verb: { id: verb.includes(':') ? verb : `${verbs}/${verb}` },
    object: { id: activity },
    ...(result && { result }),
    context: {
      ...data.contextTemplate,
      registration,
      contextActivities: { ...data.contextTemplate.contextActivities, category: [cmi5] },
    },
    ...more,
  });
  const say = (verb: string, result?: object, more?: object) =>
    asked('POST', '/xapi/statements', statement(verb, result, more));
  return { token, given, fetchPath, asked, where, data, statement, say, registration, activity, actor };
}
