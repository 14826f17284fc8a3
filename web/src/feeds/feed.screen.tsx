import { IconChevronLeft, IconPencil, IconPlayerPause, IconPlayerPlay, IconTrash } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import type { Feed, FeedRun } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { screen } from '../screen.tsx';
import { useAttempt } from '../ui/attempt.ts';
import { Confirm } from '../ui/confirm.tsx';
import { Deed } from '../ui/deed.tsx';
import { DropFile } from '../ui/drop-file.tsx';
import { Facts } from '../ui/facts.tsx';
import { useFilters } from '../ui/filters.tsx';
import { Page } from '../ui/page.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { Status } from '../ui/status.tsx';
import { When } from '../ui/when.tsx';
import css from './feeds.module.css';
import { feedQuery, runsQuery } from './queries.ts';
import { OneRun } from './one-run.tsx';
import { began, forMissing, pausedLook, runLooks, ways } from './words.ts';

export const declared = screen({
  id: 'feed',
  path: '/feeds/$feed',
  title: { en: 'Feed', de: 'Zufluss' },
  help: {
    en: 'How it ran, what came of each row, and what waits for a decision.',
    de: 'Wie er lief, was aus jeder Zeile wurde und was auf eine Entscheidung wartet.',
  },
  needs: 'feed.view',
});

export default function OneFeed() {
  const say = useSay();
  const { feed: id = '' }: { feed?: string } = useParams({ strict: false });
  const { data, error, refetch } = useQuery(feedQuery(id));
  return (
    <Page
      declared={declared}
      narrow
      {...(data ? { title: data.name } : {})}
      trail={
        <Link to="/feeds">
          <IconChevronLeft size={14} aria-hidden />
          {say({ en: 'Feeds', de: 'Zuflüsse' })}
        </Link>
      }
    >
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {data && <Deeds feed={data} />}
      {data && <Runs feed={data} />}
      {data && <About feed={data} />}
    </Page>
  );
}

function Deeds({ feed }: { feed: Feed }) {
  const say = useSay();
  const client = useQueryClient();
  const navigate = useNavigate();
  const attempt = useAttempt();
  const [removing, setRemoving] = useState(false);
  const params = { id: feed.id };
  const renew = () => client.invalidateQueries({ queryKey: ['feeds'] });
  const on = (may: 'edit' | 'run') => ({ kind: 'feed', id: feed.id, may: feed.may[may] });
  const isPaused = feed.state === 'paused';
  const toggle = async () => {
    await ask('POST /api/feeds/{id}/state', { params, body: { state: isPaused ? 'active' : 'paused' } });
    await renew();
  };
  const run = async () => {
    await ask('POST /api/feeds/{id}/runs', { params });
    await renew();
  };
  return (
    <div className={css.deeds}>
      {feed.comesBy !== 'post' && !isPaused && (
        <Deed
          privilege="feed.run"
          on={on('run')}
          variant="filled"
          leftSection={<IconPlayerPlay size={16} aria-hidden />}
          run={() => attempt(run)}
        >
          {say({ en: 'Run now', de: 'Jetzt laufen lassen' })}
        </Deed>
      )}
      <Deed
        privilege="feed.edit"
        on={on('edit')}
        leftSection={<IconPencil size={16} aria-hidden />}
        to={`/feeds/${feed.id}/edit`}
      >
        {say({ en: 'Edit feed', de: 'Zufluss bearbeiten' })}
      </Deed>
      <Deed
        privilege="feed.edit"
        on={on('edit')}
        leftSection={isPaused ? <IconPlayerPlay size={16} aria-hidden /> : <IconPlayerPause size={16} aria-hidden />}
        run={() => attempt(toggle)}
      >
        {isPaused ? say({ en: 'Let it go on', de: 'Weiterlaufen lassen' }) : say({ en: 'Pause', de: 'Anhalten' })}
      </Deed>
      <Deed
        privilege="feed.edit"
        on={on('edit')}
        leftSection={<IconTrash size={16} aria-hidden />}
        run={() => setRemoving(true)}
      >
        {say({ en: 'Remove', de: 'Entfernen' })}
      </Deed>
      {isPaused && <Status look={pausedLook} />}
      {removing && (
        <Confirm
          title={say({ en: 'Remove {name}', de: '{name} entfernen' }, feed)}
          verb={say({ en: 'Remove feed', de: 'Zufluss entfernen' })}
          bad
          run={async () => {
            await ask('DELETE /api/feeds/{id}', { params });
            await navigate({ to: '/feeds' });
            await renew();
          }}
          close={() => setRemoving(false)}
        >
          {say({
            en: 'The [users|users] it brought stay as they are. The list of its runs goes.',
            de: 'Die [users|Benutzer], die er brachte, bleiben, wie sie sind. Die Liste seiner Läufe geht.',
          })}
        </Confirm>
      )}
    </div>
  );
}

function Runs({ feed }: { feed: Feed }) {
  const say = useSay();
  const client = useQueryClient();
  const filters = useFilters(['run']);
  const list = useInfiniteQuery(runsQuery(feed.id));
  const runs = list.data?.pages.flatMap(({ items }) => items);
  const asking = runs?.find(({ state }) => state === 'asks');
  const shown = filters.values.run ?? asking?.id ?? runs?.[0]?.id;
  return (
    <section>
      {shown && <OneRun key={shown} feed={feed} id={shown} />}
      {feed.may.run === true && feed.state === 'active' && (
        <DropFile<FeedRun>
          path={`/api/feeds/${feed.id}/deliveries`}
          accept=".csv,.txt,.xlsx,text/csv"
          prompt={say({ en: 'Deliver a file by hand', de: 'Eine Datei von Hand liefern' })}
          hint={say({
            en: 'It is read as the feed reads its files, and stops where it would stop.',
            de: 'Sie wird gelesen wie jede Datei des Zuflusses und hält an, wo er anhalten würde.',
          })}
          done={(run) => {
            filters.set({ run: run.id });
            void client.invalidateQueries({ queryKey: ['feeds'] });
          }}
        />
      )}
      <h2 className={css.part}>{say({ en: 'Runs', de: 'Läufe' })}</h2>
      {list.error && <ProblemNote error={list.error} retry={() => void list.refetch()} />}
      {runs?.length === 0 && <p className="dim">{say({ en: 'It has not run yet.', de: 'Er lief noch nicht.' })}</p>}
      {runs && runs.length > 0 && (
        <ul className={css.runs}>
          {runs.map((run) => (
            <li key={run.id}>
              <button
                type="button"
                className={css.run}
                aria-current={run.id === shown}
                onClick={() => filters.set({ run: run.id })}
              >
                <Status look={runLooks[run.state]} />
                <span className={css.file}>{run.fileName ?? say(began[run.beganBy])}</span>
                <span className="dim">{run.counts.rows !== undefined && say.count(rows, run.counts.rows)}</span>
                <span className="dim">
                  <When at={run.createdAt} ago />
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {list.hasNextPage && (
        <button type="button" className={css.run} onClick={() => void list.fetchNextPage()}>
          {say({ en: 'Earlier runs', de: 'Frühere Läufe' })}
        </button>
      )}
    </section>
  );
}

function About({ feed }: { feed: Feed }) {
  const say = useSay();
  const { schedule, place, holds, missing, comesBy } = feed;
  const when =
    comesBy === 'post' || !schedule
      ? say({
          en: 'Whenever a file is delivered or somebody runs it',
          de: 'Wenn eine Datei geliefert wird oder jemand ihn startet',
        })
      : 'dailyAt' in schedule
        ? say({ en: 'Daily at {dailyAt}', de: 'Täglich um {dailyAt}' }, schedule)
        : say({ en: 'Every {everyMinutes} minutes', de: 'Alle {everyMinutes} Minuten' }, schedule);
  const where =
    comesBy === 'post'
      ? `${window.location.origin}/api/feeds/${feed.id}/deliveries`
      : comesBy === 'https'
        ? place.address
        : `${place.userName ?? ''}@${place.host ?? ''}:${place.port ?? 22} ${place.folder ?? ''} ${place.pattern ?? ''}`;
  return (
    <section>
      <h2 className={css.part}>{say({ en: 'How it is set up', de: 'Wie er eingerichtet ist' })}</h2>
      <Facts
        facts={[
          [{ en: 'Comes', de: 'Kommt' }, say(ways[comesBy])],
          [
            comesBy === 'post' ? { en: 'Send files to', de: 'Dateien senden an' } : { en: 'From', de: 'Von' },
            <span key="where" className={css.key}>
              {where}
            </span>,
          ],
          [{ en: 'When', de: 'Wann' }, when],
          [{ en: 'Next run', de: 'Nächster Lauf' }, feed.nextAt && <When key="next" at={feed.nextAt} />],
          [{ en: 'Acts as', de: 'Handelt als' }, feed.user.name],
          [{ en: 'Source', de: 'Quelle' }, feed.source],
          [
            { en: 'A file holds', de: 'Eine Datei enthält' },
            holds === 'everything'
              ? say({ en: 'Everybody', de: 'Alle' })
              : say({ en: 'Changes only', de: 'Nur Änderungen' }),
          ],
          [{ en: 'Those who are missing', de: 'Wer fehlt' }, holds === 'everything' && say(forMissing[missing])],
        ]}
      />
    </section>
  );
}

const rows = { en: { one: '{n} row', other: '{n} rows' }, de: { one: '{n} Zeile', other: '{n} Zeilen' } };
