import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { ask } from '../api/ask.ts';
import type { Answer } from '../api/types.ts';
import { useSay } from '../language.tsx';
import { screen } from '../screen.tsx';
import { Page } from '../ui/page.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { When } from '../ui/when.tsx';
import css from './sheets.module.css';

export const declared = screen({
  id: 'user-sheets',
  path: '/users/sheets',
  title: { en: 'Sign-in sheets', de: 'Anmeldeblätter' },
  help: {
    en: 'For [users|users] without e-mail: a sheet each, with which they sign in once and choose a password.',
    de: 'Für [users|Benutzer] ohne E-Mail: je ein Blatt, mit dem sie sich einmal anmelden und ein Passwort wählen.',
  },
  needs: 'user.password',
});

type Made = Answer<'POST /api/users/first-credentials'>;
type Sheet = NonNullable<Made['items']>[number];

export default function Sheets() {
  const say = useSay();
  const search: Record<string, string | undefined> = useSearch({ strict: false });
  const users = (search.users ?? '').split(',').filter(Boolean);
  const make = useMutation({ mutationFn: () => ask('POST /api/users/first-credentials', { body: { users } }) });
  const items = make.data?.items ?? [];
  return (
    <Page
      declared={declared}
      narrow
      primary={
        items.length > 0 && (
          <Button leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
            {say({ en: 'Print', de: 'Drucken' })}
          </Button>
        )
      }
    >
      {make.error && <ProblemNote error={make.error} />}
      {!make.data && users.length === 0 && (
        <p>
          {say({
            en: 'Select [users|users] in the list of [users|users], then choose “Sign-in sheets”.',
            de: 'Wählen Sie [users|Benutzer] in ihrer Liste aus und dann „Anmeldeblätter“.',
          })}
        </p>
      )}
      {!make.data && users.length > 0 && (
        <div className={css.begin}>
          <p>
            {say.count(asked, users.length)}{' '}
            {say({
              en: 'A sheet made before ends. The sheets are shown once: print them at once.',
              de: 'Ein früheres Blatt verfällt. Die Blätter werden einmal gezeigt: Drucken Sie sie gleich.',
            })}
          </p>
          <Button loading={make.isPending} onClick={() => make.mutate()}>
            {say({ en: 'Make the sheets', de: 'Blätter machen' })}
          </Button>
        </div>
      )}
      {make.data && (
        <ul className={css.sheets} aria-label={say(declared.title)}>
          {items.map((sheet) => (
            <One key={sheet.id} sheet={sheet} made={make.data} />
          ))}
        </ul>
      )}
    </Page>
  );
}

function One({ sheet, made }: { sheet: Sheet; made: Made }) {
  const say = useSay();
  return (
    <li className={css.sheet}>
      <img src={sheet.picture} alt={say({ en: 'Link as a picture', de: 'Link als Bild' })} width={160} height={160} />
      <div className={css.words}>
        <h2>{sheet.name}</h2>
        <p>
          {say(
            {
              en: 'Scan the picture with your phone and choose a password for {organization}.',
              de: 'Scannen Sie das Bild mit Ihrem Telefon und wählen Sie ein Passwort für {organization}.',
            },
            { organization: made.organization.name },
          )}
        </p>
        <dl className={css.facts}>
          <dt>{say({ en: 'Organization', de: 'Organisation' })}</dt>
          <dd>{made.organization.identifier}</dd>
          <dt>{say({ en: 'User name', de: 'Benutzername' })}</dt>
          <dd>{sheet.userName}</dd>
          <dt>{say({ en: 'Good until', de: 'Gültig bis' })}</dt>
          <dd>
            <When at={made.expiresAt} />
          </dd>
        </dl>
        <p className={css.link}>{sheet.link}</p>
      </div>
    </li>
  );
}

const asked = {
  en: { one: 'A sheet for {n} [user|user].', other: 'Sheets for {n} [users|users].' },
  de: { one: 'Ein Blatt für {n} [user|Benutzer].', other: 'Blätter für {n} [users|Benutzer].' },
};
