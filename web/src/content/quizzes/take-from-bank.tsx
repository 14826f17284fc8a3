import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Question } from '../../api/types.ts';
import { useSay } from '../../language.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { ShowMore } from '../../ui/gathered.tsx';
import { bankQuery, banksQuery } from '../queries.ts';
import css from './quizzes.module.css';

/** Takes the questions of a bank, all or those of a tag, into a quiz, which keeps them as they are now. */
export function TakeFromBank({
  take,
  close,
}: Readonly<{ take: (questions: readonly Question[]) => void; close: () => void }>) {
  const say = useSay();
  const [id, setId] = useState('');
  const [tag, setTag] = useState('');
  const list = useInfiniteQuery(banksQuery);
  const bank = useQuery({ ...bankQuery(id), enabled: id !== '' });
  const banks = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const all = id === '' ? [] : (bank.data?.questions ?? []);
  const tags = [...new Set(all.flatMap((one) => one.tags))].toSorted();
  const taken = tag === '' ? all : all.filter((one) => one.tags.includes(tag));
  return (
    <Confirm
      title={say({ en: 'Take questions from a bank', de: 'Fragen aus einer Sammlung übernehmen' })}
      verb={say({ en: 'Take questions', de: 'Fragen übernehmen' })}
      ready={taken.length > 0}
      run={async () => take(taken)}
      close={close}
    >
      {list.error && <ProblemNote error={list.error} retry={() => void list.refetch()} />}
      {bank.error && <ProblemNote error={bank.error} retry={() => void bank.refetch()} />}
      <div className={css.line}>
        <Choice
          label={say({ en: 'Question bank', de: 'Fragensammlung' })}
          value={id}
          choose={(next) => {
            setId(next);
            setTag('');
          }}
          options={[
            { value: '', label: say({ en: 'Choose one', de: 'Bitte wählen' }) },
            ...banks.map((one) => ({ value: one.id, label: `${one.title} (${one.questionCount})` })),
          ]}
        />
        <ShowMore list={list} />
        {tags.length > 0 && (
          <Choice
            label={say({ en: 'Tag', de: 'Schlagwort' })}
            value={tag}
            choose={setTag}
            options={[
              { value: '', label: say({ en: 'All questions', de: 'Alle Fragen' }) },
              ...tags.map((value) => ({ value, label: value })),
            ]}
          />
        )}
      </div>
      <p className="dim">
        {say(
          {
            en: '{n} questions are copied. A later change of the bank does not reach this quiz.',
            de: '{n} Fragen werden kopiert. Spätere Änderungen der Sammlung erreichen diesen Test nicht.',
          },
          { n: String(taken.length) },
        )}
      </p>
    </Confirm>
  );
}
