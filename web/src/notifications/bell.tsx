import { IconBell } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useSay } from '../language.tsx';
import css from './bell.module.css';
import { unreadQuery } from './queries.ts';
import { useRested } from './rested.ts';

/** The way to the inbox, with how much in it is new. */
export function Bell() {
  const say = useSay();
  const rested = useRested();
  const unread = useQuery({ ...unreadQuery, enabled: rested }).data?.unread ?? 0;
  return (
    <Link to="/my/inbox" className={css.bell} activeProps={{ 'data-active': true }}>
      <IconBell size={18} stroke={1.75} aria-hidden />
      {unread > 0 && (
        <span className={css.count} aria-hidden>
          {Math.min(unread, 99)}
        </span>
      )}
      <span className="unseen">{unread > 0 ? say.count(texts, unread) : say({ en: 'Inbox', de: 'Posteingang' })}</span>
    </Link>
  );
}

const texts = {
  en: { one: 'Inbox, {n} new', other: 'Inbox, {n} new' },
  de: { one: 'Posteingang, {n} neu', other: 'Posteingang, {n} neu' },
};
