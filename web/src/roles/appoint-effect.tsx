import type { GivingPreview } from '../api/types.ts';
import { useSay } from '../language.tsx';
import type { Counted } from '../say.ts';
import css from './appoint.module.css';

type Areas = GivingPreview['gains'];

/** What giving a role comes to: the sentence, what ends with it, and what they could do newly. */
export function AppointEffect({ preview }: { preview: GivingPreview }) {
  const say = useSay();
  const { sentence, users, usersNow, replaces, isHeld, gains, loses } = preview;
  return (
    <div className={css.effect} role="status">
      <p className={css.sentence}>{sentence}</p>
      {users && usersNow && usersNow.n > 0 && <p className="dim">{say.count(nowTexts, usersNow.n)}</p>}
      {replaces.map(({ name, anchor, until }) => (
        <p key={`${name} ${anchor} ${until}`}>
          {anchor
            ? say(
                { en: '{role} ({place}) ends with it.', de: '{role} ({place}) endet damit.' },
                { role: name, place: anchor },
              )
            : say({ en: '{role} ends with it.', de: '{role} endet damit.' }, { role: name })}
        </p>
      ))}
      {isHeld && (
        <p>
          {say({
            en: 'They hold this role there already.',
            de: 'Die Person hat diese Rolle dort schon.',
          })}
        </p>
      )}
      <ByArea title={gainTexts} areas={gains} />
      <ByArea title={lossTexts} areas={loses} />
    </div>
  );
}

function ByArea({ title, areas }: { title: Counted; areas: Areas }) {
  const say = useSay();
  const all = areas.reduce((sum, { privileges }) => sum + privileges.length, 0);
  if (all === 0) return null;
  return (
    <details className={css.areas}>
      <summary>{say.count(title, all)}</summary>
      <dl>
        {areas.map(({ area, title: name, privileges }) => (
          <div key={area}>
            <dt>
              {name} <span className="dim numbers">{say.number(privileges.length)}</span>
            </dt>
            <dd className="dim">{privileges.join(', ')}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

const nowTexts: Counted = {
  en: { one: 'Until now it is {n} [user|user].', other: 'Until now it is {n} [users|users].' },
  de: { one: 'Bisher ist es {n} [user|Benutzer].', other: 'Bisher sind es {n} [users|Benutzer].' },
};
const gainTexts: Counted = {
  en: { one: '{n} thing they can do newly', other: '{n} things they can do newly' },
  de: { one: '{n} neues Recht', other: '{n} neue Rechte' },
};
const lossTexts: Counted = {
  en: { one: '{n} thing they can do no longer', other: '{n} things they can do no longer' },
  de: { one: '{n} Recht fällt weg', other: '{n} Rechte fallen weg' },
};
