import type { MailPreview } from '../api/types.ts';
import { useSay } from '../language.tsx';
import css from './messages.module.css';

/** A mail as a reader sees it, in a light or a dark program. */
export function MailLook({ mail, dark }: { mail: MailPreview; dark: boolean }) {
  const say = useSay();
  const accent = mail.accent ?? '#1f5fbf';
  return (
    <article className={css.mail} data-dark={dark} aria-label={say({ en: 'Preview', de: 'Vorschau' })}>
      <p className={css.mailHead}>
        {mail.from} · <b>{mail.subject}</b>
      </p>
      <div className={css.sheet} style={{ borderBlockStartColor: accent }}>
        <h3>{mail.subject}</h3>
        {mail.paragraphs.map((parts, n) => (
          <p key={`${n} ${parts.length}`}>
            {parts.map(({ text, isLink }, m) =>
              isLink ? (
                <a key={`${m} ${text}`} href={text} target="_blank" rel="noreferrer">
                  {text}
                </a>
              ) : (
                text
              ),
            )}
          </p>
        ))}
        <span className={css.button} style={{ background: accent, color: mail.ink ?? '#ffffff' }}>
          {mail.button}
        </span>
        <p className={css.foot}>{mail.footer.join('\n')}</p>
      </div>
    </article>
  );
}
