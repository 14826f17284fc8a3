import { useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { ask } from '../api/ask.ts';
import type { AssignmentInput } from '../api/types.ts';
import { useSay } from '../language.tsx';
import type { Counted, Text } from '../say.ts';
import { ProblemNote } from '../ui/problem-note.tsx';
import css from './assignments.module.css';

/** How many an assignment would reach, worked out by the server before anything is saved. */
export function AudiencePreview({ input, hint = chooseBoth }: { input: AssignmentInput | null; hint?: Text }) {
  const say = useSay();
  const asked = useDeferredValue(input ? JSON.stringify({ ...input, name: input.name || '-' }) : null);
  const { data, error } = useQuery({
    queryKey: ['assignment-preview', asked],
    queryFn: ({ signal }) =>
      ask('POST /api/assignments/preview', { body: JSON.parse(asked ?? '') as AssignmentInput, signal }),
    enabled: asked !== null,
    placeholderData: (before) => before,
  });
  return (
    <section className={css.preview} aria-live="polite" aria-label={say(heading)}>
      <h2>{say(heading)}</h2>
      {!input && <p className="dim">{say(hint)}</p>}
      {input && error && <ProblemNote error={error} />}
      {input && !error && !data && <span className="bone" style={{ blockSize: 36, inlineSize: 96 }} />}
      {input && !error && data && (
        <>
          <p className={css.number}>{say.number(data.count)}</p>
          <p>{say.count(reached, data.count)}</p>
          {effects.map(
            ([effect, words]) =>
              data[effect] > 0 && (
                <p key={effect} className="dim">
                  {say.count(words, data[effect])}
                </p>
              ),
          )}
          {data.users.length > 0 && (
            <ul className={css.names}>
              {data.users.map(({ id, name, effect }) => (
                <li key={id}>
                  <span>{name}</span>
                  <span className="dim">{say(shortly[effect])}</span>
                </li>
              ))}
              {data.users.length < data.count && (
                <li className="dim">{say.count(further, data.count - data.users.length)}</li>
              )}
            </ul>
          )}
        </>
      )}
    </section>
  );
}

const chooseBoth = {
  en: 'Choose [course|a course] and an audience to see how many.',
  de: 'Wählen Sie [course|Kurs] und Zielgruppe, um zu sehen, wie viele es sind.',
};
const reached = {
  en: { one: '[user|user] is reached today', other: '[users|users] are reached today' },
  de: { one: '[user|Benutzer] wird heute erreicht', other: '[users|Benutzer] werden heute erreicht' },
};
const effects = [
  [
    'new',
    {
      en: { one: '{n} is enrolled newly', other: '{n} are enrolled newly' },
      de: { one: '{n} wird neu eingetragen', other: '{n} werden neu eingetragen' },
    },
  ],
  [
    'again',
    {
      en: { one: '{n} did it before and does it again', other: '{n} did it before and do it again' },
      de: {
        one: '{n} hat es schon einmal getan und tut es wieder',
        other: '{n} haben es schon einmal getan und tun es wieder',
      },
    },
  ],
  [
    'done',
    {
      en: { one: '{n} has done it already', other: '{n} have done it already' },
      de: { one: '{n} hat es schon getan', other: '{n} haben es schon getan' },
    },
  ],
  [
    'already',
    {
      en: { one: '{n} is enrolled already', other: '{n} are enrolled already' },
      de: { one: '{n} ist schon eingetragen', other: '{n} sind schon eingetragen' },
    },
  ],
] as const satisfies readonly (readonly [string, Counted])[];
const shortly = {
  new: { en: 'new', de: 'neu' },
  again: { en: 'again', de: 'noch einmal' },
  done: { en: 'done already', de: 'schon getan' },
  already: { en: 'enrolled already', de: 'schon eingetragen' },
} as const;
const further = {
  en: { one: 'and {n} more', other: 'and {n} more' },
  de: { one: 'und {n} weitere Person', other: 'und {n} weitere' },
};
const heading = { en: 'Who gets it', de: 'Wer ihn bekommt' };
