import { IconClipboardData } from '@tabler/icons-react';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import type { ExternalTraining } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { screen } from '../screen.tsx';
import { Decide, type Decision, Decisions } from '../ui/decide.tsx';
import { Empty } from '../ui/empty.tsx';
import { Gathered } from '../ui/gathered.tsx';
import { Page } from '../ui/page.tsx';
import { RowLink } from '../ui/row-link.tsx';
import { changedKeys, pendingQuery } from './queries.ts';
import css from './transcripts.module.css';

export const declared = screen({
  id: 'external-approvals',
  path: '/external-trainings',
  title: { en: 'Training to approve', de: 'Schulungen genehmigen' },
  help: {
    en: 'What [users|users] entered themselves counts once you approve it.',
    de: 'Was [users|Benutzer] selbst eingetragen haben, zählt, sobald Sie es genehmigen.',
  },
  needs: 'external-training.approve',
  menu: { group: 'training', order: 40, icon: IconClipboardData },
});

export default function Approvals() {
  const say = useSay();
  const list = useInfiniteQuery(pendingQuery);
  const [deciding, setDeciding] = useState<Deciding | null>(null);
  const empty = (
    <Empty icon={IconClipboardData} title={say({ en: 'Nothing waits', de: 'Nichts wartet' })}>
      {say({
        en: 'Entries of the [users|users] you look after appear here.',
        de: 'Einträge der [users|Benutzer], die Sie betreuen, erscheinen hier.',
      })}
    </Empty>
  );
  return (
    <Page declared={declared} narrow>
      <Gathered list={list} empty={empty}>
        {(rows) => (
          <ul className={css.list}>
            {rows.map((row) => (
              <Waiting key={row.id} row={row} decide={(as) => setDeciding({ row, as })} />
            ))}
          </ul>
        )}
      </Gathered>
      {deciding && <DecideOne {...deciding} close={() => setDeciding(null)} />}
    </Page>
  );
}

type Deciding = Readonly<{ row: ExternalTraining; as: Decision }>;

function Waiting({ row, decide }: { row: ExternalTraining; decide: (as: Decision) => void }) {
  const say = useSay();
  const { title, user, provider, hours, remark } = row;
  const facts = [
    provider,
    hours !== null && say({ en: '{n} hours', de: '{n} Stunden' }, { n: say.number(hours) }),
    ...row.credits.map(({ kind, amount }) => `${say.number(amount)} ${kind}`),
  ].filter(Boolean);
  return (
    <li className={css.row}>
      <span className={`${css.day} numbers`}>{say.day(row.completedOn)}</span>
      <div className={css.words}>
        <p className={css.title}>{title}</p>
        <p className={css.facts}>
          <RowLink to={`/users/${user.id}/transcript`}>{user.name}</RowLink>
          {facts.length > 0 && <span className="dim">{facts.join(' · ')}</span>}
        </p>
        {remark && <p className="dim small">{remark}</p>}
      </div>
      <div className={css.decide}>
        <Decisions name={title} decide={decide} />
      </div>
    </li>
  );
}

function DecideOne({ row, as, close }: Deciding & { close: () => void }) {
  const say = useSay();
  const client = useQueryClient();
  const values = { title: row.title, name: row.user.name };
  const isApproval = as === 'approve';
  const run = async (reason: string) => {
    const params = { id: row.id };
    if (isApproval) await ask('POST /api/external-trainings/{id}/approval', { params, body: reason ? { reason } : {} });
    else await ask('POST /api/external-trainings/{id}/refusal', { params, body: { reason } });
    for (const queryKey of changedKeys) await client.invalidateQueries({ queryKey });
    return isApproval
      ? say({ en: '“{title}” counts for {name} now.', de: '„{title}“ zählt jetzt für {name}.' }, values)
      : say({ en: '“{title}” was refused.', de: '„{title}“ wurde abgelehnt.' }, values);
  };
  const title = isApproval
    ? say({ en: 'Approve “{title}” of {name}', de: '„{title}“ von {name} genehmigen' }, values)
    : say({ en: 'Refuse “{title}” of {name}', de: '„{title}“ von {name} ablehnen' }, values);
  return <Decide as={as} title={title} name={row.user.name} run={run} close={close} />;
}
