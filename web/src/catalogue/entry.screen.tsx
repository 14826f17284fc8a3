import '@mantine/core/styles/Checkbox.layer.css';
import '@mantine/core/styles/InlineInput.layer.css';
import { IconChevronLeft } from '@tabler/icons-react';
import { Checkbox, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import type { CatalogueEntry } from '../api/types.ts';
import { courseQuery } from '../content/queries.ts';
import { useSay } from '../language.tsx';
import { endOfDay, todayHere } from '../say.ts';
import { screen } from '../screen.tsx';
import { CourseSelect } from '../training/course-select.tsx';
import { Page } from '../ui/page.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import css from './catalogue.module.css';
import { Chosen, EntryPart } from './entry-part.tsx';
import { categoriesQuery, entryQuery } from './queries.ts';
import { RegistrationPart } from './registration-part.tsx';
import { branchesOf } from './tree.ts';

export const declared = screen({
  id: 'catalogue-entry',
  path: '/content/$id/catalogue',
  title: { en: 'Catalogue and registration', de: 'Katalog und Anmeldung' },
  help: {
    en: 'Who finds this in the catalogue, and what registering asks for.',
    de: 'Wer das im Katalog findet und was eine Anmeldung verlangt.',
  },
  needs: 'course.view',
});

export default function Entry() {
  const say = useSay();
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const { data, error, refetch } = useQuery(entryQuery(id));
  const title = useQuery(courseQuery(id)).data?.title;
  return (
    <Page
      declared={declared}
      narrow
      trail={
        <Link to={`/content/${id}`}>
          <IconChevronLeft size={14} aria-hidden />
          {title ?? say({ en: '[course|Course]', de: '[course|Kurs]' })}
        </Link>
      }
    >
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {!data && !error && <span className="bone" style={{ blockSize: 96 }} />}
      {data && (
        <div key={id}>
          <WindowPart id={id} entry={data} />
          <RegistrationPart id={id} entry={data} />
          <CategoriesPart id={id} entry={data} />
          <PrerequisitesPart id={id} entry={data} />
        </div>
      )}
    </Page>
  );
}

type PartProps = { id: string; entry: CatalogueEntry };
const dayOf = (instant: string | null) => (instant ? todayHere(new Date(instant)) : '');

function WindowPart({ id, entry }: PartProps) {
  const say = useSay();
  const [open, setOpen] = useState(entry.open);
  const [from, setFrom] = useState(dayOf(entry.from));
  const [until, setUntil] = useState(dayOf(entry.until));
  const isBackwards = from !== '' && until !== '' && until < from;
  return (
    <EntryPart
      id={id}
      title={{ en: 'Self-registration', de: 'Selbstanmeldung' }}
      verb={{ en: 'Save self-registration', de: 'Selbstanmeldung speichern' }}
      privilege="course.edit-self-registration"
      may={entry.may.selfRegistration}
      ready={!isBackwards}
      save={() => {
        const start = from ? new Date(`${from}T00:00:00`).toISOString() : null;
        const body = { open, from: start, until: until ? endOfDay(until) : null };
        return ask('PUT /api/courses/{id}/self-registration', { params: { id }, body });
      }}
    >
      <Checkbox
        label={say({ en: 'Learners may register themselves', de: 'Lernende können sich selbst anmelden' })}
        checked={open}
        onChange={(event) => setOpen(event.currentTarget.checked)}
      />
      {open && (
        <div className={css.step}>
          <TextInput
            type="date"
            label={say({ en: 'From (optional)', de: 'Ab (freiwillig)' })}
            value={from}
            onChange={(event) => setFrom(event.currentTarget.value)}
          />
          <TextInput
            type="date"
            label={say({ en: 'Until, last day (optional)', de: 'Bis, letzter Tag (freiwillig)' })}
            value={until}
            onChange={(event) => setUntil(event.currentTarget.value)}
            error={isBackwards ? say({ en: 'This ends before it begins.', de: 'Das endet, bevor es beginnt.' }) : null}
          />
        </div>
      )}
    </EntryPart>
  );
}

function CategoriesPart({ id, entry }: PartProps) {
  const say = useSay();
  const all = branchesOf(useQuery(categoriesQuery).data?.items ?? []);
  const [chosen, setChosen] = useState<readonly string[]>(entry.categories);
  return (
    <EntryPart
      id={id}
      title={{ en: 'Categories', de: 'Kategorien' }}
      verb={{ en: 'Save categories', de: 'Kategorien speichern' }}
      privilege="catalogue.add"
      may={entry.may.add}
      save={() => ask('PUT /api/courses/{id}/categories', { params: { id }, body: { categories: [...chosen] } })}
    >
      {all.length === 0 && (
        <p className="dim">
          {say({ en: 'There are no categories yet.', de: 'Es gibt noch keine Kategorien.' })}{' '}
          <Link to="/categories">{say({ en: 'Categories', de: 'Kategorien' })}</Link>
        </p>
      )}
      {all.map(({ category, depth }) => (
        <Checkbox
          key={category.id}
          label={category.name}
          style={{ paddingInlineStart: depth * 24 }}
          checked={chosen.includes(category.id)}
          onChange={(event) =>
            setChosen(
              event.currentTarget.checked ? [...chosen, category.id] : chosen.filter((one) => one !== category.id),
            )
          }
        />
      ))}
    </EntryPart>
  );
}

function PrerequisitesPart({ id, entry }: PartProps) {
  const say = useSay();
  const [needed, setNeeded] = useState(entry.prerequisites.map((one) => ({ id: one.id, name: one.title })));
  return (
    <EntryPart
      id={id}
      title={{ en: 'Asked for first', de: 'Voraussetzungen' }}
      verb={{ en: 'Save prerequisites', de: 'Voraussetzungen speichern' }}
      privilege="course.edit-prerequisites"
      may={entry.may.prerequisites}
      save={() =>
        ask('PUT /api/courses/{id}/prerequisites', {
          params: { id },
          body: { courses: needed.map((one) => one.id) },
        })
      }
    >
      <p className="dim small">
        {say({
          en: 'Nobody registers before these are completed.',
          de: 'Anmelden kann sich erst, wer das abgeschlossen hat.',
        })}
      </p>
      <Chosen chosen={needed} set={setNeeded} />
      <CourseSelect
        key={needed.length}
        value=""
        error={null}
        choose={(one, name) =>
          one && one !== id && !needed.some((each) => each.id === one) && setNeeded([...needed, { id: one, name }])
        }
      />
    </EntryPart>
  );
}
