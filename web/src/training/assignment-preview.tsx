import { Button } from '@mantine/core';
import { IconUsersGroup } from '@tabler/icons-react';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { ask } from '../api/ask.ts';
import { isProblem, Problem } from '../api/problem.ts';
import type { AssignmentPreview, Audience } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { daysBetween, type Say, todayHere } from '../say.ts';
import { ProblemNote } from '../ui/problem-note.tsx';
import { locationsQuery } from '../workplace/queries.ts';
import { type AssignmentValues, audienceOf } from './assignment-fields.ts';
import { audienceWords } from './assignment-words.ts';
import css from './assignments.module.css';

type Asked = Readonly<{ courseId: string; audience: Audience; learnersOnly: boolean }>;

/** Whom an assignment would reach, counted by the server before anything is saved. */
export const previewQuery = (asked: Asked) =>
  queryOptions({
    queryKey: ['assignment-preview', asked],
    queryFn: ({ signal }) => ask('POST /api/assignments/preview', { body: asked, signal }),
    staleTime: 20_000,
    retry: false,
  });

export function usePreview(values: AssignmentValues) {
  const audience = audienceOf(values);
  const { courseId, learnersOnly } = values;
  const enabled = courseId !== '' && audience !== null;
  const asked = { courseId, learnersOnly, audience: audience ?? { everybody: true as const } };
  const { data, error, isFetching, isPlaceholderData } = useQuery({
    ...previewQuery(asked),
    enabled,
    placeholderData: keepPreviousData,
  });
  return {
    enabled,
    error: enabled ? error : null,
    data: enabled && !error ? data : undefined,
    isOld: isFetching || isPlaceholderData,
  };
}

/** The sentence of a refused preview, the one at the field when there is one. */
export const refusalOf = (error: unknown): string | null =>
  isProblem(error) && error.status !== 0 ? (Object.values(error.fields)[0] ?? error.message) : null;

/** Who gets what until when, in words and numbers. */
export function Preview({ values, preview, course, leaveOutBelow }: Props) {
  const say = useSay();
  const { data: locations } = useQuery({ ...locationsQuery, enabled: !values.everybody });
  const { enabled, data, error, isOld } = preview;
  const audience = audienceOf(values);
  const hasBelow = !values.everybody && values.withDescendants;
  return (
    <section className={css.preview} aria-live="polite" aria-label={say({ en: 'Who gets it', de: 'Wer es bekommt' })}>
      {!enabled && <p className="dim">{say(choose)}</p>}
      {error && <ProblemNote error={asSentence(error)} />}
      {error && hasBelow && (
        <p className={css.below}>
          {say({
            en: 'Locations below may lie outside those you manage.',
            de: 'Standorte darunter liegen vielleicht außerhalb Ihrer.',
          })}
          <Button size="xs" variant="default" onClick={leaveOutBelow}>
            {say({ en: 'Leave out what is below', de: 'Ohne die darunter' })}
          </Button>
        </p>
      )}
      {enabled && !error && !data && <Bones />}
      {data && audience && (
        <div className={css.told} data-old={isOld}>
          <IconUsersGroup size={20} stroke={1.75} aria-hidden />
          <div>
            {told(data, values, { course, where: audienceWords(audience, locations?.items ?? [], say) }, say).map(
              (sentence, n) => (
                <p key={sentence} className={n === 0 ? css.lead : 'dim'}>
                  {sentence}
                </p>
              ),
            )}
          </div>
        </div>
      )}
    </section>
  );
}

type Props = {
  values: AssignmentValues;
  preview: ReturnType<typeof usePreview>;
  course: string;
  leaveOutBelow: () => void;
};
type Names = Readonly<{ course: string; where: string }>;

function told(preview: AssignmentPreview, values: AssignmentValues, names: Names, say: Say): readonly string[] {
  const who = say.count(values.learnersOnly ? learners : users, preview.count);
  const goes = { en: '“{course}” goes to {who}: {where}.', de: '„{course}“ geht an {who}: {where}.' } as const;
  const nobody = { en: 'Nobody fits now: {where}.', de: 'Jetzt passt niemand: {where}.' } as const;
  return [
    preview.count > 0 ? say(goes, { ...names, who }) : say(nobody, { where: names.where }),
    ...(preview.already > 0 ? [say.count(already, preview.already)] : []),
    dueSentence(values, say),
    say(live),
  ].filter((sentence) => sentence !== '');
}

function dueSentence({ due, dueDays, dueDate }: AssignmentValues, say: Say): string {
  const days = Number(dueDays);
  const today = todayHere();
  if (due === 'none') return say({ en: 'It has no due date.', de: 'Es gibt keinen Termin.' });
  if (due === 'days') return Number.isInteger(days) && days > 0 ? say.count(within, days) : '';
  if (!dueDate || dueDate < today) return '';
  const on = say(
    { en: 'It is due on {day}, {away}.', de: 'Fällig ist es am {day}, {away}.' },
    { day: say.day(dueDate), away: say.away(dueDate, today) },
  );
  return daysBetween(today, dueDate) < leastDays ? on : `${on} ${say.count(least, leastDays)}`;
}

// What the server gives to people who come late.
const leastDays = 7;

function asSentence(error: Error): Error {
  const sentence = refusalOf(error);
  if (!isProblem(error) || sentence === null) return error;
  return new Problem({
    status: error.status,
    code: error.code,
    title: error.code,
    detail: sentence,
    askWhom: error.askWhom,
    ...(error.remedy ? { remedy: error.remedy } : {}),
  });
}

function Bones() {
  return (
    <div className={css.told} aria-hidden>
      <div className={css.bones}>
        <span className="bone" style={{ inlineSize: '72%' }} />
        <span className="bone" style={{ inlineSize: '48%' }} />
      </div>
    </div>
  );
}

const choose = {
  en: 'Choose a course and who gets it to see how many users that are.',
  de: 'Wählen Sie einen Kurs und wer ihn bekommt, um zu sehen, wie viele Benutzer das sind.',
} as const;
const live = {
  en: 'Whoever joins later gets it too. Whoever leaves without having started loses it.',
  de: 'Wer später dazukommt, bekommt es auch. Wer geht, ohne begonnen zu haben, verliert es.',
} as const;
const users = { en: { one: '{n} user', other: '{n} users' }, de: { one: '{n} Benutzer', other: '{n} Benutzer' } };
const learners = {
  en: { one: '{n} learner', other: '{n} learners' },
  de: { one: '{n} Lernenden', other: '{n} Lernende' },
};
const already = {
  en: {
    one: '{n} of them has the course already and keeps what was done.',
    other: '{n} of them have the course already and keep what they did.',
  },
  de: {
    one: '{n} davon hat den Kurs schon und behält das Geleistete.',
    other: '{n} davon haben den Kurs schon und behalten das Geleistete.',
  },
};
const within = {
  en: { one: 'Everybody has {n} day from getting it.', other: 'Everybody has {n} days from getting it.' },
  de: { one: 'Alle haben ab der Zuweisung {n} Tag Zeit.', other: 'Alle haben ab der Zuweisung {n} Tage Zeit.' },
};
const least = {
  en: { one: 'Whoever joins late has at least {n} day.', other: 'Whoever joins late has at least {n} days.' },
  de: { one: 'Wer spät dazukommt, hat mindestens {n} Tag.', other: 'Wer spät dazukommt, hat mindestens {n} Tage.' },
};
