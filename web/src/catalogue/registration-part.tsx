import { Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import type { Body, CatalogueEntry } from '../api/types.ts';
import { type Somebody, UserSelect } from '../groups/user-select.tsx';
import { useSay } from '../language.tsx';
import { useMe } from '../me.tsx';
import { Choice } from '../ui/choice.tsx';
import { LocationSelect } from '../workplace/location-select.tsx';
import css from './catalogue.module.css';
import { Chosen, EntryPart, type Named } from './entry-part.tsx';
import { audienceQuery } from './queries.ts';

type Step = Readonly<{ by: '' | 'manager' | 'instructors' | 'administrators' | 'user'; user: Somebody | null }>;
type Said = Body<'PUT /api/courses/{id}/registration'>['steps'][number];
const none: Step = { by: '', user: null };

/** Who approves, what is accepted, and whom it is offered to. */
export function RegistrationPart({ id, entry }: { id: string; entry: CatalogueEntry }) {
  const say = useSay();
  const [steps, setSteps] = useState<readonly Step[]>([entry.steps[0] ?? none, entry.steps[1] ?? none]);
  const [days, setDays] = useState(entry.goesOnAfter ? String(entry.goesOnAfter) : '');
  const [waiver, setWaiver] = useState(entry.waiver);
  const [audience, setAudience] = useState(entry.audience);
  const asked = steps.filter(({ by }) => by !== '');
  const isNumber = days === '' || (/^\d+$/u.test(days) && Number(days) >= 1 && Number(days) <= 90);
  const set = (at: number, step: Step) => setSteps(steps.with(at, step));
  const save = () => {
    const said = asked.flatMap(({ by, user }): Said[] => {
      if (by === 'user') return user ? [{ by, userId: user.id }] : [];
      return by === '' ? [] : [{ by }];
    });
    const ids = (named: readonly Named[]) => named.map((one) => one.id);
    const { locations, departments, jobTitles, groups } = audience;
    return ask('PUT /api/courses/{id}/registration', {
      params: { id },
      body: {
        ...{ waiver: waiver.trim(), steps: said, goesOnAfter: days && said.length > 0 ? Number(days) : null },
        audience: {
          ...{ locations: ids(locations), departments: ids(departments) },
          ...{ jobTitles: ids(jobTitles), groups: ids(groups) },
        },
      },
    });
  };
  return (
    <EntryPart
      id={id}
      title={{ en: 'Registration', de: 'Anmeldung' }}
      verb={{ en: 'Save registration', de: 'Anmeldung speichern' }}
      privilege="course.edit-registration"
      may={entry.may.registration}
      ready={isNumber && asked.every(({ by, user }) => by !== 'user' || user !== null)}
      save={save}
    >
      <StepFields
        label={say({ en: 'Approval by', de: 'Genehmigung durch' })}
        step={steps[0] ?? none}
        set={(step) => set(0, step)}
      />
      {asked.length > 0 && (
        <>
          <StepFields
            label={say({ en: 'And then by', de: 'Und danach durch' })}
            step={steps[1] ?? none}
            set={(step) => set(1, step)}
          />
          <TextInput
            inputMode="numeric"
            label={say({
              en: 'Goes on unanswered after days (optional)',
              de: 'Geht ohne Antwort weiter nach Tagen (freiwillig)',
            })}
            value={days}
            onChange={(event) => setDays(event.currentTarget.value)}
            error={isNumber ? null : say({ en: 'A number from 1 to 90.', de: 'Eine Zahl von 1 bis 90.' })}
          />
        </>
      )}
      <Textarea
        label={say({ en: 'What learners accept (optional)', de: 'Wozu Lernende zustimmen (freiwillig)' })}
        rows={4}
        maxLength={20_000}
        value={waiver}
        onChange={(event) => setWaiver(event.currentTarget.value)}
      />
      <Audience value={audience} set={setAudience} />
    </EntryPart>
  );
}

function StepFields({ label, step, set }: { label: string; step: Step; set: (step: Step) => void }) {
  const say = useSay();
  return (
    <div className={css.step}>
      <Choice
        label={label}
        value={step.by}
        choose={(by) => set({ by: known.find((each) => each === by) ?? '', user: null })}
        options={[
          { value: '', label: say({ en: 'Nobody', de: 'Niemand' }) },
          { value: 'manager', label: say({ en: 'The learner’s manager', de: 'Die Führungskraft' }) },
          { value: 'instructors', label: say({ en: 'Whoever teaches it', de: 'Wer unterrichtet' }) },
          {
            value: 'administrators',
            label: say({ en: 'Any administrator in scope', de: 'Zuständige Administration' }),
          },
          { value: 'user', label: say({ en: 'Somebody by name', de: 'Jemand mit Namen' }) },
        ]}
      />
      {step.by === 'user' && (
        <UserSelect
          label={say({ en: 'Name of the approver', de: 'Name der Person' })}
          value={step.user}
          choose={(user) => set({ by: 'user', user })}
        />
      )}
    </div>
  );
}
const known = ['manager', 'instructors', 'administrators', 'user'] as const;

type AudienceProps = { value: CatalogueEntry['audience']; set: (value: CatalogueEntry['audience']) => void };

/** Any of these; nothing chosen: everybody. */
function Audience({ value, set }: AudienceProps) {
  const say = useSay();
  const { may } = useMe();
  const isEverybody = Object.values(value).every((one) => one.length === 0);
  return (
    <>
      <p className="small dim">
        {isEverybody
          ? say({ en: 'Offered to everybody.', de: 'Wird allen angeboten.' })
          : say({
              en: 'Offered only to whoever is of one of these:',
              de: 'Wird nur denen angeboten, die dazugehören:',
            })}
      </p>
      <Chosen chosen={value.locations} set={(locations) => set({ ...value, locations })} />
      {may['location.view'] && (
        <LocationSelect
          key={value.locations.length}
          label={say({ en: 'Add [location|a location]', de: '[location|Standort] hinzufügen' })}
          placeholder={say({ en: 'Choose', de: 'Auswählen' })}
          value=""
          choose={(id, found) =>
            id && set({ ...value, locations: [...value.locations, { id, name: found?.name ?? '' }] })
          }
          offer={({ id }) => !value.locations.some((one) => one.id === id)}
        />
      )}
      {(['departments', 'jobTitles', 'groups'] as const).map((of) => (
        <Several key={of} of={of} value={value[of]} set={(chosen) => set({ ...value, [of]: chosen })} />
      ))}
    </>
  );
}

type SeveralProps = {
  of: 'departments' | 'jobTitles' | 'groups';
  value: readonly Named[];
  set: (value: Named[]) => void;
};

function Several({ of, value, set }: SeveralProps) {
  const say = useSay();
  const { may } = useMe();
  const isSeen =
    may[({ departments: 'department.view', jobTitles: 'job-title.view', groups: 'group.view' } as const)[of]] === true;
  const { data } = useQuery({ ...audienceQuery(of), enabled: isSeen });
  const others = (data?.items ?? []).filter(({ id }) => !value.some((one) => one.id === id));
  if (value.length === 0 && others.length === 0) return null;
  const label = {
    departments: { en: 'Add [department|a department]', de: '[department|Abteilung] hinzufügen' },
    jobTitles: { en: 'Add a job title', de: 'Stellenbezeichnung hinzufügen' },
    groups: { en: 'Add [group|a group]', de: '[group|Gruppe] hinzufügen' },
  }[of];
  return (
    <>
      <Chosen chosen={value} set={set} />
      <Choice
        label={say(label)}
        value=""
        choose={(id) => {
          const found = others.find((one) => one.id === id);
          if (found) set([...value, { id: found.id, name: found.name }]);
        }}
        options={[
          { value: '', label: say({ en: 'Choose', de: 'Auswählen' }) },
          ...others.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
    </>
  );
}
