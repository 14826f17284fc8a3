import { IconClipboardData } from '@tabler/icons-react';
import { Button, Textarea } from '@mantine/core';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import type { ExternalTraining } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { screen } from '../screen.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { Empty } from '../ui/empty.tsx';
import { useNotify } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
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
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(pendingQuery);
  const [deciding, setDeciding] = useState<Deciding | null>(null);
  const rows = data?.pages.flatMap(({ items }) => items);
  return (
    <Page declared={declared} narrow>
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {!rows && !error && <span className="bone" style={{ blockSize: 96 }} />}
      {rows?.length === 0 && (
        <Empty icon={IconClipboardData} title={say({ en: 'Nothing waits', de: 'Nichts wartet' })}>
          {say({
            en: 'Entries of the [users|users] you look after appear here.',
            de: 'Einträge der [users|Benutzer], die Sie betreuen, erscheinen hier.',
          })}
        </Empty>
      )}
      {rows && rows.length > 0 && (
        <ul className={css.list}>
          {rows.map((row) => (
            <Waiting key={row.id} row={row} decide={(as) => setDeciding({ row, as })} />
          ))}
        </ul>
      )}
      {hasNextPage && (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {say({ en: 'Show more', de: 'Mehr zeigen' })}
        </Button>
      )}
      {deciding && <Decide {...deciding} close={() => setDeciding(null)} />}
    </Page>
  );
}

type Deciding = Readonly<{ row: ExternalTraining; as: 'approve' | 'refuse' }>;

function Waiting({ row, decide }: { row: ExternalTraining; decide: (as: Deciding['as']) => void }) {
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
        <Button
          size="xs"
          onClick={() => decide('approve')}
          aria-label={say({ en: 'Approve: {title}', de: 'Genehmigen: {title}' }, { title })}
        >
          {say({ en: 'Approve', de: 'Genehmigen' })}
        </Button>
        <Button
          size="xs"
          variant="default"
          onClick={() => decide('refuse')}
          aria-label={say({ en: 'Refuse: {title}', de: 'Ablehnen: {title}' }, { title })}
        >
          {say({ en: 'Refuse', de: 'Ablehnen' })}
        </Button>
      </div>
    </li>
  );
}

function Decide({ row, as, close }: Deciding & { close: () => void }) {
  const say = useSay();
  const client = useQueryClient();
  const notify = useNotify();
  const [reason, setReason] = useState('');
  const isApproval = as === 'approve';
  const values = { title: row.title, name: row.user.name };
  return (
    <Confirm
      title={
        isApproval
          ? say({ en: 'Approve “{title}” of {name}', de: '„{title}“ von {name} genehmigen' }, values)
          : say({ en: 'Refuse “{title}” of {name}', de: '„{title}“ von {name} ablehnen' }, values)
      }
      verb={isApproval ? say({ en: 'Approve', de: 'Genehmigen' }) : say({ en: 'Refuse', de: 'Ablehnen' })}
      bad={!isApproval}
      ready={isApproval || reason.trim() !== ''}
      run={async () => {
        const params = { id: row.id };
        const said = reason.trim();
        if (isApproval)
          await ask('POST /api/external-trainings/{id}/approval', { params, body: said ? { reason: said } : {} });
        else await ask('POST /api/external-trainings/{id}/refusal', { params, body: { reason: said } });
        for (const queryKey of changedKeys) await client.invalidateQueries({ queryKey });
        notify({
          text: isApproval
            ? say({ en: '“{title}” counts for {name} now.', de: '„{title}“ zählt jetzt für {name}.' }, values)
            : say({ en: '“{title}” was refused.', de: '„{title}“ wurde abgelehnt.' }, values),
        });
      }}
      close={close}
    >
      <Textarea
        label={
          isApproval
            ? say({ en: 'Reason (optional)', de: 'Begründung (freiwillig)' })
            : say({ en: 'Reason, which {name} reads', de: 'Begründung, die {name} liest' }, values)
        }
        rows={3}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </Confirm>
  );
}
