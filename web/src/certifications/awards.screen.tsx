import { IconCertificate2, IconDownload } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { address } from '../api/ask.ts';
import type { AwardRow } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { useMe } from '../me.tsx';
import { screen } from '../screen.tsx';
import { Chip } from '../ui/chip.tsx';
import { Deed } from '../ui/deed.tsx';
import { Empty } from '../ui/empty.tsx';
import { among, useFilters } from '../ui/filters.tsx';
import { Listing } from '../ui/listing.tsx';
import { Page } from '../ui/page.tsx';
import { Status } from '../ui/status.tsx';
import type { Column } from '../ui/table.tsx';
import { AwardDialog } from './award-dialog.tsx';
import css from './certifications.module.css';
import { awardLooks, expiryWords } from './looks.ts';
import { awardsQuery, certificationsQuery } from './queries.ts';

export const declared = screen({
  id: 'awards',
  path: '/awards',
  title: { en: 'Who is certified', de: 'Wer zertifiziert ist' },
  help: {
    en: 'The certifications of the [users|users] you look after, and until when they hold.',
    de: 'Die Zertifizierungen der [users|Benutzer], die Sie betreuen, und bis wann sie gelten.',
  },
  needs: 'award.view',
  feature: 'certifications',
  menu: { group: 'insight', order: 30, icon: IconCertificate2 },
});

const idOf = ({ id }: AwardRow) => id;
const states: readonly AwardRow['state'][] = ['active', 'expiring', 'in-grace', 'expired', 'revoked'];

const columns: readonly Column<AwardRow>[] = [
  {
    id: 'user',
    name: { en: '[user|User]', de: '[user|Benutzer]' },
    width: 'minmax(160px, 2fr)',
    always: true,
    cell: ({ user }) => <span className={css.title}>{user.name}</span>,
  },
  {
    id: 'certification',
    name: { en: 'Certification', de: 'Zertifizierung' },
    width: 'minmax(160px, 2fr)',
    cell: ({ certification, level }) => calledBy(certification.name, level?.name),
  },
  {
    id: 'state',
    name: { en: 'State', de: 'Zustand' },
    width: '150px',
    cell: ({ state }) => <Status look={awardLooks[state]} />,
  },
  {
    id: 'until',
    name: { en: 'Validity', de: 'Gültigkeit' },
    width: 'minmax(200px, 2fr)',
    cell: (row) => <Until row={row} />,
  },
];

const calledBy = (certification: string, level: string | undefined): string =>
  level && level !== certification ? `${certification} · ${level}` : certification;

function Until({ row }: { row: AwardRow }) {
  return expiryWords(row, useSay());
}

export default function Awards() {
  const say = useSay();
  const { may } = useMe();
  const [opened, setOpened] = useState<string | null>(null);
  const filters = useFilters(['certificationId', 'state']);
  const narrowed = {
    certificationId: filters.values.certificationId,
    state: among(states, filters.values.state),
  };
  const list = useInfiniteQuery(awardsQuery(narrowed));
  const rows = useMemo(() => list.data?.pages.flatMap(({ items }) => items), [list.data]);
  // who may see the list of certifications narrows by one
  const offered = useInfiniteQuery({ ...certificationsQuery({}), enabled: may['certification.view'] === true });
  const certifications = offered.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Page
      declared={declared}
      fill
      primary={
        <Deed
          privilege="award.view"
          file={address('/api/awards/export.csv', {}, narrowed)}
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          {say({ en: 'Export', de: 'Exportieren' })}
        </Deed>
      }
      filters={
        <>
          {certifications.length > 0 && (
            <Chip
              name={say({ en: 'Certification', de: 'Zertifizierung' })}
              value={filters.values.certificationId}
              options={certifications.map(({ id, name }) => ({ value: id, label: name }))}
              choose={(certificationId) => filters.set({ certificationId })}
            />
          )}
          <Chip
            name={say({ en: 'State', de: 'Zustand' })}
            value={filters.values.state}
            options={states.map((value) => ({ value, label: say(awardLooks[value].word) }))}
            choose={(state) => filters.set({ state })}
          />
        </>
      }
    >
      <Listing
        list={list}
        label={say(declared.title)}
        columns={columns}
        rows={rows}
        keyOf={idOf}
        nameOf={({ user, certification }) => `${user.name}, ${certification.name}`}
        open={({ id }) => setOpened(id)}
        card={Card}
        empty={
          <Empty icon={IconCertificate2} title={say({ en: 'Nobody here', de: 'Hier ist niemand' })}>
            {narrowed.state || narrowed.certificationId
              ? say({ en: 'Nobody matches these filters.', de: 'Zu diesen Filtern passt niemand.' })
              : say({
                  en: 'Whoever earns or is given a certification stands here.',
                  de: 'Wer eine Zertifizierung erwirbt oder verliehen bekommt, steht hier.',
                })}
          </Empty>
        }
      />
      {opened && <AwardDialog id={opened} close={() => setOpened(null)} />}
    </Page>
  );
}

const Card = ({ row }: { row: AwardRow }) => (
  <>
    <span className={css.title}>{row.user.name}</span>
    <span>{calledBy(row.certification.name, row.level?.name)}</span>
    <Status look={awardLooks[row.state]} />
    <span className="dim small">
      <Until row={row} />
    </span>
  </>
);
