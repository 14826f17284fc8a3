import { IconChevronDown } from '@tabler/icons-react';
import { useId } from 'react';
import css from './choice.module.css';

type Props = {
  label: string;
  /** The label is read aloud only; what it belongs to stands beside it. */ quiet?: boolean;
  value: string;
  choose: (value: string) => void;
  options: readonly Readonly<{ value: string; label: string }>[];
  error?: string | null;
};

/** A short list to choose from, as the device shows it. */
export function Choice({ label, quiet, value, choose, options, error }: Props) {
  const id = useId();
  return (
    <div className={css.choice} data-error={!!error}>
      <label htmlFor={id} className={quiet ? 'unseen' : css.label}>
        {label}
      </label>
      <span className={css.box}>
        <select
          id={id}
          value={value}
          onChange={(event) => choose(event.currentTarget.value)}
          aria-invalid={!!error}
          aria-describedby={error ? `${id}-error` : undefined}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <IconChevronDown size={14} aria-hidden />
      </span>
      {error && (
        <span id={`${id}-error`} className={css.error}>
          {error}
        </span>
      )}
    </div>
  );
}
