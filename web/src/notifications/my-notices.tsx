import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { ask } from '../api/ask.ts';
import { useSay } from '../language.tsx';
import { useAttempt } from '../ui/attempt.ts';
import { NoticeBox } from './notice-box.tsx';
import css from './notices.module.css';
import { myNoticesQuery } from './notice-queries.ts';

/** What the organization lets the reader know, above every page until it is dismissed. */
export function MyNotices() {
  const say = useSay();
  const client = useQueryClient();
  const attempt = useAttempt();
  const region = useRef<HTMLElement>(null);
  const items = useQuery(myNoticesQuery).data?.items ?? [];
  if (items.length === 0) return null;
  const dismiss = (id: string) =>
    attempt(async () => {
      await ask('POST /api/my/notices/{id}/dismiss', { params: { id } });
      // whoever goes by keyboard goes on with the next one, or with the page
      const next = region.current?.querySelectorAll('button');
      if (next && next.length > 1) region.current?.focus();
      else document.getElementById('content')?.focus();
      await client.invalidateQueries({ queryKey: myNoticesQuery.queryKey });
    });
  return (
    <section ref={region} className={css.mine} tabIndex={-1} aria-label={say({ en: 'Notices', de: 'Aushänge' })}>
      {items.map((notice) => (
        <NoticeBox key={notice.id} notice={notice} dismiss={() => dismiss(notice.id)} />
      ))}
    </section>
  );
}
