import { IconUserCheck } from '@tabler/icons-react';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import type { WaitingRegistration } from '../api/types.ts';
import { useSay } from '../language.tsx';
import type { Text } from '../say.ts';
import { screen } from '../screen.tsx';
import { Decide, type Decision, Decisions } from '../ui/decide.tsx';
import { Empty } from '../ui/empty.tsx';
import { Gathered } from '../ui/gathered.tsx';
import { Page } from '../ui/page.tsx';
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

type Deciding = Readonly<{ row: WaitingRegistration; as: Decision }>;

export default function Registrations() {
  const say = useSay();
  const list = useInfiniteQuery(waitingQuery);
  const [deciding, setDeciding] = useState<Deciding | null>(null);
  const empty = (
    <Empty icon={IconUserCheck} title={say({ en: 'Nothing waits', de: 'Nichts wartet' })}>
      {say({
        en: 'Requests of the [users|users] you may enroll appear here.',
        de: 'Hier erscheinen Anfragen aller, die Sie einschreiben dürfen.',
      })}
    </Empty>
  );
  const part = (title: Text, rows: readonly WaitingRegistration[]) => (
    <Part title={title} rows={rows} decide={setDeciding} />
  );
  return (
    <Page declared={declared} narrow>
      <Gathered list={list} empty={empty}>
        {(rows) => (
          <>
            {part(
              { en: 'You are asked', de: 'Sie sind gefragt' },
              rows.filter(({ forMe }) => forMe),
            )}
            {part(
              { en: 'Others are asked', de: 'Andere sind gefragt' },
              rows.filter(({ forMe }) => !forMe),
            )}
          </>
        )}
      </Gathered>
      {deciding && <DecideOne {...deciding} close={() => setDeciding(null)} />}
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
              <Decisions name={row.user.name} decide={(as) => decide({ row, as })} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function DecideOne({ row, as, close }: Deciding & { close: () => void }) {
  const say = useSay();
  const client = useQueryClient();
  const values = { title: row.course.title, name: row.user.name };
  const run = async (reason: string) => {
    const sent = { params: { id: row.id }, body: { reason } };
    const approved = as === 'approve' ? await ask('POST /api/registrations/{id}/approval', sent) : null;
    if (!approved) await ask('POST /api/registrations/{id}/refusal', sent);
    await client.invalidateQueries({ queryKey: ['registrations'] });
    if (!approved)
      return say({ en: '{name} was refused and reads why.', de: '{name} wurde abgelehnt und liest, warum.' }, values);
    return approved.isEnrolled
      ? say({ en: '{name} is enrolled in {title}.', de: '{name} ist in {title} eingeschrieben.' }, values)
      : say({
          en: 'Approved. Somebody else has the second word.',
          de: 'Genehmigt. Das zweite Wort hat jemand anders.',
        });
  };
  const title =
    as === 'approve'
      ? say({ en: 'Enroll {name} in {title}', de: '{name} in {title} einschreiben' }, values)
      : say({ en: 'Refuse {name} for {title}', de: '{name} für {title} ablehnen' }, values);
  return <Decide as={as} title={title} name={row.user.name} run={run} close={close} />;
}
