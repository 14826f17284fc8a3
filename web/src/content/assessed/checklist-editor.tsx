import { Checkbox, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useSay } from '../../language.tsx';
import { Choice } from '../../ui/choice.tsx';
import type { EditorProps } from '../authoring/editors.ts';
import { CriteriaEditor, type Criterion } from './criteria-editor.tsx';

type Checklist = Readonly<{
  note: string;
  criteria: readonly Criterion[];
  assessors: readonly ('instructors' | 'managers')[];
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
      <CriteriaEditor criteria={checklist.criteria} change={(criteria) => set({ criteria })} />
      <Choice
        label={say({ en: 'Who assesses', de: 'Wer beurteilt' })}
        value={checklist.assessors.toSorted().join(' ')}
        choose={(value) =>
          set({ assessors: (['instructors', 'managers'] as const).filter((each) => value.includes(each)) })
        }
        options={[
          { value: '', label: say({ en: 'Everybody whose role allows it', de: 'Alle, deren Rolle es erlaubt' }) },
          { value: 'instructors', label: say({ en: 'Of these, instructors', de: 'Davon, wer unterrichtet' }) },
          {
            value: 'managers',
            label: say({ en: 'Of these, the own managers', de: 'Davon die eigenen Führungskräfte' }),
          },
          {
            value: 'instructors managers',
            label: say({ en: 'Of these, instructors and the own managers', de: 'Davon beide' }),
          },
        ]}
      />
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
