import { useQuery } from '@tanstack/react-query';
import { useSay } from '../language.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { AppointBones, AppointChoice } from './appoint-choice.tsx';
import { anchorOf, type Where } from './appoint-state.ts';
import css from './appoint.module.css';
import { offeredAtQuery } from './queries.ts';

type Props = { user: string; at: Where | null; choose: (role: string) => void };

/** Which role: all there are, the lowest first. */
export function AppointRole({ user, at, choose }: Props) {
  const say = useSay();
  const { data, error, refetch } = useQuery(offeredAtQuery(user, anchorOf(at)));
  return (
    <section className={css.step}>
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {!data && !error && <AppointBones />}
      <ul className={css.choices} aria-label={say({ en: 'Roles', de: 'Rollen' })}>
        {data?.items.map(({ role, name, sentence, available, because }) => (
          <li key={role}>
            <AppointChoice {...{ available, because, sentence }} choose={() => choose(role)}>
              {name}
            </AppointChoice>
          </li>
        ))}
      </ul>
    </section>
  );
}
