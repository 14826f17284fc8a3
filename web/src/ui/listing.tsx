import type { ReactNode } from 'react';
import css from './listing.module.css';
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
  Readonly<{
    list: Paged;
    /** Where it stands, when that is not the width of the page. */ className?: string | undefined;
    /** Shown when there is nothing. */ empty: ReactNode;
  }>;

/** A table of what is asked for page by page, with what went wrong above it, or a word about why it is empty. */
export function Listing<T>({ list, className, empty, rows, ...table }: Props<T>) {
  const more = list.hasNextPage ? { busy: list.isFetchingNextPage, fetch: () => void list.fetchNextPage() } : undefined;
  return (
    <>
      {list.error && <ProblemNote error={list.error} retry={() => void list.refetch()} />}
      <TableSpace className={className}>
        {rows?.length === 0 ? empty : <Table {...table} rows={list.error ? (rows ?? []) : rows} more={more} />}
      </TableSpace>
    </>
  );
}

/** Where a table stands on its page: as wide as the page and as high as is left. */
export const TableSpace = ({
  className = css.space,
  children,
}: {
  className?: string | undefined;
  children: ReactNode;
}) => <div className={className}>{children}</div>;
