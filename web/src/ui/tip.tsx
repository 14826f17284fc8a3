import { type FocusEvent, type PointerEvent, type ReactNode, useId, useRef } from 'react';
import css from './tip.module.css';

type Props = {
  text: string | null;
  /** What is described; a control takes the id of its description. */
  children: ReactNode | ((describedBy: string | undefined) => ReactNode);
  block?: boolean;
};

/**
 * A sentence about what is pointed at or focused. It lies in the browser's top layer, so no scrolling box cuts it off,
 * and needs no positioning library.
 */
export function Tip({ text, children, block }: Props) {
  const id = useId();
  const bubble = useRef<HTMLSpanElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  if (!text) return <>{typeof children === 'function' ? children(undefined) : children}</>;
  const show = (event: PointerEvent<HTMLElement> | FocusEvent<HTMLElement>) => {
    const around = event.currentTarget;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => place(bubble.current, around), event.type === 'focus' ? 0 : 250);
  };
  const hide = () => {
    clearTimeout(timer.current);
    if (bubble.current?.matches(':popover-open')) bubble.current.hidePopover();
  };
  return (
    <span
      className={block ? css.block : css.around}
      onPointerEnter={show}
      onPointerLeave={hide}
      onPointerDown={hide}
      onFocus={show}
      onBlur={hide}
      onKeyDown={(event) => event.key === 'Escape' && hide()}
    >
      {typeof children === 'function' ? children(id) : children}
      <span ref={bubble} id={id} role="tooltip" popover="manual" className={css.bubble}>
        {text}
      </span>
    </span>
  );
}

function place(bubble: HTMLSpanElement | null, around: HTMLElement) {
  if (!bubble?.isConnected || !around.isConnected) return;
  bubble.showPopover();
  const target = around.getBoundingClientRect();
  const { width, height } = bubble.getBoundingClientRect();
  const left = Math.min(Math.max(8, target.left + target.width / 2 - width / 2), window.innerWidth - width - 8);
  const above = target.top - height - 6;
  bubble.style.left = `${left}px`;
  bubble.style.top = `${above < 8 ? target.bottom + 6 : above}px`;
}
