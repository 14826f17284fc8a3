import { useState } from 'react';
import type { PathStep } from '../../api/types.ts';
import { CourseSelect } from '../../training/course-select.tsx';

/** Finds a published course and puts it at the end of a path, unless it stands there. */
export function AddStep({ steps, add }: { steps: readonly PathStep[]; add: (step: PathStep) => void }) {
  const [times, setTimes] = useState(0);
  return (
    <CourseSelect
      key={times}
      value=""
      error={null}
      choose={(id, title) => {
        if (!id || steps.some(({ course }) => course.id === id)) return;
        add({ course: { id, title, state: 'published' }, optional: false, dueDays: null });
        setTimes(times + 1);
      }}
    />
  );
}
