import { Button } from '@mantine/core';
import { IconCalendarOff } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ListedExemption } from '../api/types.ts';
import { useSay } from '../language.tsx';
import type { Text } from '../say.ts';
import { screen } from '../screen.tsx';
import { type Decision, Decisions } from '../ui/decide.tsx';
import { Empty } from '../ui/empty.tsx';
import { among, useFilters } from '../ui/filters.tsx';
import { Gathered } from '../ui/gathered.tsx';
import { Page } from '../ui/page.tsx';
import { RowLink } from '../ui/row-link.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { DecideExemption } from './exemptions/decide-exemption.tsx';
import { ExemptionFacts } from './exemptions/exemption-facts.tsx';
import css from './participants.module.css';
import { exemptionsQuery } from './queries.ts';

export const declared = screen({
  id: 'exemptions',
  path: '/exemptions',
  title: { en: 'Exemptions', de: 'Befreiungen' },
  help: {
    en: 'Who need not take [course|a course] for some time, and who asks for it.',
    de: 'Wer [courses|Kurse] einige Zeit nicht machen muss und wer darum bittet.',
  },
  needs: 'result.view-status',
  menu: { group: 'training', order: 39, icon: IconCalendarOff },
});

const tabs = ['asked', 'given', 'ended', 'refused'] as const;
type Shown = (typeof tabs)[number];
const words: Readonly<Record<Shown, Text>> = {
  asked: { en: 'Requests', de: 'Anträge' },
  given: { en: 'Given', de: 'Erteilt' },
  ended: { en: 'Over', de: 'Vorbei' },
  refused: { en: 'Refused', de: 'Abgelehnt' },
};
const nothing: Readonly<Record<Shown, Text>> = {
  asked: { en: 'Nobody asks for an exemption', de: 'Niemand bittet um eine Befreiung' },
  given: { en: 'Nobody is exempt', de: 'Niemand ist befreit' },
  ended: { en: 'None is over', de: 'Noch keine ist vorbei' },
  refused: { en: 'None was refused', de: 'Keine wurde abgelehnt' },
};

type Deciding = Readonly<{ row: ListedExemption; as: Decision | 'end' }>;

export default function Exemptions() {
  const say = useSay();
  const { values, set } = useFilters(['state']);
  const state = among(tabs, values.state) ?? 'asked';
  const list = useInfiniteQuery(exemptionsQuery(state));
  const [deciding, setDeciding] = useState<Deciding | null>(null);
  const empty = (
    <Empty icon={IconCalendarOff} title={say(nothing[state])}>
      {say({
        en: 'You exempt somebody in their training record, or several among the participants of [course|a course].',
        de: 'Sie befreien jemanden im Schulungsnachweis oder mehrere auf einmal unter den Teilnehmenden.',
      })}
    </Empty>
  );
  return (
    <Page declared={declared} narrow>
      <Tabs
        label={say(declared.title)}
        tabs={tabs.map((id) => ({ id, label: say(words[id]) }))}
        current={state}
        choose={(id) => set({ state: id })}
      >
        <Gathered list={list} empty={empty}>
          {(rows) => (
            <ul className={css.sources}>
              {rows.map((row) => (
                <Row key={row.id} row={row} decide={(as) => setDeciding({ row, as })} />
              ))}
            </ul>
          )}
        </Gathered>
      </Tabs>
      {deciding && (
        <DecideExemption
          which={{ ...deciding.row, name: deciding.row.user.name, course: deciding.row.course.title }}
          as={deciding.as}
          close={() => setDeciding(null)}
        />
      )}
    </Page>
  );
}

function Row({ row, decide }: { row: ListedExemption; decide: (as: Decision | 'end') => void }) {
  const say = useSay();
  const { enrollmentId, user, course, state, may } = row;
  const mayGive = may.editResult === true;
  return (
    <li>
      <span>
        <RowLink to={`/enrollments/${enrollmentId}`} className={css.name}>
          {user.name}
        </RowLink>{' '}
        · {course.title}
      </span>
      <ExemptionFacts of={row} enrollment={enrollmentId} file={mayGive ? 'exemptions' : null} />
      {mayGive && (state === 'asked' || state === 'given') && (
        <div className={css.bulk}>
          {state === 'asked' && <Decisions name={user.name} decide={decide} />}
          {state === 'given' && (
            <Button
              size="xs"
              variant="default"
              onClick={() => decide('end')}
              aria-label={say({ en: 'End the exemption of {name}', de: 'Befreiung von {name} beenden' }, user)}
            >
              {say({ en: 'End exemption', de: 'Befreiung beenden' })}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
