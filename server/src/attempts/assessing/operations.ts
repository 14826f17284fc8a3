import { z } from 'zod';
import { listOf, page, paged, readCursor } from '../../http/page.ts';
import { many, one, operation, would } from '../../operation.ts';
import { enrollment } from '../../training/index.ts';
import { largestEvidence } from '../../content/index.ts';
import { factsOfAttempt } from '../entered/deeds-offline.ts';
import { attempt, attempts, launching } from '../privileges.ts';
import { decisions, newObservation } from './assessment.ts';
import { addPhoto, assess } from './deeds-assess.ts';
import { addWork, largestWork, readWork, removeWork } from './deeds-work.ts';
import { assessmentFor, ownAssessment, shownAssessment, shownOwn } from './deeds-shown.ts';
import { listWaiting } from './store.ts';

const named = z.object({ id: z.uuid(), title: z.string() });

export const listAssessments = operation({
  id: 'attempt.list-to-assess',
  does: { en: 'See who waits to be assessed', de: 'Ansehen, wer auf eine Beurteilung wartet' },
  method: 'GET',
  path: '/api/assessments',
  needs: attempts.assess,
  on: many(attempt),
  query: z.object(page),
  output: listOf(
    z.object({
      id: z.uuid(),
      enrollmentId: z.uuid(),
      item: named.extend({ kind: z.string() }),
      course: named,
      user: z.object({ id: z.uuid(), name: z.string() }),
      since: z.iso.datetime(),
    }),
  ),
  run: async (c) => {
    const { limit, after } = c.query;
    const asked = { limit: limit + 1, after: readCursor(after, ['moment', 'id']) };
    const rows = await listWaiting(c.tx, c.granted, c.at.id, asked);
    const shown = rows.map(({ since, ...row }) => ({ ...row, since: since.toISOString() }));
    const { items, ...rest } = paged(shown, limit, (row) => [row.since, row.id]);
    return { items: [...items], ...rest };
  },
});

export const readAssessment = operation({
  id: 'attempt.view-to-assess',
  does: {
    en: 'See an item by which a user is assessed, with what was seen until now',
    de: 'Ansehen, woran ein Benutzer beurteilt wird und was bisher gesehen wurde',
  },
  method: 'GET',
  path: '/api/enrollments/:id/items/:item/assessment',
  needs: attempts.assess,
  on: would(attempt, factsOfAttempt),
  output: shownAssessment,
  run: assessmentFor,
});

export const addObservation = operation({
  id: 'attempt.assess',
  does: {
    en: 'Put down what one saw a user do, and decide by it',
    de: 'Festhalten, was man bei einem Benutzer gesehen hat, und danach entscheiden',
  },
  method: 'POST',
  path: '/api/enrollments/:id/items/:item/observations',
  needs: attempts.assess,
  on: would(attempt, factsOfAttempt),
  input: newObservation,
  output: z.object({ attemptId: z.uuid(), decision: z.enum(decisions) }),
  status: 201,
  run: assess,
});

export const addAssessmentPhoto = operation({
  id: 'attempt.add-photo',
  does: {
    en: 'Add a photo of what one saw a user do',
    de: 'Ein Foto von dem hinzufügen, was man bei einem Benutzer gesehen hat',
  },
  method: 'POST',
  path: '/api/attempts/:id/photos',
  needs: attempts.assess,
  on: one(attempt),
  upload: { limit: largestEvidence },
  output: z.object({ id: z.uuid(), name: z.string(), size: z.number() }),
  status: 201,
  run: addPhoto,
});

// As bytes without a type: a browser keeps them as a file and shows nothing of them here.
export const readAssessedFile = operation({
  id: 'attempt.read-file',
  does: {
    en: 'Take out a file that a user handed in, or that shows what was seen',
    de: 'Eine Datei herunterladen, die ein Benutzer abgegeben hat oder die zeigt, was gesehen wurde',
  },
  method: 'GET',
  path: '/api/enrollments/:id/items/:item/files/:file',
  needs: attempts.assess,
  on: would(attempt, factsOfAttempt),
  output: z.string(),
  stream: 'application/octet-stream',
  run: readWork,
});

export const readOwnAssessment = operation({
  id: 'content.read-assessment',
  does: {
    en: 'Read what others saw of the item that one has opened',
    de: 'Lesen, was andere beim geöffneten Kursteil gesehen haben',
  },
  method: 'GET',
  path: '/api/my/launches/:id/assessment',
  needs: launching.launch,
  on: many(enrollment),
  output: shownOwn,
  run: ownAssessment,
});

export const addWorkFile = operation({
  id: 'content.add-file',
  does: {
    en: 'Add a file to what one is about to hand in',
    de: 'Dem, was man abgeben will, eine Datei hinzufügen',
  },
  method: 'POST',
  path: '/api/my/launches/:id/files',
  needs: launching.launch,
  on: many(enrollment),
  upload: { limit: largestWork },
  output: z.object({ id: z.uuid(), name: z.string(), size: z.number() }),
  status: 201,
  run: addWork,
});

export const removeWorkFile = operation({
  id: 'content.remove-file',
  does: {
    en: 'Take a file out of what one is about to hand in',
    de: 'Eine Datei aus dem nehmen, was man abgeben will',
  },
  method: 'DELETE',
  path: '/api/my/launches/:id/files/:file',
  needs: launching.launch,
  on: many(enrollment),
  output: z.null(),
  status: 204,
  run: removeWork,
});
