import { useSay } from '../language.tsx';
import { type Declared, neededFor } from '../screen.tsx';
import { ExplanationOf } from './explanation.tsx';
import css from './not-open.module.css';

/** An address that may not be opened: said at the door, with whom to ask. */
export default function NotOpen({ declared }: { declared: Declared }) {
  const say = useSay();
  const [needed] = neededFor(declared);
  return (
    <div className={css.room}>
      <h1>
        {say(
          { en: '“{screen}” is not open to you', de: '„{screen}“ steht Ihnen nicht offen' },
          { screen: say(declared.title) },
        )}
      </h1>
      {needed && <ExplanationOf question={{ privilege: needed }} />}
    </div>
  );
}
