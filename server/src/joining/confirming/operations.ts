import { z } from 'zod';
import { operation } from '../../operation.ts';
import { settingsOf } from '../../organizations/index.ts';
import { ask, confirm, opened } from './deeds-confirm.ts';

const name = z.string().trim().min(1).max(100);
const parameters = { token: 'text' } as const;

export const askToJoin = operation({
  id: 'join-request.create',
  does: {
    en: 'Ask for an account of one’s own; a mail asks whether the address is theirs',
    de: 'Um ein eigenes Konto bitten; eine E-Mail fragt, ob die Adresse die eigene ist',
  },
  method: 'POST',
  path: '/api/doorways/:identifier/joining',
  parameters: { identifier: 'text' },
  needs: 'public',
  because: 'Whoever makes an account has none; the organization says whether that is possible.',
  input: z.strictObject({ email: z.email().max(300), firstName: name, lastName: name }),
  output: z.null(),
  status: 204,
  rate: 20,
  run: async (c) => {
    await ask(c, c.input);
    return null;
  },
});

export const readConfirmation = operation({
  id: 'join-request.view-open',
  does: { en: 'See whose address a link confirms', de: 'Sehen, wessen Adresse ein Link bestätigt' },
  method: 'GET',
  path: '/api/join-confirmations/open/:token',
  parameters,
  needs: 'public',
  because: 'The secret in the link is the key.',
  output: z.object({
    organization: z.object({ identifier: z.string(), name: z.string() }),
    email: z.string(),
    name: z.string(),
    /** Characters a password has at least. */ minimum: z.number(),
  }),
  rate: 60,
  run: async (c) => {
    const { organization, asker } = await opened(c, c.params['token'] ?? '');
    return {
      organization: { identifier: organization.identifier, name: organization.name },
      email: asker.email,
      name: `${asker.firstName} ${asker.lastName}`,
      minimum: settingsOf(organization.settings).access.passwordMinimum,
    };
  },
});

export const confirmAddress = operation({
  id: 'join-request.confirm',
  does: {
    en: 'Confirm one’s address by a link and choose a password: come in, or ask to be let in',
    de: 'Die eigene Adresse durch einen Link bestätigen und ein Passwort wählen: hereinkommen oder darum bitten',
  },
  method: 'POST',
  path: '/api/join-confirmations/open/:token',
  parameters,
  needs: 'public',
  because: 'The secret in the link is the key, once.',
  input: z.strictObject({ password: z.string().min(8).max(200) }),
  output: z.object({ /** False: somebody has to let them in. */ isIn: z.boolean() }),
  rate: 20,
  run: (c) => confirm(c, c.params['token'] ?? '', c.input.password),
});
