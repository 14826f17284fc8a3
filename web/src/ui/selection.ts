import { useCallback, useMemo, useState } from 'react';

export type Selection<T> = Readonly<{
  rows: readonly T[];
  has: (id: string) => boolean;
  /** Turns one row, or with `through` every row between the last turned and this one. */
  turn: (row: T, through?: boolean) => void;
  turnAll: () => void;
  clear: () => void;
}>;

/** Which rows are chosen, by what they were when they were chosen: scrolling and refetching lose none. */
export function useSelection<T>(rows: readonly T[], keyOf: (row: T) => string): Selection<T> {
  const [chosen, setChosen] = useState<ReadonlyMap<string, T>>(new Map());
  const [last, setLast] = useState<string | null>(null);
  const turn = useCallback(
    (row: T, through = false) => {
      const key = keyOf(row);
      setChosen((now) => turned(now, through && last ? between(rows, keyOf, last, key) : [row], keyOf, !now.has(key)));
      setLast(key);
    },
    [rows, keyOf, last],
  );
  const turnAll = useCallback(
    () => setChosen((now) => turned(now, rows, keyOf, !rows.every((row) => now.has(keyOf(row))))),
    [rows, keyOf],
  );
  const clear = useCallback(() => setChosen(new Map()), []);
  return useMemo(
    () => ({ rows: [...chosen.values()], has: (id: string) => chosen.has(id), turn, turnAll, clear }),
    [chosen, turn, turnAll, clear],
  );
}

/** The rows from one to another, both included, whichever comes first. */
export function between<T>(rows: readonly T[], keyOf: (row: T) => string, one: string, other: string): readonly T[] {
  const places = [one, other].map((key) => rows.findIndex((row) => keyOf(row) === key)).sort((a, b) => a - b);
  const [from = -1, to = -1] = places;
  return from < 0 ? rows.slice(to, to + 1) : rows.slice(from, to + 1);
}

function turned<T>(now: ReadonlyMap<string, T>, rows: readonly T[], keyOf: (row: T) => string, on: boolean) {
  const next = new Map(now);
  for (const row of rows) {
    if (on) next.set(keyOf(row), row);
    else next.delete(keyOf(row));
  }
  return next;
}
