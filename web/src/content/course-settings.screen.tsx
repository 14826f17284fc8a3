import { IconChevronLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import type { CourseFacts } from '../api/types.ts';
import { useSay } from '../language.tsx';
import type { Text } from '../say.ts';
import { screen } from '../screen.tsx';
import { among, useFilters } from '../ui/filters.tsx';
import { Page } from '../ui/page.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { courseQuery, factsQuery } from './queries.ts';
import { GeneralPart } from './settings/general-part.tsx';
import { ImagePart } from './settings/image-part.tsx';
import { InstructorsPart } from './settings/instructors-part.tsx';
import { PricePart } from './settings/price-part.tsx';
import { RemindersPart } from './settings/reminders-part.tsx';
import css from './settings/settings.module.css';
import { TagsPart } from './settings/tags-part.tsx';

export const declared = screen({
  id: 'course-settings',
  path: '/content/$id/settings',
  title: { en: 'Settings of the [course|course]', de: 'Einstellungen' },
  help: {
    en: 'What is said of it, who teaches it, and what it costs.',
    de: 'Was darüber gesagt wird, wer lehrt und was es kostet.',
  },
  needs: 'course.view',
});

const ids = ['general', 'image', 'tags', 'instructors', 'price', 'reminders'] as const;
type Part = Readonly<{ name: Text; Shown: ComponentType<{ id: string; facts: CourseFacts }> }>;
const parts: Readonly<Record<(typeof ids)[number], Part>> = {
  general: { name: { en: 'Duration and credits', de: 'Dauer und Punkte' }, Shown: GeneralPart },
  image: { name: { en: 'Picture', de: 'Bild' }, Shown: ImagePart },
  tags: { name: { en: 'Tags', de: 'Schlagwörter' }, Shown: TagsPart },
  instructors: { name: { en: 'Instructors', de: 'Lehrende' }, Shown: InstructorsPart },
  price: { name: { en: 'Price', de: 'Preis' }, Shown: PricePart },
  reminders: { name: { en: 'Reminders', de: 'Erinnerungen' }, Shown: RemindersPart },
};

export default function CourseSettings() {
  const say = useSay();
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const at = among(ids, useFilters(['part']).values.part) ?? 'general';
  const { data, error, refetch } = useQuery(factsQuery(id));
  const title = useQuery(courseQuery(id)).data?.title;
  const { Shown } = parts[at];
  return (
    <Page
      declared={declared}
      narrow
      trail={
        <Link to="/content/$id" params={{ id }}>
          <IconChevronLeft size={14} aria-hidden />
          {title ?? say({ en: '[course|Course]', de: '[course|Kurs]' })}
        </Link>
      }
    >
      <div className={css.split}>
        <nav className={css.rail} aria-label={say({ en: 'Settings', de: 'Einstellungen' })}>
          {ids.map((part) => (
            <Link
              key={part}
              to="/content/$id/settings"
              params={{ id }}
              search={{ part }}
              aria-current={part === at ? 'page' : undefined}
            >
              {say(parts[part].name)}
            </Link>
          ))}
          <Link to="/content/$id/catalogue" params={{ id }}>
            {say({ en: 'Catalogue and registration', de: 'Katalog und Anmeldung' })}
          </Link>
        </nav>
        <div className={css.part}>
          {error && <ProblemNote error={error} retry={() => void refetch()} />}
          {!data && !error && <span className="bone" style={{ blockSize: 240 }} />}
          {data && <Shown key={`${id} ${at}`} id={id} facts={data} />}
        </div>
      </div>
    </Page>
  );
}
