import { published, upload } from '../../content/test/packages.ts';
import { deleting, fresh, get, lena, olu, posting, sam, type Statements, w } from './asked.ts';

const term = { reason: 'On leave', from: '2026-01-01' };
const list = () => Buffer.from('%PDF-1.7 a statement');

/** A course of its own with one learner; gives both. */
async function enrolled(): Promise<Readonly<{ course: string; enrollment: string }>> {
  const course = (await published(w, olu, fresh())).id;
  await olu.post(`/api/courses/${course}/participants`, { who: { users: [sam.id] } });
  return { course, enrollment: (await sam.get(`/api/my/courses/${course}`)).body.enrollmentId };
}

/** Gives the address of an exemption of its own. */
const exempted =
  (asked: boolean, end: string, said = asked ? 'exemption-requests' : 'exemptions') =>
  async () => {
    const { enrollment } = await enrolled();
    const [who, path] = asked ? [sam, 'exemption-requests'] : [olu, 'exemptions'];
    const { body } = await who.post(`/api/enrollments/${enrollment}/${path}`, term);
    return `/api/enrollments/${enrollment}/${said}/${body.id}${end}`;
  };
const reason = () => ({ reason: fresh() });

/** What is asked about exemptions. */
export const exemptionStatements: Statements = {
  'exemption.give': [
    14,
    posting(
      async () => `/api/enrollments/${(await enrolled()).enrollment}/exemptions`,
      () => term,
    ),
  ],
  'exemption.ask': [
    6,
    posting(
      async () => `/api/enrollments/${(await enrolled()).enrollment}/exemption-requests`,
      () => term,
      () => sam,
    ),
  ],
  'exemption.take-back': [5, deleting(exempted(true, ''), () => sam)],
  'exemption.preview': [
    3,
    async () => {
      const { course, enrollment } = await enrolled();
      return [olu, () => olu.post(`/api/courses/${course}/exemptions/preview`, { enrollments: [enrollment] })];
    },
  ],
  'exemption.give-many': [
    13,
    async () => {
      const { course, enrollment } = await enrolled();
      return [olu, () => olu.post(`/api/courses/${course}/exemptions`, { enrollments: [enrollment], ...term })];
    },
  ],
  'exemption.approve': [13, posting(exempted(true, '/approval', 'exemptions'), () => ({}))],
  'exemption.refuse': [9, posting(exempted(true, '/refusal', 'exemptions'), reason)],
  'exemption.end': [14, posting(exempted(false, '/end'), reason)],
  'exemption.add-evidence': [
    8,
    async () => {
      const path = await exempted(false, '/evidence')();
      return [lena, () => upload(lena, list(), 'a.pdf', path)];
    },
  ],
  'exemption.add-own-evidence': [
    8,
    async () => {
      const path = await exempted(true, '/evidence')();
      return [sam, () => upload(sam, list(), 'a.pdf', path)];
    },
  ],
  'exemption.view-evidence': [
    3,
    get(async () => {
      const path = await exempted(false, '/evidence')();
      await upload(olu, list(), 'a.pdf', path);
      return path;
    }),
  ],
  'exemption.view-own-evidence': [
    3,
    get(
      async () => {
        const path = await exempted(true, '/evidence')();
        await upload(sam, list(), 'a.pdf', path);
        return path;
      },
      () => sam,
    ),
  ],
};
