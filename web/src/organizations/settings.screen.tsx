import { IconAdjustments } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMe } from '../me.tsx';
import { screen } from '../screen.tsx';
import { Page } from '../ui/page.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { organizationQuery } from './queries.ts';
import { SettingsPages } from './settings-pages.tsx';

export const declared = screen({
  id: 'settings',
  path: '/settings',
  title: { en: 'Settings', de: 'Einstellungen' },
  help: {
    en: 'How the organization is called, looks and lets people in.',
    de: 'Wie die Organisation heißt, aussieht und Leute einlässt.',
  },
  needs: 'organization.view',
  menu: { group: 'organization', order: 60, icon: IconAdjustments },
});

export default function Settings() {
  const me = useMe();
  const { data, error, refetch } = useQuery(organizationQuery(me.entered?.id ?? me.organization.id));
  return (
    <Page declared={declared} narrow>
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {!data && !error && <span className="bone" style={{ blockSize: 240 }} />}
      {data && <SettingsPages key={data.id} organization={data} />}
    </Page>
  );
}
