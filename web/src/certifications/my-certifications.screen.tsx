import { IconRosetteDiscountCheck } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { AwardRow } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { screen } from '../screen.tsx';
import { Empty } from '../ui/empty.tsx';
import { Gathered } from '../ui/gathered.tsx';
import { Page } from '../ui/page.tsx';
import { Status } from '../ui/status.tsx';
import css from './certifications.module.css';
import { awardLooks, expiryWords } from './looks.ts';
import { myAwardsQuery } from './queries.ts';

export const declared = screen({
  id: 'my-certifications',
  path: '/my/certifications',
  title: { en: 'My certifications', de: 'Meine Zertifizierungen' },
  help: {
    en: 'What you hold, until when, and from when you can renew it.',
    de: 'Was Sie haben, bis wann es gilt und ab wann Sie es erneuern können.',
  },
  needs: 'award.view-own',
  feature: 'certifications',
  menu: { group: 'mine', order: 6, icon: IconRosetteDiscountCheck },
});

export default function MyCertifications() {
  const say = useSay();
  const list = useInfiniteQuery(myAwardsQuery);
  const empty = (
    <Empty
      icon={IconRosetteDiscountCheck}
      title={say({ en: 'No certifications yet', de: 'Noch keine Zertifizierungen' })}
    >
      {say({
        en: 'They appear here by themselves once you have completed what earns them.',
        de: 'Sie erscheinen hier von selbst, sobald Sie abgeschlossen haben, womit sie erworben werden.',
      })}
    </Empty>
  );
  return (
    <Page declared={declared} narrow>
      <Gathered list={list} empty={empty}>
        {(rows) => (
          <ul className={css.rows}>
            {rows.map((row) => (
              <Row key={row.id} row={row} />
            ))}
          </ul>
        )}
      </Gathered>
    </Page>
  );
}

function Row({ row }: { row: AwardRow }) {
  const say = useSay();
  const { certification, level, achievedOn, expiresOn, renewsFrom, state, isLatest } = row;
  const facts = [
    level && level.name !== certification.name && level.name,
    say({ en: 'Achieved on {day}', de: 'Erworben am {day}' }, { day: say.day(achievedOn) }),
    isLatest && state === 'active' && renewsFrom !== null && renewsFrom !== expiresOn
      ? say(
          { en: '{until}, renew from {day}', de: '{until}, erneuern ab {day}' },
          { until: expiryWords(row, say), day: say.day(renewsFrom) },
        )
      : isLatest
        ? expiryWords(row, say)
        : say({ en: 'former round', de: 'frühere Runde' }),
  ];
  return (
    <li>
      <span className={css.grow}>
        {isLatest ? <b>{certification.name}</b> : certification.name}
        <br />
        <span className="dim small numbers">{facts.filter(Boolean).join(' · ')}</span>
      </span>
      {isLatest && <Status look={awardLooks[row.state]} />}
    </li>
  );
}
