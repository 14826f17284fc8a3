import { z } from 'zod';
import { largestEvidence } from '../../content/index.ts';
import { one, operation, would } from '../../operation.ts';
import { enrollment, results } from '../../training/index.ts';
import { attempt, attempts } from '../privileges.ts';
import { changedAttempt, changedLimit, newOffline } from './attempt.ts';
import { attemptOf, editAttempt, shownWhole } from './deeds-attempt.ts';
import { addEvidence, addOffline, changeLimit, factsOfAttempt, readEvidence } from './deeds-offline.ts';

export const readAttempt = operation({
  id: 'attempt.view',
  does: { en: 'See one attempt of a user', de: 'Einen Versuch eines Benutzers ansehen' },
  method: 'GET',
  path: '/api/attempts/:id',
  needs: attempts.view,
  on: one(attempt),
  output: shownWhole,
  run: attemptOf,
});

export const changeAttempt = operation({
  id: 'attempt.edit',
  does: {
    en: 'Correct an attempt of another user, with a reason',
    de: 'Den Versuch eines anderen mit Begründung berichtigen',
  },
  method: 'PATCH',
  path: '/api/attempts/:id',
  needs: attempts.edit,
  on: one(attempt),
  edits: true,
  input: changedAttempt,
  output: shownWhole,
  run: editAttempt,
});

export const editLimit = operation({
  id: 'attempt.edit-limit',
  does: {
    en: 'Change how often a user may try an item of a course, with a reason',
    de: 'Mit Begründung ändern, wie oft ein Benutzer einen Kursteil versuchen darf',
  },
  method: 'PUT',
  path: '/api/enrollments/:id/items/:item/attempt-limit',
  needs: attempts.editLimit,
  on: would(attempt, factsOfAttempt),
  input: changedLimit,
  output: z.null(),
  status: 204,
  run: changeLimit,
});

export const addOfflineAttempt = operation({
  id: 'attempt.add-offline',
  does: {
    en: 'Record what a user did elsewhere as an attempt',
    de: 'Was ein Benutzer anderswo getan hat, als Versuch festhalten',
  },
  method: 'POST',
  path: '/api/enrollments/:id/offline-attempts',
  needs: attempts.addOffline,
  on: would(attempt, factsOfAttempt),
  input: newOffline,
  output: z.object({ id: z.uuid() }),
  status: 201,
  run: addOffline,
});

export const addAttemptEvidence = operation({
  id: 'attempt.add-evidence',
  does: {
    en: 'Add a file that shows what a user did elsewhere',
    de: 'Eine Datei hinzufügen, die zeigt, was ein Benutzer anderswo getan hat',
  },
  method: 'POST',
  path: '/api/attempts/:id/evidence',
  needs: attempts.addOffline,
  on: one(attempt),
  upload: { limit: largestEvidence },
  output: z.object({ id: z.uuid(), name: z.string(), size: z.number() }),
  status: 201,
  run: addEvidence,
});

// As bytes without a type: a browser keeps them as a file and shows nothing of them here.
export const readAttemptEvidence = operation({
  id: 'enrollment.view-evidence',
  does: {
    en: 'Take out a file that shows what a user did elsewhere',
    de: 'Eine Datei herunterladen, die zeigt, was ein Benutzer anderswo getan hat',
  },
  method: 'GET',
  path: '/api/enrollments/:id/evidence/:file',
  needs: results.viewStatus,
  on: one(enrollment),
  output: z.string(),
  stream: 'application/octet-stream',
  run: readEvidence,
});
