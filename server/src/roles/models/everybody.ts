import { type Cells, all, me, where } from './cells.ts';

const open = where(all, 'self-registration-open');
const registered = where(me, 'enrollment-registered-by-learner');

/**
 * What the learner role of every model holds. Everybody is a learner, whatever they are besides, so that no other role
 * repeats these rows.
 */
export const everybody: Cells = {
  'profile.view': me,
  'profile.edit': me,
  'profile.change-password': me,
  'agency-id.edit-own': me,
  'award.view-own': me,
  'award.collect': me,
  'card.view-own': me,
  'transaction.view-own': me,
  'training-plan.view': me,
  'training-plan.view-completed': me,
  'training-plan.view-summary': me,
  'content.launch': me,
  'attempt.view-own': me,
  'attempt.view-own-results': me,
  'catalogue.browse': open,
  'catalogue.view-details': open,
  'session.browse': open,
  'enrollment.register': me,
  'enrollment.leave': registered,
  'exemption.ask': me,
  'transcript.view-own': me,
  'external-training.view-own': me,
  'external-training.add-own': me,
  'external-training.view-entered': me,
  'access-request.ask': me,
  'saved-report.keep': me,
  'report.my-training': me,
};
