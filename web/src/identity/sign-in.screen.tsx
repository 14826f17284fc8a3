import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, lazy, Suspense, useEffect, useLayoutEffect, useState } from 'react';
import { ask } from '../api/ask.ts';
import { useSay } from '../language.tsx';
import { meQuery } from '../me.tsx';
import { screen } from '../screen.tsx';
import { start } from '../start.ts';
import { paint } from '../shell/scheme.ts';
import { ProviderButtons } from '../single-sign-on/provider-buttons.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { Doorway } from './doorway.tsx';
import { OtherWays } from './other-ways.tsx';
import { type Pending, PendingSteps } from './pending-steps.tsx';
import { useThisDevice } from './this-device.ts';
import css from './doorway.module.css';

export const declared = screen({
  id: 'sign-in',
  path: '/sign-in',
  title: { en: 'Sign in', de: 'Anmelden' },
  help: { en: 'Prove who you are.', de: 'Weisen Sie sich aus.' },
  needs: null,
  bare: true,
});

// few browsers are registered as a device
const AtDevice = lazy(() => import('./at-device.tsx'));

const key = 'ambit.organization';

/** The sign-in page of one organization: it is known already and wears its name and logo. */
export type Door = Readonly<{
  identifier: string;
  name: string;
  logo: string | null;
  methods: readonly string[];
  joining: boolean;
}>;

/** At an organization's own address its own page stands. */
export default function SignInScreen() {
  return start.door === undefined ? <SignIn /> : <AtDoor identifier={start.door} />;
}

/** The page as an organization has made it; without such an organization, the product's own. */
export function AtDoor({ identifier }: { identifier: string }) {
  const { data, isPending } = useQuery({
    queryKey: ['doorway', identifier],
    queryFn: ({ signal }) => ask('GET /api/doorways/{identifier}', { params: { identifier }, signal }),
  });
  useLayoutEffect(() => paint(document.documentElement, data?.accent), [data?.accent]);
  if (isPending) return null;
  if (!data?.name) return <SignIn />;
  if (data.elsewhere) return <Elsewhere name={data.name} logo={data.logo} origin={data.elsewhere} />;
  const { name, logo, methods, joining } = data;
  return <SignIn door={{ identifier, name, logo, methods, joining }} />;
}

function Elsewhere({ name, logo, origin }: { name: string; logo: string | null; origin: string }) {
  const say = useSay();
  return (
    <Doorway title={name} logo={logo}>
      <p>
        {say({
          en: 'This is the address of another organization. You sign in here:',
          de: 'Das ist die Adresse einer anderen Organisation. Sie melden sich hier an:',
        })}{' '}
        <a href={`${origin}${location.pathname}`}>{new URL(origin).host}</a>
      </p>
    </Doorway>
  );
}

function SignIn({ door }: { door?: Door }) {
  const navigate = useNavigate();
  const client = useQueryClient();
  const device = useThisDevice();
  const [byName, setByName] = useState(false);
  if (device === undefined) return null;
  if (!device || byName) return <ByName {...(door && { door })} />;
  const go = async () => {
    client.clear();
    await client.fetchQuery({ ...meQuery, staleTime: 0 });
    await navigate({ to: '/' });
  };
  return (
    <Suspense fallback={null}>
      <AtDevice device={device} go={go} other={() => setByName(true)} />
    </Suspense>
  );
}

function ByName({ door }: { door?: Door }) {
  const say = useSay();
  const navigate = useNavigate();
  const client = useQueryClient();
  const search: Record<string, string | undefined> = useSearch({ strict: false });
  const [organization, setOrganization] = useState(
    () => door?.identifier ?? search.organization ?? localStorage.getItem(key) ?? '',
  );
  const [userName, setUserName] = useState('');
  const [password, setPassword] = useState('');
  const [missing, setMissing] = useState(false);
  const [byPassword, setByPassword] = useState(!door || door.methods.includes('password'));
  const [pending, setPending] = useState<Pending>(null);
  const setUp = useSetUp();
  const signIn = useMutation({
    mutationFn: () =>
      ask('POST /api/sign-ins', { body: { organization: organization.trim(), userName: userName.trim(), password } }),
    onSuccess: ({ pending: next }) => go(organization.trim(), next),
  });
  // What is missing comes first; then the page one wanted, with nothing left of whoever sat here before.
  const go = async (where: string, next: Pending) => {
    localStorage.setItem(key, where);
    setPassword('');
    setPending(next);
    if (next) return;
    client.clear();
    await client.fetchQuery({ ...meQuery, staleTime: 0 });
    await navigate({ to: safeBack(search.back) });
  };
  useEffect(() => {
    document.title = `${say(declared.title)} · Ambit`;
  }, [say]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const incomplete = !organization.trim() || !userName.trim() || !password;
    setMissing(incomplete);
    if (!incomplete) signIn.mutate();
  };
  const needed = (value: string, sentence: string) => (missing && !value.trim() ? sentence : null);
  if (pending) {
    return (
      <Doorway title={say({ en: 'One more step', de: 'Noch ein Schritt' })} logo={door?.logo}>
        <PendingSteps
          key={pending.steps[0]}
          pending={pending}
          go={(next) => void go(organization.trim(), next)}
          cancel={() => setPending(null)}
        />
      </Doorway>
    );
  }
  return (
    <Doorway
      title={
        door
          ? say({ en: 'Sign in to {name}', de: 'Bei {name} anmelden' }, { name: door.name })
          : say({ en: 'Sign in to Ambit', de: 'Bei Ambit anmelden' })
      }
      logo={door?.logo}
    >
      {setUp.data?.needed && <NotSetUp />}
      {byPassword ? (
        <form className={css.form} onSubmit={submit} noValidate>
          {search.back && !signIn.error && <GoOn />}
          {signIn.error && <ProblemNote error={signIn.error} />}
          {!door && (
            <TextInput
              label={say({ en: 'Organization', de: 'Organisation' })}
              name="organization"
              autoComplete="organization"
              autoCapitalize="none"
              spellCheck={false}
              value={organization}
              onChange={(event) => setOrganization(event.currentTarget.value)}
              error={needed(
                organization,
                say({
                  en: 'Enter the short name of your organization.',
                  de: 'Geben Sie das Kürzel Ihrer Organisation ein.',
                }),
              )}
            />
          )}
          <TextInput
            label={say({ en: 'User name or e-mail', de: 'Benutzername oder E-Mail' })}
            name="username"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            value={userName}
            onChange={(event) => setUserName(event.currentTarget.value)}
            error={needed(
              userName,
              say({ en: 'Enter your user name or e-mail.', de: 'Geben Sie Ihren Benutzernamen oder Ihre E-Mail ein.' }),
            )}
          />
          <PasswordField
            password={password}
            change={setPassword}
            error={needed(password, say({ en: 'Enter your password.', de: 'Geben Sie Ihr Passwort ein.' }))}
          />
          <Button type="submit" size="md" fullWidth loading={signIn.isPending}>
            {say({ en: 'Sign in', de: 'Anmelden' })}
          </Button>
          <Link to="/forgot-password" search={organization ? { organization: organization.trim() } : {}}>
            {say({ en: 'Forgot password?', de: 'Passwort vergessen?' })}
          </Link>
        </form>
      ) : (
        <Anyway go={() => setByPassword(true)} />
      )}
      {door?.joining && (
        <Link to={`/o/${door.identifier}/join`}>{say({ en: 'Make an account', de: 'Konto anlegen' })}</Link>
      )}
      <OtherWays methods={door?.methods} go={(where, next) => void go(where, next)} />
      <ProviderButtons organization={organization.trim()} back={safeBack(search.back)} />
    </Doorway>
  );
}

/** Where passwords are off: those named in the settings still have one that opens. */
function Anyway({ go }: { go: () => void }) {
  const say = useSay();
  return (
    <Button variant="subtle" onClick={go}>
      {say({ en: 'My password still opens here', de: 'Mein Passwort gilt hier weiter' })}
    </Button>
  );
}

function GoOn() {
  const say = useSay();
  return (
    <p className="dim">
      {say({
        en: 'Sign in to go on where you were.',
        de: 'Melden Sie sich an, um dort weiterzumachen, wo Sie waren.',
      })}
    </p>
  );
}

type PasswordProps = { password: string; change: (password: string) => void; error: string | null };

function PasswordField({ password, change, error }: PasswordProps) {
  const say = useSay();
  return (
    <PasswordInput
      label={say({ en: 'Password', de: 'Passwort' })}
      name="password"
      autoComplete="current-password"
      value={password}
      onChange={(event) => change(event.currentTarget.value)}
      error={error}
      visibilityToggleButtonProps={{ 'aria-label': say({ en: 'Show the password', de: 'Passwort zeigen' }) }}
    />
  );
}

/** Whether this installation has nobody in it yet: the page says so when it comes from the server. */
const useSetUp = () =>
  useQuery({
    queryKey: ['set-up'],
    queryFn: ({ signal }) => ask('GET /api/set-up', { signal }),
    ...(start.setUpNeeded === undefined ? {} : { initialData: { needed: start.setUpNeeded } }),
    staleTime: Number.POSITIVE_INFINITY,
  });

function NotSetUp() {
  const say = useSay();
  return (
    <p className={css.notice}>
      {say({
        en: 'This installation has nobody in it yet. Open the one-time link that the server printed when it started.',
        de: 'In dieser Installation gibt es noch niemanden. Öffnen Sie den Einmal-Link, den der Server beim Start ausgegeben hat.',
      })}
    </p>
  );
}

/** Back to where one was, never to another site. */
const safeBack = (back: string | undefined): string => (back?.startsWith('/') && !back.startsWith('//') ? back : '/');
