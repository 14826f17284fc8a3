import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { useSay } from '../../language.tsx';
import css from './quizzes.module.css';

type Props<T> = Readonly<{
  label: string;
  rows: readonly T[];
  /** Names a row; its place when it has no name. */ keyOf: (row: T, at: number) => string;
  change: (rows: readonly T[]) => void;
  add: () => T;
  addLabel: string;
  isEmpty: (row: T) => boolean;
  /** The fields of a row, where Enter adds another below and Backspace takes away an empty one. */
  children: (row: T, set: (next: T) => void, at: number) => ReactNode;
}>;

/** Lines that are written one after the other with the keyboard alone. */
export function Rows<T>({ label, rows, keyOf, change, add, addLabel, isEmpty, children }: Props<T>) {
  const say = useSay();
  const list = useRef<HTMLUListElement>(null);
  const focus = (at: number) =>
    requestAnimationFrame(() =>
      list.current?.children[at]?.querySelector<HTMLInputElement>('input[type="text"], input:not([type])')?.focus(),
    );
  const addAfter = (at: number) => {
    change(rows.toSpliced(at + 1, 0, add()));
    focus(at + 1);
  };
  const remove = (at: number) => {
    change(rows.toSpliced(at, 1));
    focus(Math.max(0, at - 1));
  };
  const onKeyDown = (event: KeyboardEvent, row: T, at: number) => {
    if (event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      addAfter(at);
    } else if (event.key === 'Backspace' && isEmpty(row) && rows.length > 1) {
      event.preventDefault();
      remove(at);
    }
  };
  return (
    <div className={css.rows} role="group" aria-label={label}>
      <ul ref={list}>
        {rows.map((row, at) => (
          <li key={keyOf(row, at)} onKeyDown={(event) => onKeyDown(event, row, at)}>
            {children(row, (next) => change(rows.with(at, next)), at)}
            <ActionIcon
              variant="subtle"
              color="gray"
              disabled={rows.length < 2}
              aria-label={say({ en: 'Remove {n}', de: '{n} entfernen' }, { n: String(at + 1) })}
              onClick={() => remove(at)}
            >
              <IconX size={16} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <Button
        variant="subtle"
        size="xs"
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={() => addAfter(rows.length - 1)}
      >
        {addLabel}
      </Button>
    </div>
  );
}
