import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { ask } from '../api/ask.ts';
import type { User } from '../api/types.ts';
import { deviceOf } from '../identity/device.ts';
import { useSay } from '../language.tsx';
import { useAttempt } from '../ui/attempt.ts';
import { useNotify } from '../ui/notices.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { userSignInsQuery } from './queries.ts';
import css from './user-view.module.css';

/** Where a user is signed in, and ending it. */
export function UserSignIns({ user }: { user: User }) {
  const say = useSay();
  const client = useQueryClient();
  const attempt = useAttempt();
  const notify = useNotify();
  const { data, error, refetch } = useQuery(userSignInsQuery(user.id));
  if (error) return <ProblemNote error={error} retry={() => void refetch()} />;
  if (!data) return <span className="bone" style={{ blockSize: 64 }} />;
  if (data.items.length === 0)
    return (
      <p className="dim">
        {say(
          { en: '{name} is signed in nowhere now.', de: '{name} ist gerade nirgends angemeldet.' },
          { name: user.name },
        )}
      </p>
    );
  const end = (id: string) =>
    attempt(async () => {
      await ask('DELETE /api/sign-ins/{id}', { params: { id } });
      await client.invalidateQueries({ queryKey: ['user', user.id] });
      notify({ text: say({ en: 'The sign-in ended.', de: 'Die Anmeldung ist beendet.' }) });
    });
  return (
    <ul className={css.rows}>
      {data.items.map(({ id, device, address, seenAt, mayEnd }) => {
        const known = device ? deviceOf(device) : null;
        return (
          <li key={id} className={css.entryHead}>
            <span>
              {known
                ? `${known.browser}, ${known.system}`
                : (device ?? say({ en: 'Unknown device', de: 'Unbekanntes Gerät' }))}
              <span className="dim">
                {' · '}
                {[address, say({ en: 'last used {ago}', de: 'zuletzt benutzt {ago}' }, { ago: say.ago(seenAt) })]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
            {mayEnd && (
              <Button variant="default" size="xs" onClick={() => end(id)}>
                {say({ en: 'End sign-in', de: 'Anmeldung beenden' })}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
