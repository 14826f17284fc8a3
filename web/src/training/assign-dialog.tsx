import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { ask } from '../api/ask.ts';
import { useSay } from '../language.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Form, useForm } from '../ui/form.tsx';
import { useNotify } from '../ui/notices.tsx';
import { type AssignmentValues, assignmentOf, noAssignment } from './assignment-input.ts';
import css from './assignments.module.css';
import { AudiencePreview } from './audience-preview.tsx';
import { CourseSelect } from './course-select.tsx';
import { DueFields, wrongDue } from './due-fields.tsx';
import { RepeatFields, wrongRepeat } from './repeat-fields.tsx';

type Props = { users: readonly Readonly<{ id: string; name: string }>[]; close: () => void; done: () => void };

/** One course for the users that were chosen in a list; it is named after the course. */
export default function AssignDialog({ users, close, done }: Props) {
  const say = useSay();
  const client = useQueryClient();
  const notify = useNotify();
  const initial = useMemo<AssignmentValues>(
    () => ({ ...noAssignment, reach: 'users', users: users.map(({ id }) => id).join(',') }),
    [users],
  );
  const form = useForm({
    name: 'assignment.chosen',
    initial,
    keep: false,
    check: (values) => ({
      ...(values.course ? {} : { course: say({ en: 'Choose [course|a course].', de: 'Bitte [course|Kurs] wählen.' }) }),
      ...wrongDue(values, say),
      ...wrongRepeat(values, say),
    }),
    save: async (values) => {
      const body = assignmentOf(values);
      if (!body) return;
      const made = await ask('POST /api/assignments', { body });
      await Promise.all(['assignments', 'user'].map((key) => client.invalidateQueries({ queryKey: [key] })));
      notify({ text: say({ en: '{name} is on its way.', de: '{name} ist unterwegs.' }, { name: made.name }) });
      done();
      close();
    },
  });
  return (
    <Dialog title={say.count(title, users.length)} close={close} wide>
      <div className={css.stack}>
        <Form form={form} verb={say({ en: 'Assign [course|course]', de: '[course|Kurs] zuweisen' })} cancel={close}>
          <CourseSelect
            value={form.values.course}
            error={form.faultOf('course')}
            choose={(id, name) => {
              form.set('course', id);
              form.set('name', name);
            }}
          />
          <DueFields form={form} />
          <RepeatFields form={form} />
          <AudiencePreview input={assignmentOf(form.values)} hint={hint} />
        </Form>
      </div>
    </Dialog>
  );
}

const hint = {
  en: 'Choose [course|a course] to see how many have it already.',
  de: 'Erst wenn [course|Kurs] gewählt ist, steht hier, wie viele das schon haben.',
};
const title = {
  en: { one: 'Assign [course|a course] to {n} [user|user]', other: 'Assign [course|a course] to {n} [users|users]' },
  de: { one: '[course|Kurs] zuweisen ({n} [user|Benutzer])', other: '[course|Kurs] zuweisen ({n} [users|Benutzer])' },
};
