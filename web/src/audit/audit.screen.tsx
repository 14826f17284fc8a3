import { TextInput } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { AuditEntry } from '../api/types.ts';
import { useSay } from '../language.tsx';
import type { Text } from '../say.ts';
import { screen } from '../screen.tsx';
import { Chip, SearchField } from '../ui/chip.tsx';
import { Empty } from '../ui/empty.tsx';
import { ExportButton } from '../ui/export-button.tsx';
import { among, useFilters } from '../ui/filters.tsx';
import { Listing } from '../ui/listing.tsx';
import { Page } from '../ui/page.tsx';
import css from './audit.module.css';
import { cardOf, entryColumns } from './entry-columns.tsx';
import { EntryDialog } from './entry-dialog.tsx';
import { outcomeLooks, outcomes } from './looks.ts';
import { auditQuery, type Sought } from './queries.ts';
import { SealsPanel } from './seals-panel.tsx';

export const declared = screen({
  id: 'audit',
  path: '/audit',
  title: { en: 'Audit', de: 'Protokoll' },
  help: {
    en: 'What was done and what was refused: by whom, on what, by which role, and what it was before.',
    de: 'Was getan und was abgelehnt wurde: von wem, woran, durch welche Rolle und was vorher war.',
  },
  needs: 'audit.view',
  menu: { group: 'insight', order: 60, icon: IconHistory },
});

const dayOf = (day: string | undefined, more = 0): string | undefined => {
  if (!day || Number.isNaN(Date.parse(day))) return undefined;
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + more).toISOString();
};

export default function Audit() {
  const say = useSay();
  const filters = useFilters(['search', 'outcome', 'from', 'to']);
  const { search, from, to } = filters.values;
  const outcome = among(outcomes, filters.values.outcome);
  const sought: Sought = { search, outcome, from: dayOf(from), until: dayOf(to, 1) };
  const list = useInfiniteQuery(auditQuery(sought));
  const rows = useMemo(() => list.data?.pages.flatMap(({ items }) => items), [list.data]);
  const [shown, setShown] = useState<AuditEntry | null>(null);
  const columns = entryColumns(setShown);
  const card = cardOf(setShown);
  return (
    <Page
      declared={declared}
      fill
      primary={<ExportButton privilege="audit.export" path="/api/audit/export" query={sought} paper />}
      filters={
        <>
          <SearchField
            label={say({ en: 'Search by who, what or on what', de: 'Nach Wer, Was oder Woran suchen' })}
            hint={say({ en: 'Who, what, on what', de: 'Wer, was, woran' })}
            value={search ?? ''}
            tell={(words) => filters.set({ search: words })}
          />
          <Chip
            name={say({ en: 'Outcome', de: 'Ergebnis' })}
            value={outcome}
            options={outcomes.map((value) => ({ value, label: say(outcomeLooks[value].word) }))}
            choose={(chosen) => filters.set({ outcome: chosen })}
          />
          <Day name={{ en: 'From', de: 'Von' }} value={from} choose={(day) => filters.set({ from: day })} />
          <Day name={{ en: 'To', de: 'Bis' }} value={to} choose={(day) => filters.set({ to: day })} />
        </>
      }
    >
      <SealsPanel />
      <Listing
        list={list}
        empty={
          <Empty
            icon={IconHistory}
            title={
              filters.any
                ? say({ en: 'Nothing was found', de: 'Nichts gefunden' })
                : say({ en: 'Nothing was done yet', de: 'Noch wurde nichts getan' })
            }
            action={null}
          >
            {say({
              en: 'Everything that changes something leaves an entry here, and so does every refusal worth knowing.',
              de: 'Alles, was etwas ändert, hinterlässt hier einen Eintrag, ebenso jede Ablehnung, die wissenswert ist.',
            })}
          </Empty>
        }
        label={say(declared.title)}
        columns={columns}
        rows={rows}
        keyOf={({ id }) => id}
        nameOf={({ does }) => does}
        open={setShown}
        card={card}
      />
      {shown && <EntryDialog entry={shown} close={() => setShown(null)} />}
    </Page>
  );
}

type DayProps = { name: Text; value: string | undefined; choose: (day: string | undefined) => void };

function Day({ name, value, choose }: DayProps) {
  const say = useSay();
  return (
    <label className={css.day}>
      <span className="dim">{say(name)}</span>
      <TextInput
        type="date"
        size="xs"
        value={value ?? ''}
        onChange={(event) => choose(event.currentTarget.value || undefined)}
      />
    </label>
  );
}
