import { one, operation } from '../../operation.ts';
import { enrollment, enrollments, results, trainingPlan } from '../privileges.ts';
import { enterResult, ownRecord, recordOf, shownRecord } from './deeds-result.ts';
import { changedResult } from './result.ts';

export const readRecord = operation({
  id: 'enrollment.view-record',
  does: {
    en: 'See how a user stands in a course, what asks for it and how the result changed',
    de: 'Sehen, wie ein Benutzer in einem Kurs steht, was dazu führt und wie sich das Ergebnis geändert hat',
  },
  method: 'GET',
  path: '/api/enrollments/:id',
  needs: results.viewStatus,
  on: one(enrollment),
  output: shownRecord,
  run: recordOf,
});

export const readMyRecord = operation({
  id: 'training-plan.view-record',
  does: {
    en: 'See what asks for one of my courses and how my result changed',
    de: 'Sehen, was zu einem meiner Kurse führt und wie sich mein Ergebnis geändert hat',
  },
  method: 'GET',
  path: '/api/my/enrollments/:id',
  needs: trainingPlan.viewSummary,
  on: one(enrollment),
  output: shownRecord,
  run: ownRecord,
});

export const editResult = operation({
  id: 'enrollment.edit-result',
  does: {
    en: 'Change status, score or day of completion of another user, with a reason',
    de: 'Status, Punkte oder Abschlusstag eines anderen mit Begründung ändern',
  },
  method: 'PATCH',
  path: '/api/enrollments/:id/result',
  needs: enrollments.editResult,
  on: one(enrollment),
  edits: true,
  input: changedResult,
  output: shownRecord,
  run: enterResult,
});
