import { IconGripVertical, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { Draft, DraftItem, ItemKind } from '../../api/types.ts';
import { useSay } from '../../language.tsx';
import { MenuButton } from '../../ui/menu.tsx';
import { lookOfItem } from '../items.tsx';
import css from './authoring.module.css';

export const kinds: readonly ItemKind[] = ['lesson', 'video', 'document', 'quiz', 'checklist', 'submission', 'link'];

type Props = {
  draft: Draft;
  at: string | undefined;
  open: (item: string) => void;
  add: (kind: ItemKind) => void;
  move: (item: string, after: string | null) => void;
};

/** The items of a draft in order: opened by a press, moved by dragging or with Alt and the arrow keys. */
export function Outline({ draft, at, open, add, move }: Props) {
  const say = useSay();
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const top = draft.items.filter(({ depth }) => depth === 0);
  const step = (item: DraftItem, by: -1 | 1) => {
    const from = top.findIndex(({ id }) => id === item.id);
    const to = from + by;
    if (from < 0 || to < 0 || to >= top.length) return;
    move(item.id, (by < 0 ? top[to - 1] : top[to])?.id ?? null);
  };
  return (
    <nav className={css.outline} aria-label={say({ en: 'Items', de: 'Teile' })}>
      <ol>
        {draft.items.map((item) => {
          const { icon: Picture, word } = lookOfItem(item);
          const isMovable = item.depth === 0;
          return (
            <li
              key={item.id}
              data-over={over === item.id && dragged !== item.id}
              style={{ paddingInlineStart: item.depth * 16 }}
              draggable={isMovable}
              onDragStart={(event) => {
                event.dataTransfer.effectAllowed = 'move';
                setDragged(item.id);
              }}
              onDragOver={(event) => {
                if (!dragged || !isMovable) return;
                event.preventDefault();
                setOver(item.id);
              }}
              onDragEnd={() => {
                setDragged(null);
                setOver(null);
              }}
              onDrop={(event) => {
                event.preventDefault();
                if (dragged && dragged !== item.id) move(dragged, item.id);
              }}
            >
              {isMovable && <IconGripVertical size={14} className={css.grip} aria-hidden />}
              <button
                type="button"
                className={css.entry}
                aria-current={item.id === at ? 'true' : undefined}
                aria-keyshortcuts={isMovable ? 'Alt+ArrowUp Alt+ArrowDown' : undefined}
                onClick={() => open(item.id)}
                onKeyDown={(event) => {
                  if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
                  event.preventDefault();
                  step(item, event.key === 'ArrowUp' ? -1 : 1);
                }}
              >
                <Picture size={16} stroke={1.75} aria-hidden />
                <span className={css.words}>
                  {item.title}
                  <small>
                    {say(word)}
                    {!item.required && ` · ${say({ en: 'optional', de: 'freiwillig' })}`}
                  </small>
                </span>
                {(item.problems?.length ?? 0) > 0 && (
                  <span className={css.missing}>{say({ en: 'Not ready', de: 'Unfertig' })}</span>
                )}
              </button>
            </li>
          );
        })}
      </ol>
      <MenuButton
        className={css.add}
        width={200}
        entries={() =>
          kinds.map((kind) => {
            const { icon, word } = lookOfItem({ kind, launchable: true });
            return { label: say(word), icon, run: () => add(kind) };
          })
        }
      >
        <IconPlus size={16} aria-hidden />
        {say({ en: 'Add item', de: 'Teil hinzufügen' })}
      </MenuButton>
      {top.length > 1 && (
        <p className={css.hint}>
          {say({
            en: 'Drag items to reorder them, or press Alt with an arrow key.',
            de: 'Zum Ordnen ziehen Sie die Teile oder drücken Sie Alt und eine Pfeiltaste.',
          })}
        </p>
      )}
    </nav>
  );
}
