import { useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { ask } from '../api/ask.ts';
import type { AssignmentInput } from '../api/types.ts';
import { useSay } from '../language.tsx';
import type { Text } from '../say.ts';
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
    <section className={css.preview} aria-live="polite">
      <h2>{say({ en: 'Who gets it', de: 'Wer ihn bekommt' })}</h2>
      {!input && <p className="dim">{say(hint)}</p>}
      {input && error && <ProblemNote error={error} />}
      {input && !error && !data && <span className="bone" style={{ blockSize: 36, inlineSize: 96 }} />}
      {input && !error && data && (
        <>
          <p className={css.number}>{say.number(data.count)}</p>
          <p>{say.count(reached, data.count)}</p>
          <p className="dim">{say.count(already, data.already)}</p>
          <p className="dim">{say.count(fresh, Math.max(0, data.count - data.already))}</p>
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
const already = {
  en: { one: '{n} is enrolled already', other: '{n} are enrolled already' },
  de: { one: '{n} ist schon eingetragen', other: '{n} sind schon eingetragen' },
};
const fresh = {
  en: { one: '{n} is enrolled newly', other: '{n} are enrolled newly' },
  de: { one: '{n} wird neu eingetragen', other: '{n} werden neu eingetragen' },
};
