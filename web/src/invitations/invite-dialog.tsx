import { TextInput } from '@mantine/core';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import { isProblem } from '../api/problem.ts';
import type { SentInvitation } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { Choice } from '../ui/choice.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { LocationSelect } from '../workplace/location-select.tsx';
import css from './invitations.module.css';
import { invitationOffersQuery } from './queries.ts';
import { RoleChoice } from './role-choice.tsx';

type Wanted = Readonly<
  Record<'email' | 'firstName' | 'lastName' | 'location' | 'role' | 'department' | 'group', string>
>;
const nobody: Wanted = { email: '', firstName: '', lastName: '', location: '', role: '', department: '', group: '' };

/** Invites one person: as what, where, into which group. What can’t be given says why before anything is sent. */
export function InviteDialog({
  close,
  done,
}: {
  close: () => void;
  done: (email: string, sent: SentInvitation) => void;
}) {
  const say = useSay();
  const client = useQueryClient();
  const [wanted, setWanted] = useState(nobody);
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({});
  const offers = useQuery({ ...invitationOffersQuery(wanted.location), placeholderData: keepPreviousData });
  const set = (field: keyof Wanted) => (value: string) => setWanted((now) => ({ ...now, [field]: value }));
  // the place may have been changed after the role was chosen
  const role = offers.data?.roles.find((one) => one.role === wanted.role && one.available) ?? null;
  const text = (field: 'email' | 'firstName' | 'lastName', label: string, type = 'text') => (
    <TextInput
      label={label}
      type={type}
      autoComplete="off"
      value={wanted[field]}
      error={wrong[field]}
      onChange={(event) => set(field)(event.currentTarget.value)}
    />
  );
  const run = async () => {
    const email = wanted.email.trim();
    try {
      const sent = await ask('POST /api/invitations', { body: inputOf(wanted, role) });
      await client.invalidateQueries({ queryKey: ['invitations'] });
      done(email, sent);
    } catch (error) {
      if (isProblem(error)) setWrong(error.fields);
      throw error;
    }
  };
  const isAnchored =
    role?.anchor === 'location' ? wanted.location !== '' : role?.anchor !== 'group' || wanted.group !== '';
  return (
    <Confirm
      title={say({ en: 'Invite [user|a user]', de: '[user|Benutzer] einladen' })}
      verb={say({ en: 'Make link', de: 'Link erzeugen' })}
      ready={/^[^\s@]+@[^\s@]+$/u.test(wanted.email.trim()) && isAnchored && !offers.isPlaceholderData}
      run={run}
      close={close}
    >
      {offers.error && <ProblemNote error={offers.error} retry={() => void offers.refetch()} />}
      {text('email', say({ en: 'E-mail', de: 'E-Mail' }), 'email')}
      <div className={css.two}>
        {text('firstName', say({ en: 'First name (optional)', de: 'Vorname (freiwillig)' }))}
        {text('lastName', say({ en: 'Last name (optional)', de: 'Nachname (freiwillig)' }))}
      </div>
      <LocationSelect value={wanted.location} choose={set('location')} error={wrong['locationId'] ?? null} />
      <RoleChoice offers={offers.data?.roles} chosen={role} choose={(one) => set('role')(one?.role ?? '')} />
      <Pick
        label={say({ en: '[department|Department] (optional)', de: '[department|Abteilung] (freiwillig)' })}
        none={say({ en: 'No [department|department]', de: 'Ohne [department|Abteilung]' })}
        of={offers.data?.departments}
        value={wanted.department}
        choose={set('department')}
      />
      <Pick
        label={
          role?.anchor === 'group'
            ? say({ en: '[group|Group] of the role', de: '[group|Gruppe] der Rolle' })
            : say({ en: '[group|Group] (optional)', de: '[group|Gruppe] (freiwillig)' })
        }
        none={say({ en: 'No [group|group]', de: 'Ohne [group|Gruppe]' })}
        of={offers.data?.groups}
        value={wanted.group}
        choose={set('group')}
      />
    </Confirm>
  );
}

/** A choice that is there when there is something to choose. */
function Pick({ label, none, of, value, choose }: PickProps) {
  if (!of || of.length === 0) return null;
  const options = [{ value: '', label: none }, ...of.map(({ id, name }) => ({ value: id, label: name }))];
  return <Choice label={label} value={value} choose={choose} options={options} />;
}

type PickProps = {
  label: string;
  none: string;
  of: readonly Readonly<{ id: string; name: string }>[] | undefined;
  value: string;
  choose: (value: string) => void;
};

/** A role of a group takes the group as its own; otherwise the user becomes a member. */
function inputOf(wanted: Wanted, role: { role: string; anchor: string } | null) {
  const { email, firstName, lastName, location, department, group } = wanted;
  const ofGroup = role?.anchor === 'group';
  const anchor = ofGroup
    ? ({ kind: 'group', id: group } as const)
    : role?.anchor === 'location'
      ? ({ kind: 'location', id: location } as const)
      : null;
  return {
    email: email.trim(),
    firstName: firstName.trim() || null,
    lastName: lastName.trim() || null,
    locationId: location || null,
    departmentId: department || null,
    groups: group && !ofGroup ? [group] : [],
    ...(role && { role: role.role, anchor }),
  };
}
