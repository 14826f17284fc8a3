import { queryOptions, useQuery } from '@tanstack/react-query';
import { ask } from '../api/ask.ts';
import css from './face.module.css';

type Whom = Readonly<{ id: string; name: string; photo: string | null }>;

/** A picture as it was when it was last changed: fetched once, since another one has another key. */
export const photoQuery = ({ id, photo }: Whom, own: boolean) =>
  queryOptions({
    queryKey: ['photo', id, photo],
    queryFn: ({ signal }) =>
      own
        ? ask('GET /api/users/{id}/profile/photo', { params: { id }, signal })
        : ask('GET /api/users/{id}/photo', { params: { id }, signal }),
    enabled: photo !== null,
    staleTime: Number.POSITIVE_INFINITY,
  });

/** Somebody's picture, or the first letters of the name. Decoration: the name stands beside it. */
export function Face({ user, own = false }: { user: Whom; own?: boolean }) {
  const { data } = useQuery(photoQuery(user, own));
  if (user.photo && data?.photo) return <img className={css.face} src={data.photo} alt="" />;
  const initials = user.name
    .split(' ')
    .map((word) => word.slice(0, 1))
    .filter((_, place, all) => place === 0 || place === all.length - 1)
    .join('');
  return (
    <span className={css.face} aria-hidden>
      {initials}
    </span>
  );
}
