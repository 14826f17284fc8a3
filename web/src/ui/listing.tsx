import type { ReactNode } from 'react';
import { ProblemNote } from './problem-note.tsx';
import { Table, type TableProps } from './table.tsx';

/** A list that is asked for page by page. */
type Paged = Readonly<{
  error: Error | null;
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage(): Promise<unknown>;
  refetch(): Promise<unknown>;
}>;

type Props<T> = Omit<TableProps<T>, 'more'> &
  Readonly<{ list: Paged; className: string | undefined /** Shown when there is nothing. */; empty: ReactNode }>;

/** A table of what is asked for page by page, with what went wrong above it, or a word about why it is empty. */
export function Listing<T>({ list, className, empty, rows, ...table }: Props<T>) {
  const more = list.hasNextPage ? { busy: list.isFetchingNextPage, fetch: () => void list.fetchNextPage() } : undefined;
  return (
    <>
      {list.error && <ProblemNote error={list.error} retry={() => void list.refetch()} />}
      <div className={className}>
        {rows?.length === 0 ? empty : <Table {...table} rows={list.error ? (rows ?? []) : rows} more={more} />}
      </div>
    </>
  );
}
