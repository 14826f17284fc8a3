import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ClientRow } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { ShowMore } from '../ui/gathered.tsx';
import { ClientFilterChips, type Narrowing } from './client-filters.tsx';
import css from './organizations.module.css';
import { clientOffersQuery, clientsQuery } from './queries.ts';

type Chosen = ReadonlyMap<string, ClientRow>;
type Props = { clients: Chosen; choose: (clients: Chosen) => void; narrowing: Narrowing };

/** What narrows clients while the page keeps its own address. */
export function useOwnNarrowing(): Narrowing {
  const [values, setValues] = useState<Readonly<{ search?: string; tag?: string }>>({});
  const { data } = useQuery(clientOffersQuery);
  const set: Narrowing['filters']['set'] = (changed) =>
    setValues((before) => {
      const { search, tag } = { ...before, ...changed };
      return { ...(search && { search }), ...(tag && { tag }) };
    });
  return { filters: { values, set }, values, offers: data && { ...data, features: [], mine: 0 } };
}

/** Named clients, or all that a word, a tag or a plan leaves. */
export function ChooseClients({ clients, choose, narrowing: { filters, values, offers } }: Props) {
  const say = useSay();
  const list = useInfiniteQuery(clientsQuery(values));
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const all = rows.length > 0 && rows.every(({ id }) => clients.has(id));
  const turn = (some: readonly ClientRow[], on: boolean) => {
    const next = new Map(clients);
    for (const row of some) {
      if (on) next.set(row.id, row);
      else next.delete(row.id);
    }
    choose(next);
  };
  return (
    <section className={css.part}>
      <h2>{say({ en: 'Clients', de: 'Kundenorganisationen' })}</h2>
      <div className={css.filters}>
        <ClientFilterChips filters={filters} offers={offers} />
      </div>
      {list.error && <ProblemNote error={list.error} retry={() => void list.refetch()} />}
      <ul className={css.rows}>
        {rows.length > 0 && (
          <li>
            <label className={css.choice}>
              <input type="checkbox" checked={all} onChange={() => turn(rows, !all)} />
              <span className="dim">{say({ en: 'All shown', de: 'Alle gezeigten' })}</span>
            </label>
          </li>
        )}
        {rows.map((row) => (
          <li key={row.id}>
            <label className={css.choice}>
              <input type="checkbox" checked={clients.has(row.id)} onChange={() => turn([row], !clients.has(row.id))} />
              <span>
                {row.name} <span className="dim">{row.tags.join(', ')}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      {list.data && rows.length === 0 && (
        <p className="dim">{say({ en: 'No such client.', de: 'Keine solche Kundenorganisation.' })}</p>
      )}
      <ShowMore list={list} />
    </section>
  );
}
