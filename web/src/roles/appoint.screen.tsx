import { Button } from '@mantine/core';
import { IconChevronLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useSay } from '../language.tsx';
import type { Text } from '../say.ts';
import { screen } from '../screen.tsx';
import { Page } from '../ui/page.tsx';
import { Steps } from '../ui/steps.tsx';
import { userQuery } from '../users/queries.ts';
import { locationQuery } from '../workplace/queries.ts';
import {
  anchorOf,
  type Chosen,
  ownPlace,
  stepOf,
  type Step,
  useChosen,
  type Where,
  whereText,
} from './appoint-state.ts';
import { AppointRole } from './appoint-role.tsx';
import { AppointTerms } from './appoint-terms.tsx';
import { AppointWhere } from './appoint-where.tsx';
import { AppointWho } from './appoint-who.tsx';
import css from './appoint.module.css';
import { candidatesQuery, offeredAnchorsQuery, offeredAtQuery } from './queries.ts';

export const declared = screen({
  id: 'appoint',
  path: '/roles/appoint',
  title: { en: 'Give a role', de: 'Rolle vergeben' },
  help: {
    en: 'Who gets which role, where and until when. You read what it comes to before it is given.',
    de: 'Wer bekommt welche Rolle, wo und bis wann. Sie lesen, was das bedeutet, bevor sie vergeben ist.',
  },
  needs: 'role.appoint',
  deed: { en: 'Give a role', de: 'Rolle vergeben' },
});

const order: readonly Step[] = ['user', 'role', 'at', 'terms'];
const names: readonly Text[] = [
  { en: 'Who', de: 'Wer' },
  { en: 'Role', de: 'Rolle' },
  { en: 'Where', de: 'Wo' },
  { en: 'Until when', de: 'Bis wann' },
];

export default function Appoint() {
  const say = useSay();
  const { chosen: asked, go } = useChosen();
  const places = useQuery({
    ...offeredAnchorsQuery(asked.user ?? '', { role: asked.role ?? '' }),
    enabled: asked.user !== null && asked.role !== null && asked.at === null,
  }).data;
  // a role that is tied to nothing has no step for it
  const chosen: Chosen = places?.kinds.length === 0 && asked.at === null ? { ...asked, at: 'own' } : asked;
  const { user, role, at } = chosen;
  const step = stepOf(chosen);
  const settle = (where: Where) => go({ at: whereText(where) });
  return (
    <Page
      declared={declared}
      narrow
      trail={
        <Link to="/users">
          <IconChevronLeft size={14} aria-hidden />
          {say({ en: '[users|Users]', de: '[users|Benutzer]' })}
        </Link>
      }
    >
      <Steps steps={names} at={order.indexOf(step)} />
      <Settled chosen={chosen} go={go} />
      {step === 'user' && <AppointWho chosen={chosen} choose={(id) => go({ user: id })} />}
      {user && step === 'role' && <AppointRole user={user} at={at} choose={(id) => go({ role: id })} />}
      {user && role && step === 'at' && <AppointWhere user={user} role={role} choose={settle} />}
      {user && role && at && <AppointTerms key={`${user} ${role} ${whereText(at)}`} {...{ user, role, at }} />}
    </Page>
  );
}

type Go = ReturnType<typeof useChosen>['go'];

/** What is chosen, each with the way to choose it anew. */
function Settled({ chosen, go }: { chosen: Chosen; go: Go }) {
  const say = useSay();
  const { user, role, at } = chosen;
  const names = useNames(chosen);
  if (!user && !role && !at) return null;
  return (
    <dl className={css.settled}>
      {user && (
        <Line name={say({ en: 'Who', de: 'Wer' })} change={() => go({ user: undefined })}>
          {names.user}
        </Line>
      )}
      {role && (
        <Line name={say({ en: 'Role', de: 'Rolle' })} change={() => go({ role: undefined, at: undefined })}>
          {names.role}
        </Line>
      )}
      {at && names.at !== null && (
        <Line name={say({ en: 'Where', de: 'Wo' })} change={() => go({ at: undefined })}>
          {names.at}
        </Line>
      )}
    </dl>
  );
}

const bone = <span className="bone" style={{ inlineSize: 120 }} />;

/** What is chosen, by name; null: a role that is tied to nothing stands nowhere. */
function useNames({ user, role, at }: Chosen) {
  const say = useSay();
  const person = useQuery({ ...userQuery(user ?? ''), enabled: user !== null }).data;
  const offers = useQuery({ ...offeredAtQuery(user ?? '', null), enabled: user !== null && role !== null }).data;
  const asked = useQuery({ ...candidatesQuery('', role, anchorOf(at)), enabled: user === null && role !== null }).data;
  const anchor = anchorOf(at);
  const location = useQuery({ ...locationQuery(anchor?.id ?? ''), enabled: anchor?.kind === 'location' }).data;
  const places = useQuery({
    ...offeredAnchorsQuery(user ?? '', { role: role ?? '', ...anchor }),
    enabled: user !== null && role !== null && at !== null && anchor?.kind !== 'location',
  }).data;
  const named = anchor ? (location ?? places?.items.find(({ id }) => id === anchor.id))?.name : say(ownPlace);
  return {
    user: person?.name ?? bone,
    role: offers?.items.find((one) => one.role === role)?.name ?? asked?.role ?? bone,
    at: !anchor && places?.kinds.length === 0 ? null : (named ?? bone),
  };
}

function Line({ name, change, children }: { name: string; change: () => void; children: ReactNode }) {
  const say = useSay();
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <span>{children}</span>
        <Button
          size="compact-xs"
          variant="subtle"
          onClick={change}
          aria-label={say({ en: 'Change: {name}', de: 'Ändern: {name}' }, { name })}
        >
          {say({ en: 'Change', de: 'Ändern' })}
        </Button>
      </dd>
    </div>
  );
}
