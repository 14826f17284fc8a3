import { useSay } from '../language.tsx';
import type { Text } from '../say.ts';
import css from './signatures.module.css';
import { meaningWords, methodWords, type Signature } from './words.ts';

const heading: Text = { en: 'Signatures', de: 'Unterschriften' };

/** What was signed for a record; absent where nothing was. */
export function Signatures({ signatures }: { signatures: readonly Signature[] }) {
  const say = useSay();
  if (signatures.length === 0) return null;
  return (
    <section aria-label={say(heading)}>
      <h2>{say(heading)}</h2>
      <ul className={css.signatures}>
        {signatures.map((signature) => (
          <li key={signature.id}>
            <Signed signature={signature} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What one has signed, shown once it is done and whenever it is opened again. */
export function Receipt({ signature }: { signature: Signature }) {
  const say = useSay();
  const title = say({ en: 'You signed this', de: 'Sie haben das unterschrieben' });
  return (
    <section className={css.panel} aria-label={title}>
      <h2 role="status">{title}</h2>
      <Signed signature={signature} />
    </section>
  );
}

/** One signature with everything that belongs to it. */
function Signed({ signature }: { signature: Signature }) {
  const say = useSay();
  const { printedName, userName, meaning, title, course, version, sha256, method } = signature;
  return (
    <div className={css.signed}>
      <p>
        <strong>{printedName}</strong> <span className="dim">({userName})</span> · {say(meaningWords[meaning])}
      </p>
      <p>
        {say(
          { en: '{title}, version {version}', de: '{title}, Version {version}' },
          { title: [course, title].filter(Boolean).join(': '), version },
        )}
      </p>
      <p className="dim">
        <Moment signature={signature} /> · {say(methodWords[method])}
      </p>
      <p className={css.hash}>
        <span className="dim">{say({ en: 'SHA-256 of what was shown', de: 'SHA-256 des Gezeigten' })}</span>{' '}
        <code>{sha256}</code>
      </p>
    </div>
  );
}

/** When it was signed, by the clock of whoever signed. */
function Moment({ signature: { signedAt, timeZone } }: { signature: Signature }) {
  const say = useSay();
  return (
    <time dateTime={signedAt} className="numbers">
      {say.exact(signedAt, timeZone)} ({timeZone})
    </time>
  );
}
