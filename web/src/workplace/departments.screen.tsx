import { IconBuildingCommunity } from '@tabler/icons-react';
import { screen } from '../screen.tsx';
import { departmentList } from './entries.ts';
import { EntryPage } from './entry-page.tsx';

export const declared = screen({
  id: 'departments',
  path: '/departments',
  title: { en: '[departments|Departments]', de: '[departments|Abteilungen]' },
  help: {
    en: 'The [departments|departments] [users|users] belong to.',
    de: 'Die [departments|Abteilungen], zu denen [users|Benutzer] gehören.',
  },
  needs: 'department.view',
  menu: { group: 'directory', order: 20, icon: IconBuildingCommunity },
});

export default function Departments() {
  return <EntryPage declared={declared} of={departmentList} />;
}
