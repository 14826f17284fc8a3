import { Button } from '@mantine/core';
import { IconClipboardText, IconPlus } from '@tabler/icons-react';
import { type ReactNode, useRef, useState } from 'react';
import type { Question } from '../../api/types.ts';
import { useSay } from '../../language.tsx';
import { useNotify } from '../../ui/notices.tsx';
import { PasteDialog } from './paste-dialog.tsx';
import { QuestionCard } from './question-card.tsx';
import { copyOf, moved, newQuestion } from './questions.ts';
import css from './quizzes.module.css';

type Props = Readonly<{
  questions: readonly Question[];
  /** Takes what they were into what they are: several changes may be under way. */
  change: (to: (questions: readonly Question[]) => readonly Question[]) => void;
  problemsOf?: (question: string) => readonly string[];
  /** More that can be done with the list. */ children?: ReactNode;
}>;

/** Questions one below the other, written with the keyboard. */
export function QuestionsEditor({ questions, change, problemsOf, children }: Props) {
  const say = useSay();
  const notify = useNotify();
  const list = useRef<HTMLDivElement>(null);
  const [pasting, setPasting] = useState(false);
  const focus = (id: string) =>
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLTextAreaElement>(`[data-question="${id}"] textarea`)?.focus(),
    );
  const insert = (at: number, question: Question) => {
    change((all) => all.toSpliced(at, 0, question));
    focus(question.id);
  };
  const remove = (at: number, question: Question) => {
    change((all) => all.filter(({ id }) => id !== question.id));
    notify({
      text: say({ en: 'The question was deleted.', de: 'Die Frage wurde gelöscht.' }),
      action: {
        label: say({ en: 'Undo', de: 'Rückgängig' }),
        run: () => change((all) => all.toSpliced(at, 0, question)),
      },
    });
  };
  return (
    <div ref={list} className={css.questions}>
      {questions.map((question, at) => (
        <QuestionCard
          key={question.id}
          question={question}
          number={at + 1}
          problems={problemsOf?.(question.id) ?? []}
          change={(next) => change((all) => all.map((one) => (one.id === question.id ? next : one)))}
          move={(by) => {
            change((all) => moved(all, at, by));
            focus(question.id);
          }}
          duplicate={() => insert(at + 1, copyOf(question))}
          remove={() => remove(at, question)}
          follow={() => insert(at + 1, newQuestion(question.type))}
        />
      ))}
      <div className={css.line}>
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => insert(questions.length, newQuestion(questions.at(-1)?.type ?? 'single'))}
        >
          {say({ en: 'Add question', de: 'Frage hinzufügen' })}
        </Button>
        <Button
          variant="default"
          leftSection={<IconClipboardText size={16} aria-hidden />}
          onClick={() => setPasting(true)}
        >
          {say({ en: 'Paste questions', de: 'Fragen einfügen' })}
        </Button>
        {children}
      </div>
      <p className="dim small">
        {say({
          en: 'Enter adds an answer, Ctrl+Enter a question, Alt with an arrow moves the question.',
          de: 'Enter fügt eine Antwort hinzu, Strg+Enter eine Frage, Alt mit Pfeil verschiebt die Frage.',
        })}
      </p>
      {pasting && <PasteDialog take={(more) => change((all) => [...all, ...more])} close={() => setPasting(false)} />}
    </div>
  );
}
