import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import { isProblem } from '../api/problem.ts';
import type { GroupRow, Member } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { KeepOrUnenroll, type Leaving } from './keep-or-unenroll.tsx';
import { leavingQuery, useFinish } from './queries.ts';
import { type Somebody, UserSelect } from './user-select.tsx';

/** Adds a member, or says as what a member belongs to the group, from-until. */
export function MemberDialog({ group, member, close }: { group: GroupRow; member: Member | null; close: () => void }) {
  const say = useSay();
  const finish = useFinish();
  const [chosen, setChosen] = useState<Somebody | null>(member);
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({});
  const [said, setSaid] = useState({
    function: member?.function ?? '',
    since: member?.since ?? '',
    until: member?.until ?? '',
  });
  const field = (name: keyof typeof said) => ({
    value: said[name],
    error: wrong[name],
    onChange: (event: { currentTarget: { value: string } }) => setSaid({ ...said, [name]: event.currentTarget.value }),
  });
  const save = async () => {
    const body = {
      userId: chosen?.id ?? '',
      function: said.function.trim() || null,
      since: said.since || null,
      until: said.until || null,
    };
    try {
      await ask('POST /api/groups/{id}/members', { params: { id: group.id }, body });
    } catch (error) {
      if (isProblem(error)) setWrong(error.fields);
      throw error;
    }
    const name = chosen?.name ?? '';
    await finish(
      member
        ? say({ en: 'The function of {name} was saved.', de: 'Die Funktion von {name} wurde gespeichert.' }, { name })
        : say({ en: '{name} is a member now.', de: '{name} ist jetzt Mitglied.' }, { name }),
    );
  };
  return (
    <Confirm
      title={member ? member.name : say({ en: 'Add a member to {name}', de: 'Mitglied in {name} aufnehmen' }, group)}
      verb={
        member
          ? say({ en: 'Save function', de: 'Funktion speichern' })
          : say({ en: 'Add member', de: 'Mitglied aufnehmen' })
      }
      ready={chosen !== null}
      run={save}
      close={close}
    >
      {!member && (
        <>
          <p>
            {say({
              en: 'The [courses|courses] of the [group|group] come with it. Whoever looks after the [group|group] reaches its members at once.',
              de: 'Die [courses|Kurse] kommen mit. Wer hier betreut, erreicht die Mitglieder sofort.',
            })}
          </p>
          <UserSelect
            label={say({ en: '[user|User]', de: '[user|Benutzer]' })}
            value={chosen}
            error={wrong.userId}
            choose={setChosen}
          />
        </>
      )}
      <TextInput label={say({ en: 'Function (optional)', de: 'Funktion (freiwillig)' })} {...field('function')} />
      <TextInput type="date" label={say({ en: 'Since (optional)', de: 'Seit (freiwillig)' })} {...field('since')} />
      <TextInput type="date" label={say({ en: 'Until (optional)', de: 'Bis (freiwillig)' })} {...field('until')} />
    </Confirm>
  );
}

export function RemoveMember({ group, member, close }: { group: GroupRow; member: Member; close: () => void }) {
  const say = useSay();
  const finish = useFinish();
  const [enrollments, setEnrollments] = useState<Leaving>('keep');
  const { data, error, refetch } = useQuery(leavingQuery(group.id, member.id));
  return (
    <Confirm
      title={say({ en: 'Take {name} out', de: '{name} herausnehmen' }, member)}
      verb={say({ en: 'Take out', de: 'Herausnehmen' })}
      bad
      ready={data !== undefined}
      run={async () => {
        await ask('POST /api/groups/{id}/members/removal', {
          params: { id: group.id },
          body: { userId: member.id, enrollments },
        });
        await finish(say({ en: '{name} is no member any more.', de: '{name} ist kein Mitglied mehr.' }, member));
      }}
      close={close}
    >
      <p>
        {say({
          en: 'Whoever looks after the [group|group] does not reach this [user|user] any more.',
          de: 'Wer hier betreut, erreicht diese Person nicht mehr.',
        })}
      </p>
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      <KeepOrUnenroll affected={data} value={enrollments} choose={setEnrollments} shows="course" />
    </Confirm>
  );
}
