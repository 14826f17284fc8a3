import { PasswordInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { isProblem } from '../api/problem.ts';
import { useSay } from '../language.tsx';
import { Confirm } from '../ui/confirm.tsx';

type Props = {
  title: string;
  verb: string;
  bad?: boolean;
  /** Whoever has no password has just signed in, or is told to. */ hasPassword: boolean;
  run: (password: string | null) => Promise<unknown>;
  close: () => void;
  children?: ReactNode;
};

/** Asks for the password before what one signs in with is changed. */
export function Prove({ title, verb, bad, hasPassword, run, close, children }: Props) {
  const say = useSay();
  const [password, setPassword] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const go = async () => {
    setWrong(null);
    try {
      await run(hasPassword ? password : null);
    } catch (refused) {
      if (isProblem(refused)) setWrong(refused.fields['password'] ?? null);
      throw refused;
    }
  };
  return (
    <Confirm
      title={title}
      verb={verb}
      {...(bad ? { bad } : {})}
      ready={!hasPassword || password !== ''}
      run={go}
      close={close}
    >
      {children}
      {hasPassword && (
        <PasswordInput
          label={say({ en: 'Your password', de: 'Ihr Passwort' })}
          autoComplete="current-password"
          value={password}
          error={wrong}
          onChange={(event) => setPassword(event.currentTarget.value)}
          visibilityToggleButtonProps={{ 'aria-label': say({ en: 'Show the password', de: 'Passwort zeigen' }) }}
        />
      )}
    </Confirm>
  );
}
