import { useEffect, useRef } from 'react';
import css from './at-device.module.css';
import { NumberPad } from './number-pad.tsx';

type Props = { label: string; value: string; change: (value: string) => void; busy: boolean };

const length = 6;

/** Six digits as dots, typed or tapped. */
export function PinField({ label, value, change, busy }: Props) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const digits = (text: string) => text.replace(/\D/gu, '').slice(0, length);
  return (
    <>
      <div className={css.dots} aria-hidden data-busy={busy}>
        {Array.from({ length }, (_, at) => (
          <span key={at} data-on={at < value.length} />
        ))}
      </div>
      <input
        ref={field}
        className={css.hidden}
        type="password"
        inputMode="none"
        autoComplete="off"
        aria-label={label}
        value={value}
        readOnly={busy}
        onChange={(event) => change(digits(event.currentTarget.value))}
      />
      <NumberPad value={value} change={change} most={length} />
    </>
  );
}
