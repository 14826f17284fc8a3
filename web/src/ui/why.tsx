import { createContext, lazy, type ReactNode, Suspense, useContext, useState } from 'react';
import type { PrivilegeId } from '../api/privileges.gen.ts';

export type Question = Readonly<{ privilege: PrivilegeId; thing?: Readonly<{ kind: string; id: string }> }>;

const Context = createContext<((question: Question) => void) | null>(null);
const WhyPanel = lazy(() => import('../access/why-panel.tsx'));

/** Answers "why can't I" from any deed, beside the page it stands on. */
export function WhyProvider({ children }: { children: ReactNode }) {
  const [question, setQuestion] = useState<Question | null>(null);
  return (
    <Context value={setQuestion}>
      {children}
      {question && (
        <Suspense fallback={null}>
          <WhyPanel question={question} close={() => setQuestion(null)} />
        </Suspense>
      )}
    </Context>
  );
}

export function useWhy(): (question: Question) => void {
  const ask = useContext(Context);
  if (!ask) throw new Error('A reason was asked for outside WhyProvider.');
  return ask;
}
