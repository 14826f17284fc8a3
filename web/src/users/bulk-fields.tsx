import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Body } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { type Text, tomorrowHere } from '../say.ts';
import { Choice } from '../ui/choice.tsx';
import { LocationSelect } from '../workplace/location-select.tsx';
import { moveDayHelp } from './move-user.tsx';
import { groupChoiceQuery, userOffersQuery } from './queries.ts';

export type BulkDeed = Body<'POST /api/bulks'>['deed'];
export type BulkKind = BulkDeed['deed'];
export type BulkValues = Readonly<{
  until: string;
  reason: string;
  locationId: string;
  from: string;
  role: string;
  groupId: string;
}>;
export const noValues: BulkValues = { until: '', reason: '', locationId: '', from: '', role: '', groupId: '' };

/** What is asked for, or null while something is still to be chosen. */
export function bulkDeedOf(kind: BulkKind, values: BulkValues): BulkDeed | null {
  const reason = values.reason.trim() || null;
  switch (kind) {
    case 'suspend':
      return { deed: kind, until: values.until || null, reason };
    case 'move':
      return { deed: kind, locationId: values.locationId || null, from: values.from || null };
    case 'give-role':
    case 'end-role':
      return values.role ? { deed: kind, role: values.role } : null;
    case 'add-to-group':
      return values.groupId ? { deed: kind, groupId: values.groupId } : null;
    case 'reset-password':
      return { deed: kind };
    default:
      return { deed: kind, reason };
  }
}

type Props = { kind: BulkKind; values: BulkValues; set: (changed: Partial<BulkValues>) => void };

/** What a deed on many needs to know. */
export function BulkFields({ kind, values, set }: Props) {
  const say = useSay();
  if (kind === 'move')
    return (
      <>
        <LocationSelect
          label={say({ en: 'To which [location|location]', de: 'Wohin ([location|Standort])' })}
          value={values.locationId}
          choose={(locationId) => set({ locationId })}
        />
        <TextInput
          type="date"
          label={say({ en: 'Move on (optional)', de: 'Umzug am (freiwillig)' })}
          description={say(moveDayHelp)}
          value={values.from}
          onChange={(event) => set({ from: event.currentTarget.value })}
        />
      </>
    );
  if (kind === 'give-role' || kind === 'end-role')
    return <RoleChoice value={values.role} choose={(role) => set({ role })} />;
  if (kind === 'reset-password') return null;
  if (kind === 'add-to-group') return <GroupChoice value={values.groupId} choose={(groupId) => set({ groupId })} />;
  return (
    <>
      {kind === 'suspend' && (
        <TextInput
          type="date"
          label={say({ en: 'Training goes on (optional)', de: 'Die Schulung geht weiter am (freiwillig)' })}
          min={tomorrowHere()}
          value={values.until}
          onChange={(event) => set({ until: event.currentTarget.value })}
        />
      )}
      <TextInput
        label={say({ en: 'Reason (optional)', de: 'Grund (freiwillig)' })}
        maxLength={500}
        value={values.reason}
        onChange={(event) => set({ reason: event.currentTarget.value })}
      />
    </>
  );
}

const choose: Text = { en: 'Choose', de: 'Wählen' };

function RoleChoice({ value, choose: chosen }: { value: string; choose: (role: string) => void }) {
  const say = useSay();
  const { data } = useQuery(userOffersQuery);
  const options = (data?.roles ?? []).map(({ role, name }) => ({ value: role, label: name }));
  return (
    <Choice
      label={say({ en: 'Role', de: 'Rolle' })}
      value={value}
      choose={chosen}
      options={[{ value: '', label: say(choose) }, ...options]}
    />
  );
}

function GroupChoice({ value, choose: chosen }: { value: string; choose: (group: string) => void }) {
  const say = useSay();
  const { data } = useQuery(groupChoiceQuery);
  const options = (data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Choice
      label={say({ en: '[group|Group]', de: '[group|Gruppe]' })}
      value={value}
      choose={chosen}
      options={[{ value: '', label: say(choose) }, ...options]}
    />
  );
}
