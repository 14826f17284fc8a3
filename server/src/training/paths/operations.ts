import { many, operation } from '../../operation.ts';
import { problems, Refusal } from '../../refusal.ts';
import { todayOf } from '../plan.ts';
import { enrollment, trainingPlan } from '../privileges.ts';
import { myPath, shownPath } from './my-path.ts';
import { pathsOf } from './store-learner.ts';

export const readMyPath = operation({
  id: 'training-plan.view-path',
  does: { en: 'Open my page of a learning path', de: 'Meine Seite eines Lernpfads öffnen' },
  method: 'GET',
  path: '/api/my/paths/:id',
  needs: trainingPlan.viewSummary,
  on: many(enrollment),
  output: myPath,
  run: async (c) => {
    const [found] = await pathsOf(c.tx, c.organization.id, c.actor.id, c.params.id ?? '');
    if (!found) throw new Refusal(problems['not-found']);
    return shownPath(found, { today: todayOf(c), language: c.language, own: c.own() });
  },
});
