import { useState } from 'react';
import type { Wording } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { When } from '../ui/when.tsx';
import { lineDiff } from './line-diff.ts';
import { languageTexts } from './looks.ts';
import css from './messages.module.css';

/** What the wordings were before, the newest first; each can be looked at beside the one before it. */
export function WordingHistory({ wording }: { wording: Wording }) {
  const say = useSay();
  const [open, setOpen] = useState<number | null>(null);
  if (wording.history.length === 0) return null;
  return (
    <section className={css.history} aria-label={say({ en: 'History', de: 'Verlauf' })}>
      <h2>{say({ en: 'History', de: 'Verlauf' })}</h2>
      <ul>
        {wording.history.map((one, n) => {
          const before = wording.history.slice(n + 1).find(({ language }) => language === one.language);
          const delivered = wording.languages.find(({ language }) => language === one.language)?.delivered;
          return (
            <li key={one.version}>
              <button
                type="button"
                aria-expanded={open === one.version}
                onClick={() => setOpen(open === one.version ? null : one.version)}
              >
                {say(languageTexts[one.language])} ·{' '}
                {one.words
                  ? say({ en: 'Own words', de: 'Eigene Worte' })
                  : say({ en: 'Reset to delivered', de: 'Auf mitgelieferten zurückgesetzt' })}
              </button>
              <span className="dim">
                {one.by ?? say({ en: 'Somebody above', de: 'Jemand von oben' })} · <When at={one.at} />
              </span>
              {one.failures > 0 && (
                <p className={css.failed}>
                  {say(
                    {
                      en: 'Could not be filled in {n} times, the delivered words left instead: {fault}',
                      de: 'Ließ sich {n}-mal nicht ausfüllen, die mitgelieferten Worte gingen hinaus: {fault}',
                    },
                    { n: one.failures, fault: one.fault ?? '' },
                  )}
                </p>
              )}
              {open === one.version && delivered && (
                <LineDiff before={asText(before?.words ?? delivered)} after={asText(one.words ?? delivered)} />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

type Words = Wording['languages'][number]['delivered'];
const asText = ({ subject, text, button }: Words): string => [subject, '', text, '', `[${button}]`].join('\n');

/** What went and what came, marked by a sign as well as by colour. */
export function LineDiff({ before, after }: { before: string; after: string }) {
  const say = useSay();
  const words = {
    same: '',
    added: say({ en: 'Added: ', de: 'Neu: ' }),
    removed: say({ en: 'Removed: ', de: 'Entfallen: ' }),
  };
  return (
    <div className={css.diff}>
      {lineDiff(before, after).map(({ text, how }, n) => (
        <p key={`${n} ${how}`} data-how={how}>
          {how !== 'same' && <span className="unseen">{words[how]}</span>}
          {text || '\u00a0'}
        </p>
      ))}
    </div>
  );
}
