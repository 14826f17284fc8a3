import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useRef, useState } from 'react';
import { soon } from './soon.ts';

export type Filters<N extends string> = Readonly<{
  values: Readonly<Partial<Record<N, string>>>;
  any: boolean;
  set: (changed: Readonly<Partial<Record<N, string | undefined>>>) => void;
  clear: () => void;
}>;

/** Filters live in the address: they survive a reload, can be shared, and Back undoes them. */
export function useFilters<const N extends string>(names: readonly N[]): Filters<N> {
  const search: Record<string, string | undefined> = useSearch({ strict: false });
  const navigate = useNavigate();
  const given = names.flatMap((name) => (search[name] ? [[name, search[name]] as const] : []));
  const set = useCallback<Filters<N>['set']>(
    (changed) => {
      soon(() => {
        void navigate({
          to: '.',
          search: (before: Record<string, unknown>) => ({ ...before, ...changed }),
          replace: true,
          resetScroll: false,
        });
      });
    },
    [navigate],
  );
  const clear = () => set(Object.fromEntries(names.map((name) => [name, undefined])) as Partial<Record<N, undefined>>);
  const values = Object.fromEntries(given) as Partial<Record<N, string>>;
  return { values, any: given.length > 0, set, clear };
}

/** A value of the address, if it is one of those there are: a stale or foreign link filters by nothing it doesn't know. */
export const among = <const V extends string>(known: readonly V[], value: string | undefined): V | undefined =>
  known.find((each) => each === value);

/** A text that is typed at once and told when the typing rests. */
export function useRested(value: string, tell: (value: string) => void, ms = 200) {
  const [typed, setTyped] = useState(value);
  const told = useRef(value);
  useEffect(() => {
    if (value !== told.current) setTyped(value);
    told.current = value;
  }, [value]);
  useEffect(() => {
    if (typed === told.current) return;
    const timer = setTimeout(() => {
      told.current = typed;
      tell(typed);
    }, ms);
    return () => clearTimeout(timer);
  }, [typed, tell, ms]);
  return [typed, setTyped] as const;
}
