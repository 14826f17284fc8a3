import { TextInput } from '@mantine/core';
import { IconChevronLeft, IconPlus, IconTemplate } from '@tabler/icons-react';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { ask } from '../api/ask.ts';
import { isProblem } from '../api/problem.ts';
import type { TemplateRow } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { screen } from '../screen.tsx';
import { Choice } from '../ui/choice.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { Deed } from '../ui/deed.tsx';
import { Empty } from '../ui/empty.tsx';
import { Listing } from '../ui/listing.tsx';
import { Page } from '../ui/page.tsx';
import { RowLink } from '../ui/row-link.tsx';
import { type Column } from '../ui/table.tsx';
import { When } from '../ui/when.tsx';
import css from './organizations.module.css';
import { clientsQuery, templatesQuery } from './queries.ts';

export const declared = screen({
  id: 'client-templates',
  path: '/clients/templates',
  title: { en: 'Templates of clients', de: 'Vorlagen für Kundenorganisationen' },
  help: {
    en: 'What a client starts with: settings, plan, role model, roles and look.',
    de: 'Womit eine Kundenorganisation beginnt: Einstellungen, Plan, Rollenmodell, Rollen und Aussehen.',
  },
  needs: 'client-template.view',
});

const idOf = ({ id }: { id: string }) => id;

const columns: readonly Column<TemplateRow>[] = [
  {
    id: 'name',
    name: { en: 'Name', de: 'Name' },
    width: 'minmax(200px, 1.4fr)',
    always: true,
    cell: ({ id, name }) => (
      <RowLink to={`/clients/templates/${id}`} className={css.name} tabIndex={-1}>
        {name}
      </RowLink>
    ),
  },
  {
    id: 'description',
    name: { en: 'Description', de: 'Beschreibung' },
    width: 'minmax(180px, 2fr)',
    cell: ({ description }) => description,
  },
  { id: 'settings', name: { en: 'Settings', de: 'Einstellungen' }, width: '120px', cell: ({ settings }) => settings },
  { id: 'clients', name: { en: 'Clients', de: 'Kunden' }, width: '100px', cell: ({ clients }) => clients },
  {
    id: 'changed',
    name: { en: 'Changed', de: 'Geändert' },
    width: '140px',
    cell: ({ changedAt }) => <When at={changedAt} />,
  },
];

export default function Templates() {
  const say = useSay();
  const navigate = useNavigate();
  const [isAdding, setAdding] = useState(false);
  const list = useInfiniteQuery(templatesQuery);
  const rows = useMemo(() => list.data?.pages.flatMap(({ items }) => items), [list.data]);
  const add = (
    <Deed
      privilege="client-template.edit"
      run={() => setAdding(true)}
      variant="filled"
      leftSection={<IconPlus size={16} aria-hidden />}
    >
      {say({ en: 'Add template', de: 'Vorlage anlegen' })}
    </Deed>
  );
  return (
    <Page
      declared={declared}
      fill
      primary={add}
      trail={
        <Link to="/clients">
          <IconChevronLeft size={14} aria-hidden />
          {say({ en: 'Clients', de: 'Kundenorganisationen' })}
        </Link>
      }
    >
      <Listing
        list={list}
        empty={
          <Empty icon={IconTemplate} title={say({ en: 'No templates yet', de: 'Noch keine Vorlagen' })} action={add}>
            {say({
              en: 'Set up one client as you like it, then save a template from it: the next ones start like that.',
              de: 'Richten Sie eine Kundenorganisation ein, wie sie sein soll, und legen Sie daraus eine Vorlage an: Die nächsten beginnen so.',
            })}
          </Empty>
        }
        label={say(declared.title)}
        columns={columns}
        rows={rows}
        keyOf={idOf}
        nameOf={({ name }) => name}
        open={({ id }) => void navigate({ to: `/clients/templates/${id}` })}
        card={TemplateCard}
      />
      {isAdding && <Add close={() => setAdding(false)} />}
    </Page>
  );
}

function TemplateCard({ row }: { row: TemplateRow }) {
  const say = useSay();
  return (
    <>
      <RowLink to={`/clients/templates/${row.id}`} className={css.name}>
        {row.name}
      </RowLink>
      <span className="dim">
        {say.count(
          {
            en: { one: '{n} setting', other: '{n} settings' },
            de: { one: '{n} Einstellung', other: '{n} Einstellungen' },
          },
          row.settings,
        )}
        {row.description && ` · ${row.description}`}
      </span>
    </>
  );
}

function Add({ close }: { close: () => void }) {
  const say = useSay();
  const navigate = useNavigate();
  const client = useQueryClient();
  const clients = useInfiniteQuery(clientsQuery({}));
  const [name, setName] = useState('');
  const [from, setFrom] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const rows = clients.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Confirm
      title={say({ en: 'Add template', de: 'Vorlage anlegen' })}
      verb={say({ en: 'Add template', de: 'Vorlage anlegen' })}
      ready={name.trim() !== ''}
      run={async () => {
        setFault(null);
        try {
          const body = { name: name.trim(), ...(from && { from }) };
          const { id } = await ask('POST /api/client-templates', { body });
          await client.invalidateQueries({ queryKey: ['client-templates'] });
          await navigate({ to: `/clients/templates/${id}` });
        } catch (error) {
          if (isProblem(error)) setFault(error.fields['name'] ?? null);
          throw error;
        }
      }}
      close={close}
    >
      <TextInput
        label={say({ en: 'Name', de: 'Name' })}
        value={name}
        error={fault}
        maxLength={100}
        autoComplete="off"
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Choice
        label={say({ en: 'Begin with', de: 'Beginnen mit' })}
        value={from}
        choose={setFrom}
        options={[
          { value: '', label: say({ en: 'Nothing', de: 'Nichts' }) },
          ...rows.map((row) => ({
            value: row.id,
            label: say({ en: 'What {name} has set', de: 'Dem, was {name} eingestellt hat' }, { name: row.name }),
          })),
        ]}
      />
      <p className="dim">
        {say({
          en: 'Of a client its settings, plan, role model and logo are taken; its name, contact data and people are not.',
          de: 'Von einer Kundenorganisation werden Einstellungen, Plan, Rollenmodell und Logo genommen; Name, Kontaktdaten und Leute nicht.',
        })}
      </p>
    </Confirm>
  );
}
