import { IconBackspace } from '@tabler/icons-react';
import { useSay } from '../language.tsx';
import css from './at-device.module.css';

type Props = {
  value: string;
  change: (value: string) => void;
  /** Characters at most. */ most: number;
  /** Beside the nought; absent: nothing stands there. */ go?: { label: string; run: () => void };
};

/** Keys that are hit with gloves on. Whoever has a keyboard types into the field above. */
export function NumberPad({ value, change, most, go }: Props) {
  const say = useSay();
  const type = (digit: string) => change((value + digit).slice(0, most));
  return (
    <div className={css.pad}>
      {['1', '2', '3', '4', '5', '6', '7', '8', '9'].map((digit) => (
        <button key={digit} type="button" className={css.digit} onClick={() => type(digit)}>
          {digit}
        </button>
      ))}
      <button
        type="button"
        className={css.digit}
        aria-label={say({ en: 'Take the last one away', de: 'Letzte Ziffer löschen' })}
        disabled={value === ''}
        onClick={() => change(value.slice(0, -1))}
      >
        <IconBackspace size={28} aria-hidden />
      </button>
      <button type="button" className={css.digit} onClick={() => type('0')}>
        0
      </button>
      {go && (
        <button type="button" className={css.digit} data-go onClick={go.run} disabled={value === ''}>
          {go.label}
        </button>
      )}
    </div>
  );
}
