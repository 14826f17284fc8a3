import { course, deleting, fresh, get, olu, patching, place, post, posting, type Statements, w } from './asked.ts';

const addPath = () => post('/api/paths', { title: fresh() });

/** A path with a course in it; published when it is said. */
async function withStep(state: 'draft' | 'published' = 'draft'): Promise<string> {
  const id = await addPath();
  await olu.patch(`/api/paths/${id}`, { steps: [{ courseId: course.id }] }, { headers: { 'if-match': '"1"' } });
  if (state === 'published') await olu.post(`/api/paths/${id}/publish`, {});
  return id;
}

/** What is asked about learning paths. */
export const pathStatements: Statements = {
  'path.list': [2, get(() => '/api/paths')],
  'path.create': [
    4,
    posting(
      () => '/api/paths',
      () => ({ title: fresh() }),
    ),
  ],
  'path.view': [3, get(async () => `/api/paths/${await addPath()}`)],
  'path.copy': [
    8,
    posting(
      async () => `/api/paths/${await withStep()}/copy`,
      () => ({ title: fresh() }),
    ),
  ],
  'path.edit': [
    8,
    patching(
      async () => `/api/paths/${await addPath()}`,
      () => ({ title: fresh() }),
    ),
  ],
  'path.publish': [7, posting(async () => `/api/paths/${await withStep()}/publish`)],
  'path.retire': [6, posting(async () => `/api/paths/${await withStep('published')}/retire`)],
  'path.delete': [8, deleting(async () => `/api/paths/${await addPath()}`)],
  'training-plan.view-path': [
    2,
    async () => {
      const [id, yara] = [await withStep('published'), await w.as('harbor/Yara Haddad')];
      // where nobody else is, so that no other operation enrolls somebody by it
      await post('/api/assignments', { pathId: id, name: fresh(), audience: { places: [place('York')] } });
      return [yara, () => yara.get(`/api/my/paths/${id}`)];
    },
  ],
};
