import { createContext, lazy, type ReactNode, Suspense, useContext, useState } from 'react';

/** The organization somebody is about to enter. */
export type Door = Readonly<{ id: string; name: string }>;

const Context = createContext<((door: Door) => void) | null>(null);
const EnterDialog = lazy(() => import('./enter-dialog.tsx'));

/** Asks why an organization is entered, from wherever that is begun. */
export function EnterProvider({ children }: { children: ReactNode }) {
  const [door, setDoor] = useState<Door | null>(null);
  return (
    <Context value={setDoor}>
      {children}
      {door && (
        <Suspense fallback={null}>
          <EnterDialog door={door} close={() => setDoor(null)} />
        </Suspense>
      )}
    </Context>
  );
}

export function useEnter(): (door: Door) => void {
  const enter = useContext(Context);
  if (!enter) throw new Error('An organization was to be entered outside EnterProvider.');
  return enter;
}
