import '@mantine/core/styles/Popover.layer.css';
import '@mantine/core/styles/ScrollArea.layer.css';
import '@mantine/core/styles/Combobox.layer.css';
import { Button, Select, TextInput } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import type { GroupRow, Member } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { Deed } from '../ui/deed.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { usersQuery } from '../users/queries.ts';
import { memberCount } from './group-words.ts';
import css from './groups.module.css';
import { membersQuery, useFinish } from './queries.ts';

type Open = Readonly<{ what: 'add' } | { what: 'remove'; member: Member }>;

/** The members of a group whom one may see; the number counts all. */
export function GroupMembers({ group }: { group: GroupRow }) {
  const say = useSay();
  const [open, setOpen] = useState<Open | null>(null);
  const list = useInfiniteQuery(membersQuery(group.id));
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const on = { kind: 'group', id: group.id, may: group.may.editMembers };
  return (
    <section className={css.part} aria-label={say({ en: 'Members', de: 'Mitglieder' })}>
      <header>
        <h2>{say.count(memberCount, group.members)}</h2>
        <Deed
          privilege="group.edit-members"
          on={on}
          leftSection={<IconUserPlus size={16} aria-hidden />}
          run={() => setOpen({ what: 'add' })}
        >
          {say({ en: 'Add member', de: 'Mitglied aufnehmen' })}
        </Deed>
      </header>
      {list.error && <ProblemNote error={list.error} retry={() => void list.refetch()} />}
      <ul className={css.rows}>
        {rows.map((member) => (
          <li key={member.id}>
            <span>
              <span className={css.name}>{member.name}</span> <Said member={member} />
            </span>
            <Deed privilege="group.edit-members" on={on} run={() => setOpen({ what: 'remove', member })}>
              {say({ en: 'Take out', de: 'Herausnehmen' })}
              <span className="unseen"> {member.name}</span>
            </Deed>
          </li>
        ))}
      </ul>
      {list.hasNextPage && (
        <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {say({ en: 'Show more', de: 'Mehr zeigen' })}
        </Button>
      )}
      {open?.what === 'add' && <Add group={group} close={() => setOpen(null)} />}
      {open?.what === 'remove' && <Remove group={group} member={open.member} close={() => setOpen(null)} />}
    </section>
  );
}

function Said({ member }: { member: Member }) {
  const say = useSay();
  const { since, until } = member;
  const words = [
    member.function,
    since && say({ en: 'since {day}', de: 'seit {day}' }, { day: say.day(since) }),
    until && say({ en: 'until {day}', de: 'bis {day}' }, { day: say.day(until) }),
  ].filter(Boolean);
  return <span className="dim">{words.join(' · ')}</span>;
}

function Add({ group, close }: { group: GroupRow; close: () => void }) {
  const say = useSay();
  const finish = useFinish();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<Readonly<{ id: string; name: string }> | null>(null);
  const [said, setSaid] = useState({ function: '', since: '', until: '' });
  const search = chosen?.name === typed ? '' : typed;
  const found = useInfiniteQuery(usersQuery(search ? { search } : {})).data?.pages[0]?.items ?? [];
  const known = new Map([...found, ...(chosen ? [chosen] : [])].map(({ id, name }) => [id, name]));
  const field = (name: keyof typeof said) => ({
    value: said[name],
    onChange: (event: { currentTarget: { value: string } }) => setSaid({ ...said, [name]: event.currentTarget.value }),
  });
  return (
    <Confirm
      title={say({ en: 'Add a member to {name}', de: 'Mitglied in {name} aufnehmen' }, group)}
      verb={say({ en: 'Add member', de: 'Mitglied aufnehmen' })}
      ready={chosen !== null}
      run={async () => {
        await ask('POST /api/groups/{id}/members', {
          params: { id: group.id },
          body: {
            userId: chosen?.id ?? '',
            function: said.function.trim() || null,
            since: said.since || null,
            until: said.until || null,
          },
        });
        await finish(
          say({ en: '{name} is a member now.', de: '{name} ist jetzt Mitglied.' }, { name: chosen?.name ?? '' }),
        );
      }}
      close={close}
    >
      <p>
        {say({
          en: 'Whoever owns the group reaches its members on its courses at once.',
          de: 'Wer die Gruppe leitet, erreicht ihre Mitglieder in ihren Kursen sofort.',
        })}
      </p>
      <Select
        label={say({ en: 'User', de: 'Benutzer' })}
        placeholder={say({ en: 'Type a name', de: 'Namen tippen' })}
        nothingFoundMessage={say({ en: 'Nobody of this name', de: 'Niemand mit diesem Namen' })}
        data={[...known].map(([value, label]) => ({ value, label }))}
        value={chosen?.id ?? null}
        onChange={(id) => setChosen(id ? { id, name: known.get(id) ?? '' } : null)}
        onSearchChange={setTyped}
        searchable
        comboboxProps={{ withinPortal: false }}
      />
      <TextInput label={say({ en: 'Function (optional)', de: 'Funktion (freiwillig)' })} {...field('function')} />
      <TextInput type="date" label={say({ en: 'Since (optional)', de: 'Seit (freiwillig)' })} {...field('since')} />
      <TextInput type="date" label={say({ en: 'Until (optional)', de: 'Bis (freiwillig)' })} {...field('until')} />
    </Confirm>
  );
}

function Remove({ group, member, close }: { group: GroupRow; member: Member; close: () => void }) {
  const say = useSay();
  const finish = useFinish();
  return (
    <Confirm
      title={say({ en: 'Take {name} out', de: '{name} herausnehmen' }, member)}
      verb={say({ en: 'Take out', de: 'Herausnehmen' })}
      bad
      run={async () => {
        await ask('POST /api/groups/{id}/members/removal', {
          params: { id: group.id },
          body: { userId: member.id },
        });
        await finish(say({ en: '{name} is no member any more.', de: '{name} ist kein Mitglied mehr.' }, member));
      }}
      close={close}
    >
      <p>
        {say({
          en: 'Enrollments stay as they are. Owners of the group do not reach this user any more.',
          de: 'Einschreibungen bleiben, wie sie sind. Wer die Gruppe leitet, erreicht diesen Benutzer nicht mehr.',
        })}
      </p>
    </Confirm>
  );
}
