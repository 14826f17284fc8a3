import { useEffect, useRef } from 'react';

const touches = ['pointerdown', 'pointermove', 'keydown', 'scroll', 'touchmove'] as const;

/** Runs once nobody has touched the page for so many milliseconds; null: not at all. `touched` hears of each touch. */
export function useStillness(after: number | null, run: () => void, touched?: () => void): void {
  const latest = useRef({ run, touched });
  useEffect(() => {
    latest.current = { run, touched };
  });
  useEffect(() => {
    if (after === null) return;
    const wait = () => setTimeout(() => latest.current.run(), after);
    let timer = wait();
    const touch = () => {
      clearTimeout(timer);
      timer = wait();
      latest.current.touched?.();
    };
    for (const name of touches) document.addEventListener(name, touch, { capture: true, passive: true });
    return () => {
      clearTimeout(timer);
      for (const name of touches) document.removeEventListener(name, touch, { capture: true });
    };
  }, [after]);
}
