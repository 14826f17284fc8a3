import { IconAlertTriangle } from '@tabler/icons-react';
import type { Invitation } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { RowCard, RowOpener } from '../ui/row-card.tsx';
import { Status } from '../ui/status.tsx';
import type { Column } from '../ui/table.tsx';
import { When } from '../ui/when.tsx';
import css from './invitations.module.css';
import { heldBackTexts, invitationLooks } from './looks.ts';

type Open = (row: Invitation) => void;

export const invitationColumns = (open: Open): readonly Column<Invitation>[] => [
  {
    id: 'email',
    name: { en: 'E-mail', de: 'E-Mail' },
    width: 'minmax(200px, 1.6fr)',
    always: true,
    cell: (row) => <RowOpener name={row.email} open={() => open(row)} />,
  },
  {
    id: 'role',
    name: { en: 'Role', de: 'Rolle' },
    width: 'minmax(160px, 1.2fr)',
    cell: ({ role }) => role.name,
  },
  {
    id: 'location',
    name: { en: '[location|Location]', de: '[location|Standort]' },
    width: 'minmax(96px, 0.8fr)',
    cell: ({ location }) => location?.name ?? <None />,
  },
  {
    id: 'invitedBy',
    name: { en: 'Invited by', de: 'Eingeladen von' },
    width: 'minmax(120px, 0.9fr)',
    cell: ({ invitedBy }) => invitedBy,
  },
  {
    id: 'expiresAt',
    name: { en: 'Good until', de: 'Gültig bis' },
    width: '120px',
    cell: ({ expiresAt }) => <When at={expiresAt} />,
  },
  {
    id: 'state',
    name: { en: 'State', de: 'Zustand' },
    width: 'minmax(128px, 1fr)',
    cell: (row) => <State row={row} />,
  },
];

export const cardOf = (open: Open) =>
  function InvitationCard({ row }: { row: Invitation }) {
    return (
      <RowCard name={<RowOpener name={row.email} open={() => open(row)} />} state={<State row={row} />}>
        {[row.role.name, row.location?.name].filter(Boolean).join(' · ')}
      </RowCard>
    );
  };

function State({ row: { state, heldBack } }: { row: Invitation }) {
  return (
    <span className={css.state}>
      <Status look={invitationLooks[state]} />
      {heldBack.length > 0 && <HeldBack some={heldBack} short />}
    </span>
  );
}

/** Says that somebody came in with less than was promised. */
export function HeldBack({ some, short }: { some: Invitation['heldBack']; short?: boolean }) {
  const say = useSay();
  const what = say.list(some.map((one) => say(heldBackTexts[one])));
  const words = short
    ? say({ en: 'Without {what}', de: 'Nicht vergeben: {what}' }, { what })
    : say(
        {
          en: 'Not given at acceptance: {what}. Whoever invited could not give it any more, or it is not there any more.',
          de: 'Bei der Annahme nicht vergeben: {what}. Wer eingeladen hat, durfte es nicht mehr vergeben, oder es ist nicht mehr da.',
        },
        { what },
      );
  return (
    <span className={css.heldBack}>
      <IconAlertTriangle size={14} aria-hidden />
      {words}
    </span>
  );
}

function None() {
  const say = useSay();
  return <span className="dim">{say({ en: 'None', de: 'Keine Angabe' })}</span>;
}
