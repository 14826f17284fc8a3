import { Checkbox, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useSay } from '../../language.tsx';
import { Choice } from '../../ui/choice.tsx';
import type { EditorProps } from '../authoring/editors.ts';
import css from '../quizzes/quizzes.module.css';
import { type Assessors, AssessorsChoice } from './assessors-choice.tsx';
import { CriteriaEditor, type Criterion } from './criteria-editor.tsx';

type Task = Readonly<{
  note: string;
  criteria: readonly Criterion[];
  /** 0..1 */ passMark: number;
  assessors: Assessors;
  text: boolean;
  files: number;
}>;

const marks = Array.from({ length: 11 }, (_, at) => at / 10);
const numbers = Array.from({ length: 11 }, (_, at) => at);

export default function SubmissionEditor({ item, change }: EditorProps) {
  const say = useSay();
  // The border: the server keeps content of this shape under this kind.
  const [task, setTask] = useState(item.content as Task);
  const set = (part: Partial<Task>) => {
    const next = { ...task, ...part };
    setTask(next);
    change(next);
  };
  return (
    <>
      <Textarea
        label={say({ en: 'Task', de: 'Aufgabe' })}
        autosize
        minRows={4}
        maxLength={10_000}
        value={task.note}
        onChange={(event) => set({ note: event.currentTarget.value })}
      />
      <Checkbox
        label={say({ en: 'Text is taken', de: 'Text wird angenommen' })}
        checked={task.text}
        onChange={(event) => set({ text: event.currentTarget.checked })}
      />
      <div className={css.line}>
        <Choice
          label={say({ en: 'Files at most', de: 'Dateien höchstens' })}
          value={String(task.files)}
          choose={(value) => set({ files: Number(value) })}
          options={numbers.map((n) => ({
            value: String(n),
            label: n === 0 ? say({ en: 'No files', de: 'Keine Dateien' }) : say.number(n),
          }))}
        />
        <Choice
          label={say({ en: 'Passed from', de: 'Bestanden ab' })}
          value={String(
            marks.reduce((best, one) => (Math.abs(one - task.passMark) < Math.abs(best - task.passMark) ? one : best)),
          )}
          choose={(value) => set({ passMark: Number(value) })}
          options={marks.map((share) => ({
            value: String(share),
            label: say({ en: '{share} of the points', de: '{share} der Punkte' }, { share: say.percent(share) }),
          }))}
        />
      </div>
      <CriteriaEditor
        criteria={task.criteria}
        begins={{ most: 10, mustPass: false }}
        change={(criteria) => set({ criteria })}
      />
      <AssessorsChoice assessors={task.assessors} change={(assessors) => set({ assessors })} />
    </>
  );
}
