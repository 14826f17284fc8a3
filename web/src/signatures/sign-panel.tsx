import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ask } from '../api/ask.ts';
import { useSay } from '../language.tsx';
import { keepFor } from '../single-sign-on/kept.ts';
import { ProblemNote } from '../ui/problem-note.tsx';
import { type Signing, signingQuery } from './queries.ts';
import { type Proof, SignForm } from './sign-form.tsx';
import css from './signatures.module.css';
import { type Meaning, statements } from './words.ts';

type Props = Readonly<{
  what: Readonly<{ title: string; version: string }>;
  meaning: Meaning;
  /** Sends the signature; what it throws is shown. */ sign: (proof: Proof) => Promise<unknown>;
}>;

/** What is signed, and by what the reader proves that it is they who sign. */
export function SignPanel({ what, meaning, sign }: Props) {
  const say = useSay();
  const { data, error, refetch } = useQuery(signingQuery);
  const title = say({ en: 'Your signature', de: 'Ihre Unterschrift' });
  return (
    <section className={css.panel} aria-label={title}>
      <h2>{title}</h2>
      <p>{say(statements[meaning], what)}</p>
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {!data && !error && <span className="bone" style={{ blockSize: 96 }} />}
      {data?.asks === 'provider' && <AtProvider signing={data} />}
      {data && data.asks !== 'provider' && (
        <SignForm
          key={data.asks}
          signing={data}
          sign={(proof) =>
            sign(proof).catch(async (refused: unknown) => {
              // the sitting may have ended meanwhile: then something else is asked for
              await refetch();
              throw refused;
            })
          }
        />
      )}
    </section>
  );
}

/** Whoever has no password signs in once more at their provider. */
function AtProvider({ signing: { providers, pinSince } }: { signing: Signing }) {
  const say = useSay();
  const go = useMutation({
    mutationFn: (provider: string) => ask('POST /api/my/signing/proofs', { body: { provider } }),
    onSuccess: ({ address, keep }) => {
      keepFor({ keep: keep ?? '', back: window.location.pathname, purpose: 'proof' });
      window.location.assign(address);
    },
  });
  if (pinSince === null)
    return (
      <p>
        {say({ en: 'You need a signing PIN first.', de: 'Sie brauchen zuerst eine Signatur-PIN.' })}{' '}
        <Link to="/my/security">
          {say({ en: 'Set it under “My security”', de: 'Unter „Meine Sicherheit“ festlegen' })}
        </Link>
      </p>
    );
  if (providers.length === 0)
    return (
      <p>
        {say({
          en: 'You have neither a password nor a linked account at a sign-in service that can ask you anew. Ask an administrator for a password.',
          de: 'Sie haben weder ein Passwort noch ein verknüpftes Konto bei einem Anmeldedienst, der Sie neu fragen kann. Bitten Sie einen Administrator um ein Passwort.',
        })}
      </p>
    );
  return (
    <>
      <p className="dim">
        {say({
          en: 'Before you sign, sign in there once more. Your signing PIN is asked for when you are back.',
          de: 'Melden Sie sich vor der Unterschrift dort noch einmal an. Danach wird nach Ihrer Signatur-PIN gefragt.',
        })}
      </p>
      {go.error && <ProblemNote error={go.error} />}
      <div className={css.ways}>
        {providers.map(({ id, label }) => (
          <Button key={id} loading={go.isPending} onClick={() => go.mutate(id)}>
            {say({ en: 'Sign in at {label}', de: 'Bei {label} anmelden' }, { label })}
          </Button>
        ))}
      </div>
    </>
  );
}
