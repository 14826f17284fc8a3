import { IconChevronLeft } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import { ask } from '../api/ask.ts';
import type { Feed } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { screen } from '../screen.tsx';
import { Form, useForm } from '../ui/form.tsx';
import { useNotify } from '../ui/notices.tsx';
import { Page } from '../ui/page.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { inputOf, mappingOf, sourceFrom, type Values, valuesOf } from './feed-input.ts';
import { GuardFields, HoldsFields, NameFields, WhenFields } from './feed-fields.tsx';
import { ColumnFields } from './feed-columns.tsx';
import { PlaceFields } from './feed-place.tsx';
import { feedOffersQuery, feedQuery } from './queries.ts';

export const declared = screen({
  id: 'feed-edit',
  path: '/feeds/$feed/edit',
  title: { en: 'Set up feed', de: 'Zufluss einrichten' },
  help: {
    en: 'Where files come from, what their columns mean, and when it stops to ask.',
    de: 'Woher Dateien kommen, was ihre Spalten bedeuten und wann er anhält und fragt.',
  },
  needs: 'feed.edit',
});

export default function EditFeed() {
  const say = useSay();
  const { feed: id = '' }: { feed?: string } = useParams({ strict: false });
  const isNew = id === 'new';
  const found = useQuery({ ...feedQuery(id), enabled: !isNew });
  const offers = useQuery(feedOffersQuery);
  const feed = isNew ? null : (found.data ?? null);
  const error = found.error ?? offers.error;
  return (
    <Page
      declared={declared}
      narrow
      {...(feed ? { title: feed.name } : {})}
      trail={
        <Link to={isNew ? '/feeds' : `/feeds/${id}`}>
          <IconChevronLeft size={14} aria-hidden />
          {feed?.name ?? say({ en: 'Feeds', de: 'Zuflüsse' })}
        </Link>
      }
    >
      {error && <ProblemNote error={error} retry={() => void offers.refetch()} />}
      {offers.data && (isNew || feed) && <Fields key={id} feed={feed} offers={offers.data} />}
    </Page>
  );
}

export type Offers = Readonly<{
  users: readonly Readonly<{ id: string; name: string }>[];
  fields: readonly Readonly<{ id: string; label: string }>[];
}>;

function Fields({ feed, offers }: { feed: Feed | null; offers: Offers }) {
  const say = useSay();
  const navigate = useNavigate();
  const client = useQueryClient();
  const notify = useNotify();
  const initial = useMemo(() => valuesOf(feed), [feed]);
  const form = useForm<Values>({
    name: `feed.${feed?.id ?? 'new'}`,
    initial,
    check: (values) => missingIn(values, say),
    save: async (values) => {
      const body = inputOf({ ...values, source: values.source || sourceFrom(values.name) }, feed);
      const saved = feed
        ? await ask('PUT /api/feeds/{id}', { params: { id: feed.id }, body, version: feed.version })
        : await ask('POST /api/feeds', { body });
      await client.invalidateQueries({ queryKey: ['feeds'] });
      notify({ text: say({ en: '{name} was saved.', de: '{name} wurde gespeichert.' }, saved) });
      await navigate({ to: `/feeds/${saved.id}` });
    },
    keep: false,
  });
  return (
    <Form
      form={form}
      verb={say({ en: 'Save feed', de: 'Zufluss speichern' })}
      cancel={() => void navigate({ to: feed ? `/feeds/${feed.id}` : '/feeds' })}
    >
      <NameFields form={form} offers={offers} />
      <PlaceFields form={form} feed={feed} />
      <WhenFields form={form} />
      <ColumnFields form={form} offers={offers} />
      <HoldsFields form={form} />
      <GuardFields form={form} />
    </Form>
  );
}

function missingIn(values: Values, say: ReturnType<typeof useSay>): Partial<Record<keyof Values, string>> {
  const wrong: Partial<Record<keyof Values, string>> = {};
  if (!values.name.trim()) wrong.name = say({ en: 'Give the feed a name.', de: 'Geben Sie dem Zufluss einen Namen.' });
  if (!values.userId)
    wrong.userId = say({ en: 'Choose whom the feed acts as.', de: 'Wählen Sie, als wer der Zufluss handelt.' });
  const naming = ['userName', 'email', 'employeeIdentifier', 'externalId'];
  const isNamed = mappingOf(values).some(({ field }) => naming.includes(field));
  if (!isNamed)
    wrong.mapping = say({
      en: 'One column has to say who a row is about: external id, identifier, user name or e-mail.',
      de: 'Eine Spalte muss sagen, um wen es geht: fremde Kennung, Personalnummer, Benutzername oder E-Mail.',
    });
  if (values.comesBy === 'sftp' && !values.hostKey)
    wrong.hostKey = say({
      en: 'Test the connection and confirm the key.',
      de: 'Prüfen Sie die Verbindung und bestätigen Sie den Schlüssel.',
    });
  return wrong;
}
