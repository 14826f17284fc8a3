import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useSay } from '../../language.tsx';
import type { EditorProps } from '../authoring/editors.ts';
import type { TextNode } from '../rich-text/rich-text.ts';
import TextEditor from '../rich-text/text-editor.tsx';

type Lesson = Readonly<{ text: TextNode; minutes: number }>;

export default function LessonEditor({ item, disabled, change }: EditorProps) {
  const say = useSay();
  // The border: the server keeps content of this shape under this kind.
  const [lesson, setLesson] = useState(item.content as Lesson);
  const set = (part: Partial<Lesson>) => {
    const next = { ...lesson, ...part };
    setLesson(next);
    change(next);
  };
  return (
    <>
      <TextEditor
        label={say({ en: 'Text of the lesson', de: 'Text der Lektion' })}
        text={lesson.text}
        files={item.files}
        course={item.courseId}
        disabled={disabled}
        change={(text) => set({ text })}
      />
      <TextInput
        label={say({ en: 'Minutes at least', de: 'Minuten mindestens' })}
        description={say({
          en: 'The lesson is done when its end was seen, and no sooner than this. 0: as soon as its end was seen.',
          de: 'Die Lektion ist erledigt, wenn ihr Ende gesehen wurde, und nicht früher. 0: sobald das Ende gesehen wurde.',
        })}
        type="number"
        min={0}
        max={240}
        maw={320}
        disabled={disabled}
        value={lesson.minutes}
        onChange={(event) =>
          set({ minutes: Math.min(240, Math.max(0, Math.round(event.currentTarget.valueAsNumber || 0))) })
        }
      />
    </>
  );
}
