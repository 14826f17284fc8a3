import { Textarea } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { ask } from '../api/ask.ts';
import type { Course, Fate, VersionPeople } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { useMe } from '../me.tsx';
import type { Counted, Text } from '../say.ts';
import { Confirm } from '../ui/confirm.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import css from './content.module.css';
import { peopleQuery } from './queries.ts';

type Props = {
  course: Course;
  /** What is put in force. */ number: string;
  /** False while something is missing in it. */ ready?: boolean;
  /** What is missing, in place of what will happen. */ children?: ReactNode;
  done: () => void | Promise<void>;
  close: () => void;
};

/** Puts a draft in force, after a look at who is in progress and a decision about them. */
export function PublishDialog({ course, number, ready = true, children, done, close }: Props) {
  const say = useSay();
  const client = useQueryClient();
  const { data, error } = useQuery(peopleQuery(course.id));
  const isRegulated = useMe().organization.features.includes('regulated');
  const [people, setPeople] = useState<Fate>(isRegulated ? 'move' : 'stay');
  const [changeSummary, setSummary] = useState('');
  const { id, title, version } = course;
  const [first] = data?.versions.filter((one) => one.id !== null) ?? [];
  const isNew = course.state === 'draft';
  // a retired course that comes back replaces nothing
  const asksSummary = isRegulated && !isNew && number !== course.number;
  return (
    <Confirm
      title={say({ en: 'Publish {title}', de: '{title} veröffentlichen' }, { title })}
      verb={say({ en: 'Publish', de: 'Veröffentlichen' })}
      ready={ready && data !== undefined && !(asksSummary && changeSummary.trim() === '')}
      run={async () => {
        await ask('POST /api/courses/{id}/publish', { params: { id }, version, body: { people, changeSummary } });
        await client.invalidateQueries({ queryKey: ['course', id] });
        await client.invalidateQueries({ queryKey: ['courses'] });
        await done();
      }}
      close={close}
    >
      {children}
      {ready && isNew && (
        <p>
          {say({
            en: 'From now on the [course|course] can be assigned and taken. Nobody is enrolled by publishing.',
            de: 'Ab jetzt kann das zugewiesen und gemacht werden. Durch das Veröffentlichen wird niemand eingetragen.',
          })}
        </p>
      )}
      {ready && !isNew && (
        <>
          <p>
            {say(
              {
                en: 'Version {number} is what people learn from now on.',
                de: 'Ab jetzt wird Version {number} gelernt.',
              },
              { number },
            )}
          </p>
          {error && <ProblemNote error={error} />}
          {data && <Standing people={data} />}
          {data && (first !== undefined || data.others) && (
            <Fates value={people} choose={setPeople} {...(isRegulated ? { of: ['move', 'restart'] } : {})} />
          )}
          <Textarea
            required={asksSummary}
            label={say({ en: 'What is new in it', de: 'Was daran neu ist' })}
            maxLength={2000}
            value={changeSummary}
            onChange={(event) => setSummary(event.currentTarget.value)}
          />
        </>
      )}
    </Confirm>
  );
}

const begun: Counted = {
  en: { one: '{n} person is in progress', other: '{n} people are in progress' },
  de: { one: '{n} Person hat begonnen', other: '{n} Personen haben begonnen' },
};
const waiting: Counted = {
  en: { one: '{n} has not begun and gets the new version', other: '{n} have not begun and get the new version' },
  de: { one: '{n} hat nicht begonnen und bekommt die neue', other: '{n} haben nicht begonnen und bekommen die neue' },
};
const completed: Counted = {
  en: { one: '{n} has completed and keeps that', other: '{n} have completed and keep that' },
  de: { one: '{n} hat abgeschlossen und behält das', other: '{n} haben abgeschlossen und behalten das' },
};

/** How many of each there are, as far as one sees them. */
function Standing({ people }: { people: VersionPeople }) {
  const say = useSay();
  const { versions, others } = people;
  const sum = (of: (one: VersionPeople['versions'][number]) => number) => versions.reduce((n, one) => n + of(one), 0);
  const under = versions.filter((one) => one.inProgress > 0);
  const where = under.map(({ number, inProgress }) => `${number}: ${say.number(inProgress)}`).join(', ');
  return (
    <ul className={css.people}>
      <li>
        {say.count(
          begun,
          sum((one) => one.inProgress),
        )}
        {under.length > 1 && <span className="dim"> ({where})</span>}
      </li>
      <li>
        {say.count(
          waiting,
          sum((one) => one.notStarted),
        )}
      </li>
      <li>
        {say.count(
          completed,
          sum((one) => one.completed),
        )}
      </li>
      {others && (
        <li className="dim">
          {say({
            en: 'There are people you do not see. The same happens to them.',
            de: 'Es gibt weitere, die Sie nicht sehen. Für sie gilt dasselbe.',
          })}
        </li>
      )}
    </ul>
  );
}

type Said = Readonly<{ word: Text; more: Text }>;

/** What happens to people in progress, in words. */
export const fates: Readonly<Record<Fate, Said>> = {
  stay: {
    word: { en: 'They stay', de: 'Sie bleiben' },
    more: {
      en: 'Whoever has begun goes on with the version they began.',
      de: 'Wer begonnen hat, macht mit der begonnenen Version weiter.',
    },
  },
  move: {
    word: { en: 'They come along', de: 'Sie kommen mit' },
    more: {
      en: 'What they did in parts that stand in both versions counts. A part that was changed while they have it open begins again.',
      de: 'Was sie in Teilen getan haben, die in beiden Versionen stehen, zählt. Ein Teil, der sich geändert hat, während er offen war, beginnt neu.',
    },
  },
  restart: {
    word: { en: 'They begin anew', de: 'Sie beginnen neu' },
    more: {
      en: 'What they did stays as history and counts no more.',
      de: 'Was sie getan haben, bleibt im Verlauf und zählt nicht mehr.',
    },
  },
};

type FateProps<F extends Fate> = { value: F; choose: (fate: F) => void; of?: readonly F[] };

export function Fates<F extends Fate = Fate>({ value, choose, of }: FateProps<F>) {
  const say = useSay();
  // the border: without a choice of fates every one of them is offered
  const offered = of ?? (Object.keys(fates) as F[]);
  return (
    <fieldset className={css.fates}>
      <legend>{say({ en: 'People in progress', de: 'Wer schon begonnen hat' })}</legend>
      {offered.map((fate) => (
        <label key={fate}>
          <input type="radio" name="people" checked={value === fate} onChange={() => choose(fate)} />
          <span>
            {say(fates[fate].word)}
            <span className="dim">{say(fates[fate].more)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
