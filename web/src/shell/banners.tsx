import { Button } from '@mantine/core';
import { IconBuilding, IconWifiOff } from '@tabler/icons-react';
import { useSyncExternalStore } from 'react';
import { connection } from '../api/connection.ts';
import { useSay } from '../language.tsx';
import { useMe } from '../me.tsx';
import css from './banners.module.css';
import { Standing } from './standing.tsx';
import { useSwitch } from './switch.ts';

/** What must not be overlooked: being here as somebody else, no connection, and working in somebody else's organization. */
export function Banners() {
  return (
    <>
      <AsSomebody />
      <Lost />
      <Entered />
    </>
  );
}

function AsSomebody() {
  const { standing, user } = useMe();
  return <div role="status">{standing && <Standing standing={standing} name={user.name} />}</div>;
}

function Lost() {
  const say = useSay();
  const reachable = useSyncExternalStore(connection.subscribe, connection.isReachable);
  return (
    <div role="status">
      {!reachable && (
        <p className={css.lost}>
          <IconWifiOff size={16} aria-hidden />
          {say({
            en: 'The server can’t be reached. What you see may be old; nothing you type is lost.',
            de: 'Der Server ist nicht zu erreichen. Das Angezeigte kann veraltet sein; Ihre Eingaben bleiben erhalten.',
          })}
        </p>
      )}
    </div>
  );
}

function Entered() {
  const say = useSay();
  const { entered, organization } = useMe();
  const { leave } = useSwitch();
  if (!entered) return null;
  return (
    <div className={css.entered}>
      <IconBuilding size={16} aria-hidden />
      <p className={css.words}>
        {say(
          {
            en: 'You are working in {client}, a client of {own}. What you do here is recorded there.',
            de: 'Sie arbeiten in {client}, einer Kundenorganisation von {own}. Was Sie hier tun, wird dort festgehalten.',
          },
          { client: entered.name, own: organization.name },
        )}
      </p>
      <Button size="xs" variant="default" onClick={leave}>
        {say({ en: 'Leave {client}', de: '{client} verlassen' }, { client: entered.name })}
      </Button>
    </div>
  );
}
