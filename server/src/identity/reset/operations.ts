import { z } from 'zod';
import { operation } from '../../operation.ts';
import { settingsOf } from '../../organizations/index.ts';
import { askForReset, opened, reset } from './deeds-reset.ts';

const parameters = { token: 'text' } as const;

export const askForPasswordReset = operation({
  id: 'password-reset.ask',
  does: { en: 'Ask for a link to set a new password', de: 'Einen Link für ein neues Passwort anfordern' },
  method: 'POST',
  path: '/api/password-resets',
  needs: 'public',
  because: 'Whoever forgot the password cannot sign in; the link goes to the address of the user alone.',
  input: z.strictObject({
    organization: z.string().min(1).max(40),
    /** A user name or an e-mail. */ userName: z.string().min(1).max(300),
  }),
  output: z.null(),
  status: 204,
  rate: 20,
  run: async (c) => {
    await askForReset(c, c.input.organization, c.input.userName);
    return null;
  },
});

export const readPasswordReset = operation({
  id: 'password-reset.view-open',
  does: { en: 'See whose password a link sets', de: 'Sehen, wessen Passwort ein Link setzt' },
  method: 'GET',
  path: '/api/password-resets/open/:token',
  parameters,
  needs: 'public',
  because: 'The secret in the link is the key.',
  output: z.object({
    organization: z.object({ identifier: z.string(), name: z.string() }),
    userName: z.string(),
    /** Characters a password has at least. */ minimum: z.number(),
  }),
  rate: 60,
  run: async (c) => {
    const { organization, reset: found } = await opened(c, c.params['token'] ?? '');
    return {
      organization: { identifier: organization.identifier, name: organization.name },
      userName: found.userName,
      minimum: settingsOf(organization.settings).access.passwordMinimum,
    };
  },
});

export const completePasswordReset = operation({
  id: 'password-reset.complete',
  does: {
    en: 'Set a new password by a link; every sign-in of the user ends',
    de: 'Mit einem Link ein neues Passwort setzen; alle Anmeldungen des Benutzers enden',
  },
  method: 'POST',
  path: '/api/password-resets/open/:token',
  parameters,
  needs: 'public',
  because: 'The secret in the link is the key, once.',
  input: z.strictObject({ password: z.string().min(8).max(200) }),
  output: z.null(),
  status: 204,
  rate: 20,
  run: async (c) => {
    await reset(c, c.params['token'] ?? '', c.input.password);
    return null;
  },
});
