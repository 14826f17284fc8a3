import { IconChevronLeft, IconPencil, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { GroupRow } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { screen } from '../screen.tsx';
import { Deed } from '../ui/deed.tsx';
import { Page } from '../ui/page.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { DeleteGroup, GroupDialog } from './group-dialog.tsx';
import { GroupCourses } from './group-courses.tsx';
import { GroupHistory } from './group-history.tsx';
import { GroupMembers } from './group-members.tsx';
import { GroupOwners } from './group-owners.tsx';
import { kindWords } from './group-words.ts';
import css from './groups.module.css';
import { groupQuery } from './queries.ts';

export const declared = screen({
  id: 'group',
  path: '/groups/$id',
  title: { en: '[group|Group]', de: '[group|Gruppe]' },
  help: {
    en: 'Who looks after it, its members and its [courses|courses].',
    de: 'Wer sie betreut, ihre Mitglieder und ihre [courses|Kurse].',
  },
  needs: 'group.view',
});

export default function GroupScreen() {
  const say = useSay();
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const { data, error, refetch } = useQuery(groupQuery(id));
  return (
    <Page
      declared={declared}
      narrow
      {...(data ? { title: data.name, help: say(kindWords[data.kind]) } : {})}
      primary={data && <Deeds group={data} />}
      trail={
        <Link to="/groups">
          <IconChevronLeft size={14} aria-hidden />
          {say({ en: '[groups|Groups]', de: '[groups|Gruppen]' })}
        </Link>
      }
    >
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {data && (
        <div className={css.parts}>
          {data.may.viewMembers === true && <GroupOwners group={data} />}
          {data.may.viewMembers === true && <GroupMembers group={data} />}
          <GroupCourses group={data} />
          {data.may.viewMembers === true && <GroupHistory group={data} />}
        </div>
      )}
    </Page>
  );
}

function Deeds({ group }: { group: GroupRow }) {
  const say = useSay();
  const navigate = useNavigate();
  const [doing, setDoing] = useState<'edit' | 'delete' | null>(null);
  const on = (may: 'edit' | 'delete') => ({ kind: 'group', id: group.id, may: group.may[may] });
  const stop = () => setDoing(null);
  return (
    <>
      <Deed
        privilege="group.delete"
        on={on('delete')}
        leftSection={<IconTrash size={16} aria-hidden />}
        run={() => setDoing('delete')}
      >
        {say({ en: 'Delete', de: 'Löschen' })}
      </Deed>
      <Deed
        privilege="group.edit"
        on={on('edit')}
        leftSection={<IconPencil size={16} aria-hidden />}
        run={() => setDoing('edit')}
      >
        {say({ en: 'Rename', de: 'Umbenennen' })}
      </Deed>
      {doing === 'edit' && <GroupDialog group={group} close={stop} />}
      {doing === 'delete' && <DeleteGroup group={group} close={stop} gone={() => void navigate({ to: '/groups' })} />}
    </>
  );
}
