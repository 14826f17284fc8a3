import type { OfferedRole } from '../api/types.ts';
import { useSay } from '../language.tsx';
import css from './invitations.module.css';

/** Anchors a role can get before anybody has come in. */
const anchors = new Set(['own-place', 'organization', 'location', 'group']);

/** The learner role comes by itself; the others stand below it, those that can't be given with the reason. */
export function RoleChoice({ offers, chosen, choose }: Props) {
  const say = useSay();
  const reasonOf = ({ available, because, anchor }: OfferedRole): string | null => {
    if (!available) return say.list(because);
    if (anchors.has(anchor)) return null;
    return say({
      en: 'Is given on the [user|user]’s page, once the [user|user] is there.',
      de: 'Wird auf der Profilseite vergeben, sobald es sie gibt.',
    });
  };
  return (
    <div>
      <p className={css.caption} aria-hidden>
        {say({ en: 'Role', de: 'Rolle' })}
      </p>
      <fieldset className={css.offers}>
        <legend className="unseen">{say({ en: 'Role', de: 'Rolle' })}</legend>
        <label className={css.offer} data-available>
          <input type="radio" name="role" checked={chosen === null} onChange={() => choose(null)} />
          <span>{say({ en: 'Learner only', de: 'Nur Lernrolle' })}</span>
        </label>
        {offers?.map((offer) => {
          const reason = reasonOf(offer);
          return (
            <label key={offer.role} className={css.offer} data-available={reason === null}>
              <input
                type="radio"
                name="role"
                disabled={reason !== null}
                checked={chosen?.role === offer.role}
                onChange={() => choose(offer)}
              />
              <span>
                {offer.name}
                {reason !== null && <small>{reason}</small>}
              </span>
            </label>
          );
        })}
      </fieldset>
    </div>
  );
}

type Props = {
  offers: readonly OfferedRole[] | undefined;
  chosen: OfferedRole | null;
  choose: (role: OfferedRole | null) => void;
};
