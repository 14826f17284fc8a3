import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { ask } from '../../api/ask.ts';
import { isProblem } from '../../api/problem.ts';
import type { Body } from '../../api/types.ts';
import { upload } from '../../api/upload.ts';

type Observed = Body<'POST /api/enrollments/{id}/items/{item}/observations'>;
type Kept = Readonly<{ key: string; body: Observed }>;

const never = new AbortController().signal;

/** Milliseconds after which something that did not arrive is sent again. */
const again = 4_000;

/**
 * Sends what was seen, and keeps it in the page until it has arrived: through a reload, and while there is no network.
 * The same entry carries the same key each time, so that it is taken once. Photos go after the entry they belong to.
 */
export function useSending(enrollment: string, item: string) {
  const client = useQueryClient();
  const place = `ambit.observations.${enrollment}.${item}`;
  const [waiting, setWaiting] = useState<readonly Kept[]>(() => keptIn(place));
  const [error, setError] = useState<unknown>(null);
  const photos = useRef(new Map<string, readonly File[]>());
  const busy = useRef(false);

  const flush = useCallback(async () => {
    if (busy.current) return;
    busy.current = true;
    try {
      for (let [next] = keptIn(place); next; [next] = keptIn(place)) {
        const params = { id: enrollment, item };
        const { key, body } = next;
        const { attemptId } = await ask('POST /api/enrollments/{id}/items/{item}/observations', { params, body, key });
        for (const photo of photos.current.get(key) ?? []) {
          await upload(`/api/attempts/${attemptId}/photos`, photo, { progress: () => {}, signal: never });
          photos.current.set(key, photos.current.get(key)?.filter((one) => one !== photo) ?? []);
        }
        setWaiting(keep(place, keptIn(place).slice(1)));
        setError(null);
      }
    } catch (refused) {
      setError(refused);
    }
    busy.current = false;
    await client.invalidateQueries({ queryKey: ['assessments'] });
    await client.invalidateQueries({ queryKey: ['record', enrollment] });
  }, [client, enrollment, item, place]);

  const isCutOff = isProblem(error) && error.code === 'no-network';
  useEffect(() => {
    const go = () => void flush();
    window.addEventListener('online', go);
    // what was kept through a reload goes at once
    const [first, timer] = [setTimeout(go), isCutOff ? setInterval(go, again) : undefined];
    return () => {
      window.removeEventListener('online', go);
      clearTimeout(first);
      clearInterval(timer);
    };
  }, [flush, isCutOff]);

  const send = (body: Observed, pictures: readonly File[]) => {
    const key = crypto.randomUUID();
    photos.current.set(key, pictures);
    setWaiting(keep(place, [...keptIn(place), { key, body: { ...body, observedAt: new Date().toISOString() } }]));
    void flush();
  };
  const drop = () => {
    setWaiting(keep(place, keptIn(place).slice(1)));
    setError(null);
    void flush();
  };
  return { send, drop, waiting: waiting.map(({ body }) => body), error: isCutOff ? null : error, isCutOff };
}

function keptIn(place: string): readonly Kept[] {
  // The border: nothing but `keep` writes there.
  return JSON.parse(sessionStorage.getItem(place) ?? '[]') as readonly Kept[];
}

function keep(place: string, entries: readonly Kept[]): readonly Kept[] {
  if (entries.length === 0) sessionStorage.removeItem(place);
  else sessionStorage.setItem(place, JSON.stringify(entries));
  return entries;
}
