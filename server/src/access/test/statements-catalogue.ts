import { deleting, fresh, get, olu, type Prepare, posting, sam, type Statements, w } from './asked.ts';
import { published } from '../../content/test/packages.ts';

const everybody = { locations: [], departments: [], jobTitles: [], groups: [] };

/** A course that is open for self-registration. */
async function offered(asksApproval = false): Promise<string> {
  const { id } = await published(w, olu, fresh());
  await olu.put(`/api/courses/${id}/self-registration`, { open: true, from: null, until: null });
  const steps = asksApproval ? [{ by: 'administrators' }] : [];
  await olu.put(`/api/courses/${id}/registration`, { waiver: '', steps, goesOnAfter: null, audience: everybody });
  return id;
}
const register = async (courseId: string): Promise<string> =>
  (await sam.post(`/api/users/${sam.id}/registrations`, { courseId })).body.id;
const waiting = async () => register(await offered(true));
const category = async (): Promise<string> => (await olu.post('/api/categories', { name: fresh() })).body.id;
const ofSam = () => sam;
async function enrolled(): Promise<string> {
  const id = await offered();
  await register(id);
  return (await sam.get(`/api/my/catalogue/${id}`)).body.enrollment.id;
}

const putting =
  (path: () => Promise<string>, body: () => unknown): Prepare =>
  async () => {
    const [url, input] = [await path(), await body()];
    return [olu, () => olu.put(url, input)];
  };

/** What is asked about the catalogue and registrations. */
export const catalogueStatements: Statements = {
  'category.create': [
    4,
    posting(
      () => '/api/categories',
      () => ({ name: fresh() }),
    ),
  ],
  'category.edit': [
    6,
    async () => {
      const url = `/api/categories/${await category()}`;
      return [olu, () => olu.patch(url, { name: fresh() }, { headers: { 'if-match': '"1"' } })];
    },
  ],
  'category.delete': [6, deleting(async () => `/api/categories/${await category()}`)],
  'catalogue.view-entry': [3, get(async () => `/api/courses/${await offered()}/catalogue-entry`)],
  'catalogue.add': [
    8,
    putting(
      async () => `/api/courses/${await offered()}/categories`,
      async () => ({ categories: [await category()] }),
    ),
  ],
  'course.edit-self-registration': [
    7,
    putting(
      async () => `/api/courses/${await offered()}/self-registration`,
      () => ({ open: true, from: null, until: null }),
    ),
  ],
  'course.edit-registration': [
    9,
    putting(
      async () => `/api/courses/${await offered()}/registration`,
      () => ({
        ...{ waiver: 'Anything', steps: [{ by: 'user', userId: olu.id }], goesOnAfter: 7 },
        audience: everybody,
      }),
    ),
  ],
  'course.edit-prerequisites': [
    9,
    putting(
      async () => `/api/courses/${await offered()}/prerequisites`,
      async () => ({ courses: [await offered()] }),
    ),
  ],
  'catalogue.view-details': [3, get(async () => `/api/my/catalogue/${await offered()}`, ofSam)],
  'enrollment.register': [
    7,
    posting(
      () => `/api/users/${sam.id}/registrations`,
      async () => ({ courseId: await offered() }),
      ofSam,
    ),
  ],
  'enrollment.leave': [7, deleting(async () => `/api/enrollments/${await enrolled()}`, ofSam)],
  'enrollment.take-back-registration': [4, deleting(async () => `/api/my/registrations/${await waiting()}`, ofSam)],
  'registration.approve': [9, posting(async () => `/api/registrations/${await waiting()}/approval`)],
  'registration.refuse': [
    6,
    posting(
      async () => `/api/registrations/${await waiting()}/refusal`,
      () => ({ reason: 'Anything' }),
    ),
  ],
};
