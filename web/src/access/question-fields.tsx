import '@mantine/core/styles/Popover.layer.css';
import '@mantine/core/styles/ScrollArea.layer.css';
import '@mantine/core/styles/Combobox.layer.css';
import '@mantine/core/styles/CloseButton.layer.css';
import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSay } from '../language.tsx';
import type { Filters } from '../ui/filters.tsx';
import css from './inspector.module.css';
import { type About, questionsQuery, thingsQuery } from './queries.ts';

/** A question as it stands in the address: names stand beside ids, so that a link shows them at once. */
export const questionNames = [
  'part',
  'user',
  'userName',
  'other',
  'otherName',
  'deed',
  'type',
  'things',
  'names',
] as const;
export type Asked = Filters<(typeof questionNames)[number]>;

const kindWords = {
  user: { en: '[user|User]', de: '[user|Benutzer]' },
  course: { en: '[course|Course]', de: '[course|Kurs]' },
  group: { en: '[group|Group]', de: '[group|Gruppe]' },
  location: { en: '[location|Location]', de: '[location|Standort]' },
} as const;
const isKind = (kind: string): kind is keyof typeof kindWords => kind in kindWords;

/** What the question is about, once everything it needs is chosen. */
export function aboutIn({ values: { type, things = '' } }: Asked): About | undefined {
  if (!type) return undefined;
  const ids = things.split('+');
  return ids.length === type.split('+').length && ids.every(Boolean) ? { type, id: things } : undefined;
}

/** Somebody, found by typing. */
export function PersonField({ label, asked, at }: { label: string; asked: Asked; at: 'user' | 'other' }) {
  const nameAt = `${at}Name` as const;
  const { [at]: id, [nameAt]: name } = asked.values;
  return (
    <ThingSelect
      kind="user"
      label={label}
      value={id ? { id, name: name ?? '' } : null}
      choose={(one) => asked.set({ [at]: one?.id, [nameAt]: one?.name })}
    />
  );
}

/** The deed, found by its words, and what it would be done to. */
export function DeedFields({ asked }: { asked: Asked }) {
  const say = useSay();
  const { data } = useQuery(questionsQuery(say.language));
  const { deed, type, things = '', names = '' } = asked.values;
  const all = data?.areas.flatMap(({ privileges }) => privileges) ?? [];
  const chosen = all.find(({ id }) => id === deed);
  const kinds = type ? type.split('+') : [];
  const [ids, words] = [things.split('+'), names.split('+')];
  const set = (n: number, one: { id: string; name: string } | null) => {
    const put = (list: string[], value: string) =>
      kinds.map((_, at) => (at === n ? value : (list[at] ?? ''))).join('+');
    // the sign between names is left out of them
    asked.set({ things: put(ids, one?.id ?? ''), names: put(words, (one?.name ?? '').replaceAll('+', ' ')) });
  };
  const one = chosen?.about.filter((kind) => !kind.includes('+')) ?? [];
  return (
    <>
      <Select
        label={say({ en: 'Deed', de: 'Handlung' })}
        placeholder={say({ en: 'Type what it is called', de: 'Tippen, wie sie heißt' })}
        nothingFoundMessage={say({ en: 'Nothing is called so', de: 'Nichts heißt so' })}
        data={(data?.areas ?? []).map(({ title, privileges }) => ({
          group: title,
          items: privileges.map((each) => ({ value: each.id, label: each.title })),
        }))}
        value={deed ?? null}
        onChange={(id) => {
          const about = all.find((each) => each.id === id)?.about[0];
          asked.set({ deed: id ?? undefined, type: about, things: undefined, names: undefined });
        }}
        description={chosen?.sentence}
        searchable
        limit={60}
        comboboxProps={{ withinPortal: false }}
      />
      {one.length > 1 && (
        <Select
          label={say({ en: 'Asked about', de: 'Gefragt nach' })}
          data={one.map((kind) => ({ value: kind, label: isKind(kind) ? say(kindWords[kind]) : kind }))}
          value={type ?? null}
          onChange={(kind) => asked.set({ type: kind ?? undefined, things: undefined, names: undefined })}
          allowDeselect={false}
          comboboxProps={{ withinPortal: false }}
        />
      )}
      {kinds.filter(isKind).map((kind, n) => (
        <ThingSelect
          key={kind}
          kind={kind}
          label={say(kindWords[kind])}
          value={ids[n] ? { id: ids[n], name: words[n] ?? '' } : null}
          choose={(found) => set(n, found)}
        />
      ))}
    </>
  );
}

type Named = Readonly<{ id: string; name: string }>;
type Props = { kind: keyof typeof kindWords; label: string; value: Named | null; choose: (one: Named | null) => void };

/** One thing of a kind; the server is asked while typing, so there may be any number. */
function ThingSelect({ kind, label, value, choose }: Props) {
  const say = useSay();
  const [typed, setTyped] = useState('');
  const { data = [] } = useQuery(thingsQuery(kind, value?.name === typed ? '' : typed));
  const known = new Map([...data, ...(value ? [value] : [])].map(({ id, name }) => [id, name]));
  return (
    <Select
      className={css.field}
      label={label}
      placeholder={say({ en: 'Type a name', de: 'Namen tippen' })}
      nothingFoundMessage={say({ en: 'Nothing of this name', de: 'Nichts mit diesem Namen' })}
      data={[...known].map(([id, name]) => ({ value: id, label: name }))}
      value={value?.id ?? null}
      onChange={(id) => choose(id ? { id, name: known.get(id) ?? '' } : null)}
      onSearchChange={setTyped}
      searchable
      clearable
      comboboxProps={{ withinPortal: false }}
    />
  );
}
