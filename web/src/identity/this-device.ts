import { useEffect, useState } from 'react';
import { ask } from '../api/ask.ts';
import type { ThisDevice } from '../api/types.ts';

const key = 'ambit.device';

/** Remembers in this browser that it was registered: only then is it asked about before a sign-in. */
export const rememberDevice = () => localStorage.setItem(key, 'registered');

/**
 * What this browser is registered as: null when it is not, undefined while that is asked. Kept apart from what queries
 * keep, which is forgotten whenever somebody signs out.
 */
export function useThisDevice(): ThisDevice | null | undefined {
  const [device, setDevice] = useState<ThisDevice | null | undefined>(() =>
    localStorage.getItem(key) === null ? null : undefined,
  );
  useEffect(() => {
    if (localStorage.getItem(key) === null) return;
    const left = new AbortController();
    ask('GET /api/devices/this', { signal: left.signal }).then(
      (answer) => {
        if (!answer.device) localStorage.removeItem(key);
        setDevice(answer.device);
      },
      // out of reach: whoever comes by name still can
      () => left.signal.aborted || setDevice(null),
    );
    return () => left.abort();
  }, []);
  return device;
}
