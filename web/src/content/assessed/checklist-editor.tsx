import { Checkbox, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useSay } from '../../language.tsx';
import type { EditorProps } from '../authoring/editors.ts';
import { type Assessors, AssessorsChoice } from './assessors-choice.tsx';
import { CriteriaEditor, type Criterion } from './criteria-editor.tsx';

type Checklist = Readonly<{
  note: string;
  criteria: readonly Criterion[];
  assessors: Assessors;
  confirms: boolean;
}>;

export default function ChecklistEditor({ item, change }: EditorProps) {
  const say = useSay();
  // The border: the server keeps content of this shape under this kind.
  const [checklist, setChecklist] = useState(item.content as Checklist);
  const set = (part: Partial<Checklist>) => {
    const next = { ...checklist, ...part };
    setChecklist(next);
    change(next);
  };
  return (
    <>
      <Textarea
        label={say({ en: 'What it is about', de: 'Worum es geht' })}
        description={say({ en: 'Read by learners and assessors.', de: 'Für Lernende und alle, die beurteilen.' })}
        autosize
        minRows={2}
        maxLength={2_000}
        value={checklist.note}
        onChange={(event) => set({ note: event.currentTarget.value })}
      />
      <CriteriaEditor
        criteria={checklist.criteria}
        begins={{ most: 1, mustPass: true }}
        change={(criteria) => set({ criteria })}
      />
      <AssessorsChoice assessors={checklist.assessors} change={(assessors) => set({ assessors })} />
      <Checkbox
        label={say({ en: 'Learners confirm what was decided', de: 'Lernende bestätigen die Entscheidung' })}
        description={say({
          en: 'It counts once they have. Otherwise it counts at once.',
          de: 'Sie zählt, sobald sie bestätigt ist. Sonst zählt sie sofort.',
        })}
        checked={checklist.confirms}
        onChange={(event) => set({ confirms: event.currentTarget.checked })}
      />
    </>
  );
}
