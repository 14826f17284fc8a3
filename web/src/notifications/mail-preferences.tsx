import { useQuery, useQueryClient } from '@tanstack/react-query';
import { ask } from '../api/ask.ts';
import type { Body, MailPreference } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { useAttempt } from '../ui/attempt.ts';
import { ProblemNote } from '../ui/problem-note.tsx';
import { urgencyTexts } from './looks.ts';
import { MailHoursForm } from './mail-hours.tsx';
import css from './notifications.module.css';
import { preferencesQuery } from './queries.ts';

type Kind = Body<'PUT /api/my/mail-preferences'>['kind'];

/** Which of what one is told comes by mail as well. */
export function MailPreferences() {
  const say = useSay();
  const client = useQueryClient();
  const attempt = useAttempt();
  const { data, error, refetch } = useQuery(preferencesQuery);
  const want = ({ kind }: MailPreference, isWanted: boolean) =>
    attempt(async () => {
      await ask('PUT /api/my/mail-preferences', { body: { kind: kind as Kind, isWanted } });
      await client.invalidateQueries({ queryKey: preferencesQuery.queryKey });
    });
  return (
    <section className={css.preferences} aria-labelledby="by-mail">
      <h2 id="by-mail">{say({ en: 'Also by mail', de: 'Auch per E-Mail' })}</h2>
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {data?.items.map((one) => (
        <label key={one.kind} className={css.preference}>
          <input
            type="checkbox"
            checked={one.isWanted}
            disabled={one.isRequired}
            onChange={(event) => want(one, event.currentTarget.checked)}
          />
          <span>
            {one.title}
            {one.isRequired && (
              <small className="dim">
                {say({ en: 'Always comes, for your safety.', de: 'Kommt immer, zu Ihrer Sicherheit.' })}
              </small>
            )}
            {!one.isRequired && <small className="dim">{say(urgencyTexts[one.urgency])}.</small>}
          </span>
        </label>
      ))}
      {data && <MailHoursForm hours={data.hours} timeZone={data.timeZone} />}
    </section>
  );
}
