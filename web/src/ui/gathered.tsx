import { Button } from '@mantine/core';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useSay } from '../language.tsx';
import { ProblemNote } from './problem-note.tsx';

/** What was asked for page by page, as far as it was asked. */
type Listed<T> = UseInfiniteQueryResult<InfiniteData<Readonly<{ items: readonly T[] }>>>;
type Props<T> = {
  list: Listed<T>;
  /** Height of what stands there while the first page is asked for, in pixels. */ height?: number;
  /** What is said when there is nothing. */ empty: ReactNode;
  children: (rows: readonly T[]) => ReactNode;
};

/** A list that is short as a rule: its rows one below the other, and more of them on demand. */
export function Gathered<T>({ list, height = 96, empty, children }: Props<T>) {
  const rows = list.data?.pages.flatMap(({ items }) => items);
  return (
    <>
      {list.error && <ProblemNote error={list.error} retry={() => void list.refetch()} />}
      {!rows && !list.error && <span className="bone" style={{ blockSize: height }} />}
      {rows?.length === 0 && empty}
      {rows && rows.length > 0 && children(rows)}
      <ShowMore list={list} />
    </>
  );
}

type More = Pick<Listed<unknown>, 'hasNextPage' | 'isFetchingNextPage' | 'fetchNextPage'>;

/** Asks for the next page, where there is one. */
export function ShowMore({ list }: { list: More }) {
  const say = useSay();
  if (!list.hasNextPage) return null;
  return (
    <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
      {say({ en: 'Show more', de: 'Mehr zeigen' })}
    </Button>
  );
}
