import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import type { Feed, WholeRun } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { Deed } from '../ui/deed.tsx';
import { Facts } from '../ui/facts.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { Status } from '../ui/status.tsx';
import { When } from '../ui/when.tsx';
import css from './feeds.module.css';
import { rowsQuery, runQuery } from './queries.ts';
import { forMissing, runLooks } from './words.ts';

/** One run: what came of it, and what waits for a decision. */
export function OneRun({ feed, id }: { feed: Feed; id: string }) {
  const say = useSay();
  const { data: run, error, refetch } = useQuery(runQuery(feed.id, id));
  if (error) return <ProblemNote error={error} retry={() => void refetch()} />;
  if (!run) return null;
  const { counts } = run;
  return (
    <section className={css.asks} aria-label={say({ en: 'Run', de: 'Lauf' })}>
      <div className={css.deeds}>
        <Status look={runLooks[run.state]} />
        <strong>{run.fileName}</strong>
        <span className="dim">
          <When at={run.createdAt} ago />
        </span>
      </div>
      {run.problem && <p role="alert">{run.problem.detail}</p>}
      {counts.rows !== undefined && (
        <Facts
          facts={[
            [{ en: 'Rows', de: 'Zeilen' }, counts.rows],
            [{ en: 'New [users|users]', de: 'Neue [users|Benutzer]' }, counts.created ?? 0],
            [{ en: 'Changed', de: 'Geändert' }, counts.updated ?? 0],
            [{ en: 'Unchanged', de: 'Unverändert' }, counts.unchanged ?? 0],
            [{ en: 'Rejected', de: 'Abgelehnt' }, counts.rejected ?? 0],
            ...(feed.holds === 'everything'
              ? [[{ en: 'Missing or disabled', de: 'Fehlend oder gesperrt' }, counts.gone ?? 0] as const]
              : []),
          ]}
        />
      )}
      {run.back.length > 0 && <Back of={run.back} />}
      {run.gone.length > 0 && <Gone run={run} feed={feed} />}
      {run.import && <Rows id={run.import} />}
      <Decision feed={feed} run={run} />
      {run.hasResult && (
        <Button
          component="a"
          href={`/api/feeds/${feed.id}/runs/${run.id}/result.csv`}
          download
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          {say({ en: 'Result as a file', de: 'Ergebnis als Datei' })}
        </Button>
      )}
    </section>
  );
}

function Gone({ run, feed }: { run: WholeRun; feed: Feed }) {
  const say = useSay();
  return (
    <>
      <h3>
        {say.count(
          {
            en: {
              one: '{n} [user|user] is not in the file any more',
              other: '{n} [users|users] are not in the file any more',
            },
            de: {
              one: '{n} [user|Benutzer] steht nicht mehr in der Datei',
              other: '{n} [users|Benutzer] stehen nicht mehr in der Datei',
            },
          },
          run.missing,
        )}
      </h3>
      <p className="dim">{say(forMissing[feed.missing])}</p>
      <People of={run.gone} />
    </>
  );
}

function Back({ of }: { of: WholeRun['back'] }) {
  const say = useSay();
  return (
    <>
      <h3>
        {say({
          en: 'Named again: they come back as they were',
          de: 'Wieder genannt: Sie kommen zurück, wie sie waren',
        })}
      </h3>
      <People of={of} />
    </>
  );
}

const People = ({ of }: { of: WholeRun['gone'] }) => (
  <ul className={css.people}>
    {of.map(({ id, name, userName, location }) => (
      <li key={id}>
        <Link to={`/users/${id}`}>{name}</Link>
        <span className="dim">{userName}</span>
        <span className="dim">{location}</span>
      </li>
    ))}
  </ul>
);

/** Rows that were rejected, or would change something. */
function Rows({ id }: { id: string }) {
  const say = useSay();
  const rejected = useQuery(rowsQuery(id, 'rejected')).data?.items ?? [];
  if (rejected.length === 0) return null;
  return (
    <details>
      <summary>{say({ en: 'Rows that were rejected', de: 'Abgelehnte Zeilen' })}</summary>
      <ul className={css.people}>
        {rejected.map(({ line, reasons }) => (
          <li key={line}>
            <span className="numbers">{say({ en: 'Line {line}', de: 'Zeile {line}' }, { line })}</span>
            <span>{reasons.map(({ detail }) => detail).join(' ')}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Decision({ feed, run }: { feed: Feed; run: WholeRun }) {
  const say = useSay();
  const client = useQueryClient();
  const [deciding, setDeciding] = useState<'go-on' | 'drop' | null>(null);
  if (run.state !== 'asks') return null;
  const params = { id: feed.id, run: run.id };
  const on = { kind: 'feed', id: feed.id, may: feed.may.run };
  const decide = async () => {
    if (deciding === 'go-on') await ask('POST /api/feeds/{id}/runs/{run}/go-on', { params });
    else await ask('POST /api/feeds/{id}/runs/{run}/drop', { params });
    await client.invalidateQueries({ queryKey: ['feeds'] });
  };
  const { created = 0, updated = 0 } = run.counts;
  return (
    <div className={css.deeds}>
      <Deed privilege="feed.run" on={on} variant="filled" run={() => setDeciding('go-on')}>
        {say({ en: 'Go on although', de: 'Trotzdem weiter' })}
      </Deed>
      <Deed privilege="feed.run" on={on} run={() => setDeciding('drop')}>
        {say({ en: 'Drop this run', de: 'Diesen Lauf verwerfen' })}
      </Deed>
      {deciding === 'go-on' && (
        <Confirm
          title={say({ en: 'Let this run go on', de: 'Diesen Lauf weitergehen lassen' })}
          verb={say({ en: 'Go on', de: 'Weiter' })}
          run={decide}
          close={() => setDeciding(null)}
        >
          {say(
            {
              en: '{created} [users|users] are added, {updated} changed, and {missing} are missing. For those: {deed}.',
              de: '{created} [users|Benutzer] kommen dazu, {updated} werden geändert, {missing} fehlen. Für diese: {deed}.',
            },
            { created, updated, missing: run.missing, deed: say(forMissing[feed.missing]) },
          )}
        </Confirm>
      )}
      {deciding === 'drop' && (
        <Confirm
          title={say({ en: 'Drop this run', de: 'Diesen Lauf verwerfen' })}
          verb={say({ en: 'Drop run', de: 'Lauf verwerfen' })}
          bad
          run={decide}
          close={() => setDeciding(null)}
        >
          {say({
            en: 'Nothing of the file is applied. The next file comes as ever.',
            de: 'Nichts aus der Datei wird übernommen. Die nächste Datei kommt wie immer.',
          })}
        </Confirm>
      )}
    </div>
  );
}
