import { ask, launch, nowhere, play } from '../../attempts/test/learner.ts';
import { courseOf } from '../../attempts/test/played.ts';
import { course as unitCourse, unitOf } from '../../attempts/test/unit.ts';
import { published, smallPackage, upload } from '../../content/test/packages.ts';
import {
  assign,
  assignment,
  course,
  deleting,
  draft,
  enrollment,
  fresh,
  get,
  load,
  newAssignment,
  olu,
  open,
  patching,
  playing,
  posting,
  sam,
  told,
  type Statements,
  user,
  w,
} from './asked.ts';
import { attemptStatements } from './statements-attempts.ts';
import { exemptionStatements } from './statements-exemptions.ts';

type Talking = Awaited<ReturnType<typeof unitOf>>;
const units = async () => courseOf(w, olu, sam, unitCourse({ id: fresh() }, { id: fresh() }));

/** A launch of a unit of cmi5 that has not fetched its token; gives the launch's own. */
async function unitLaunch(): Promise<string> {
  const made = await units();
  const { items } = await made.mine();
  const token = await launch(sam, made.enrollment, items[1].id);
  await play(w, token);
  return token;
}

/** What a unit of cmi5 asks that has fetched its token. */
const byUnit =
  (method: 'GET' | 'PUT' | 'POST' | 'DELETE', path: (unit: Talking) => string, body?: (unit: Talking) => unknown) =>
  async (): Promise<readonly [null, () => ReturnType<Talking['asked']>]> => {
    const made = await units();
    const { items } = await made.mine();
    const unit = await unitOf(w, sam, made.enrollment, items[1].id);
    return [null, () => unit.asked(method, path(unit), body?.(unit))];
  };
const participants = (deed: string) => () => `/api/courses/${course.id}/participants${deed}`;
let made = 0;
const external = () => ({ title: fresh(), completedOn: '2026-01-05' });
const entered = async (): Promise<{ id: string; version: number }> =>
  (await sam.post('/api/my/external-trainings', external())).body;
/** A change of an entry of Sam’s, made anew for each. */
const changing =
  (how: 'patch' | 'delete', path: string, by = () => olu): Statements[string][1] =>
  async () => {
    const { id, version } = await entered();
    const headers = { 'if-match': `"${version}"` };
    const url = `${path}/${id}`;
    return [by(), () => (how === 'delete' ? by().delete(url) : by().patch(url, { title: fresh() }, { headers }))];
  };

/** What is asked about courses, assignments, attempts and reports. */
export const trainingStatements: Statements = {
  'transcript.view-own': [
    6,
    get(
      () => `/api/my/transcripts/${sam.id}`,
      () => sam,
    ),
  ],
  'transcript.view': [6, get(() => `/api/users/${sam.id}/transcript`)],
  'external-training.add-own': [
    4,
    posting(
      () => '/api/my/external-trainings',
      external,
      () => sam,
    ),
  ],
  'external-training.add': [
    5,
    posting(
      () => '/api/external-trainings',
      () => ({ ...external(), userId: sam.id }),
    ),
  ],
  'external-training.edit-own': [6, changing('patch', '/api/my/external-trainings', () => sam)],
  'external-training.edit': [6, changing('patch', '/api/external-trainings')],
  'external-training.remove-own': [5, changing('delete', '/api/my/external-trainings', () => sam)],
  'external-training.remove': [5, changing('delete', '/api/external-trainings')],
  'external-training.approve': [5, posting(async () => `/api/external-trainings/${(await entered()).id}/approval`)],
  'external-training.refuse': [
    5,
    posting(
      async () => `/api/external-trainings/${(await entered()).id}/refusal`,
      () => ({ reason: 'No evidence' }),
    ),
  ],
  'external-training.list-of-user': [2, get(() => `/api/users/${sam.id}/external-trainings`)],
  'course.count': [2, get(() => '/api/courses/count')],
  'course.edit': [
    7,
    patching(
      async () => `/api/courses/${await draft()}`,
      () => ({ title: fresh() }),
    ),
  ],
  'content-package.load': [7, async () => [olu, () => upload(olu, smallPackage(fresh()))]],
  'course.publish': [11, posting(async () => `/api/courses/${await draft()}/publish`)],
  'course.view': [3, get(() => `/api/courses/${course.id}`)],
  'course.list': [2, get(() => '/api/courses?limit=200')],
  'content-package.view': [3, get(async () => `/api/content-packages/${await load()}`)],
  'course.retire': [6, posting(async () => `/api/courses/${(await published(w, olu, fresh())).id}/retire`)],
  'content-package.take-over': [9, posting(async () => `/api/content-packages/${await load()}/course`)],
  'enrollment.count-of-course': [3, get(() => `/api/courses/${course.id}/participants/count`)],
  'assignment.create': [
    12,
    posting(
      () => '/api/assignments',
      async () => newAssignment((await published(w, olu, fresh())).id),
    ),
  ],
  'assignment.edit': [
    16,
    patching(
      async () => `/api/assignments/${await assign(course.id)}`,
      () => ({ dueDays: 7 }),
    ),
  ],
  'assignment.preview': [
    4,
    posting(
      () => '/api/assignments/preview',
      () => newAssignment(course.id),
    ),
  ],
  'assignment.view': [4, get(() => `/api/assignments/${assignment}`)],
  'assignment.list': [3, get(() => '/api/assignments?limit=200')],
  'enrollment.list-of-user': [3, get(() => `/api/users/${user('Sam Doyle')}/enrollments`)],
  'training-plan.view': [
    3,
    get(
      () => '/api/my/training-plan',
      () => sam,
    ),
  ],
  'enrollment.list-of-course': [3, get(() => `/api/courses/${course.id}/participants?limit=200`)],
  'assignment.delete': [11, deleting(async () => `/api/assignments/${await assign(course.id)}`)],
  'run-time.commit': [3, playing('/run-time/commit', () => told(false))],
  'content.launch': [
    5,
    posting(
      () => '/api/my/launches',
      () => ({ enrollmentId: enrollment, itemId: course.items[0]?.id }),
      () => sam,
    ),
  ],
  'run-time.end': [3, playing('/run-time/end', () => told(true))],
  'run-time.file': [
    1,
    async () => {
      const page = await open();
      return [null, () => page.get('pages/0.html')];
    },
  ],
  'run-time.move': [4, playing('/run-time/move', () => ({ itemId: course.items[1]?.id }))],
  'run-time.page': [
    1,
    async () => {
      const token = await launch(sam, enrollment, course.items[0]?.id ?? '');
      return [null, () => ask(w, 'GET', `/launch/${token}`)];
    },
  ],
  'run-time.hacp': [
    1,
    async () => {
      const page = await open();
      return [null, () => ask(w, 'POST', '/run-time/hacp', { body: { command: 'GetParam', session_id: page.token } })];
    },
  ],
  'cmi5.fetch': [
    2,
    async () => {
      const token = await unitLaunch();
      return [null, () => ask(w, 'POST', `/run-time/fetch/${token}`, { body: {} })];
    },
  ],
  'xapi.statements': [2, byUnit('GET', () => '/xapi/statements')],
  'xapi.put-statement': [
    7,
    byUnit(
      'PUT',
      () => `/xapi/statements?statementId=${nowhere()}`,
      ({ statement }) => statement('initialized'),
    ),
  ],
  'xapi.post-statements': [
    7,
    byUnit(
      'POST',
      () => '/xapi/statements',
      ({ statement }) => statement('initialized'),
    ),
  ],
  'xapi.document': [2, byUnit('GET', ({ where }) => where('activities/state', 'LMS.LaunchData'))],
  'xapi.put-document': [
    3,
    byUnit(
      'PUT',
      ({ where }) => where('activities/state'),
      () => ({}),
    ),
  ],
  'xapi.merge-document': [
    3,
    byUnit(
      'POST',
      ({ where }) => where('activities/state'),
      () => ({}),
    ),
  ],
  'xapi.delete-document': [2, byUnit('DELETE', ({ where }) => where('activities/state'))],
  'xapi.agent': [1, byUnit('GET', ({ actor }) => `/xapi/agents?agent=${encodeURIComponent(JSON.stringify(actor))}`)],
  'xapi.activity': [1, byUnit('GET', () => '/xapi/activities?activityId=urn:x')],
  'xapi.about': [0, async () => [null, () => ask(w, 'GET', '/xapi/about')]],
  'run-time.open': [4, playing('/run-time/open')],
  'enrollment.offer-users': [5, get(() => `/api/courses/${course.id}/participants/offers?search=doyle`)],
  'enrollment.preview': [4, posting(participants('/preview'), () => ({ users: [user('Sam Doyle')] }))],
  'enrollment.create': [
    7,
    posting(
      async () => `/api/courses/${(await published(w, olu, fresh())).id}/participants`,
      () => ({ who: { users: [user('Ben Ito')] } }),
    ),
  ],
  'enrollment.view-record': [3, get(() => `/api/enrollments/${enrollment}`)],
  'training-plan.view-record': [
    3,
    get(
      () => `/api/my/enrollments/${enrollment}`,
      () => sam,
    ),
  ],
  'enrollment.preview-removal': [5, posting(participants('/removal/preview'), () => ({ users: [user('Dana Cruz')] }))],
  'enrollment.remove': [8, posting(participants('/removal'), () => ({ users: [user('Dana Cruz')] }))],
  'enrollment.edit-result': [
    7,
    async () => {
      const { body } = await olu.get(`/api/enrollments/${enrollment}`);
      const headers = { 'if-match': `"${body.version}"` };
      const input = { score: (made += 1) / 100, reason: fresh() };
      return [olu, () => olu.patch(`/api/enrollments/${enrollment}/result`, input, { headers })];
    },
  ],
  'attempt.list': [3, get(() => `/api/enrollments/${enrollment}/attempts`)],
  ...attemptStatements,
  ...exemptionStatements,
  'training-plan.view-course': [
    2,
    get(
      () => `/api/my/courses/${course.id}`,
      () => sam,
    ),
  ],
  'report.count-takers-and-exceptions': [2, get(() => '/api/reports/takers-and-exceptions/count')],
  'report.export-takers-and-exceptions': [3, get(() => '/api/reports/takers-and-exceptions/export.csv')],
  'report.list': [1, get(() => '/api/reports')],
  'report.takers-and-exceptions': [2, get(() => '/api/reports/takers-and-exceptions?limit=200&search=Doyle')],
  'access.explain-own': [
    2,
    posting(
      () => '/api/access/explanations',
      () => ({ privilege: 'user.edit' }),
    ),
  ],
};
