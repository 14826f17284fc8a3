import { TextInput } from '@mantine/core';
import { IconChevronLeft } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { ask } from '../api/ask.ts';
import { useSay } from '../language.tsx';
import { useMe } from '../me.tsx';
import { screen } from '../screen.tsx';
import { Choice } from '../ui/choice.tsx';
import { Form, useForm } from '../ui/form.tsx';
import { useNotify } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { AudienceFields } from './audience-fields.tsx';
import { type AssignmentValues, assignmentOf, noAssignment } from './assignment-input.ts';
import { AudiencePreview } from './audience-preview.tsx';
import css from './assignments.module.css';
import { CourseSelect, PathSelect } from './course-select.tsx';
import { DueFields, wrongDue } from './due-fields.tsx';
import { RepeatFields, wrongRepeat } from './repeat-fields.tsx';

export const declared = screen({
  id: 'new-assignment',
  path: '/assignments/new',
  title: { en: 'Assign [course|course]', de: '[course|Kurs] zuweisen' },
  help: {
    en: 'The rule stays alive: whoever joins the audience later is enrolled too.',
    de: 'Die Regel gilt weiter: Wer später dazukommt, wird auch eingetragen.',
  },
  needs: 'assignment.create',
  deed: { en: 'Assign [course|a course]', de: '[course|Kurs] zuweisen' },
});

export default function NewAssignment() {
  const say = useSay();
  const navigate = useNavigate();
  const client = useQueryClient();
  const notify = useNotify();
  const { scopes, organization, entered, may } = useMe();
  // Whoever looks after some locations begins with locations; everybody would reach beyond their scope.
  const isWide = scopes.startsWith(entered?.name ?? organization.name);
  const { course = '', path = '' }: { course?: string; path?: string } = useSearch({ strict: false });
  const initial = useMemo<AssignmentValues>(
    () => ({ ...noAssignment, what: path ? 'path' : 'course', course, path, reach: isWide ? 'everybody' : 'places' }),
    [course, path, isWide],
  );
  const form = useForm({
    name: `assignment.${course}${path}`,
    initial,
    check: (values) => ({
      ...(values.what === 'path' || values.course
        ? {}
        : { course: say({ en: 'Choose [course|a course].', de: 'Bitte [course|Kurs] wählen.' }) }),
      ...(values.what === 'course' || values.path
        ? {}
        : { path: say({ en: 'Choose a learning path.', de: 'Bitte wählen Sie einen Lernpfad.' }) }),
      ...(values.name.trim()
        ? {}
        : {
            name: say({
              en: 'Give the [assignment|assignment] a name.',
              de: 'Geben Sie einen Namen ein.',
            }),
          }),
      ...(values.reach === 'places' && !values.places
        ? {
            places: say({
              en: 'Choose at least one [location|location].',
              de: 'Wählen Sie [locations|Standorte] aus.',
            }),
          }
        : {}),
      ...wrongDue(values, say),
      ...wrongRepeat(values, say),
    }),
    save: async (values) => {
      const body = assignmentOf(values);
      if (!body) return;
      const made = await ask('POST /api/assignments', { body });
      await Promise.all([
        client.invalidateQueries({ queryKey: ['assignments'] }),
        client.invalidateQueries({ queryKey: ['user'] }),
      ]);
      notify({ text: say({ en: '{name} is on its way.', de: '{name} ist unterwegs.' }, { name: made.name }) });
      await navigate({ to: `/assignments/${made.id}` });
    },
  });
  const of = form.values.what === 'path' ? 'path' : 'course';
  const Target = of === 'path' ? PathSelect : CourseSelect;
  const verb = say(of === 'path' ? { en: 'Assign learning path', de: 'Lernpfad zuweisen' } : declared.title);
  return (
    <Page
      declared={declared}
      title={verb}
      trail={
        <Link to="/assignments">
          <IconChevronLeft size={14} aria-hidden />
          {say({ en: '[assignments|Assignments]', de: '[assignments|Zuweisungen]' })}
        </Link>
      }
    >
      <div className={css.form}>
        <Form form={form} verb={verb} cancel={() => void navigate({ to: '/assignments' })}>
          {may['path.view'] && (
            <Choice
              label={say({ en: 'What', de: 'Was' })}
              value={form.values.what}
              choose={(what) => form.set('what', what)}
              options={[
                { value: 'course', label: say({ en: '[course|Course]', de: '[course|Kurs]' }) },
                { value: 'path', label: say({ en: 'Learning path', de: 'Lernpfad' }) },
              ]}
            />
          )}
          <Target
            value={form.values[of]}
            error={form.faultOf(of)}
            choose={(id, title) => {
              form.set(of, id);
              if (!form.values.name.trim()) form.set('name', title);
            }}
          />
          <TextInput
            label={say({ en: 'Name', de: 'Name' })}
            description={say({ en: 'What administrators see.', de: 'Das sehen Administratoren.' })}
            {...form.text('name')}
          />
          <AudienceFields values={form.values} set={form.set} error={form.faultOf('places')} />
          <DueFields form={form} />
          <RepeatFields form={form} />
        </Form>
        <AudiencePreview input={assignmentOf(form.values)} />
      </div>
    </Page>
  );
}
