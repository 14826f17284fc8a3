import { titleKey } from '../../content/index.ts';
import { keyOf } from '../../database/keys.ts';
import {
  addAgency,
  addBank,
  askFor,
  buy,
  certify,
  fileNumber,
  issue,
  keep,
  schedule,
  tookElsewhere,
} from './holdings.ts';
import type { Place } from './place.ts';
import { registerDevice } from './devices.ts';
import { putUp } from './notices.ts';
import { addQuestionBank } from './questions.ts';
import { assign, enroll, teach } from './training.ts';

type People = Readonly<{ learner: string; owner: string; course: string }>;

const named = (name: string) => ({ name, name_key: keyOf(name) });
const identified = (name: string) => ({ name, identifier: keyOf(name), identifier_key: keyOf(name) });

/** One thing of every kind, so that whoever may see a kind in an organization has something to see. */
export function oneOfEveryKind(place: Place, { learner, owner, course }: People): void {
  const [made, by] = [{ created_at: place.now }, { owner_id: place.user(owner) }];
  furnish(place, owner);
  place.put('paths', {
    ...{ id: place.id('path', 'First weeks'), title: 'First weeks', title_key: titleKey('First weeks') },
    ...{ state: 'published', ...by, ...made },
  });
  const courseId = place.id('course', course);
  place.put('path_courses', { path_id: place.id('path', 'First weeks'), course_id: courseId, position: 1 });
  const template = 'Half a day in class';
  place.put('course_templates', {
    ...{ id: place.id('course-template', template), title: template, title_key: titleKey(template), ...by, ...made },
    course_id: courseId,
  });
  addQuestionBank(place, 'First days', owner);
  place.put('course_tags', { course_id: courseId, tag_id: place.id('tag', 'Safety') });
  place.put('category_courses', { course_id: courseId, category_id: place.id('category', 'For everybody') });
  buy(place, owner, { course, taken: [learner], owner });
  enroll(place, course, learner, { state: 'completed', seat: `${owner}/${learner}` });
  assign(place, `${course} for everybody`, { course, owner, state: 'ended' });
  teach(place, `${course} in spring`, { course, owner, days: 90, visibility: 'public' });
  addBank(place, 'Heart', 'Heart Council', owner);
  issue(place, learner, { bank: 'Heart', by: owner });
  fileNumber(place, learner, 'Heart Council');
  certify(place, learner, 'First aider', 200);
  tookElsewhere(place, learner, learner);
  keep(place, owner);
  registerDevice(place, 'Tablet at the entrance', owner);
  putUp(place, 'Welcome', { text: 'Your training begins on this page.', by: owner });
  schedule(place, 'Every month', owner);
  askFor(place, learner, 'report.compliance');
}

/** What belongs to the organization alone. */
function furnish(place: Place, owner: string): void {
  const made = { created_at: place.now };
  place.put('departments', { id: place.id('department', 'Operations'), ...identified('Operations') });
  place.put('job_titles', { id: place.id('job-title', 'Technician'), ...identified('Technician') });
  place.put('groups', { id: place.id('group', 'Newcomers'), ...named('Newcomers'), kind: 'learning' });
  place.put('additional_fields', {
    ...{ id: place.id('field', 'badge'), subject: 'user', key: 'badge', label: 'Badge number', type: 'text' },
  });
  addAgency(place, 'Heart Council');
  place.put('tags', { id: place.id('tag', 'Safety'), ...named('Safety') });
  place.put('certifications', {
    ...{ id: place.id('certification', 'First aider'), ...named('First aider'), ...identified('First aider') },
    ...{ validity: JSON.stringify({ kind: 'months', months: 12, from: 'expiry', monthEnd: false }), ...made },
    ...{ renewal_days: 30, grace_days: 14 },
  });
  place.put('certification_levels', {
    ...{ id: place.id('certification-level', 'First aider'), ...named('First aider'), position: 0 },
    certification_id: place.id('certification', 'First aider'),
  });
  place.put('licences', { id: place.id('licence', 'Library'), name: 'Library', seats: 25, ...made });
  place.put('membership_types', { id: place.id('membership-type', 'Yearly'), ...named('Yearly') });
  place.put('catalogue_categories', { id: place.id('category', 'For everybody'), ...named('For everybody') });
  place.put('customers', { id: place.id('customer', 'House account'), ...named('House account'), ...made });
  place.put('notification_settings', { id: place.id('notification', 'welcome'), event: 'enrollment-welcome' });
  const settings = { access: { passwordMinimum: 12 }, signIn: { secondFactor: 'administrators' } };
  place.put('client_templates', {
    ...{ id: place.id('client-template', 'Small client'), ...named('Small client'), changed_at: place.now },
    ...{ description: 'A few people at one place.', features: ['departments', 'groups'] },
    settings: JSON.stringify(settings),
  });
  place.put('access_reviews', {
    ...{ id: place.id('access-review', 'Spring review'), name: 'Spring review', owner_id: place.user(owner), ...made },
  });
}
