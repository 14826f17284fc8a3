import css from './check.module.css';

type Props = { label: string; checked: boolean; turn: (through: boolean) => void; tabIndex?: number };

/** A box to choose a row with. Shift reaches through to the row chosen before. */
export function Check({ label, checked, turn, tabIndex }: Props) {
  return (
    <input
      type="checkbox"
      className={css.box}
      aria-label={label}
      checked={checked}
      tabIndex={tabIndex}
      onChange={(event) => turn(event.nativeEvent instanceof MouseEvent && event.nativeEvent.shiftKey)}
    />
  );
}
