import { IconPlus, IconStack2 } from '@tabler/icons-react';
import { TextInput } from '@mantine/core';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { ask } from '../api/ask.ts';
import type { BankRow } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { screen } from '../screen.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { Deed } from '../ui/deed.tsx';
import { Empty } from '../ui/empty.tsx';
import { Listing } from '../ui/listing.tsx';
import { Page } from '../ui/page.tsx';
import { RowLink } from '../ui/row-link.tsx';
import type { Column } from '../ui/table.tsx';
import css from './content.module.css';
import { banksQuery } from './queries.ts';

export const declared = screen({
  id: 'question-banks',
  path: '/question-banks',
  title: { en: 'Question banks', de: 'Fragensammlungen' },
  help: {
    en: 'Questions that wait to be used in quizzes.',
    de: 'Fragen, die in Tests verwendet werden können.',
  },
  needs: 'question-bank.view',
  menu: { group: 'training', order: 22, icon: IconStack2 },
});

const idOf = ({ id }: BankRow) => id;

const columns: readonly Column<BankRow>[] = [
  {
    id: 'title',
    name: { en: 'Title', de: 'Titel' },
    width: 'minmax(200px, 3fr)',
    always: true,
    cell: ({ id, title }) => (
      <RowLink to={`/question-banks/${id}`} className={css.title} tabIndex={-1}>
        {title}
      </RowLink>
    ),
  },
  {
    id: 'questions',
    name: { en: 'Questions', de: 'Fragen' },
    width: '104px',
    end: true,
    cell: ({ questionCount }) => questionCount,
  },
];

export default function QuestionBanks() {
  const say = useSay();
  const navigate = useNavigate();
  const [adding, setAdding] = useState(false);
  const list = useInfiniteQuery(banksQuery);
  const rows = useMemo(() => list.data?.pages.flatMap(({ items }) => items), [list.data]);
  const add = (
    <Deed
      privilege="question-bank.create"
      variant="filled"
      leftSection={<IconPlus size={16} aria-hidden />}
      run={() => setAdding(true)}
    >
      {say({ en: 'Add question bank', de: 'Fragensammlung anlegen' })}
    </Deed>
  );
  return (
    <Page declared={declared} fill primary={add}>
      <Listing
        list={list}
        label={say(declared.title)}
        columns={columns}
        rows={rows}
        keyOf={idOf}
        nameOf={({ title }) => title}
        open={({ id }) => void navigate({ to: `/question-banks/${id}` })}
        card={Card}
        empty={
          <Empty
            icon={IconStack2}
            title={say({ en: 'No question banks yet', de: 'Noch keine Fragensammlungen' })}
            action={add}
          >
            {say({
              en: 'Collect questions once and use them in as many quizzes as you like.',
              de: 'Sammeln Sie Fragen einmal und verwenden Sie sie in beliebig vielen Tests.',
            })}
          </Empty>
        }
      />
      {adding && <AddBank close={() => setAdding(false)} />}
    </Page>
  );
}

const Card = ({ row }: { row: BankRow }) => (
  <RowLink to={`/question-banks/${row.id}`} className={css.title} tabIndex={-1}>
    {row.title}
  </RowLink>
);

function AddBank({ close }: { close: () => void }) {
  const say = useSay();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [title, setTitle] = useState('');
  return (
    <Confirm
      title={say({ en: 'Add question bank', de: 'Fragensammlung anlegen' })}
      verb={say({ en: 'Add question bank', de: 'Fragensammlung anlegen' })}
      ready={title.trim() !== ''}
      run={async () => {
        const { id } = await ask('POST /api/question-banks', { body: { title } });
        await client.invalidateQueries({ queryKey: ['question-banks'] });
        await navigate({ to: `/question-banks/${id}` });
      }}
      close={close}
    >
      <TextInput
        label={say({ en: 'Title', de: 'Titel' })}
        data-autofocus
        maxLength={200}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
    </Confirm>
  );
}
