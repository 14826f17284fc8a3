import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../../api/ask.ts';
import type { Participant } from '../../api/types.ts';
import { useSay } from '../../language.tsx';
import { useNotify } from '../../ui/notices.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { Left } from '../../users/bulk-dialog.tsx';
import { useEnrollmentsChanged } from '../enroll-dialog.tsx';
import { TermDialog } from './term-dialog.tsx';

type Props = { course: string; rows: readonly Participant[]; done: () => void; close: () => void };

/** Exempts people from a course after saying whom it does not concern, and why. */
export function ExemptMany({ course, rows, done, close }: Props) {
  const say = useSay();
  const notify = useNotify();
  const changed = useEnrollmentsChanged();
  const [enrollments] = useState(() => rows.map(({ enrollmentId }) => enrollmentId));
  const params = { id: course };
  const preview = useQuery({
    queryKey: ['participants', course, 'exemptions', enrollments],
    queryFn: ({ signal }) =>
      ask('POST /api/courses/{id}/exemptions/preview', { params, body: { enrollments }, signal }),
    gcTime: 0,
  });
  return (
    <TermDialog
      title={say.count(titles, enrollments.length)}
      verb={say({ en: 'Exempt', de: 'Befreien' })}
      ready={(preview.data?.exempts ?? 0) > 0}
      send={async (term) => {
        const answer = await ask('POST /api/courses/{id}/exemptions', { params, body: { enrollments, ...term } });
        await changed();
        notify({ text: say.count(exempted, answer.exempted) });
        done();
      }}
      close={close}
    >
      {preview.error && <ProblemNote error={preview.error} retry={() => void preview.refetch()} />}
      {preview.data && (
        <div role="status">
          <p>
            <b className="numbers">{say.count(exempts, preview.data.exempts)}</b>
          </p>
          <Left left={preview.data.left} />
        </div>
      )}
    </TermDialog>
  );
}

const titles = {
  en: { one: 'Exempt {n} [user|user]', other: 'Exempt {n} [users|users]' },
  de: { one: '{n} [user|Benutzer] befreien', other: '{n} [users|Benutzer] befreien' },
};
const exempts = {
  en: {
    one: '{n} [user|user] will be exempt: neither done nor overdue.',
    other: '{n} [users|users] will be exempt: neither done nor overdue.',
  },
  de: {
    one: '{n} [user|Benutzer] wird befreit: weder erledigt noch überfällig.',
    other: '{n} [users|Benutzer] werden befreit: weder erledigt noch überfällig.',
  },
};
const exempted = {
  en: { one: '{n} [user|user] is exempt.', other: '{n} [users|users] are exempt.' },
  de: { one: '{n} [user|Benutzer] ist befreit.', other: '{n} [users|Benutzer] sind befreit.' },
};
