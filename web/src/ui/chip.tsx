import { IconChevronDown, IconSearch, IconX } from '@tabler/icons-react';
import { lazy, Suspense, useCallback, useState } from 'react';
import { useSay } from '../language.tsx';
import css from './chip.module.css';
import { useRested } from './filters.tsx';

export type Option = Readonly<{ value: string; label: string; hint?: string }>;
type Props = {
  name: string;
  value: string | undefined;
  options: readonly Option[];
  choose: (value: string | undefined) => void;
  /** What the value is called when it is not among the options. */ label?: string | undefined;
  /** Where the options are found by the server: it is told what was typed. */ seek?: Seek;
};
export type Seek = Readonly<{ tell: (typed: string) => void /** There are others. */; more: boolean }>;

const opened = () => import('./chip-opened.tsx');
const Opened = lazy(opened);

/** One filter under the title: what it is, what it is set to, and a cross to lift it. */
export function Chip({ name, value, options, choose, label: called, seek }: Props) {
  const say = useSay();
  const [wanted, setWanted] = useState(false);
  const label = options.find((option) => option.value === value)?.label ?? called ?? value;
  const face = (
    <>
      <span className={value ? css.of : undefined}>{name}</span>
      {value && <span className={css.value}>{label}</span>}
      {!value && <IconChevronDown size={14} aria-hidden />}
    </>
  );
  const look = { type: 'button', className: css.face, 'aria-haspopup': 'menu' } as const;
  const resting = (
    <button
      {...look}
      onPointerEnter={() => void opened()}
      onFocus={() => void opened()}
      onClick={() => setWanted(true)}
    >
      {face}
    </button>
  );
  return (
    <span className={css.chip} data-set={value !== undefined}>
      {wanted ? (
        <Suspense fallback={resting}>
          <Opened
            name={name}
            value={value}
            options={options}
            choose={choose}
            seek={seek}
            target={<button {...look}>{face}</button>}
          />
        </Suspense>
      ) : (
        resting
      )}
      {value !== undefined && (
        <button type="button" className={css.lift} onClick={() => choose(undefined)}>
          <IconX size={14} aria-hidden />
          <span className="unseen">
            {say({ en: 'Lift the filter {name}', de: 'Filter {name} aufheben' }, { name })}
          </span>
        </button>
      )}
    </span>
  );
}

/** The search of a list; `/` leads here. */
export function SearchField({ label, hint, value, tell }: SearchProps) {
  const told = useCallback((typed: string) => tell(typed.trim() || undefined), [tell]);
  const [typed, setTyped] = useRested(value, told);
  return (
    <label className={css.search}>
      <IconSearch size={16} aria-hidden />
      <span className="unseen">{label}</span>
      <input
        type="search"
        placeholder={hint ?? label}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        autoComplete="off"
        spellCheck={false}
      />
    </label>
  );
}

type SearchProps = {
  label: string;
  /** Shorter than the label, inside the empty field. */ hint?: string;
  value: string;
  tell: (value: string | undefined) => void;
};
