import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import type { FoundLocation, Location } from '../api/types.ts';
import { childrenQuery, locationQuery, treeQuery } from './queries.ts';
import { byParent, joined, type Known, rowsOf, top } from './tree.ts';

type Cursors = ReadonlyMap<string, readonly string[]>;

/** The tree as far as it was opened: a small one comes whole and open, a large one branch by branch. */
export function useTree() {
  const client = useQueryClient();
  const { data, error, refetch } = useQuery(treeQuery());
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const [further, setFurther] = useState<Cursors>(new Map());
  const [pinned, setPinned] = useState<readonly Location[]>([]);
  const isWhole = data?.isWhole === true;
  const isOpen = useCallback((id: string) => turned.has(id) !== isWhole, [turned, isWhole]);

  const isPartly = data?.isWhole === false;
  const wanted = useMemo(() => (isPartly ? pagesOf(further, turned) : []), [isPartly, further, turned]);
  const pages = useQueries({
    queries: wanted.map(({ parent, after }) => (parent === top ? treeQuery(after) : childrenQuery(parent, after))),
    combine: (results) => results.map((result) => result.data),
  });
  const known = useMemo(() => {
    if (!data) return null;
    if (data.isWhole) return byParent(data.items);
    const parts = new Map<string, Known[]>([[top, [data]]]);
    for (const [at, { parent }] of wanted.entries()) {
      const page = pages[at];
      if (page) parts.set(parent, [...(parts.get(parent) ?? []), page]);
    }
    const parentOf = (one: Location) => one.parentId ?? top;
    return new Map(
      [...parts].map(([parent, some]) => [
        parent,
        joined(
          some,
          pinned.filter((one) => parentOf(one) === parent),
        ),
      ]),
    );
  }, [data, pages, pinned, wanted]);
  const rows = useMemo(() => known && rowsOf(known, isOpen), [known, isOpen]);

  const turn = (id: string) =>
    setTurned((now) => (now.has(id) ? new Set([...now].filter((each) => each !== id)) : new Set(now).add(id)));
  const readOn = useCallback(
    (parent: string, after: string) =>
      setFurther((now) =>
        now.get(parent)?.includes(after) ? now : new Map(now).set(parent, [...(now.get(parent) ?? []), after]),
      ),
    [],
  );
  /** Opens everything above a location, and has those among the rows that a long list would not have reached yet. */
  const openTo = async ({ above, ...location }: FoundLocation): Promise<void> => {
    const ids = above.map(({ id }) => id);
    const path = isWhole ? [] : await Promise.all(ids.map((id) => client.fetchQuery(locationQuery(id))));
    setPinned(isWhole ? [] : [...path, location]);
    setTurned((now) => (isWhole ? new Set([...now].filter((id) => !ids.includes(id))) : new Set([...now, ...ids])));
  };
  return { rows: rows ?? undefined, total: data?.total, error, refetch, isOpen, turn, readOn, openTo };
}

/** Which pages are asked for: the further ones of the top, and of each open branch the first and its further ones. */
const pagesOf = (further: Cursors, open: ReadonlySet<string>) => [
  ...(further.get(top) ?? []).map((after) => ({ parent: top, after })),
  ...[...open].flatMap((parent) => [
    { parent, after: undefined },
    ...(further.get(parent) ?? []).map((after) => ({ parent, after })),
  ]),
];
