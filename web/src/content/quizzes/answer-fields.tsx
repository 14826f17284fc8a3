import { Checkbox, TextInput } from '@mantine/core';
import '@mantine/core/styles/Checkbox.layer.css';
import '@mantine/core/styles/InlineInput.layer.css';
import type { Question } from '../../api/types.ts';
import { useSay } from '../../language.tsx';
import { Choice } from '../../ui/choice.tsx';
import { type Choices, newChoice, newEntry, newPair } from './questions.ts';
import css from './quizzes.module.css';
import { Rows } from './rows.tsx';

type Props<T extends Question['type'] = Question['type']> = Readonly<{
  question: Extract<Question, { type: T }>;
  change: (question: Question) => void;
}>;

/** What is right, each type in its own way. */
export function AnswerFields({ question, change }: Props) {
  switch (question.type) {
    case 'single':
    case 'multiple':
      return <ChoiceFields question={question} change={change} />;
    case 'true-false':
      return <TruthField question={question} change={change} />;
    case 'short':
      return <AcceptedFields question={question} change={change} />;
    case 'numeric':
      return <NumberFields question={question} change={change} />;
    case 'matching':
      return <PairFields question={question} change={change} />;
    case 'ordering':
      return <EntryFields question={question} change={change} />;
  }
}

const idOf = ({ id }: { id: string }) => id;

function ChoiceFields({ question, change }: Props<'single' | 'multiple'>) {
  const say = useSay();
  const { type, answers } = question;
  const setRight = (at: number, isRight: boolean) =>
    change({
      ...question,
      answers: answers.map((one, place) =>
        place === at ? { ...one, isRight } : type === 'single' ? { ...one, isRight: false } : one,
      ),
    });
  return (
    <Rows<Choices[number]>
      label={say({ en: 'Answers', de: 'Antworten' })}
      rows={answers}
      keyOf={idOf}
      change={(rows) => change({ ...question, answers: [...rows] })}
      add={() => newChoice()}
      addLabel={say({ en: 'Add answer', de: 'Antwort hinzufügen' })}
      isEmpty={({ text }) => text === ''}
    >
      {(row, set, at) => (
        <>
          <input
            className={css.mark}
            type={type === 'single' ? 'radio' : 'checkbox'}
            name={`${question.id}-right`}
            checked={row.isRight}
            aria-label={say({ en: 'Answer {n} is right', de: 'Antwort {n} ist richtig' }, { n: String(at + 1) })}
            onChange={(event) => setRight(at, event.currentTarget.checked)}
          />
          <TextInput
            className={css.wide}
            aria-label={say({ en: 'Answer {n}', de: 'Antwort {n}' }, { n: String(at + 1) })}
            value={row.text}
            maxLength={1_000}
            onChange={(event) => set({ ...row, text: event.currentTarget.value })}
          />
          <TextInput
            className={css.said}
            aria-label={say({ en: 'Said when {n} is chosen', de: 'Hinweis bei Antwort {n}' }, { n: String(at + 1) })}
            placeholder={say({ en: 'Said when chosen', de: 'Hinweis dazu' })}
            value={row.feedback}
            maxLength={1_000}
            onChange={(event) => set({ ...row, feedback: event.currentTarget.value })}
          />
        </>
      )}
    </Rows>
  );
}

function TruthField({ question, change }: Props<'true-false'>) {
  const say = useSay();
  return (
    <Choice
      label={say({ en: 'The statement is', de: 'Die Aussage ist' })}
      value={String(question.isTrue)}
      choose={(value) => change({ ...question, isTrue: value === 'true' })}
      options={[
        { value: 'true', label: say({ en: 'True', de: 'Richtig' }) },
        { value: 'false', label: say({ en: 'False', de: 'Falsch' }) },
      ]}
    />
  );
}

function AcceptedFields({ question, change }: Props<'short'>) {
  const say = useSay();
  return (
    <Rows<string>
      label={say({ en: 'Accepted answers', de: 'Akzeptierte Antworten' })}
      rows={question.accepted}
      keyOf={(_, at) => String(at)}
      change={(accepted) => change({ ...question, accepted: [...accepted] })}
      add={() => ''}
      addLabel={say({ en: 'Add spelling', de: 'Schreibweise hinzufügen' })}
      isEmpty={(text) => text === ''}
    >
      {(text, set, at) => (
        <TextInput
          className={css.wide}
          aria-label={say({ en: 'Accepted answer {n}', de: 'Akzeptierte Antwort {n}' }, { n: String(at + 1) })}
          value={text}
          maxLength={200}
          onChange={(event) => set(event.currentTarget.value)}
        />
      )}
    </Rows>
  );
}

function NumberFields({ question, change }: Props<'numeric'>) {
  const say = useSay();
  const read = (text: string) => (text === '' ? null : Number(text));
  return (
    <div className={css.line}>
      <TextInput
        type="number"
        step="any"
        label={say({ en: 'Right number', de: 'Richtige Zahl' })}
        value={question.value ?? ''}
        onChange={(event) => change({ ...question, value: read(event.currentTarget.value) })}
      />
      <TextInput
        type="number"
        step="any"
        min={0}
        label={say({ en: 'Give or take', de: 'Toleranz' })}
        value={question.tolerance}
        onChange={(event) => change({ ...question, tolerance: Math.max(0, read(event.currentTarget.value) ?? 0) })}
      />
      <TextInput
        label={say({ en: 'Unit', de: 'Einheit' })}
        value={question.unit}
        maxLength={20}
        onChange={(event) => change({ ...question, unit: event.currentTarget.value })}
      />
    </div>
  );
}

function PairFields({ question, change }: Props<'matching'>) {
  const say = useSay();
  return (
    <>
      <Rows
        label={say({ en: 'Pairs', de: 'Paare' })}
        rows={question.pairs}
        keyOf={idOf}
        change={(pairs) => change({ ...question, pairs: [...pairs] })}
        add={() => newPair()}
        addLabel={say({ en: 'Add pair', de: 'Paar hinzufügen' })}
        isEmpty={({ left, right }) => left === '' && right === ''}
      >
        {(row, set, at) => (
          <>
            <TextInput
              className={css.wide}
              aria-label={say({ en: 'Left {n}', de: 'Links {n}' }, { n: String(at + 1) })}
              value={row.left}
              maxLength={500}
              onChange={(event) => set({ ...row, left: event.currentTarget.value })}
            />
            <span aria-hidden>→</span>
            <TextInput
              className={css.wide}
              aria-label={say({ en: 'Right {n}', de: 'Rechts {n}' }, { n: String(at + 1) })}
              value={row.right}
              maxLength={500}
              onChange={(event) => set({ ...row, right: event.currentTarget.value })}
            />
          </>
        )}
      </Rows>
      <InPart question={question} change={change} />
    </>
  );
}

function EntryFields({ question, change }: Props<'ordering'>) {
  const say = useSay();
  return (
    <>
      <Rows
        label={say({ en: 'Entries in the right order', de: 'Einträge in der richtigen Reihenfolge' })}
        rows={question.entries}
        keyOf={idOf}
        change={(entries) => change({ ...question, entries: [...entries] })}
        add={() => newEntry()}
        addLabel={say({ en: 'Add entry', de: 'Eintrag hinzufügen' })}
        isEmpty={({ text }) => text === ''}
      >
        {(row, set, at) => (
          <>
            <span className="numbers dim">{at + 1}</span>
            <TextInput
              className={css.wide}
              aria-label={say({ en: 'Entry {n}', de: 'Eintrag {n}' }, { n: String(at + 1) })}
              value={row.text}
              maxLength={500}
              onChange={(event) => set({ ...row, text: event.currentTarget.value })}
            />
          </>
        )}
      </Rows>
      <InPart question={question} change={change} />
    </>
  );
}

/** Whether a part that is right is worth a part of the points. */
export function InPart({ question, change }: Props<'multiple' | 'matching' | 'ordering'>) {
  const say = useSay();
  return (
    <Checkbox
      label={say({ en: 'Points in part for what is right', de: 'Teilpunkte für das, was stimmt' })}
      checked={question.partial}
      onChange={(event) => change({ ...question, partial: event.currentTarget.checked })}
    />
  );
}
