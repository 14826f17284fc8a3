import { Button, TextInput } from '@mantine/core';
import { IconCategory, IconChevronLeft, IconPlus } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import type { Category } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { screen } from '../screen.tsx';
import { useAttempt } from '../ui/attempt.ts';
import { Choice } from '../ui/choice.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { Deed } from '../ui/deed.tsx';
import { Empty } from '../ui/empty.tsx';
import { useNotify } from '../ui/notices.tsx';
import { OrderButtons } from '../ui/order-buttons.tsx';
import { Page } from '../ui/page.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import css from './catalogue.module.css';
import { categoriesQuery } from './queries.ts';
import { belowOf, branchesOf } from './tree.ts';

export const declared = screen({
  id: 'categories',
  path: '/categories',
  title: { en: 'Categories of the catalogue', de: 'Kategorien des Katalogs' },
  help: {
    en: 'Signposts for those who look for something to learn.',
    de: 'Wegweiser für alle, die etwas zu lernen suchen.',
  },
  needs: 'category.edit',
  deed: { en: 'Categories of the catalogue', de: 'Kategorien des Katalogs' },
});

type Open = Readonly<{ what: 'add'; category: null } | { what: 'edit' | 'delete'; category: Category }>;

export default function Categories() {
  const say = useSay();
  const { data, error, refetch } = useQuery(categoriesQuery);
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const all = data?.items ?? [];
  const add = (
    <Deed
      privilege="category.edit"
      variant="filled"
      leftSection={<IconPlus size={16} aria-hidden />}
      run={() => setOpen({ what: 'add', category: null })}
    >
      {say({ en: 'Add category', de: 'Kategorie anlegen' })}
    </Deed>
  );
  return (
    <Page
      declared={declared}
      narrow
      primary={add}
      trail={
        <Link to="/content">
          <IconChevronLeft size={14} aria-hidden />
          {say({ en: '[courses|Courses]', de: '[courses|Kurse]' })}
        </Link>
      }
    >
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {!data && !error && <span className="bone" style={{ blockSize: 96 }} />}
      {data?.items.length === 0 && (
        <Empty icon={IconCategory} title={say({ en: 'No categories yet', de: 'Noch keine Kategorien' })} action={add}>
          {say({
            en: 'With many [courses|courses] categories make the catalogue easier to look through.',
            de: 'Bei vielen [courses|Kursen] wird der Katalog durch Kategorien übersichtlich.',
          })}
        </Empty>
      )}
      {all.length > 0 && (
        <ol className={css.list}>
          {branchesOf(all).map(({ category, depth }) => (
            <Row key={category.id} category={category} depth={depth} all={all} open={setOpen} />
          ))}
        </ol>
      )}
      {open && open.what !== 'delete' && <Edit category={open.category} all={all} close={close} />}
      {open?.what === 'delete' && <Remove category={open.category} close={close} />}
    </Page>
  );
}

type RowProps = { category: Category; depth: number; all: readonly Category[]; open: (what: Open) => void };

function Row({ category, depth, all, open }: RowProps) {
  const say = useSay();
  const finish = useFinish();
  const attempt = useAttempt();
  const { id, version, name } = category;
  const beside = all.filter(({ parentId }) => parentId === category.parentId);
  const at = beside.indexOf(category);
  const move = (to: number) =>
    attempt(async () => {
      const before = beside.filter((other) => other !== category)[to]?.id ?? null;
      await ask('PATCH /api/categories/{id}', { params: { id }, body: { before }, version });
      await finish(say({ en: '{name} was moved.', de: '{name} wurde verschoben.' }, { name }));
    });
  return (
    <li className={css.row} style={{ paddingInlineStart: 16 + depth * 24 }}>
      <span className={css.name}>{name}</span>
      <div className={css.deeds}>
        <OrderButtons name={name} at={at} of={beside.length} move={move} />
        <Button
          variant="default"
          onClick={() => open({ what: 'edit', category })}
          aria-label={say({ en: 'Change {name}', de: '{name} ändern' }, { name })}
        >
          {say({ en: 'Change', de: 'Ändern' })}
        </Button>
        <Button
          variant="default"
          onClick={() => open({ what: 'delete', category })}
          aria-label={say({ en: 'Delete {name}', de: '{name} löschen' }, { name })}
        >
          {say({ en: 'Delete', de: 'Löschen' })}
        </Button>
      </div>
    </li>
  );
}

type EditProps = { category: Category | null; all: readonly Category[]; close: () => void };

function Edit({ category, all, close }: EditProps) {
  const say = useSay();
  const finish = useFinish();
  const [name, setName] = useState(category?.name ?? '');
  const [parent, setParent] = useState(category?.parentId ?? '');
  const own = category ? belowOf(all, category.id) : [];
  return (
    <Confirm
      title={category ? category.name : say({ en: 'Add category', de: 'Kategorie anlegen' })}
      verb={say({ en: 'Save category', de: 'Kategorie speichern' })}
      ready={name.trim() !== ''}
      run={async () => {
        const body = { name: name.trim(), parentId: parent || null };
        if (category)
          await ask('PATCH /api/categories/{id}', { params: { id: category.id }, body, version: category.version });
        else await ask('POST /api/categories', { body });
        await finish(say({ en: '{name} was saved.', de: '{name} wurde gespeichert.' }, body));
      }}
      close={close}
    >
      <TextInput
        label={say({ en: 'Name', de: 'Name' })}
        value={name}
        maxLength={100}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Choice
        label={say({ en: 'Below', de: 'Unter' })}
        value={parent}
        choose={setParent}
        options={[
          { value: '', label: say({ en: 'Nothing: at the top', de: 'Nichts: ganz oben' }) },
          ...branchesOf(all)
            .filter((branch) => !own.includes(branch.category.id))
            .map((branch) => ({ value: branch.category.id, label: branch.path })),
        ]}
      />
    </Confirm>
  );
}

function Remove({ category, close }: { category: Category; close: () => void }) {
  const say = useSay();
  const finish = useFinish();
  return (
    <Confirm
      title={say({ en: 'Delete the category {name}', de: 'Kategorie {name} löschen' }, category)}
      verb={say({ en: 'Delete category', de: 'Kategorie löschen' })}
      bad
      run={async () => {
        await ask('DELETE /api/categories/{id}', { params: { id: category.id } });
        await finish(say({ en: '{name} was deleted.', de: '{name} wurde gelöscht.' }, category));
      }}
      close={close}
    >
      <p>
        {say({
          en: 'What stands in it stays in the catalogue. A category with others below it cannot be deleted.',
          de: 'Was darin steht, bleibt im Katalog. Eine Kategorie mit anderen darunter lässt sich nicht löschen.',
        })}
      </p>
    </Confirm>
  );
}

function useFinish(): (text: string) => Promise<void> {
  const client = useQueryClient();
  const notify = useNotify();
  return async (text) => {
    await client.invalidateQueries({ queryKey: ['categories'] });
    notify({ text });
  };
}
