import { useRef, useState } from 'react';
import type { EditorProps } from '../authoring/editors.ts';
import type { Quiz } from './quiz.ts';
import { QuizEditor } from './quiz-editor.tsx';

/** A quiz as an item of a draft. */
export default function QuizItemEditor({ item, disabled, change }: EditorProps) {
  // The border: the server keeps content of this shape under this kind.
  const [quiz, setQuiz] = useState(item.content as Quiz);
  const now = useRef(quiz);
  return (
    <fieldset disabled={disabled} style={{ display: 'contents' }}>
      <QuizEditor
        quiz={quiz}
        change={(to) => {
          now.current = to(now.current);
          setQuiz(now.current);
          change(now.current);
        }}
      />
    </fieldset>
  );
}
