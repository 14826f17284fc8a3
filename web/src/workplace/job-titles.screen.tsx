import { IconBriefcase } from '@tabler/icons-react';
import { screen } from '../screen.tsx';
import { jobTitleList } from './entries.ts';
import { EntryPage } from './entry-page.tsx';

export const declared = screen({
  id: 'job-titles',
  path: '/job-titles',
  title: { en: 'Job titles', de: 'Stellenbezeichnungen' },
  help: {
    en: 'The job titles [users|users] may have.',
    de: 'Die Stellenbezeichnungen, die [users|Benutzer] haben können.',
  },
  needs: 'job-title.view',
  menu: { group: 'directory', order: 30, icon: IconBriefcase },
});

export default function JobTitles() {
  return <EntryPage declared={declared} of={jobTitleList} />;
}
