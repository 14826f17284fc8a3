import { IconBook, IconCornerDownLeft, IconPlus, IconUser } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useRef, useState } from 'react';
import { ask } from '../api/ask.ts';
import { useSay } from '../language.tsx';
import { useMe } from '../me.tsx';
import { type Icon, mayOpen } from '../screen.tsx';
import { screens } from '../screens.ts';
import css from './palette.module.css';
import { useUserMenu } from './user-menu.ts';

type Hit = Readonly<{ id: string; label: string; hint: string; icon: Icon; go: () => void }>;

/** People, courses, screens and deeds, by a few letters. Only what may be opened is offered. */
export default function Palette({ close }: { close: () => void }) {
  const say = useSay();
  const list = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const hits = useHits(typed);
  const current = Math.min(at, hits.length - 1);
  useEffect(() => dialog.current?.showModal(), []);
  useEffect(() => {
    document.getElementById(`${list}-${current}`)?.scrollIntoView({ block: 'nearest' });
  }, [list, current]);

  const take = (hit: Hit | undefined) => {
    if (!hit) return;
    close();
    hit.go();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setAt(Math.min(current + 1, hits.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(current - 1, 0));
    else if (event.key === 'Enter') take(hits[current]);
    else return;
    event.preventDefault();
  };
  const label = say({ en: 'Search or jump to', de: 'Suchen und öffnen' });
  return (
    <dialog
      ref={dialog}
      className={css.palette}
      aria-label={label}
      onClose={close}
      onClick={(event) => event.target === dialog.current && close()}
    >
      <input
        className={css.field}
        role="combobox"
        aria-label={label}
        aria-expanded
        aria-controls={list}
        aria-activedescendant={hits[current] ? `${list}-${current}` : undefined}
        aria-autocomplete="list"
        placeholder={say({
          en: 'A person, [course|a course], a screen',
          de: 'Person, [course|Kurs], Seite',
        })}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={list} role="listbox" aria-label={label} className={css.list}>
        {hits.map((hit, index) => (
          <div
            key={hit.id}
            id={`${list}-${index}`}
            role="option"
            aria-selected={index === current}
            tabIndex={-1}
            className={css.hit}
            onClick={() => take(hit)}
            onKeyDown={onKeyDown}
            onPointerMove={() => setAt(index)}
          >
            <hit.icon size={16} stroke={1.75} aria-hidden />
            <span className={css.label}>{hit.label}</span>
            <span className={css.hint}>{hit.hint}</span>
            {index === current && <IconCornerDownLeft size={14} aria-hidden className={css.enter} />}
          </div>
        ))}
      </div>
      {hits.length === 0 && (
        <p className={css.nothing}>
          {say({
            en: 'Nothing of this name that you may open.',
            de: 'Nichts mit diesem Namen, das Sie öffnen dürfen.',
          })}
        </p>
      )}
    </dialog>
  );
}

function useHits(typed: string): readonly Hit[] {
  const say = useSay();
  const me = useMe();
  const { may } = me;
  const navigate = useNavigate();
  const userMenu = useUserMenu();
  const words = useDeferredValue(typed.trim());
  const asks = words.length >= 2;
  const users = useQuery({
    queryKey: ['palette', 'users', words],
    queryFn: ({ signal }) => ask('GET /api/users', { query: { search: words, limit: 6 }, signal }),
    enabled: asks && may['user.view'] === true,
    placeholderData: (before) => before,
  });
  const courses = useQuery({
    queryKey: ['palette', 'courses', words],
    queryFn: ({ signal }) => ask('GET /api/courses', { query: { search: words, limit: 6 }, signal }),
    enabled: asks && may['course.view'] === true,
    placeholderData: (before) => before,
  });
  const go = (to: string) => () => void navigate({ to });
  const fits = ({ label }: { label: string }) => label.toLowerCase().includes(words.toLowerCase());
  const open = screens
    .map(({ declared }) => declared)
    .filter((each) => !each.bare && !each.path.includes('$') && mayOpen(each, me))
    .sort((a, b) => (a.menu?.order ?? 99) - (b.menu?.order ?? 99));
  const places = open
    .map((declared) => ({ ...declared, label: say(declared.deed ?? declared.title) }))
    .map(({ id, label, deed, path, menu }) => ({
      id,
      label,
      hint: deed ? say({ en: 'Do', de: 'Tun' }) : menu?.key ? `g ${menu.key}` : '',
      icon: menu?.icon ?? (deed ? IconPlus : IconCornerDownLeft),
      go: go(path),
    }));
  const own = userMenu().flatMap((entry, index) =>
    'label' in entry && entry.run !== undefined && entry.icon && typeof entry.label === 'string'
      ? [{ id: `own-${index}`, label: entry.label, hint: '', icon: entry.icon, go: entry.run }]
      : [],
  );
  const people = (asks ? (users.data?.items ?? []) : []).map(({ id, name, location, userName }) => ({
    id,
    label: name,
    hint: location?.name ?? userName,
    icon: IconUser,
    go: go(`/users/${id}`),
  }));
  const learnt = (asks ? (courses.data?.items ?? []) : []).map(({ id, title }) => ({
    id,
    label: title,
    hint: say({ en: '[course|Course]', de: '[course|Kurs]' }),
    icon: IconBook,
    go: go(`/content/${id}`),
  }));
  return [...people, ...learnt, ...places.filter(fits), ...(words ? own.filter(fits) : [])];
}
