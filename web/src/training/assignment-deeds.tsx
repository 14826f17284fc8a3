import { IconCopy, IconExternalLink, IconPlayerStop } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { ask } from '../api/ask.ts';
import type { Assignment } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { useMe } from '../me.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { useDeedEntries } from '../ui/deed.tsx';
import type { MenuEntry } from '../ui/menu.tsx';
import { useNotify } from '../ui/notices.tsx';
import { assignmentQuery } from './queries.ts';

/** What may be done with an assignment from the list, and the dialog that was opened. */
export function useAssignmentDeeds(): { deedsOf: (row: Assignment) => readonly MenuEntry[]; dialog: ReactNode } {
  const say = useSay();
  const navigate = useNavigate();
  const { may } = useMe();
  const entries = useDeedEntries();
  const [ending, setEnding] = useState<Assignment | null>(null);
  const deedsOf = (row: Assignment): readonly MenuEntry[] => [
    {
      label: say({ en: 'Open page', de: 'Seite öffnen' }),
      icon: IconExternalLink,
      run: () => void navigate({ to: `/assignments/${row.id}` }),
    },
    ...(may['assignment.create']
      ? [
          {
            label: say({ en: 'Assign the same again', de: 'Dasselbe noch einmal zuweisen' }),
            icon: IconCopy,
            run: () => void navigate({ to: '/assignments/new', search: { like: row.id } }),
          },
        ]
      : []),
    ...(row.state === 'ended'
      ? []
      : entries([
          {
            privilege: 'assignment.delete',
            label: say({ en: 'End assignment', de: 'Zuweisung beenden' }),
            icon: IconPlayerStop,
            bad: true,
            on: { kind: 'assignment', id: row.id, may: row.may?.end },
            run: () => setEnding(row),
          },
        ])),
  ];
  const dialog = ending && <EndAssignment assignment={ending} close={() => setEnding(null)} />;
  return { deedsOf, dialog };
}

/** Says with numbers what ending takes away and what it leaves. */
export function EndAssignment({ assignment, close }: { assignment: Assignment; close: () => void }) {
  const say = useSay();
  const client = useQueryClient();
  const navigate = useNavigate();
  const notify = useNotify();
  const { id, name } = assignment;
  const { data } = useQuery(assignmentQuery(id));
  const counts = data?.counts;
  const begun = (counts?.inProgress ?? 0) + (counts?.completed ?? 0);
  const end = async () => {
    await ask('DELETE /api/assignments/{id}', { params: { id } });
    await Promise.all([
      client.invalidateQueries({ queryKey: ['assignments'] }),
      client.invalidateQueries({ queryKey: ['assignment', id] }),
    ]);
    notify({
      text: say({ en: '“{name}” has ended.', de: '„{name}“ ist beendet.' }, { name }),
      action: {
        label: say({ en: 'Assign again', de: 'Noch einmal zuweisen' }),
        run: () => void navigate({ to: '/assignments/new', search: { like: id } }),
      },
    });
  };
  return (
    <Confirm
      title={say({ en: 'End “{name}”', de: '„{name}“ beenden' }, { name })}
      verb={say({ en: 'End assignment', de: 'Zuweisung beenden' })}
      bad
      run={end}
      close={close}
    >
      {counts && <p>{say.count(reached, counts.enrolled ?? 0)}</p>}
      <p>
        {say({
          en: 'Whoever has not started loses the course, unless another assignment asks for it. Nobody new gets it.',
          de: 'Wer nicht begonnen hat, verliert den Kurs, wenn ihn keine andere Zuweisung verlangt. Niemand Neues bekommt ihn.',
        })}
      </p>
      {counts && begun > 0 && <p>{say.count(kept, begun)}</p>}
    </Confirm>
  );
}

const reached = {
  en: { one: '{n} user in your sight has it from here.', other: '{n} users in your sight have it from here.' },
  de: {
    one: '{n} Benutzer, den Sie sehen, hat ihn von hier.',
    other: '{n} Benutzer, die Sie sehen, haben ihn von hier.',
  },
};
const kept = {
  en: { one: '{n} who has begun or completed keeps it.', other: '{n} who have begun or completed keep it.' },
  de: {
    one: '{n}, der begonnen oder abgeschlossen hat, behält ihn.',
    other: '{n}, die begonnen oder abgeschlossen haben, behalten ihn.',
  },
};
