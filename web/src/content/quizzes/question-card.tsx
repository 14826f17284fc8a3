import { ActionIcon, Textarea, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconCopy, IconTrash } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import type { Question } from '../../api/types.ts';
import { useSay } from '../../language.tsx';
import { Choice } from '../../ui/choice.tsx';
import { AnswerFields, InPart } from './answer-fields.tsx';
import { asType, questionTypes, typeNames } from './questions.ts';
import css from './quizzes.module.css';

type Props = Readonly<{
  question: Question;
  number: number;
  problems: readonly string[];
  change: (question: Question) => void;
  move: (by: -1 | 1) => void;
  duplicate: () => void;
  remove: () => void;
  /** Another question below this one. */ follow: () => void;
}>;

/** One question as its author writes it. */
export function QuestionCard({ question, number, problems, change, follow, ...deeds }: Props) {
  const say = useSay();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      follow();
    } else if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      deeds.move(event.key === 'ArrowUp' ? -1 : 1);
    }
  };
  const title = say({ en: 'Question {number}', de: 'Frage {number}' }, { number: String(number) });
  return (
    <section className={css.card} aria-label={title} onKeyDown={onKeyDown} data-question={question.id}>
      <header>
        <h3>{title}</h3>
        <Choice
          quiet
          label={say({ en: 'Type of question {number}', de: 'Art von Frage {number}' }, { number: String(number) })}
          value={question.type}
          choose={(value) => change(asType(question, questionTypes.find((one) => one === value) ?? question.type))}
          options={questionTypes.map((value) => ({ value, label: say(typeNames[value]) }))}
        />
        <Deeds number={number} {...deeds} />
      </header>
      <Textarea
        label={say({ en: 'What is asked', de: 'Was gefragt wird' })}
        autosize
        minRows={1}
        maxLength={2_000}
        value={question.prompt}
        onChange={(event) => change({ ...question, prompt: event.currentTarget.value })}
      />
      <AnswerFields question={question} change={change} />
      {question.type === 'multiple' && <InPart question={question} change={change} />}
      <More question={question} change={change} />
      {problems.map((problem) => (
        <p key={problem} className={css.problem}>
          {problem}
        </p>
      ))}
    </section>
  );
}

function Deeds({ number, move, duplicate, remove }: Pick<Props, 'number' | 'move' | 'duplicate' | 'remove'>) {
  const say = useSay();
  const of = { number: String(number) };
  const deeds = [
    {
      icon: IconArrowUp,
      run: () => move(-1),
      label: say({ en: 'Move question {number} up', de: 'Frage {number} nach oben' }, of),
    },
    {
      icon: IconArrowDown,
      run: () => move(1),
      label: say({ en: 'Move question {number} down', de: 'Frage {number} nach unten' }, of),
    },
    {
      icon: IconCopy,
      run: duplicate,
      label: say({ en: 'Duplicate question {number}', de: 'Frage {number} verdoppeln' }, of),
    },
    { icon: IconTrash, run: remove, label: say({ en: 'Delete question {number}', de: 'Frage {number} löschen' }, of) },
  ];
  return (
    <span className={css.deeds}>
      {deeds.map(({ icon: Icon, run, label }) => (
        <ActionIcon key={label} variant="subtle" color="gray" aria-label={label} title={label} onClick={run}>
          <Icon size={16} aria-hidden />
        </ActionIcon>
      ))}
    </span>
  );
}

/** What most questions leave as it is. */
function More({ question, change }: Pick<Props, 'question' | 'change'>) {
  const say = useSay();
  const { points, tags, feedback } = question;
  return (
    <details className={css.more}>
      <summary>{say({ en: 'Points, tags and feedback', de: 'Punkte, Schlagwörter und Rückmeldung' })}</summary>
      <div className={css.line}>
        <TextInput
          type="number"
          min={0}
          max={1_000}
          step="any"
          label={say({ en: 'Points', de: 'Punkte' })}
          value={points}
          onChange={(event) => change({ ...question, points: Math.max(0, Number(event.currentTarget.value)) })}
        />
        <TextInput
          className={css.wide}
          label={say({ en: 'Tags, with commas between', de: 'Schlagwörter, mit Kommas getrennt' })}
          defaultValue={tags.join(', ')}
          key={tags.join()}
          onBlur={(event) => change({ ...question, tags: tagsIn(event.currentTarget.value) })}
        />
      </div>
      <TextInput
        label={say({ en: 'Said when it was right', de: 'Rückmeldung, wenn es stimmt' })}
        maxLength={1_000}
        value={feedback.right}
        onChange={(event) => change({ ...question, feedback: { ...feedback, right: event.currentTarget.value } })}
      />
      <TextInput
        label={say({ en: 'Said when it was wrong', de: 'Rückmeldung, wenn es nicht stimmt' })}
        maxLength={1_000}
        value={feedback.wrong}
        onChange={(event) => change({ ...question, feedback: { ...feedback, wrong: event.currentTarget.value } })}
      />
    </details>
  );
}

const tagsIn = (text: string): string[] => [
  ...new Set(
    text
      .split(',')
      .map((one) => one.trim())
      .filter(Boolean),
  ),
];
