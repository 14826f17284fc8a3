import '@mantine/core/styles/Popover.layer.css';
import '@mantine/core/styles/ScrollArea.layer.css';
import '@mantine/core/styles/Combobox.layer.css';
import { Button, Select } from '@mantine/core';
import { IconCircleCheck, IconChevronLeft } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import type { Answer } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { screen } from '../screen.tsx';
import { Check } from '../ui/check.tsx';
import { Empty } from '../ui/empty.tsx';
import { useNotify } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { userQuery, usersQuery } from '../users/queries.ts';
import { Part } from './part.tsx';
import css from './personal-data.module.css';

export const declared = screen({
  id: 'hand-over',
  path: '/users/$id/hand-over',
  title: { en: 'Hand over', de: 'Übergeben' },
  help: {
    en: 'Give what [user|a user] created, owns or looks after to somebody else, who may do with it what its owner may.',
    de: 'Was jemand angelegt hat, besitzt oder betreut, jemand anderem geben, der damit tun darf, was Zuständige dürfen.',
  },
  needs: 'user.hand-over',
});

export default function HandOver() {
  const say = useSay();
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const { data: user, error } = useQuery(userQuery(id));
  const parts = useQuery({
    queryKey: ['user', id, 'looks-after'],
    queryFn: ({ signal }) => ask('GET /api/users/{id}/looks-after', { params: { id }, signal }),
  });
  const items = parts.data?.items;
  const failed = error ?? parts.error;
  return (
    <Page
      declared={declared}
      narrow
      {...(user
        ? { title: say({ en: 'Hand over what {name} looks after', de: 'Übergeben, was {name} betreut' }, user) }
        : {})}
      trail={
        <Link to={`/users/${id}`}>
          <IconChevronLeft size={14} aria-hidden />
          {user?.name ?? say({ en: '[user|User]', de: '[user|Benutzer]' })}
        </Link>
      }
    >
      {failed && <ProblemNote error={failed} retry={() => void parts.refetch()} />}
      {!items && !failed && <span className="bone" style={{ blockSize: 120 }} />}
      {items?.length === 0 && (
        <Empty icon={IconCircleCheck} title={say({ en: 'Nothing to hand over', de: 'Nichts zu übergeben' })}>
          {say({ en: 'This [user|user] looks after nothing.', de: 'Diese Person betreut nichts.' })}
        </Empty>
      )}
      {items && items.length > 0 && <Choose key={items.length} id={id} items={items} />}
    </Page>
  );
}

type Item = Answer<'GET /api/users/{id}/looks-after'>['items'][number];

function Choose({ id, items }: { id: string; items: readonly Item[] }) {
  const say = useSay();
  const client = useQueryClient();
  const notify = useNotify();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [to, setTo] = useState<Readonly<{ id: string; name: string }> | null>(null);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<unknown>(null);
  const chosen = items.filter((item) => !left.has(item.id));
  const turn = (item: string) =>
    setLeft((now) => (now.has(item) ? new Set([...now].filter((one) => one !== item)) : new Set([...now, item])));
  const give = async () => {
    setBusy(true);
    setRefused(null);
    try {
      const body = { to: to?.id ?? '', parts: chosen.map((item) => item.id) };
      const { count } = await ask('POST /api/users/{id}/hand-over', { params: { id }, body });
      notify({ text: say.count(given, count) });
      await client.invalidateQueries({ queryKey: ['user', id] });
    } catch (problem) {
      setRefused(problem);
    }
    setBusy(false);
  };
  return (
    <>
      <ul className={css.parts} aria-label={say({ en: 'What is looked after', de: 'Was betreut wird' })}>
        {items.map((item) => (
          <Part
            key={item.id}
            name={
              <label className={css.choice}>
                <Check checked={!left.has(item.id)} turn={() => turn(item.id)} label={item.what} /> {item.what}
              </label>
            }
            end={say.number(item.count)}
            words={[...item.names, ...(item.count > item.names.length ? ['…'] : [])].join(', ')}
          />
        ))}
      </ul>
      <Heir id={id} to={to} choose={setTo} />
      {refused !== null && <ProblemNote error={refused} />}
      <div className={css.deeds}>
        <Button loading={busy} disabled={!to || chosen.length === 0} onClick={() => void give()}>
          {say({ en: 'Hand over', de: 'Übergeben' })}
        </Button>
      </div>
    </>
  );
}

type HeirProps = {
  id: string;
  to: Readonly<{ id: string; name: string }> | null;
  choose: (to: HeirProps['to']) => void;
};

function Heir({ id, to, choose }: HeirProps) {
  const say = useSay();
  const [typed, setTyped] = useState('');
  const search = to?.name === typed ? '' : typed;
  const query = usersQuery({ state: 'active', ...(search ? { search } : {}) });
  const found = useInfiniteQuery(query).data?.pages[0]?.items ?? [];
  const known = new Map([...found, ...(to ? [to] : [])].map((each) => [each.id, each.name]));
  known.delete(id);
  return (
    <Select
      label={say({ en: 'To', de: 'An' })}
      placeholder={say({ en: 'Type a name', de: 'Namen tippen' })}
      nothingFoundMessage={say({ en: 'Nobody of this name', de: 'Niemand mit diesem Namen' })}
      data={[...known].map(([value, label]) => ({ value, label }))}
      value={to?.id ?? null}
      onChange={(next) => choose(next ? { id: next, name: known.get(next) ?? '' } : null)}
      onSearchChange={setTyped}
      searchable
      comboboxProps={{ withinPortal: false }}
    />
  );
}

const given = {
  en: { one: '{n} thing was handed over.', other: '{n} things were handed over.' },
  de: { one: '{n} Sache wurde übergeben.', other: '{n} Sachen wurden übergeben.' },
};
