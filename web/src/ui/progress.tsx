import css from './progress.module.css';

/** How far something is, 0..1; without a share it is under way and nobody knows how long. */
export function Progress({ label, share, thin }: { label: string; share: number | null; thin?: boolean }) {
  const percent = share === null ? null : Math.round(Math.min(1, Math.max(0, share)) * 100);
  return (
    <div
      className={css.track}
      data-thin={thin}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      {...(percent === null ? {} : { 'aria-valuenow': percent })}
    >
      <div className={css.done} data-unknown={percent === null} style={{ inlineSize: `${percent ?? 30}%` }} />
    </div>
  );
}
