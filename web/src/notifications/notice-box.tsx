import { IconAlertTriangle, IconInfoCircle, IconX } from '@tabler/icons-react';
import type { Notice } from '../api/types.ts';
import { useSay } from '../language.tsx';
import css from './notices.module.css';

type Props = {
  notice: Pick<Notice, 'title' | 'text' | 'level'>;
  /** Left out where it is only looked at. */ dismiss?: () => void;
};

/** A notice as its readers see it. */
export function NoticeBox({ notice: { title, text, level }, dismiss }: Props) {
  const say = useSay();
  const Icon = level === 'warning' ? IconAlertTriangle : IconInfoCircle;
  return (
    <div className={css.notice} data-level={level}>
      <Icon size={18} stroke={1.75} aria-hidden />
      <div className={css.words}>
        <p className={css.title}>
          {level === 'warning' && <span className="unseen">{say({ en: 'Warning:', de: 'Warnung:' })} </span>}
          {title}
        </p>
        <p className={css.text}>{text}</p>
      </div>
      {dismiss && (
        <button type="button" className={css.close} onClick={dismiss}>
          <IconX size={16} aria-hidden />
          <span className="unseen">{say({ en: 'Dismiss “{title}”', de: '„{title}“ schließen' }, { title })}</span>
        </button>
      )}
    </div>
  );
}
