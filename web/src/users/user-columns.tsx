import type { UserRow } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { RowLink } from '../ui/row-link.tsx';
import { Status, userLooks } from '../ui/status.tsx';
import type { Column } from '../ui/table.tsx';
import { When } from '../ui/when.tsx';
import css from './users.module.css';

export const userColumns: readonly Column<UserRow>[] = [
  {
    id: 'name',
    name: { en: 'Name', de: 'Name' },
    width: 'minmax(160px, 1.4fr)',
    always: true,
    sort: 'name',
    cell: ({ id, name }) => (
      <span className={css.person}>
        <RowLink to={`/users/${id}`} tabIndex={-1}>
          {name}
        </RowLink>
      </span>
    ),
  },
  {
    id: 'userName',
    name: { en: 'User name', de: 'Benutzername' },
    width: 'minmax(104px, 0.8fr)',
    sort: 'user-name',
    // one stands in for those who do not sign in
    cell: ({ userName, state }) => (state === 'listed' ? '' : userName),
  },
  {
    id: 'email',
    name: { en: 'E-mail', de: 'E-Mail' },
    width: 'minmax(180px, 1.6fr)',
    cell: ({ email }) => email ?? <NoneGiven />,
  },
  {
    id: 'location',
    name: { en: '[location|Location]', de: '[location|Standort]' },
    width: 'minmax(104px, 0.9fr)',
    cell: ({ location, alsoHere }) => (
      <>
        {location?.name ?? <NoneGiven />}
        {alsoHere && <AlsoHere />}
      </>
    ),
  },
  {
    id: 'roles',
    name: { en: 'Role', de: 'Rolle' },
    width: 'minmax(200px, 1.8fr)',
    cell: ({ roles }) => <RoleNames names={roles.map(({ name }) => name)} />,
  },
  {
    id: 'state',
    name: { en: 'State', de: 'Zustand' },
    width: '120px',
    cell: ({ state }) => <Status look={userLooks[state]} />,
  },
  {
    id: 'employeeIdentifier',
    name: { en: 'Employee identifier', de: 'Personalnummer' },
    width: 'minmax(120px, 0.8fr)',
    cell: ({ employeeIdentifier }) => employeeIdentifier ?? <NoneGiven />,
  },
  {
    id: 'hireDate',
    name: { en: 'Hired', de: 'Eingestellt' },
    width: '112px',
    cell: ({ hireDate }) => <Day day={hireDate} />,
  },
  {
    id: 'lastSignInAt',
    name: { en: 'Last sign-in', de: 'Letzte Anmeldung' },
    width: '128px',
    cell: ({ lastSignInAt }) => (lastSignInAt ? <When at={lastSignInAt} /> : <Never />),
  },
  {
    id: 'expiresAt',
    name: { en: 'Account ends', de: 'Konto endet' },
    width: '120px',
    cell: ({ expiresAt }) => (expiresAt ? <When at={expiresAt} /> : <NoneGiven />),
  },
];

/** At home elsewhere, and seen because they also work where the asker looks after people. */
function AlsoHere() {
  const say = useSay();
  return <span className={css.alsoHere}>{say({ en: 'Also works here', de: 'Arbeitet auch hier' })}</span>;
}

/** Columns that the list shows only when somebody asks for them. */
export const quietColumns: readonly string[] = ['employeeIdentifier', 'hireDate', 'lastSignInAt', 'expiresAt'];

function Day({ day }: { day: string | null }) {
  const say = useSay();
  return day ? <span className="numbers">{say.day(day)}</span> : <NoneGiven />;
}

function Never() {
  const say = useSay();
  return <span className="dim">{say({ en: 'Never', de: 'Nie' })}</span>;
}
/** What a file of users can show, as an import knows it. */
export const exportedColumns: readonly string[] = [
  'userName',
  'firstName',
  'middleName',
  'lastName',
  'email',
  'employeeIdentifier',
  'phone',
  'location',
  'department',
  'jobTitle',
  'roles',
  'language',
  'state',
  'hireDate',
];

export function UserCard({ row: user }: { row: UserRow }) {
  return (
    <>
      <div className={css.cardLine}>
        <RowLink to={`/users/${user.id}`}>{user.name}</RowLink>
        <Status look={userLooks[user.state]} />
      </div>
      <div className={css.cardMore}>
        {[user.roles.map(({ name }) => name).join(', '), user.location?.name].filter(Boolean).join(' · ')}
        {user.alsoHere && <AlsoHere />}
      </div>
    </>
  );
}

export function RoleNames({ names }: { names: readonly string[] }) {
  const say = useSay();
  if (names.length === 0) return <span className="dim">{say({ en: 'Learner', de: 'Lernende' })}</span>;
  return <>{say.list(names)}</>;
}

function NoneGiven() {
  const say = useSay();
  return <span className="dim">{say({ en: 'None', de: 'Keine Angabe' })}</span>;
}
