import '@mantine/core/styles/Popover.layer.css';
import '@mantine/core/styles/ScrollArea.layer.css';
import '@mantine/core/styles/Combobox.layer.css';
import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { CourseRow } from '../api/types.ts';
import { courseChoiceQuery, courseQuery } from '../content/queries.ts';
import { useSay } from '../language.tsx';
import { useMe } from '../me.tsx';
import { Chip } from '../ui/chip.tsx';
import css from './assignments.module.css';

/** Courses by a few letters, looked up by the server; the chosen one is always among them. */
function useCourses(chosen: string | undefined, state?: string) {
  const [typed, setTyped] = useState('');
  const [search, setSearch] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSearch(typed.trim()), 200);
    return () => clearTimeout(timer);
  }, [typed]);
  const filters = { ...(state ? { state } : {}), ...(search ? { search } : {}) };
  const { data, isPending } = useQuery(courseChoiceQuery(filters));
  const found: readonly CourseRow[] = data?.items ?? [];
  const isThere = !chosen || found.some(({ id }) => id === chosen);
  const one = useQuery({ ...courseQuery(chosen ?? ''), enabled: !isThere && data !== undefined });
  const items = !isThere && one.data ? [one.data, ...found] : found;
  return { items, title: items.find(({ id }) => id === chosen)?.title, setTyped, isPending };
}

/** The title of a course that is known by its id. */
export function useCourseTitle(id: string): string {
  const { data } = useQuery({ ...courseQuery(id), enabled: id !== '' });
  return data?.title ?? '';
}

/** The course to assign. Those that can't be assigned stand there with the reason. */
export function CourseSelect({ value, choose, error }: SelectProps) {
  const say = useSay();
  const { items, title, setTyped, isPending } = useCourses(value || undefined, 'published');
  const reasons = new Map(
    items.flatMap(({ id, may }) => (may?.assign && may.assign !== true ? [[id, may.assign.reason]] : [])),
  );
  return (
    <Select
      label={say({ en: 'Course', de: 'Kurs' })}
      placeholder={
        isPending ? say({ en: 'Loading', de: 'Wird geladen' }) : say({ en: 'Type a title', de: 'Titel eingeben' })
      }
      nothingFoundMessage={say({
        en: 'No published course of this title is among yours',
        de: 'Kein veröffentlichter Kurs dieses Titels ist unter Ihren',
      })}
      data={items.map(({ id, title: label }) => ({ value: id, label, disabled: reasons.has(id) }))}
      renderOption={({ option }) => (
        <span className={css.option}>
          {option.label}
          {reasons.has(option.value) && <small>{reasons.get(option.value)}</small>}
        </span>
      )}
      value={value || null}
      onChange={(id) => choose(id ?? '')}
      searchable
      // What was chosen is no search: opening the list again shows every course.
      onSearchChange={(text) => setTyped(text === title ? '' : text)}
      // The server has searched already.
      filter={({ options }) => options}
      error={error}
      comboboxProps={{ withinPortal: false }}
    />
  );
}

/** Narrows a list to one course; only for people who may see courses. */
export function CourseChip({ value, choose }: ChipProps) {
  const say = useSay();
  const { may } = useMe();
  return may['course.view'] ? (
    <OpenChip value={value} choose={choose} name={say({ en: 'Course', de: 'Kurs' })} />
  ) : null;
}

function OpenChip({ value, choose, name }: ChipProps & { name: string }) {
  const { items, setTyped } = useCourses(value);
  return (
    <Chip
      name={name}
      value={value}
      options={items.map(({ id, title }) => ({ value: id, label: title }))}
      choose={choose}
      lookUp={setTyped}
    />
  );
}

type SelectProps = { value: string; choose: (id: string) => void; error: string | null };
type ChipProps = { value: string | undefined; choose: (id: string | undefined) => void };
