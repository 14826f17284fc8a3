import { useEffect, useState } from 'react';

/** True once the page has come to rest: what is new can wait until the work is shown. */
export function useRested(): boolean {
  const [rested, setRested] = useState(false);
  useEffect(() => {
    if (!('requestIdleCallback' in window)) {
      const timer = setTimeout(() => setRested(true), 1_000);
      return () => clearTimeout(timer);
    }
    const wait = requestIdleCallback(() => setRested(true));
    return () => cancelIdleCallback(wait);
  }, []);
  return rested;
}
