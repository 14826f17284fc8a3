import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { User } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { languages } from '../say.ts';
import { Deed } from '../ui/deed.tsx';
import { Facts } from '../ui/facts.tsx';
import { When } from '../ui/when.tsx';
import { additionalQuery } from '../fields/queries.ts';
import { shownValue } from '../fields/additional.ts';
import { EditUser } from './edit-user.tsx';
import { Photo } from './photo.tsx';
import { UserManagers } from './user-managers.tsx';
import { externalIdsQuery } from './queries.ts';
import { UserPlaces } from './user-places.tsx';
import css from './user-view.module.css';

export function UserProfile({ user }: { user: User }) {
  const say = useSay();
  const [editing, setEditing] = useState(false);
  const additional = useQuery(additionalQuery('users', user.id));
  const links = useQuery(externalIdsQuery(user.id)).data?.items ?? [];
  if (editing && additional.data)
    return <EditUser user={user} additional={additional.data.items} close={() => setEditing(false)} />;
  const language = user.language === 'de' || user.language === 'en' ? languages[user.language] : user.language;
  return (
    <>
      <div className={css.top}>
        <h2 className={css.part}>{say({ en: 'Person', de: 'Person' })}</h2>
        <Deed
          privilege="user.edit"
          on={{ kind: 'user', id: user.id, may: user.may?.edit }}
          run={() => setEditing(true)}
        >
          {say({ en: 'Edit [user|user]', de: '[user|Benutzer] bearbeiten' })}
        </Deed>
      </div>
      <Photo user={user} may={user.may?.edit === true} />
      <Facts
        facts={[
          [{ en: 'User name', de: 'Benutzername' }, user.state === 'listed' ? null : user.userName],
          [{ en: 'E-mail', de: 'E-Mail' }, user.email],
          [{ en: '[location|Location]', de: '[location|Standort]' }, user.location?.name],
          [{ en: 'Employee identifier', de: 'Personalnummer' }, user.employeeIdentifier],
          [{ en: 'Phone', de: 'Telefon' }, user.phone],
          [{ en: 'Language', de: 'Sprache' }, language],
          [{ en: 'Hired', de: 'Eingestellt' }, user.hireDate && say.day(user.hireDate)],
          [{ en: '[department|Department]', de: '[department|Abteilung]' }, user.department?.name],
          [{ en: 'Job title', de: 'Stellenbezeichnung' }, user.jobTitle?.name],
          [{ en: 'Account ends', de: 'Konto endet' }, user.expiresAt && <When key="expires" at={user.expiresAt} />],
          [
            { en: 'Last sign-in', de: 'Letzte Anmeldung' },
            user.lastSignInAt ? <When key="seen" at={user.lastSignInAt} ago /> : say({ en: 'Never', de: 'Nie' }),
          ],
          [{ en: 'Added', de: 'Angelegt' }, <When key="added" at={user.createdAt} />],
          ...(links.length > 0
            ? [
                [
                  { en: 'Other systems', de: 'Andere Systeme' },
                  links.map(({ name, externalId }) => `${name}: ${externalId}`).join(' · '),
                ] as const,
              ]
            : []),
          ...(additional.data?.items ?? []).map(
            (one) => [{ en: one.label, de: one.label }, shownValue(one, say)] as const,
          ),
        ]}
      />
      <UserPlaces key={`places ${user.id}`} user={user} />
      <UserManagers key={user.id} user={user} />
    </>
  );
}
