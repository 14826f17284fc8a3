import { Button } from '@mantine/core';
import { IconChevronDown, IconClipboardCheck, IconPlayerPause, IconX } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import type { UserNarrowing, UserRow } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { useMe } from '../me.tsx';
import type { PrivilegeId } from '../api/privileges.gen.ts';
import { Deed } from '../ui/deed.tsx';
import { MenuButton } from '../ui/menu.tsx';
import type { Selection } from '../ui/selection.ts';
import { type Bulk, BulkDialog, bulkTexts, type Chosen } from './bulk-dialog.tsx';
import type { BulkKind } from './bulk-fields.tsx';
import { BulkProgress } from './bulk-progress.tsx';
import css from './users.module.css';

const AssignDialog = lazy(() => import('../training/assign-dialog.tsx'));

const more: readonly (readonly [BulkKind, PrivilegeId])[] = [
  ['move', 'user.edit'],
  ['give-role', 'role.appoint'],
  ['end-role', 'role.appoint'],
  ['add-to-group', 'group.edit-members'],
  ['reset-password', 'user.password'],
  ['activate', 'user.suspend'],
  ['disable', 'user.suspend'],
  ['archive', 'user.archive'],
];

type Filter = Extract<Chosen, { filter: unknown }>['filter'];
type Props = { selection: Selection<UserRow>; matching: Readonly<{ count: number; narrowing: UserNarrowing }> | null };

/** What may be done with everybody chosen, or with everybody the list shows. */
export function BulkBar({ selection, matching }: Props) {
  const say = useSay();
  const { may } = useMe();
  const [doing, setDoing] = useState<BulkKind | 'assign' | null>(null);
  const [all, setAll] = useState(false);
  const [bulk, setBulk] = useState<Readonly<{ bulk: Bulk; sheets: readonly string[] }> | null>(null);
  const navigate = useNavigate();
  const chosen = selection.rows;
  const stop = () => setDoing(null);
  const clear = () => {
    selection.clear();
    setAll(false);
  };
  if (bulk) return <BulkProgress {...bulk} close={() => setBulk(null)} />;
  if (chosen.length === 0) return null;
  const everybody = all && matching ? matching : null;
  const users = everybody ? { filter: strip(everybody.narrowing) } : { ids: chosen.map(({ id }) => id) };
  // a sheet is printed for people who were chosen one by one
  const sheets = () => void navigate({ to: '/users/sheets', search: { users: chosen.map(({ id }) => id).join(',') } });
  const entries = () => [
    ...more
      .filter(([, privilege]) => may[privilege])
      .map(([kind]) => ({ label: say(bulkTexts[kind].verb), run: () => setDoing(kind) })),
    ...(may['user.password'] && !all
      ? [{ label: say({ en: 'Sign-in sheets', de: 'Anmeldeblätter' }), run: sheets }]
      : []),
  ];
  return (
    <section className={css.bulk} aria-label={say({ en: 'For those selected', de: 'Für die Ausgewählten' })}>
      <p role="status">{say.count(selected, everybody?.count ?? chosen.length)}</p>
      {matching && !all && matching.count > chosen.length && (
        <Button variant="subtle" px={8} onClick={() => setAll(true)}>
          {say({ en: 'Select all {n}', de: 'Alle {n} auswählen' }, { n: say.number(matching.count) })}
        </Button>
      )}
      {!all && (
        <Deed
          privilege="assignment.create"
          leftSection={<IconClipboardCheck size={16} aria-hidden />}
          run={() => setDoing('assign')}
        >
          {say({ en: 'Assign [course|course]', de: '[course|Kurs] zuweisen' })}
        </Deed>
      )}
      <Deed
        privilege="user.suspend"
        leftSection={<IconPlayerPause size={16} aria-hidden />}
        run={() => setDoing('suspend')}
      >
        {say(bulkTexts.suspend.verb)}
      </Deed>
      {entries().length > 0 && (
        <MenuButton className={css.bulkMore} entries={entries}>
          {say({ en: 'More', de: 'Mehr' })}
          <IconChevronDown size={14} aria-hidden />
        </MenuButton>
      )}
      <Button variant="subtle" color="gray" px={8} onClick={clear}>
        <IconX size={16} aria-hidden />
        <span className="unseen">{say({ en: 'Clear the selection', de: 'Auswahl aufheben' })}</span>
      </Button>
      {doing && doing !== 'assign' && (
        <BulkDialog
          kind={doing}
          users={users}
          close={stop}
          begun={(done, sheets) => {
            clear();
            setBulk({ bulk: done, sheets });
          }}
        />
      )}
      {doing === 'assign' && (
        <Suspense fallback={null}>
          <AssignDialog users={chosen} close={stop} done={clear} />
        </Suspense>
      )}
    </section>
  );
}

/** Filters that are not set are left out; the others are what the address was read as. */
const strip = (narrowing: UserNarrowing): Filter =>
  Object.fromEntries(Object.entries(narrowing ?? {}).filter(([, value]) => value));

const selected = {
  en: { one: '{n} selected', other: '{n} selected' },
  de: { one: '{n} ausgewählt', other: '{n} ausgewählt' },
};
