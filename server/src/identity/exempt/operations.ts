import { z } from 'zod';
import { one, operation } from '../../operation.ts';
import { changeable, organization, organizations, savedSettings, settingsOf } from '../../organizations/index.ts';
import { endExempt, nameExempt } from './deeds-exempt.ts';
import { exemptAmong, namingsOf } from './store.ts';

const reason = z.string().trim().min(1).max(500);

export const readExemptUsers = operation({
  id: 'organization.list-exempt-users',
  does: {
    en: 'See whose password keeps working where passwords are off',
    de: 'Sehen, wessen Passwort weiter gilt, wo Passwörter aus sind',
  },
  method: 'GET',
  path: '/api/organizations/:id/exempt-users',
  needs: organizations.editAccess,
  on: one(organization),
  output: z.object({
    items: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        userName: z.string(),
        /** Not disabled, archived or past the end of the account. */ maySignIn: z.boolean(),
        hasPassword: z.boolean(),
        /** Without one, the next sign-in begins with setting it up. */ hasSecondFactor: z.boolean(),
        /** Why, by whom and since when, as far as the audit still says it. */ reason: z.string().nullable(),
        by: z.string().nullable(),
        since: z.iso.datetime().nullable(),
      }),
    ),
  }),
  run: async (c) => {
    const was = changeable(c);
    const { exempt } = settingsOf(was.settings).signIn;
    const namings = await namingsOf(c.tx, was.id, exempt, nameExemptUser.id);
    const unknown = { reason: null, by: null, since: null };
    const found = await exemptAmong(c.tx, was.id, exempt, c.now);
    return { items: found.map((one) => ({ ...one, ...(namings.get(one.id) ?? unknown) })) };
  },
});

export const nameExemptUser = operation({
  id: 'organization.name-exempt-user',
  does: {
    en: 'Have a user’s password keep working where passwords are off',
    de: 'Das Passwort eines Benutzers weiter gelten lassen, wo Passwörter aus sind',
  },
  method: 'POST',
  path: '/api/organizations/:id/exempt-users',
  needs: organizations.editAccess,
  on: one(organization),
  edits: true,
  input: z.strictObject({ userId: z.uuid(), reason }),
  output: savedSettings,
  run: (c) => nameExempt(c, c.input.userId, c.input.reason),
});

export const endExemptUser = operation({
  id: 'organization.end-exempt-user',
  does: {
    en: 'End that a user’s password works where passwords are off',
    de: 'Beenden, dass das Passwort eines Benutzers gilt, wo Passwörter aus sind',
  },
  method: 'POST',
  path: '/api/organizations/:id/exempt-users/:user/end',
  needs: organizations.editAccess,
  on: one(organization),
  edits: true,
  input: z.strictObject({ reason }),
  output: savedSettings,
  run: (c) => endExempt(c, c.params['user'] ?? '', c.input.reason),
});
