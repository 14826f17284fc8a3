import { useSay } from '../language.tsx';
import { privileges } from '../api/privileges.gen.ts';
import { Dialog } from '../ui/dialog.tsx';
import type { Question } from '../ui/why.tsx';
import { ExplanationOf } from './explanation.tsx';

export default function WhyPanel({ question, close }: { question: Question; close: () => void }) {
  const say = useSay();
  const title = say(
    { en: 'Why can’t I: {deed}', de: 'Warum nicht: {deed}' },
    { deed: say(privileges[question.privilege]) },
  );
  return (
    <Dialog side title={title} close={close}>
      <ExplanationOf question={question} />
    </Dialog>
  );
}
