import { IconBooks } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Offer } from '../api/types.ts';
import { commonLanguages, durationWords, languageName } from '../content/course-words.ts';
import { useSay } from '../language.tsx';
import { screen } from '../screen.tsx';
import { Chip, SearchField } from '../ui/chip.tsx';
import { Empty } from '../ui/empty.tsx';
import { among, useFilters } from '../ui/filters.tsx';
import { Page } from '../ui/page.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { ShowMore } from '../ui/gathered.tsx';
import { About } from './about.tsx';
import css from './catalogue.module.css';
import { categoriesQuery, catalogueQuery, offeredTagsQuery } from './queries.ts';
import { standing } from './standing.ts';
import { branchesOf } from './tree.ts';

export const declared = screen({
  id: 'catalogue',
  path: '/catalogue',
  title: { en: 'Catalogue', de: 'Katalog' },
  help: {
    en: 'What you may register for yourself.',
    de: 'Wofür Sie sich selbst anmelden können.',
  },
  needs: 'catalogue.browse',
  menu: { group: 'mine', order: 10, icon: IconBooks },
});

/** What nobody wants to take longer than, in minutes. */
const durations = ['15', '30', '60', '240'] as const;

export default function Catalogue() {
  const say = useSay();
  const filters = useFilters(['search', 'category', 'tag', 'language', 'minutes']);
  const { minutes: asked, ...values } = filters.values;
  const longest = among(durations, asked);
  const list = useInfiniteQuery(catalogueQuery({ ...values, minutes: longest ? Number(longest) : undefined }));
  const categories = branchesOf(useQuery(categoriesQuery).data?.items ?? []);
  const tags = useQuery(offeredTagsQuery).data?.items ?? [];
  const rows = list.data?.pages.flatMap(({ items }) => items);
  return (
    <Page
      declared={declared}
      filters={
        <>
          <SearchField
            label={say({ en: 'Search the catalogue', de: 'Katalog durchsuchen' })}
            value={filters.values.search ?? ''}
            tell={(search) => filters.set({ search })}
          />
          {categories.length > 0 && (
            <Chip
              name={say({ en: 'Category', de: 'Kategorie' })}
              value={filters.values.category}
              options={categories.map(({ category, path }) => ({ value: category.id, label: path }))}
              choose={(category) => filters.set({ category })}
            />
          )}
          {tags.length > 0 && (
            <Chip
              name={say({ en: 'Tag', de: 'Schlagwort' })}
              value={filters.values.tag}
              options={tags.map(({ id, name }) => ({ value: id, label: name }))}
              choose={(tag) => filters.set({ tag })}
            />
          )}
          <Chip
            name={say({ en: 'Duration', de: 'Dauer' })}
            value={longest}
            options={durations.map((value) => ({
              value,
              label: say({ en: 'up to {time}', de: 'bis {time}' }, { time: durationWords(Number(value), say) }),
            }))}
            choose={(minutes) => filters.set({ minutes })}
          />
          <Chip
            name={say({ en: 'Language', de: 'Sprache' })}
            value={filters.values.language}
            options={commonLanguages.map((value) => ({ value, label: languageName(value, say) }))}
            choose={(language) => filters.set({ language })}
          />
        </>
      }
    >
      {list.error && <ProblemNote error={list.error} retry={() => void list.refetch()} />}
      {!rows && !list.error && <span className="bone" style={{ blockSize: 96 }} />}
      {rows?.length === 0 && (
        <Empty
          icon={IconBooks}
          title={
            filters.any
              ? say({ en: 'Nothing fits', de: 'Nichts passt' })
              : say({ en: 'Nothing is open for registration', de: 'Zurzeit ist nichts zur Anmeldung offen' })
          }
        >
          {filters.any
            ? say({
                en: 'Lift a filter or search for something else.',
                de: 'Heben Sie einen Filter auf oder suchen Sie etwas anderes.',
              })
            : say({
                en: 'What is assigned to you stands under “Do next”.',
                de: 'Was Ihnen zugewiesen ist, steht unter „Als Nächstes“.',
              })}
        </Empty>
      )}
      {rows && rows.length > 0 && (
        <ul className={css.cards}>
          {rows.map((offer) => (
            <Card key={offer.id} offer={offer} />
          ))}
        </ul>
      )}
      <ShowMore list={list} />
    </Page>
  );
}

function Card({ offer }: { offer: Offer }) {
  const say = useSay();
  const [Picture, words] = standing(offer, say);
  return (
    <li className={css.card}>
      {offer.image && <img src={offer.image} alt="" loading="lazy" className={css.image} />}
      <Link to={`/catalogue/${offer.id}`} className={css.name} preload="intent">
        {offer.title}
      </Link>
      {offer.description && <p className={css.words}>{offer.description}</p>}
      <About offer={offer} />
      <p className={`${css.state} small`}>
        <Picture size={14} aria-hidden />
        <span>{words}</span>
      </p>
    </li>
  );
}
