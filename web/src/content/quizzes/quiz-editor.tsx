import { Button, Checkbox, TextInput } from '@mantine/core';
import '@mantine/core/styles/Checkbox.layer.css';
import '@mantine/core/styles/InlineInput.layer.css';
import { IconPlus, IconStack2 } from '@tabler/icons-react';
import { useState } from 'react';
import { useSay } from '../../language.tsx';
import { Choice } from '../../ui/choice.tsx';
import { QuizRules } from './quiz-rules.tsx';
import { QuestionsEditor } from './questions-editor.tsx';
import { copyOf, newName } from './questions.ts';
import type { Quiz, QuizSection } from './quiz.ts';
import css from './quizzes.module.css';
import { TakeFromBank } from './take-from-bank.tsx';

type Props = Readonly<{
  quiz: Quiz;
  /** Takes what it was into what it is: several changes may be under way. */ change: (
    to: (quiz: Quiz) => Quiz,
  ) => void;
}>;

/** A quiz as its author writes it: rules first, then its sections with their questions. */
export function QuizEditor({ quiz, change }: Props) {
  const say = useSay();
  const add = () =>
    change((now) => ({
      ...now,
      sections: [...now.sections, { id: newName(), title: '', draw: null, tag: null, questions: [] }],
    }));
  return (
    <div className={css.questions}>
      <QuizRules quiz={quiz} change={(rules) => change((now) => ({ ...now, ...rules }))} />
      {quiz.sections.map((section, at) => (
        <Section
          key={section.id}
          section={section}
          number={at + 1}
          isOnly={quiz.sections.length === 1}
          remove={() => change((now) => ({ ...now, sections: now.sections.filter(({ id }) => id !== section.id) }))}
          change={(to) =>
            change((now) => ({
              ...now,
              sections: now.sections.map((one) => (one.id === section.id ? to(one) : one)),
            }))
          }
        />
      ))}
      <div>
        <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={add}>
          {say({ en: 'Add section', de: 'Abschnitt hinzufügen' })}
        </Button>
      </div>
    </div>
  );
}

type SectionProps = Readonly<{
  section: QuizSection;
  number: number;
  isOnly: boolean;
  change: (to: (section: QuizSection) => QuizSection) => void;
  remove: () => void;
}>;

function Section({ section, number, isOnly, change, remove }: SectionProps) {
  const say = useSay();
  const [taking, setTaking] = useState(false);
  const name = say({ en: 'Section {number}', de: 'Abschnitt {number}' }, { number: String(number) });
  return (
    <section className={css.questions} aria-label={name}>
      <div className={css.line}>
        <TextInput
          className={css.wide}
          label={say({ en: '{name}: title', de: '{name}: Titel' }, { name })}
          maxLength={200}
          value={section.title}
          onChange={(event) => {
            const title = event.currentTarget.value;
            change((now) => ({ ...now, title }));
          }}
        />
        {!isOnly && section.questions.length === 0 && (
          <Button variant="default" onClick={remove}>
            {say({ en: 'Remove section', de: 'Abschnitt entfernen' })}
          </Button>
        )}
      </div>
      <Draw section={section} change={change} />
      <QuestionsEditor
        questions={section.questions}
        change={(to) => change((now) => ({ ...now, questions: to(now.questions) }))}
      >
        <Button variant="default" leftSection={<IconStack2 size={16} aria-hidden />} onClick={() => setTaking(true)}>
          {say({ en: 'Take from a bank', de: 'Aus Fragensammlung übernehmen' })}
        </Button>
      </QuestionsEditor>
      {taking && (
        <TakeFromBank
          take={(more) =>
            change((now) => ({ ...now, questions: [...now.questions, ...more.map((one) => copyOf(one))] }))
          }
          close={() => setTaking(false)}
        />
      )}
    </section>
  );
}

/** Whether all questions are asked, or some of them by chance. */
function Draw({ section, change }: Pick<SectionProps, 'section' | 'change'>) {
  const say = useSay();
  const { draw, tag, questions } = section;
  const tags = [...new Set(questions.flatMap((one) => one.tags))].toSorted();
  return (
    <div className={css.line}>
      <Checkbox
        label={say({ en: 'Ask only some of them, drawn for each try', de: 'Nur einige fragen, je Versuch gezogen' })}
        checked={draw !== null}
        onChange={(event) => {
          const next = event.currentTarget.checked ? Math.max(1, questions.length - 1) : null;
          change((now) => ({ ...now, draw: next, tag: null }));
        }}
      />
      {draw !== null && (
        <TextInput
          type="number"
          min={1}
          max={500}
          label={say({ en: 'Questions drawn', de: 'Gezogene Fragen' })}
          value={draw}
          onChange={(event) => {
            const next = Math.min(500, Math.max(1, Math.round(Number(event.currentTarget.value))));
            change((now) => ({ ...now, draw: next }));
          }}
        />
      )}
      {draw !== null && tags.length > 0 && (
        <Choice
          label={say({ en: 'With the tag', de: 'Mit dem Schlagwort' })}
          value={tag ?? ''}
          choose={(next) => change((now) => ({ ...now, tag: next || null }))}
          options={[
            { value: '', label: say({ en: 'Any', de: 'Beliebig' }) },
            ...tags.map((value) => ({ value, label: value })),
          ]}
        />
      )}
    </div>
  );
}
