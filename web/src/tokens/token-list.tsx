import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import type { ApiToken, ServiceUser } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { Deed } from '../ui/deed.tsx';
import { useNotify } from '../ui/notices.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { Status } from '../ui/status.tsx';
import { ShowMore } from '../ui/gathered.tsx';
import { lookOf } from './looks.ts';
import { NewToken } from './new-token.tsx';
import { serviceUsersQuery, tokensQuery } from './queries.ts';
import css from './tokens.module.css';

/** The tokens of a service user: those that ended stay, so that their use can be told later. */
export function TokenList({ user }: { user: ServiceUser }) {
  const say = useSay();
  const [making, setMaking] = useState(false);
  const list = useInfiniteQuery(tokensQuery(user.id));
  const tokens = list.data?.pages.flatMap(({ items }) => items);
  return (
    <section>
      <div className={css.top}>
        <h2 className={css.part}>{say({ en: 'Tokens', de: 'Schlüssel' })}</h2>
        <Deed
          // what is lacking is, as a rule, that the asker could give each role it holds
          privilege={user.may.token === true ? 'api-token.create' : 'role.appoint'}
          on={{ kind: 'user', id: user.id, may: user.may.token }}
          run={() => setMaking(true)}
        >
          {say({ en: 'New token', de: 'Neuer Schlüssel' })}
        </Deed>
      </div>
      {list.error && <ProblemNote error={list.error} retry={() => void list.refetch()} />}
      <ul className={css.rows}>
        {tokens?.map((token) => (
          <One key={token.id} token={token} />
        ))}
      </ul>
      {tokens?.length === 0 && (
        <p className="dim">
          {say(
            {
              en: 'No token yet: nothing can act as {name}.',
              de: 'Noch kein Schlüssel: Nichts kann als {name} handeln.',
            },
            user,
          )}
        </p>
      )}
      <ShowMore list={list} />
      {making && <NewToken user={user} close={() => setMaking(false)} />}
    </section>
  );
}

function One({ token }: { token: ApiToken }) {
  const say = useSay();
  const [ending, setEnding] = useState(false);
  const [now] = useState(() => new Date());
  const { name, createdAt, createdBy, until, endedAt, lastUsed } = token;
  const made = { who: createdBy ?? '', day: say.date(createdAt) };
  return (
    <li className={css.row}>
      <div className={css.words}>
        <p className={css.name}>
          {name} <Status look={lookOf(token, now)} />
        </p>
        <p className="dim small">
          {lastUsed
            ? say({ en: 'Last used {ago}', de: 'Zuletzt genutzt {ago}' }, { ago: say.ago(lastUsed) })
            : say({ en: 'Never used', de: 'Noch nie genutzt' })}
          {endedAt && ` · ${say({ en: 'ended {ago}', de: 'beendet {ago}' }, { ago: say.ago(endedAt) })}`}
          {!endedAt &&
            ` · ${until ? say({ en: 'until {day}', de: 'bis {day}' }, { day: say.date(until) }) : say({ en: 'without end', de: 'ohne Ende' })}`}
        </p>
        <p className="dim small">
          {createdBy
            ? say({ en: 'Made by {who} on {day}', de: 'Ausgestellt von {who} am {day}' }, made)
            : say({ en: 'Made on {day}', de: 'Ausgestellt am {day}' }, made)}
        </p>
      </div>
      {!endedAt && (
        <Deed
          size="xs"
          privilege="api-token.end"
          on={{ kind: 'api-token', id: token.id, may: token.may.end }}
          run={() => setEnding(true)}
        >
          {say({ en: 'End', de: 'Beenden' })}
          <span className="unseen"> {name}</span>
        </Deed>
      )}
      {ending && <EndToken token={token} close={() => setEnding(false)} />}
    </li>
  );
}

function EndToken({ token, close }: { token: ApiToken; close: () => void }) {
  const say = useSay();
  const client = useQueryClient();
  const notify = useNotify();
  return (
    <Confirm
      bad
      title={say({ en: 'End the token {name}', de: 'Den Schlüssel {name} beenden' }, token)}
      verb={say({ en: 'End token', de: 'Schlüssel beenden' })}
      run={async () => {
        await ask('DELETE /api/api-tokens/{id}', { params: { id: token.id } });
        await client.invalidateQueries({ queryKey: serviceUsersQuery.queryKey });
        notify({ text: say({ en: 'The token {name} has ended.', de: 'Der Schlüssel {name} ist beendet.' }, token) });
      }}
      close={close}
    >
      <p>
        {token.lastUsed
          ? say(
              {
                en: 'It was last used {ago}. Whatever still works with it is refused from now on; an ended token can’t be brought back.',
                de: 'Er wurde zuletzt {ago} genutzt. Was noch mit ihm arbeitet, wird ab jetzt abgewiesen; ein beendeter Schlüssel kommt nicht zurück.',
              },
              { ago: say.ago(token.lastUsed) },
            )
          : say({
              en: 'It was never used. An ended token can’t be brought back.',
              de: 'Er wurde nie genutzt. Ein beendeter Schlüssel kommt nicht zurück.',
            })}
      </p>
    </Confirm>
  );
}
