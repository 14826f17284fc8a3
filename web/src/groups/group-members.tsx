import { Button } from '@mantine/core';
import { IconUserPlus, IconUsersPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { GroupRow, Member } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { useMe } from '../me.tsx';
import { Deed } from '../ui/deed.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { RowLink } from '../ui/row-link.tsx';
import { ShowMore } from '../ui/gathered.tsx';
import { AddManager } from '../users/add-manager.tsx';
import { mappingsQuery } from '../users/queries.ts';
import { AddMany } from './add-many.tsx';
import { memberCount } from './group-words.ts';
import css from './groups.module.css';
import { MemberDialog, RemoveMember } from './member-dialogs.tsx';
import { membersQuery } from './queries.ts';

type Open = Readonly<
  | { what: 'add' }
  | { what: 'many' }
  | { what: 'change'; member: Member }
  | { what: 'remove'; member: Member }
  | { what: 'manager'; member: Member }
>;

/** The members of a group by name; who may see more of them finds the way to their page. */
export function GroupMembers({ group }: { group: GroupRow }) {
  const say = useSay();
  const [open, setOpen] = useState<Open | null>(null);
  const { may } = useMe();
  const managers = useManagers(group.id);
  const list = useInfiniteQuery(membersQuery(group.id));
  const rows = list.data?.pages.flatMap(({ items }) => items);
  const on = { kind: 'group', id: group.id, may: group.may.editMembers };
  const close = () => setOpen(null);
  return (
    <section className={css.part} aria-label={say({ en: 'Members', de: 'Mitglieder' })}>
      <header>
        <h2>{say.count(memberCount, group.members)}</h2>
        <span className={css.deeds}>
          <Deed
            privilege="group.edit-members"
            on={on}
            leftSection={<IconUsersPlus size={16} aria-hidden />}
            run={() => setOpen({ what: 'many' })}
          >
            {say({ en: 'Add many', de: 'Viele aufnehmen' })}
          </Deed>
          <Deed
            privilege="group.edit-members"
            on={on}
            leftSection={<IconUserPlus size={16} aria-hidden />}
            run={() => setOpen({ what: 'add' })}
          >
            {say({ en: 'Add member', de: 'Mitglied aufnehmen' })}
          </Deed>
        </span>
      </header>
      {list.error && <ProblemNote error={list.error} retry={() => void list.refetch()} />}
      {!rows && !list.error && <span className="bone" style={{ blockSize: 24 }} />}
      {rows?.length === 0 && <p className="dim">{say({ en: 'No members yet.', de: 'Noch keine Mitglieder.' })}</p>}
      <ul className={css.rows}>
        {rows?.map((member) => (
          <li key={member.id}>
            <span className={css.words}>
              {member.userName === null ? (
                <span className={css.name}>{member.name}</span>
              ) : (
                <RowLink to={`/users/${member.id}`} className={css.name}>
                  {member.name}
                </RowLink>
              )}
              <Said member={member} managers={managers.get(member.id) ?? []} />
            </span>
            {group.may.editMembers === true && (
              <span className={css.deeds}>
                {may['user.map-manager'] && member.userName !== null && (
                  <Button size="xs" variant="default" onClick={() => setOpen({ what: 'manager', member })}>
                    {say({ en: 'Manager', de: 'Führungskraft' })}
                    <span className="unseen"> {member.name}</span>
                  </Button>
                )}
                <Button size="xs" variant="default" onClick={() => setOpen({ what: 'change', member })}>
                  {say({ en: 'Function', de: 'Funktion' })}
                  <span className="unseen"> {member.name}</span>
                </Button>
                <Button size="xs" variant="default" onClick={() => setOpen({ what: 'remove', member })}>
                  {say({ en: 'Take out', de: 'Herausnehmen' })}
                  <span className="unseen"> {member.name}</span>
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
      <ShowMore list={list} />
      {open?.what === 'add' && <MemberDialog group={group} member={null} close={close} />}
      {open?.what === 'many' && <AddMany group={group} close={close} />}
      {open?.what === 'change' && <MemberDialog group={group} member={open.member} close={close} />}
      {open?.what === 'manager' && <AddManager user={open.member} group={group} close={close} />}
      {open?.what === 'remove' && <RemoveMember group={group} member={open.member} close={close} />}
    </section>
  );
}

/** Whom members report to within the group, as far as the asker may see it. */
function useManagers(group: string): ReadonlyMap<string, readonly string[]> {
  const { may } = useMe();
  const { data } = useInfiniteQuery({ ...mappingsQuery({ group }), enabled: may['user.view'] === true });
  const rows = data?.pages.flatMap(({ items }) => items) ?? [];
  return new Map(
    [...Map.groupBy(rows, ({ user }) => user.id)].map(([id, all]) => [id, all.map(({ manager }) => manager.name)]),
  );
}

function Said({ member, managers }: { member: Member; managers: readonly string[] }) {
  const say = useSay();
  const { since, until } = member;
  const words = [
    member.function,
    since && say({ en: 'since {day}', de: 'seit {day}' }, { day: say.day(since) }),
    managers.length > 0 && say({ en: 'reports to {names}', de: 'berichtet an {names}' }, { names: say.list(managers) }),
    until && say({ en: 'until {day}', de: 'bis {day}' }, { day: say.day(until) }),
  ].filter(Boolean);
  return words.length > 0 && <span className="dim">{words.join(' · ')}</span>;
}
