import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import type { ChosenMembers, GroupRow } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { Choice } from '../ui/choice.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { useRested } from '../ui/filters.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { userOffersQuery } from '../users/queries.ts';
import { LocationSelect } from '../workplace/location-select.tsx';
import { useFinish } from './queries.ts';

const addsCount = {
  en: { one: '{n} [user|user] becomes a member.', other: '{n} [users|users] become members.' },
  de: { one: '{n} [user|Benutzer] wird Mitglied.', other: '{n} [users|Benutzer] werden Mitglieder.' },
};
const alreadyCount = {
  en: { one: '{n} is a member already.', other: '{n} are members already.' },
  de: { one: '{n} ist schon Mitglied.', other: '{n} sind schon Mitglieder.' },
};
const addedCount = {
  en: { one: '{n} [user|user] was added.', other: '{n} [users|users] were added.' },
  de: { one: '{n} [user|Benutzer] wurde aufgenommen.', other: '{n} [users|Benutzer] wurden aufgenommen.' },
};

/** Makes everybody a member whom a narrowing finds, after saying who that is. */
export function AddMany({ group, close }: { group: GroupRow; close: () => void }) {
  const say = useSay();
  const finish = useFinish();
  const { data: offers } = useQuery(userOffersQuery);
  const [search, setSearch] = useState<string | undefined>(undefined);
  const [typed, setTyped] = useRested(search ?? '', (text) => setSearch(text.trim() || undefined));
  const [location, setLocation] = useState('');
  const [department, setDepartment] = useState('');
  const said = { ...(search && { search }), ...(location && { location }), ...(department && { department }) };
  const isNarrowed = Object.keys(said).length > 0;
  const body: ChosenMembers = { filter: said };
  const params = { id: group.id };
  const preview = useQuery({
    queryKey: ['groups', 'preview', group.id, said],
    queryFn: ({ signal }) => ask('POST /api/groups/{id}/members/preview', { params, body, signal }),
    enabled: isNarrowed,
    gcTime: 0,
  });
  const { data } = preview;
  return (
    <Confirm
      title={say({ en: 'Add many to {name}', de: 'Viele in {name} aufnehmen' }, group)}
      verb={say({ en: 'Add members', de: 'Mitglieder aufnehmen' })}
      ready={isNarrowed && (data?.adds ?? 0) > 0}
      run={async () => {
        const { added } = await ask('POST /api/groups/{id}/members/many', { params, body });
        await finish(say.count(addedCount, added));
      }}
      close={close}
    >
      <TextInput
        label={say({ en: 'Name, user name or e-mail (optional)', de: 'Name, Benutzername oder E-Mail (freiwillig)' })}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <LocationSelect value={location} choose={setLocation} />
      {offers && offers.departments.length > 0 && (
        <Choice
          label={say({ en: '[department|Department] (optional)', de: '[department|Abteilung] (freiwillig)' })}
          value={department}
          choose={setDepartment}
          options={[
            { value: '', label: say({ en: 'Any', de: 'Beliebig' }) },
            ...offers.departments.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
      {preview.error && <ProblemNote error={preview.error} retry={() => void preview.refetch()} />}
      <div role="status">
        {!isNarrowed && (
          <p className="dim">
            {say({ en: 'Say whom: one of these is enough.', de: 'Sagen Sie, wen: eines davon genügt.' })}
          </p>
        )}
        {isNarrowed && data && (
          <>
            <p>
              {say.count(addsCount, data.adds)} {data.already > 0 && say.count(alreadyCount, data.already)}
            </p>
            {data.oneself && (
              <p className="dim">
                {say({
                  en: 'You are among them: nobody adds themselves.',
                  de: 'Sie selbst sind darunter: niemand nimmt sich selbst auf.',
                })}
              </p>
            )}
            {data.names.length > 0 && (
              <p className="dim">
                {say.list(data.names)}
                {data.adds > data.names.length && ' …'}
              </p>
            )}
          </>
        )}
      </div>
    </Confirm>
  );
}
