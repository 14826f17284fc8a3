import type { UserRow } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { Confirm } from '../ui/confirm.tsx';
import type { SetState } from './user-deeds.tsx';

/** Suspends the training of some; those whose suspension is refused are named before anything happens. */
export function SuspendDialog({ users, suspend, close, done }: Props) {
  const say = useSay();
  const able = users.filter(({ may }) => may?.suspend === true);
  const unable = users.flatMap(({ name, may }) =>
    may?.suspend === true ? [] : [`${name}: ${may?.suspend?.reason ?? ''}`],
  );
  return (
    <Confirm
      title={say.count(title, able.length)}
      verb={say({ en: 'Suspend training', de: 'Schulung aussetzen' })}
      run={async () => {
        await suspend(able, 'suspended');
        done?.();
      }}
      close={close}
    >
      <p>
        {say({
          en: 'They can still sign in and get nothing new assigned. You can undo this.',
          de: 'Sie können sich weiterhin anmelden und bekommen nichts Neues zugewiesen. Das lässt sich rückgängig machen.',
        })}
      </p>
      {unable.length > 0 && (
        <div>
          <p>{say.count(left, unable.length)}</p>
          <ul className="dim">
            {unable.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </div>
      )}
    </Confirm>
  );
}

type Props = { users: readonly UserRow[]; suspend: SetState; close: () => void; done?: () => void };

const title = {
  en: { one: 'Suspend the training of {n} user', other: 'Suspend the training of {n} users' },
  de: { one: 'Schulung von {n} Benutzer aussetzen', other: 'Schulung von {n} Benutzern aussetzen' },
};
const left = {
  en: { one: '{n} of those chosen stays as is:', other: '{n} of those chosen stay as they are:' },
  de: { one: '{n} Ausgewählter bleibt, wie er ist:', other: '{n} Ausgewählte bleiben, wie sie sind:' },
};
