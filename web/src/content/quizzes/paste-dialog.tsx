import { Button, Textarea } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Question } from '../../api/types.ts';
import { useSay } from '../../language.tsx';
import type { Counted } from '../../say.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { questionsIn } from './paste.ts';
import css from './quizzes.module.css';

const take: Counted = {
  en: { one: 'Take {n} question', other: 'Take {n} questions' },
  de: { one: '{n} Frage übernehmen', other: '{n} Fragen übernehmen' },
};

/** Many questions at once from plain text, with what will come of it said before it is taken. */
export function PasteDialog({
  take: takeThem,
  close,
}: Readonly<{ take: (questions: readonly Question[]) => void; close: () => void }>) {
  const say = useSay();
  const [text, setText] = useState('');
  const { questions, left } = useMemo(() => questionsIn(text), [text]);
  return (
    <Dialog
      title={say({ en: 'Paste questions', de: 'Fragen einfügen' })}
      close={close}
      wide
      footer={
        <Button
          disabled={questions.length === 0}
          onClick={() => {
            takeThem(questions);
            close();
          }}
        >
          {say.count(take, questions.length)}
        </Button>
      }
    >
      <p>
        {say({
          en: 'A blank line ends a question. Its first line is what is asked; the lines after it say how it is answered.',
          de: 'Eine leere Zeile beendet eine Frage. Die erste Zeile ist die Frage; die weiteren sagen, wie sie beantwortet wird.',
        })}
      </p>
      <pre className={css.format}>{say(format)}</pre>
      <Textarea
        label={say({ en: 'Text', de: 'Text' })}
        data-autofocus
        autosize
        minRows={8}
        maxRows={20}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {left.length > 0 && (
        <div role="status" className={css.problem}>
          <p>
            {say({
              en: 'No right answer was found here. These are left out:',
              de: 'Hier fehlt eine richtige Antwort. Das bleibt draußen:',
            })}
          </p>
          <pre className={css.format}>{left.join('\n\n')}</pre>
        </div>
      )}
    </Dialog>
  );
}

const format = {
  en: `* right answer          - wrong answer
= true                  = false
= 112 | one one two     each spelling that counts
=# 9.8 +- 0.1 m/s       a number, give or take, unit
Dog -> Barks            a pair
1. First                in the right order
@ fire, safety          tags
+ Well done.            ! Read it again.`,
  de: `* richtige Antwort      - falsche Antwort
= richtig               = falsch
= 112 | eins eins zwei  jede Schreibweise, die zählt
=# 9,8 +- 0,1 m/s       eine Zahl, Toleranz, Einheit
Hund -> bellt           ein Paar
1. Zuerst               in der richtigen Reihenfolge
@ Feuer, Sicherheit     Schlagwörter
+ Gut gemacht.          ! Lesen Sie es noch einmal.`,
};
