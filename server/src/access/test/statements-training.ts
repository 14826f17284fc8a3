import { ask, launch } from '../../attempts/test/learner.ts';
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
    5,
    get(
      () => `/api/my/transcripts/${sam.id}`,
      () => sam,
    ),
  ],
  'transcript.view': [5, get(() => `/api/users/${sam.id}/transcript`)],
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
    6,
    patching(
      async () => `/api/courses/${await draft()}`,
      () => ({ title: fresh() }),
    ),
  ],
  'content-package.load': [7, async () => [olu, () => upload(olu, smallPackage(fresh()))]],
  'course.publish': [8, posting(async () => `/api/courses/${await draft()}/publish`)],
  'course.view': [3, get(() => `/api/courses/${course.id}`)],
  'course.list': [2, get(() => '/api/courses?limit=200')],
  'content-package.view': [3, get(async () => `/api/content-packages/${await load()}`)],
  'course.retire': [6, posting(async () => `/api/courses/${(await published(w, olu, fresh())).id}/retire`)],
  'content-package.take-over': [8, posting(async () => `/api/content-packages/${await load()}/course`)],
  'enrollment.count-of-course': [3, get(() => `/api/courses/${course.id}/participants/count`)],
  'assignment.create': [
    12,
    posting(
      () => '/api/assignments',
      async () => newAssignment((await published(w, olu, fresh())).id),
    ),
  ],
  'assignment.edit': [
    17,
    patching(
      async () => `/api/assignments/${await assign(course.id)}`,
      () => ({ dueDays: 7 }),
    ),
  ],
  'assignment.preview': [
    3,
    posting(
      () => '/api/assignments/preview',
      () => newAssignment(course.id),
    ),
  ],
  'assignment.view': [4, get(() => `/api/assignments/${assignment}`)],
  'assignment.list': [3, get(() => '/api/assignments?limit=200')],
  'enrollment.list-of-user': [3, get(() => `/api/users/${user('Sam Doyle')}/enrollments`)],
  'training-plan.view': [
    2,
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
  'run-time.open': [4, playing('/run-time/open')],
  'attempt.list': [2, get(() => `/api/enrollments/${enrollment}/attempts`)],
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
  'report.takers-and-exceptions': [2, get(() => '/api/reports/takers-and-exceptions?limit=200')],
  'access.explain-own': [
    2,
    posting(
      () => '/api/access/explanations',
      () => ({ privilege: 'user.edit' }),
    ),
  ],
};
