import '@mantine/core/styles/Popover.layer.css';
import '@mantine/core/styles/ScrollArea.layer.css';
import '@mantine/core/styles/Combobox.layer.css';
import { Select } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useSay } from '../language.tsx';
import { useMe } from '../me.tsx';
import { type PrivilegeId, privileges } from '../api/privileges.gen.ts';
import { screen } from '../screen.tsx';
import { Page } from '../ui/page.tsx';
import { ExplanationOf } from './explanation.tsx';
import css from './my-access.module.css';

export const declared = screen({
  id: 'my-access',
  path: '/my/access',
  title: { en: 'My access', de: 'Meine Rechte' },
  help: {
    en: 'The roles you hold, how far they reach, and why something can’t be done.',
    de: 'Ihre Rollen, wie weit sie reichen, und warum etwas nicht geht.',
  },
  needs: null,
});

const isPrivilege = (id: string | null | undefined): id is PrivilegeId => !!id && id in privileges;

export default function MyAccess() {
  const say = useSay();
  const me = useMe();
  const navigate = useNavigate();
  const { why }: { why?: string } = useSearch({ strict: false });
  const options = (Object.keys(privileges) as PrivilegeId[]).map((value) => ({ value, label: say(privileges[value]) }));
  return (
    <Page declared={declared} narrow>
      <section>
        <h2 className={css.heading}>{say({ en: 'Your roles', de: 'Ihre Rollen' })}</h2>
        <ul className={css.roles}>
          {me.roles.map(({ role, name, scope }) => (
            <li key={role + scope}>
              <span className={css.name}>{name}</span>
              <span className="dim">{scope}</span>
            </li>
          ))}
        </ul>
      </section>
      <section className={css.why}>
        <h2>{say({ en: 'Why can’t I', de: 'Warum geht das nicht' })}</h2>
        <Select
          label={say({ en: 'What you want to do', de: 'Was Sie tun möchten' })}
          placeholder={say({ en: 'Choose', de: 'Auswählen' })}
          data={options}
          value={isPrivilege(why) ? why : null}
          onChange={(value) => void navigate({ to: '.', search: value ? { why: value } : {}, replace: true })}
          searchable
          maw={360}
        />
        {isPrivilege(why) && <ExplanationOf question={{ privilege: why }} />}
      </section>
    </Page>
  );
}
