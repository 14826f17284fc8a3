import { useInfiniteQuery } from '@tanstack/react-query';
import type { Organization } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { When } from '../ui/when.tsx';
import { ShowMore } from '../ui/gathered.tsx';
import css from './organizations.module.css';
import { visitorsQuery } from './queries.ts';

/** Who entered the organization from above, when and why. */
export function VisitorsPage({ organization: { id } }: { organization: Organization }) {
  const say = useSay();
  const list = useInfiniteQuery(visitorsQuery(id));
  const rows = list.data?.pages.flatMap(({ items }) => items);
  return (
    <section className={css.part}>
      <p className="dim">
        {say({
          en: 'Who of the organization above worked in here. Everything they did stands in the audit.',
          de: 'Wer von der Organisation darüber hier gearbeitet hat. Alles, was sie taten, steht im Protokoll.',
        })}
      </p>
      {list.error && <ProblemNote error={list.error} retry={() => void list.refetch()} />}
      {!rows && !list.error && <span className="bone" style={{ blockSize: 48 }} />}
      {rows?.length === 0 && <p>{say({ en: 'Nobody came in so far.', de: 'Bisher war niemand da.' })}</p>}
      {rows && rows.length > 0 && (
        <ul className={css.rows}>
          {rows.map(({ id: entry, at, by, from, reason }) => (
            <li key={entry}>
              <div className={css.line}>
                <span>
                  {by ?? say({ en: 'Somebody', de: 'Jemand' })} {from && <span className="dim">{from}</span>}
                </span>
                <When at={at} />
              </div>
              <span className={reason ? undefined : 'dim'}>
                {reason ?? say({ en: 'No reason given', de: 'Ohne Angabe eines Grundes' })}
              </span>
            </li>
          ))}
        </ul>
      )}
      <div>
        <ShowMore list={list} />
      </div>
    </section>
  );
}
