import { IconUserCheck } from '@tabler/icons-react';
import { Button, Textarea } from '@mantine/core';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import type { WaitingRegistration } from '../api/types.ts';
import { useSay } from '../language.tsx';
import type { Text } from '../say.ts';
import { screen } from '../screen.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { Empty } from '../ui/empty.tsx';
import { useNotify } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { RowLink } from '../ui/row-link.tsx';
import css from './catalogue.module.css';
import { waitingQuery } from './queries.ts';

export const declared = screen({
  id: 'registrations',
  path: '/registrations',
  title: { en: 'Registrations to approve', de: 'Anmeldungen zur Genehmigung' },
  help: {
    en: 'Who asked to be registered. Whoever may enroll them may decide.',
    de: 'Wer sich anmelden möchte. Entscheiden darf, wer einschreiben darf.',
  },
  needs: 'enrollment.create',
  menu: { group: 'training', order: 38, icon: IconUserCheck },
});

type Deciding = Readonly<{ row: WaitingRegistration; as: 'approve' | 'refuse' }>;

export default function Registrations() {
  const say = useSay();
  const list = useInfiniteQuery(waitingQuery);
  const [deciding, setDeciding] = useState<Deciding | null>(null);
  const rows = list.data?.pages.flatMap(({ items }) => items);
  const part = (title: Text, forMe: boolean) => (
    <Part title={title} rows={rows?.filter((row) => row.forMe === forMe) ?? []} decide={setDeciding} />
  );
  return (
    <Page declared={declared} narrow>
      {list.error && <ProblemNote error={list.error} retry={() => void list.refetch()} />}
      {!rows && !list.error && <span className="bone" style={{ blockSize: 96 }} />}
      {rows?.length === 0 && (
        <Empty icon={IconUserCheck} title={say({ en: 'Nothing waits', de: 'Nichts wartet' })}>
          {say({
            en: 'Requests of the [users|users] you may enroll appear here.',
            de: 'Hier erscheinen Anfragen aller, die Sie einschreiben dürfen.',
          })}
        </Empty>
      )}
      {part({ en: 'You are asked', de: 'Sie sind gefragt' }, true)}
      {part({ en: 'Others are asked', de: 'Andere sind gefragt' }, false)}
      {list.hasNextPage && (
        <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {say({ en: 'Show more', de: 'Mehr zeigen' })}
        </Button>
      )}
      {deciding && <Decide {...deciding} close={() => setDeciding(null)} />}
    </Page>
  );
}

type PartProps = { title: Text; rows: readonly WaitingRegistration[]; decide: (deciding: Deciding) => void };

function Part({ title, rows, decide }: PartProps) {
  const say = useSay();
  if (rows.length === 0) return null;
  return (
    <section>
      <h2 className={css.heading}>{say(title)}</h2>
      <ul className={css.list}>
        {rows.map((row) => (
          <li key={row.id} className={css.row}>
            <div className={css.about}>
              <RowLink to={`/users/${row.user.id}`}>{row.user.name}</RowLink>
              <span>{row.course.title}</span>
              <span className="dim small">
                {say({ en: 'Asked on {day}', de: 'Angefragt am {day}' }, { day: say.date(row.askedAt) })}
                {!row.forMe && row.asked && ` · ${row.asked}`}
              </span>
            </div>
            <div className={css.deeds}>
              <Button
                size="xs"
                onClick={() => decide({ row, as: 'approve' })}
                aria-label={say({ en: 'Approve: {name}', de: 'Genehmigen: {name}' }, { name: row.user.name })}
              >
                {say({ en: 'Approve', de: 'Genehmigen' })}
              </Button>
              <Button
                size="xs"
                variant="default"
                onClick={() => decide({ row, as: 'refuse' })}
                aria-label={say({ en: 'Refuse: {name}', de: 'Ablehnen: {name}' }, { name: row.user.name })}
              >
                {say({ en: 'Refuse', de: 'Ablehnen' })}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Decide({ row, as, close }: Deciding & { close: () => void }) {
  const say = useSay();
  const client = useQueryClient();
  const notify = useNotify();
  const [reason, setReason] = useState('');
  const isApproval = as === 'approve';
  const values = { title: row.course.title, name: row.user.name };
  const decide = async () => {
    const sent = { params: { id: row.id }, body: { reason: reason.trim() } };
    if (!isApproval) {
      await ask('POST /api/registrations/{id}/refusal', sent);
      return say({ en: '{name} was refused and reads why.', de: '{name} wurde abgelehnt und liest, warum.' }, values);
    }
    const { isEnrolled } = await ask('POST /api/registrations/{id}/approval', sent);
    return isEnrolled
      ? say({ en: '{name} is enrolled in {title}.', de: '{name} ist in {title} eingeschrieben.' }, values)
      : say({
          en: 'Approved. Somebody else has the second word.',
          de: 'Genehmigt. Das zweite Wort hat jemand anders.',
        });
  };
  return (
    <Confirm
      title={
        isApproval
          ? say({ en: 'Enroll {name} in {title}', de: '{name} in {title} einschreiben' }, values)
          : say({ en: 'Refuse {name} for {title}', de: '{name} für {title} ablehnen' }, values)
      }
      verb={isApproval ? say({ en: 'Approve', de: 'Genehmigen' }) : say({ en: 'Refuse', de: 'Ablehnen' })}
      bad={!isApproval}
      ready={isApproval || reason.trim() !== ''}
      run={async () => {
        const text = await decide();
        await client.invalidateQueries({ queryKey: ['registrations'] });
        notify({ text });
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
