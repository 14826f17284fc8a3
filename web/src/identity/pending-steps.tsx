import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { ask } from '../api/ask.ts';
import type { Answer } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { Form, useForm } from '../ui/form.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { AppSetUp, type Shared } from './app-set-up.tsx';
import css from './doorway.module.css';
import { answerWithPasskey, knowsPasskeys } from './passkey.ts';
import { RecoveryCodes } from './recovery-codes.tsx';

/** A sign-in that lacks something, or null: it is made. */
export type Pending = Answer<'POST /api/sign-ins'>['pending'];
type Props = { token: string; go: (next: Pending) => void };

/** What is still missing before somebody is in: one step after the other. */
export function PendingSteps({
  pending,
  go,
  cancel,
}: {
  pending: NonNullable<Pending>;
  go: Props['go'];
  cancel: () => void;
}) {
  const say = useSay();
  const { token, steps } = pending;
  const [step] = steps;
  return (
    <>
      {step === 'second-factor' && <SecondFactor token={token} go={go} />}
      {step === 'new-password' && <NewPassword token={token} go={go} />}
      {step === 'set-up-factor' && <SetUpFactor token={token} go={go} />}
      <Button variant="subtle" onClick={cancel}>
        {say({ en: 'Back to the sign-in', de: 'Zurück zur Anmeldung' })}
      </Button>
    </>
  );
}

const noCode = { code: '' };

function SecondFactor({ token, go }: Props) {
  const say = useSay();
  const [problem, setProblem] = useState<unknown>(null);
  const form = useForm({
    name: 'second-factor',
    initial: noCode,
    keep: false,
    check: ({ code }) => (code.trim() ? {} : { code: say({ en: 'Enter a code.', de: 'Geben Sie einen Code ein.' }) }),
    save: async ({ code }) => {
      setProblem(null);
      go((await ask('POST /api/sign-ins/pending/second-factor', { body: { token, code: code.trim() } })).pending);
    },
  });
  const byPasskey = async () => {
    setProblem(null);
    try {
      const response = await answerWithPasskey((await ask('POST /api/passkeys/challenge', {})).options);
      if (response) go((await ask('POST /api/sign-ins/pending/passkey', { body: { token, response } })).pending);
    } catch (refused) {
      setProblem(refused);
    }
  };
  return (
    <>
      <p>
        {say({
          en: 'Enter the code that the app on your phone shows, or one of your recovery codes.',
          de: 'Geben Sie den Code ein, den die App auf Ihrem Telefon zeigt, oder einen Ihrer Wiederherstellungscodes.',
        })}
      </p>
      {problem !== null && <ProblemNote error={problem} />}
      <Form form={form} verb={say({ en: 'Continue', de: 'Weiter' })}>
        <TextInput
          label={say({ en: 'Code', de: 'Code' })}
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          {...form.text('code')}
        />
      </Form>
      {knowsPasskeys() && (
        <Button variant="default" onClick={() => void byPasskey()}>
          {say({ en: 'Use a passkey instead', de: 'Stattdessen einen Passkey benutzen' })}
        </Button>
      )}
    </>
  );
}

const noPassword = { next: '' };

function NewPassword({ token, go }: Props) {
  const say = useSay();
  const form = useForm({
    name: 'new-password',
    initial: noPassword,
    keep: false,
    check: ({ next }) =>
      next ? {} : { next: say({ en: 'Enter a new password.', de: 'Geben Sie ein neues Passwort ein.' }) },
    save: async ({ next }) => go((await ask('POST /api/sign-ins/pending/password', { body: { token, next } })).pending),
  });
  return (
    <>
      <p>
        {say({
          en: 'Your password was set by somebody else. Choose one that only you know.',
          de: 'Ihr Passwort hat jemand anderes gesetzt. Wählen Sie eines, das nur Sie kennen.',
        })}
      </p>
      <Form form={form} verb={say({ en: 'Choose this password', de: 'Dieses Passwort wählen' })}>
        <PasswordInput
          label={say({ en: 'New password', de: 'Neues Passwort' })}
          autoComplete="new-password"
          visibilityToggleButtonProps={{ 'aria-label': say({ en: 'Show the password', de: 'Passwort zeigen' }) }}
          {...form.text('next')}
        />
      </Form>
    </>
  );
}

function SetUpFactor({ token, go }: Props) {
  const say = useSay();
  const [shared, setShared] = useState<Shared | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const [done, setDone] = useState<{ codes: readonly string[]; next: Pending } | null>(null);
  const asked = useRef(false);
  useEffect(() => {
    // a secret is made once, however often the page is drawn
    if (asked.current) return;
    asked.current = true;
    ask('POST /api/sign-ins/pending/second-factor/set-up', { body: { token } }).then(setShared, setProblem);
  }, [token]);
  if (done) return <RecoveryCodes codes={done.codes} done={() => go(done.next)} />;
  return (
    <>
      <p>
        {say({
          en: 'Your organization asks for a second factor. Set it up now; it takes a minute.',
          de: 'Ihre Organisation verlangt einen zweiten Faktor. Richten Sie ihn jetzt ein; es dauert eine Minute.',
        })}
      </p>
      {problem !== null && <ProblemNote error={problem} />}
      {!shared && problem === null && <span className="bone" style={{ blockSize: 200 }} />}
      {shared && (
        <div className={css.form}>
          <AppSetUp
            shared={shared}
            confirm={async (code) => {
              const answer = await ask('POST /api/sign-ins/pending/second-factor/confirm', { body: { token, code } });
              setDone({ codes: answer.recoveryCodes, next: answer.pending });
            }}
          />
        </div>
      )}
    </>
  );
}
