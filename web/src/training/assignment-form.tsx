import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { isProblem } from '../api/problem.ts';
import { useSay } from '../language.tsx';
import { useMe } from '../me.tsx';
import { todayHere } from '../say.ts';
import { Form, useForm } from '../ui/form.tsx';
import { CourseSelect, useCourseTitle } from './assignment-course.tsx';
import { type AssignmentValues, checkAssignment, type Due, placesOf } from './assignment-fields.ts';
import { PlacesSelect } from './assignment-places.tsx';
import { Preview, previewQuery, refusalOf, usePreview } from './assignment-preview.tsx';
import css from './assignments.module.css';

type State = ReturnType<typeof useForm<AssignmentValues>>;
type Props = {
  name: string;
  initial: AssignmentValues;
  /** The course can be chosen; it stays what it is once people are enrolled. */ isNew: boolean;
  verb: (count: number | undefined) => string;
  save: (values: AssignmentValues, courseTitle: string) => Promise<unknown>;
  reload?: () => Promise<AssignmentValues>;
  cancel: () => void;
};

/** What, to whom, until when; and what follows from it before it is saved. */
export function AssignmentForm({ name, initial, isNew, verb, save, reload, cancel }: Props) {
  const say = useSay();
  const [refused, setRefused] = useState<string | null>(null);
  const [courseId, setCourseId] = useState(initial.courseId);
  const course = useCourseTitle(courseId);
  const form = useForm<AssignmentValues>({
    name,
    initial,
    check: (values) => ({
      ...checkAssignment(values, todayHere(), say),
      ...(refused ? { places: refused } : {}),
    }),
    save: (values) => save(values, course),
    ...(reload ? { reload } : {}),
  });
  const { values } = form;
  const preview = usePreview(values);
  const refusal = refusalOf(preview.error);
  // Adjusted while rendering: a refused audience is a fault of the form, the draft may hold another course.
  if (refusal !== refused) setRefused(refusal);
  if (values.courseId !== courseId) setCourseId(values.courseId);
  return (
    <Form form={form} verb={verb(preview.isOld ? undefined : preview.data?.count)} cancel={cancel}>
      {isNew && (
        <CourseSelect
          value={values.courseId}
          choose={(id) => form.set('courseId', id)}
          error={form.faultOf('courseId')}
        />
      )}
      <TextInput
        label={isNew ? say({ en: 'Name (optional)', de: 'Name (freiwillig)' }) : say({ en: 'Name', de: 'Name' })}
        description={say({ en: 'For lists and reports.', de: 'Für Listen und Berichte.' })}
        placeholder={course}
        autoComplete="off"
        maxLength={200}
        {...form.text('name')}
      />
      <AudienceFields form={form} />
      <DueFields form={form} />
      <Preview
        values={values}
        preview={preview}
        course={course}
        leaveOutBelow={() => form.set('withDescendants', false)}
      />
    </Form>
  );
}

function AudienceFields({ form }: { form: State }) {
  const say = useSay();
  const { may, organization, entered } = useMe();
  const { values, set, faultOf } = form;
  const withPlaces = may['location.view'] === true;
  const refused = useEverybodyRefused(values);
  const name = entered?.name ?? organization.name;
  return (
    <fieldset className={css.choice}>
      <legend>{say({ en: 'Who gets it', de: 'Wer es bekommt' })}</legend>
      {withPlaces && (
        <label className={css.way}>
          <input type="radio" name="audience" checked={!values.everybody} onChange={() => set('everybody', false)} />
          {say({ en: 'Users of locations', de: 'Benutzer von Standorten' })}
        </label>
      )}
      {withPlaces && !values.everybody && (
        <div className={css.inset}>
          <PlacesSelect
            value={placesOf(values)}
            choose={(ids) => set('places', ids.join(','))}
            error={placesOf(values).length === 0 ? faultOf('places') : null}
          />
          <label className={css.way}>
            <input
              type="checkbox"
              checked={values.withDescendants}
              onChange={(event) => set('withDescendants', event.currentTarget.checked)}
            />
            {say({ en: 'With every location below', de: 'Mit allen Standorten darunter' })}
          </label>
        </div>
      )}
      <label className={css.way} data-refused={refused !== null}>
        <input
          type="radio"
          name="audience"
          disabled={refused !== null && !values.everybody}
          checked={values.everybody}
          onChange={() => set('everybody', true)}
        />
        <span>
          {say({ en: 'Everybody in {name}', de: 'Alle in {name}' }, { name })}
          {refused && <small>{refused}</small>}
        </span>
      </label>
      <label className={css.way}>
        <input
          type="checkbox"
          checked={values.learnersOnly}
          onChange={(event) => set('learnersOnly', event.currentTarget.checked)}
        />
        <span>
          {say({ en: 'Learners only', de: 'Nur Lernende' })}
          <small>
            {say({
              en: 'Leaves out everybody who holds a role besides.',
              de: 'Lässt alle aus, die daneben eine Rolle haben.',
            })}
          </small>
        </span>
      </label>
    </fieldset>
  );
}

/** Why not everybody can be chosen: asked as soon as there is a course, so that no refusal waits at the end. */
function useEverybodyRefused({ courseId, everybody }: AssignmentValues): string | null {
  const asked = { courseId, audience: { everybody: true }, learnersOnly: false } as const;
  const { error } = useQuery({ ...previewQuery(asked), enabled: courseId !== '' && !everybody });
  return isProblem(error, 403) ? error.message : null;
}

function DueFields({ form }: { form: State }) {
  const say = useSay();
  const { values, set, text } = form;
  const ways: readonly (readonly [Due, string])[] = [
    ['days', say({ en: 'Days after getting it', de: 'Tage nach der Zuweisung' })],
    ['date', say({ en: 'On a day', de: 'An einem Tag' })],
    ['none', say({ en: 'No due date', de: 'Ohne Termin' })],
  ];
  return (
    <fieldset className={css.choice}>
      <legend>{say({ en: 'When it is due', de: 'Wann es fällig ist' })}</legend>
      {ways.map(([way, label]) => (
        <div key={way} className={css.due}>
          <label className={css.way}>
            <input type="radio" name="due" checked={values.due === way} onChange={() => set('due', way)} />
            {label}
          </label>
          {way === 'days' && values.due === way && (
            <TextInput type="number" min={1} inputMode="numeric" aria-label={label} {...text('dueDays')} />
          )}
          {way === 'date' && values.due === way && (
            <TextInput type="date" min={todayHere()} aria-label={label} {...text('dueDate')} />
          )}
        </div>
      ))}
    </fieldset>
  );
}
