import { IconCalendarOff, IconChevronLeft, IconUserMinus, IconUserPlus, IconUsers, IconX } from '@tabler/icons-react';
import { Button } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { Participant, ParticipantQuery } from '../api/types.ts';
import { courseQuery } from '../content/queries.ts';
import { useSay } from '../language.tsx';
import { useMe } from '../me.tsx';
import { screen } from '../screen.tsx';
import { Chip, SearchField } from '../ui/chip.tsx';
import { Deed } from '../ui/deed.tsx';
import { Empty } from '../ui/empty.tsx';
import { among, useFilters } from '../ui/filters.tsx';
import { Listing } from '../ui/listing.tsx';
import { Page } from '../ui/page.tsx';
import { useSelection } from '../ui/selection.ts';
import { enrollmentLooks } from '../ui/status.tsx';
import { LocationChip } from '../users/user-filters.tsx';
import { EnrollDialog } from './enroll-dialog.tsx';
import { ExemptMany } from './exemptions/exempt-many.tsx';
import { ParticipantCard, participantColumns } from './participant-columns.tsx';
import css from './participants.module.css';
import { participantCountQuery, participantsQuery } from './queries.ts';
import { UnenrollDialog } from './unenroll-dialog.tsx';

export const declared = screen({
  id: 'participants',
  path: '/content/$id/participants',
  title: { en: 'Participants', de: 'Teilnehmende' },
  help: {
    en: 'Who is enrolled in the [course|course], and how far they are.',
    de: 'Wer eingeschrieben ist und wie weit alle sind.',
  },
  needs: 'enrollment.view',
});

const states = ['not-started', 'in-progress', 'completed', 'failed', 'withdrawn'] as const;
const keyOf = ({ enrollmentId }: Participant) => enrollmentId;

export default function Participants() {
  const say = useSay();
  const navigate = useNavigate();
  const { may } = useMe();
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const course = useQuery({ ...courseQuery(id), enabled: may['course.view'] === true }).data;
  const filters = useFilters(['search', 'location', 'state']);
  const query: ParticipantQuery = { ...filters.values, state: among(states, filters.values.state) };
  const list = useInfiniteQuery(participantsQuery(id, query));
  const count = useQuery(participantCountQuery(id, query)).data?.count;
  const rows = useMemo(() => list.data?.pages.flatMap(({ items }) => items), [list.data]);
  const selection = useSelection(rows ?? [], keyOf);
  const [doing, setDoing] = useState<Doing | null>(null);
  const close = () => setDoing(null);
  const enroll = (
    <Deed
      privilege="enrollment.create"
      variant="filled"
      leftSection={<IconUserPlus size={16} aria-hidden />}
      run={() => setDoing('enroll')}
    >
      {say({ en: 'Enroll [users|users]', de: '[users|Benutzer] einschreiben' })}
    </Deed>
  );
  return (
    <Page
      declared={declared}
      fill
      {...(course && {
        title: say({ en: 'Participants of {title}', de: 'Teilnehmende: {title}' }, { title: course.title }),
      })}
      trail={
        <Link to="/content/$id" params={{ id }}>
          <IconChevronLeft size={14} aria-hidden />
          {course?.title ?? say({ en: '[course|Course]', de: '[course|Kurs]' })}
        </Link>
      }
      primary={enroll}
      filters={
        <>
          <SearchField
            label={say({ en: 'Search participants', de: 'Teilnehmende suchen' })}
            value={filters.values.search ?? ''}
            tell={(search) => filters.set({ search })}
          />
          <LocationChip value={filters.values.location} choose={(location) => filters.set({ location })} />
          {may['result.view-status'] && (
            <Chip
              name={say({ en: 'State', de: 'Zustand' })}
              value={filters.values.state}
              options={states.map((state) => ({ value: state, label: say(enrollmentLooks[state].word) }))}
              choose={(state) => filters.set({ state })}
            />
          )}
          <span className={css.found} role="status">
            {count !== undefined && say.count(participants, count)}
          </span>
        </>
      }
    >
      <Listing
        list={list}
        empty={
          <Empty
            icon={IconUsers}
            title={
              filters.any
                ? say({ en: 'Nobody fits', de: 'Niemand passt' })
                : say({ en: 'Nobody is enrolled yet', de: 'Noch ist niemand eingeschrieben' })
            }
            action={filters.any ? null : enroll}
          >
            {say({
              en: 'You see the participants in your scope.',
              de: 'Sie sehen die Teilnehmenden in Ihrem Bereich.',
            })}
          </Empty>
        }
        label={say(declared.title)}
        columns={participantColumns}
        rows={rows}
        total={count}
        keyOf={keyOf}
        nameOf={({ user }) => user.name}
        card={ParticipantCard}
        selection={may['enrollment.remove'] || may['enrollment.edit-result'] ? selection : undefined}
        open={
          may['result.view-status']
            ? ({ enrollmentId }) => void navigate({ to: '/enrollments/$id', params: { id: enrollmentId } })
            : undefined
        }
      />
      {selection.rows.length > 0 && (
        <ForSelected count={selection.rows.length} choose={setDoing} clear={selection.clear} />
      )}
      {doing === 'enroll' && <EnrollDialog course={{ id, title: course?.title ?? '' }} close={close} />}
      {doing === 'exempt' && <ExemptMany course={id} rows={selection.rows} done={selection.clear} close={close} />}
      {doing === 'unenroll' && (
        <UnenrollDialog course={id} rows={selection.rows} done={selection.clear} close={close} />
      )}
    </Page>
  );
}

type Doing = 'enroll' | 'unenroll' | 'exempt';
type ForSelectedProps = { count: number; choose: (deed: Doing) => void; clear: () => void };

/** What may be done for those who are selected. */
function ForSelected({ count, choose, clear }: ForSelectedProps) {
  const say = useSay();
  return (
    <section className={css.bulk} aria-label={say({ en: 'For those selected', de: 'Für die Ausgewählten' })}>
      <p role="status">{say.count(selected, count)}</p>
      <Deed
        privilege="enrollment.remove"
        leftSection={<IconUserMinus size={16} aria-hidden />}
        run={() => choose('unenroll')}
      >
        {say({ en: 'Unenroll', de: 'Ausschreiben' })}
      </Deed>
      <Deed
        privilege="enrollment.edit-result"
        leftSection={<IconCalendarOff size={16} aria-hidden />}
        run={() => choose('exempt')}
      >
        {say({ en: 'Exempt', de: 'Befreien' })}
      </Deed>
      <Button variant="subtle" color="gray" px={8} onClick={clear}>
        <IconX size={16} aria-hidden />
        <span className="unseen">{say({ en: 'Clear the selection', de: 'Auswahl aufheben' })}</span>
      </Button>
    </section>
  );
}

const participants = {
  en: { one: '{n} participant', other: '{n} participants' },
  de: { one: '{n} Person', other: '{n} Personen' },
};
const selected = {
  en: { one: '{n} selected', other: '{n} selected' },
  de: { one: '{n} ausgewählt', other: '{n} ausgewählt' },
};
