import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import type { User } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { languages } from '../say.ts';
import { Deed } from '../ui/deed.tsx';
import { Facts } from '../ui/facts.tsx';
import { useNotify } from '../ui/notices.tsx';
import { When } from '../ui/when.tsx';
import { EditUser } from './edit-user.tsx';
import css from './user-view.module.css';

export function UserProfile({ user }: { user: User }) {
  const say = useSay();
  const client = useQueryClient();
  const notify = useNotify();
  const [editing, setEditing] = useState(false);
  if (editing) return <EditUser user={user} close={() => setEditing(false)} />;
  const endSignIns = async () => {
    await ask('DELETE /api/users/{id}/sign-ins', { params: { id: user.id } });
    await client.invalidateQueries({ queryKey: ['user', user.id] });
    notify({
      text: say(
        { en: 'All sign-ins of {name} ended.', de: 'Alle Anmeldungen von {name} sind beendet.' },
        { name: user.name },
      ),
    });
  };
  const language = user.language === 'de' || user.language === 'en' ? languages[user.language] : user.language;
  return (
    <>
      <div className={css.top}>
        <h3>{say({ en: 'Person', de: 'Person' })}</h3>
        <Deed
          privilege="user.edit"
          on={{ kind: 'user', id: user.id, may: user.may?.edit }}
          run={() => setEditing(true)}
        >
          {say({ en: 'Edit user', de: 'Benutzer bearbeiten' })}
        </Deed>
      </div>
      <Facts
        facts={[
          [{ en: 'User name', de: 'Benutzername' }, user.userName],
          [{ en: 'E-mail', de: 'E-Mail' }, user.email],
          [{ en: 'Location', de: 'Standort' }, user.location?.name],
          [{ en: 'Employee identifier', de: 'Personalnummer' }, user.employeeIdentifier],
          [{ en: 'Phone', de: 'Telefon' }, user.phone],
          [{ en: 'Language', de: 'Sprache' }, language],
          [{ en: 'Hired', de: 'Eingestellt' }, user.hireDate && say.day(user.hireDate)],
          [{ en: 'Added', de: 'Angelegt' }, user.createdAt && <When at={user.createdAt} />],
        ]}
      />
      <div>
        <Deed
          privilege="user.edit"
          on={{ kind: 'user', id: user.id, may: user.may?.endSignIns }}
          run={() => void endSignIns()}
        >
          {say({ en: 'End all sign-ins', de: 'Alle Anmeldungen beenden' })}
        </Deed>
      </div>
    </>
  );
}
