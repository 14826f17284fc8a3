import { ask } from '../api/ask.ts';
import type { UserRow } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { useNotify } from '../ui/notices.tsx';

/** For whoever lost the phone: takes away what they cannot show any more. */
export function ResetFactors({ user, close }: { user: UserRow; close: () => void }) {
  const say = useSay();
  const notify = useNotify();
  return (
    <Confirm
      bad
      title={say(
        { en: 'Reset the second factor of {name}', de: 'Zweiten Faktor von {name} zurücksetzen' },
        { name: user.name },
      )}
      verb={say({ en: 'Reset second factor', de: 'Zweiten Faktor zurücksetzen' })}
      run={async () => {
        await ask('POST /api/users/{id}/second-factor/reset', { params: { id: user.id } });
        notify({
          text: say(
            { en: 'The second factor of {name} was reset.', de: 'Der zweite Faktor von {name} wurde zurückgesetzt.' },
            { name: user.name },
          ),
        });
      }}
      close={close}
    >
      <p>
        {say({
          en: 'The app for codes, the recovery codes and all passkeys of this [user|user] open nothing any more, and open sign-ins end. Make sure that it is this person who asks.',
          de: 'App für Codes, Wiederherstellungscodes und alle Passkeys gelten nicht mehr, offene Anmeldungen enden. Vergewissern Sie sich, dass wirklich diese Person fragt.',
        })}
      </p>
    </Confirm>
  );
}
