import { ActionIcon, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { QuizAnswer, ShownQuestion } from '../../api/types.ts';
import { useSay } from '../../language.tsx';
import { Choice } from '../../ui/choice.tsx';
import { choose } from './answers.ts';
import css from './quiz.module.css';

type Props = Readonly<{
  question: ShownQuestion;
  answer: QuizAnswer | undefined;
  isFinal: boolean;
  give: (answer: QuizAnswer) => void;
}>;

/** Where a learner answers, each type of question in its own way. */
export function QuestionFields(props: Props) {
  const say = useSay();
  const { question } = props;
  switch (question.type) {
    case 'single':
    case 'multiple':
      return <Options {...props} />;
    case 'true-false': {
      const choices = [
        { id: 'true', text: say({ en: 'True', de: 'Richtig' }) },
        { id: 'false', text: say({ en: 'False', de: 'Falsch' }) },
      ];
      return <Options {...props} question={{ ...question, choices }} />;
    }
    case 'matching':
      return <Pairs {...props} />;
    case 'ordering':
      return <Order {...props} />;
    default:
      return <Words {...props} />;
  }
}

function Options({ question, answer, isFinal, give }: Props) {
  const isOnly = question.type !== 'multiple';
  const chosen = answer && 'chosen' in answer ? answer.chosen : [];
  return (
    <div className={css.options}>
      {question.choices.map(({ id, text }) => (
        <label key={id} className={css.option} data-chosen={chosen.includes(id)}>
          <input
            type={isOnly ? 'radio' : 'checkbox'}
            name={question.id}
            checked={chosen.includes(id)}
            disabled={isFinal}
            onChange={() => give(choose(answer, id, isOnly))}
          />
          <span>{text}</span>
        </label>
      ))}
    </div>
  );
}

function Words({ question, answer, isFinal, give }: Props) {
  const say = useSay();
  return (
    <TextInput
      label={say({ en: 'Your answer', de: 'Ihre Antwort' })}
      autoComplete="off"
      maxLength={1_000}
      disabled={isFinal}
      {...(question.type === 'numeric' ? { inputMode: 'decimal' as const } : {})}
      {...(question.unit ? { rightSection: <span className="dim">{question.unit}</span>, rightSectionWidth: 64 } : {})}
      value={answer && 'text' in answer ? answer.text : ''}
      onChange={(event) => give({ text: event.currentTarget.value })}
    />
  );
}

function Pairs({ question, answer, isFinal, give }: Props) {
  const say = useSay();
  const pairs = answer && 'pairs' in answer ? answer.pairs : {};
  return (
    <div className={css.options} inert={isFinal}>
      {question.choices.map(({ id, text }) => (
        <Choice
          key={id}
          label={text}
          value={pairs[id] ?? ''}
          choose={(match) => {
            const { [id]: _, ...others } = pairs;
            give({ pairs: match === '' ? others : { ...others, [id]: match } });
          }}
          options={[
            { value: '', label: say({ en: 'Choose', de: 'Bitte wählen' }) },
            ...question.matches.map((one) => ({ value: one.id, label: one.text })),
          ]}
        />
      ))}
    </div>
  );
}

function Order({ question, answer, isFinal, give }: Props) {
  const say = useSay();
  const order = answer && 'order' in answer ? answer.order : question.choices.map(({ id }) => id);
  const move = (at: number, by: -1 | 1) => {
    const one = order[at];
    if (one !== undefined && order[at + by] !== undefined)
      give({ order: order.toSpliced(at, 1).toSpliced(at + by, 0, one) });
  };
  return (
    <ol className={css.options}>
      {order.map((id, at) => {
        const text = question.choices.find((one) => one.id === id)?.text ?? '';
        return (
          <li key={id} className={css.option}>
            <span className="numbers dim">{at + 1}</span>
            <span className={css.wide}>{text}</span>
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              disabled={isFinal || at === 0}
              aria-label={say({ en: 'Move {text} up', de: '{text} nach oben' }, { text })}
              onClick={() => move(at, -1)}
            >
              <IconArrowUp size={16} aria-hidden />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              disabled={isFinal || at === order.length - 1}
              aria-label={say({ en: 'Move {text} down', de: '{text} nach unten' }, { text })}
              onClick={() => move(at, 1)}
            >
              <IconArrowDown size={16} aria-hidden />
            </ActionIcon>
          </li>
        );
      })}
    </ol>
  );
}
