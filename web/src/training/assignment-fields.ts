import type { Assignment, AssignmentInput, Audience } from '../api/types.ts';
import type { Say } from '../say.ts';

/** What is typed and chosen of an assignment. Places stand joined by commas, so that a draft can keep them. */
export type AssignmentValues = Readonly<{
  courseId: string;
  name: string;
  everybody: boolean;
  places: string;
  withDescendants: boolean;
  due: string;
  dueDays: string;
  dueDate: string;
  learnersOnly: boolean;
}>;
export type Due = 'days' | 'date' | 'none';

export const noAssignment: AssignmentValues = {
  courseId: '',
  name: '',
  everybody: false,
  places: '',
  withDescendants: true,
  due: 'days',
  dueDays: '14',
  dueDate: '',
  learnersOnly: true,
};

export const placesOf = (values: Pick<AssignmentValues, 'places'>): readonly string[] =>
  values.places.split(',').filter(Boolean);

export function valuesOf({ course, name, audience, dueDays, dueDate, learnersOnly }: Assignment): AssignmentValues {
  const byPlace = 'places' in audience ? audience : null;
  return {
    courseId: course.id,
    name,
    everybody: 'everybody' in audience,
    places: byPlace?.places.join(',') ?? '',
    withDescendants: byPlace?.withDescendants ?? true,
    due: dueDate ? 'date' : dueDays ? 'days' : 'none',
    dueDays: String(dueDays ?? noAssignment.dueDays),
    dueDate: dueDate ?? '',
    learnersOnly,
  };
}

/** Whom it would reach; null while nobody is chosen. */
export function audienceOf(values: AssignmentValues): Audience | null {
  const places = placesOf(values);
  if (values.everybody) return { everybody: true };
  return places.length === 0 ? null : { places, withDescendants: values.withDescendants };
}

/** What is sent; the name of the course stands in where no other name was given. */
export function inputOf(values: AssignmentValues, courseTitle: string): AssignmentInput {
  return {
    courseId: values.courseId,
    name: values.name.trim() || courseTitle,
    audience: audienceOf(values) ?? { everybody: true },
    dueDays: values.due === 'days' ? Number(values.dueDays) : null,
    dueDate: values.due === 'date' ? values.dueDate : null,
    learnersOnly: values.learnersOnly,
  };
}

type Wrong = Partial<Record<keyof AssignmentValues, string>>;
const mostDays = 3650;

export function checkAssignment(values: AssignmentValues, today: string, say: Say): Wrong {
  const wrong: Wrong = {};
  if (!values.courseId) wrong.courseId = say({ en: 'Choose a course.', de: 'Wählen Sie einen Kurs.' });
  if (!audienceOf(values)) {
    wrong.places = say({ en: 'Choose at least one location.', de: 'Wählen Sie mindestens einen Standort.' });
  }
  const days = Number(values.dueDays);
  if (values.due === 'days' && !(Number.isInteger(days) && days >= 1 && days <= mostDays)) {
    wrong.dueDays = say(
      {
        en: 'Enter a whole number of days, 1 to {most}.',
        de: 'Geben Sie eine ganze Zahl von Tagen ein, 1 bis {most}.',
      },
      { most: mostDays },
    );
  }
  if (values.due === 'date' && !values.dueDate)
    wrong.dueDate = say({ en: 'Choose a day.', de: 'Wählen Sie einen Tag.' });
  else if (values.due === 'date' && values.dueDate < today) {
    wrong.dueDate = say({
      en: 'This day has passed. Choose today or a later day.',
      de: 'Dieser Tag ist vorbei. Wählen Sie heute oder einen späteren Tag.',
    });
  }
  return wrong;
}
