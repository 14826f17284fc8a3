import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../api/ask.ts';
import type { Answer } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { useNotify } from '../ui/notices.tsx';
import { When } from '../ui/when.tsx';
import { AppSetUp, type Shared } from './app-set-up.tsx';
import { Prove } from './prove.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';
import css from './security.module.css';

export type Security = Answer<'GET /api/my/security'>;
type Asking = 'set-up' | 'codes' | 'remove';

/** The app for codes: set it up, make new recovery codes, remove it. */
export function OwnFactor({ security }: { security: Security }) {
  const say = useSay();
  const client = useQueryClient();
  const [asking, setAsking] = useState<Asking | null>(null);
  const [shared, setShared] = useState<Shared | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const refresh = () => client.invalidateQueries({ queryKey: ['my', 'security'] });
  const confirm = async (code: string) => {
    const { recoveryCodes } = await ask('POST /api/my/second-factor/confirm', { body: { code } });
    setShared(null);
    setCodes(recoveryCodes);
    await refresh();
  };
  return (
    <section className={css.part}>
      <h2>{say({ en: 'Second factor', de: 'Zweiter Faktor' })}</h2>
      {codes ? (
        <RecoveryCodes codes={codes} done={() => setCodes(null)} />
      ) : shared ? (
        <AppSetUp shared={shared} confirm={confirm} cancel={() => setShared(null)} />
      ) : (
        <Standing security={security} choose={setAsking} />
      )}
      {asking && (
        <Dialogs
          asking={asking}
          hasPassword={security.hasPassword}
          close={() => setAsking(null)}
          shown={setShared}
          made={setCodes}
          refresh={refresh}
        />
      )}
    </section>
  );
}

function Standing({ security, choose }: { security: Security; choose: (asking: Asking) => void }) {
  const say = useSay();
  const { codesSince, recoveryCodesLeft, secondFactorRequired } = security;
  if (codesSince === null) {
    return (
      <>
        <p className="dim">
          {secondFactorRequired
            ? say({
                en: 'Your organization asks for a second factor when you sign in.',
                de: 'Ihre Organisation verlangt bei der Anmeldung einen zweiten Faktor.',
              })
            : say({
                en: 'An app on your phone shows a code that is asked for after your password.',
                de: 'Eine App auf Ihrem Telefon zeigt einen Code, nach dem nach Ihrem Passwort gefragt wird.',
              })}
        </p>
        <div>
          <Button variant="default" onClick={() => choose('set-up')}>
            {say({ en: 'Set up an app for codes', de: 'App für Codes einrichten' })}
          </Button>
        </div>
      </>
    );
  }
  return (
    <>
      <p>
        {say({ en: 'An app for codes has been set up since', de: 'Eine App für Codes ist eingerichtet seit' })}{' '}
        <When at={codesSince} />.{' '}
        {say.count(
          {
            en: { one: '{n} recovery code is left.', other: '{n} recovery codes are left.' },
            de: { one: '{n} Wiederherstellungscode ist übrig.', other: '{n} Wiederherstellungscodes sind übrig.' },
          },
          recoveryCodesLeft,
        )}
      </p>
      <div className={css.deeds}>
        <Button variant="default" onClick={() => choose('codes')}>
          {say({ en: 'New recovery codes', de: 'Neue Wiederherstellungscodes' })}
        </Button>
        <Button variant="default" onClick={() => choose('remove')}>
          {say({ en: 'Remove the app', de: 'App entfernen' })}
        </Button>
      </div>
    </>
  );
}

type DialogProps = {
  asking: Asking;
  hasPassword: boolean;
  close: () => void;
  shown: (shared: Shared) => void;
  made: (codes: readonly string[] | null) => void;
  refresh: () => Promise<unknown>;
};

function Dialogs({ asking, hasPassword, close, shown, made, refresh }: DialogProps) {
  const say = useSay();
  const notify = useNotify();
  const common = { hasPassword, close };
  if (asking === 'set-up') {
    return (
      <Prove
        {...common}
        title={say({ en: 'Set up an app for codes', de: 'App für Codes einrichten' })}
        verb={say({ en: 'Continue', de: 'Weiter' })}
        run={async (password) => shown(await ask('POST /api/my/second-factor', { body: { password } }))}
      />
    );
  }
  if (asking === 'codes') {
    return (
      <Prove
        {...common}
        title={say({ en: 'Make new recovery codes', de: 'Neue Wiederherstellungscodes machen' })}
        verb={say({ en: 'Make new codes', de: 'Neue Codes machen' })}
        run={async (password) => {
          made((await ask('POST /api/my/second-factor/recovery-codes', { body: { password } })).recoveryCodes);
          await refresh();
        }}
      >
        <p>
          {say({ en: 'The former codes open nothing any more.', de: 'Die bisherigen Codes gelten dann nicht mehr.' })}
        </p>
      </Prove>
    );
  }
  return (
    <Prove
      {...common}
      bad
      title={say({ en: 'Remove the app for codes', de: 'App für Codes entfernen' })}
      verb={say({ en: 'Remove the app', de: 'App entfernen' })}
      run={async (password) => {
        await ask('POST /api/my/second-factor/removal', { body: { password } });
        await refresh();
        notify({ text: say({ en: 'The app for codes was removed.', de: 'Die App für Codes wurde entfernt.' }) });
      }}
    >
      <p>
        {say({
          en: 'From then on your password alone signs you in. The recovery codes go as well.',
          de: 'Danach genügt Ihr Passwort zur Anmeldung. Auch die Wiederherstellungscodes verfallen.',
        })}
      </p>
    </Prove>
  );
}
