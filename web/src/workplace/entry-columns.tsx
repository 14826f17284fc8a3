import { IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import type { EntryRow } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { type Look, Status } from '../ui/status.tsx';
import type { Column } from '../ui/table.tsx';
import css from './entries.module.css';

export const states = ['current', 'expired'] as const;

const current: Look = { word: { en: 'Current', de: 'Gültig' }, icon: IconCircleCheck, tone: 'good' };
const expired: Look = { word: { en: 'Expired', de: 'Abgelaufen' }, icon: IconCircleX, tone: 'calm' };
const lookOf = ({ isExpired }: EntryRow): Look => (isExpired ? expired : current);

export const peopleCount = {
  en: { one: '{n} [user|user]', other: '{n} [users|users]' },
  de: { one: '{n} [user|Benutzer]', other: '{n} [users|Benutzer]' },
};

export const entryColumns: readonly Column<EntryRow>[] = [
  {
    id: 'name',
    name: { en: 'Name', de: 'Name' },
    width: 'minmax(200px, 2fr)',
    always: true,
    cell: ({ name }) => <span className={css.name}>{name}</span>,
  },
  {
    id: 'identifier',
    name: { en: 'Identifier', de: 'Kennung' },
    width: 'minmax(120px, 1fr)',
    cell: ({ identifier }) => identifier,
  },
  {
    id: 'users',
    name: { en: '[users|Users]', de: '[users|Benutzer]' },
    width: '112px',
    end: true,
    cell: ({ users }) => users,
  },
  {
    id: 'expires',
    name: { en: 'Expires', de: 'Läuft ab' },
    width: '144px',
    cell: ({ expiresAt }) => <Expiry at={expiresAt} />,
  },
  { id: 'state', name: { en: 'State', de: 'Zustand' }, width: '128px', cell: (row) => <Status look={lookOf(row)} /> },
];

export function EntryCard({ row }: { row: EntryRow }) {
  const say = useSay();
  return (
    <>
      <div className={css.cardLine}>
        <span className={css.name}>{row.name}</span>
        <Status look={lookOf(row)} />
      </div>
      <span className="dim">
        {row.identifier} · {say.count(peopleCount, row.users)}
      </span>
    </>
  );
}

function Expiry({ at }: { at: string | null }) {
  const say = useSay();
  return at ? <>{say.date(at)}</> : <span className="dim">{say({ en: 'Never', de: 'Nie' })}</span>;
}
