import { kind } from '@ambit/policy';
import { declarations, people, placed, privileges } from '../privilege.ts';
import { user } from '../users/privileges.ts';

const ofUser = {
  user: 'user_id',
  place: { of: 'u' },
  department: { of: 'u' },
  managers: { of: 'u' },
  groups: { of: 'u' },
  roles: { of: 'u' },
} as const;

export const signIn = kind('sign-in', {
  table: 'sign_ins',
  parts: { u: { kind: user, by: 'user_id' } },
  facts: ofUser,
});

export const apiToken = kind('api-token', {
  table: 'api_tokens',
  parts: { u: { kind: user, by: 'user_id' } },
  facts: ofUser,
});

export const signIns = privileges(signIn, 'users', {
  view: {
    title: { en: 'View a user’s sign-ins', de: 'Anmeldungen eines Benutzers ansehen' },
    sentence: {
      en: 'See where and since when a user is signed in.',
      de: 'Sehen, wo und seit wann ein Benutzer angemeldet ist.',
    },
    risk: 'personal-data',
    scopes: people,
  },
  end: {
    title: { en: 'End a user’s sign-ins', de: 'Anmeldungen eines Benutzers beenden' },
    sentence: {
      en: 'Sign a user out everywhere.',
      de: 'Einen Benutzer überall abmelden.',
    },
    risk: 'write',
    scopes: people,
    implies: ['sign-in.view'],
  },
});

export const apiTokens = privileges(apiToken, 'roles', {
  view: {
    title: { en: 'View API tokens', de: 'API-Schlüssel ansehen' },
    sentence: {
      en: 'See which tokens exist, whose they are and when they end; never the token itself.',
      de: 'Sehen, welche Schlüssel es gibt, wem sie gehören und wann sie enden; nie den Schlüssel selbst.',
    },
    risk: 'read',
    scopes: people,
  },
  create: {
    title: { en: 'Make API tokens', de: 'API-Schlüssel ausstellen' },
    sentence: {
      en: 'Make a token for a service user whose roles one may give.',
      de: 'Einen Schlüssel für einen Dienstbenutzer ausstellen, dessen Rollen man geben darf.',
    },
    risk: 'authority',
    scopes: people,
    implies: ['api-token.view'],
  },
  end: {
    title: { en: 'End API tokens', de: 'API-Schlüssel beenden' },
    sentence: { en: 'End a token at once.', de: 'Einen Schlüssel sofort beenden.' },
    risk: 'write',
    scopes: people,
    implies: ['api-token.view'],
  },
});

/** A browser registered for a place, at which learners sign in with number and PIN. */
export const device = kind('device', { table: 'devices', facts: { place: 'location_id' } });

export const devices = privileges(device, 'workplace', {
  view: {
    title: { en: 'View devices', de: 'Geräte ansehen' },
    sentence: {
      en: 'See which devices are registered for signing in with number and PIN.',
      de: 'Sehen, welche Geräte für die Anmeldung mit Nummer und PIN registriert sind.',
    },
    risk: 'read',
    scopes: placed,
  },
  register: {
    title: { en: 'Register devices', de: 'Geräte registrieren' },
    sentence: {
      en: 'Make the browser one sits at a device of a location.',
      de: 'Den Browser, an dem man sitzt, zum Gerät eines Standorts machen.',
    },
    risk: 'authority',
    scopes: placed,
    implies: ['device.view'],
  },
  edit: {
    title: { en: 'Rename devices', de: 'Geräte umbenennen' },
    sentence: { en: 'Change the name of a device.', de: 'Den Namen eines Geräts ändern.' },
    risk: 'write',
    scopes: placed,
    implies: ['device.view'],
  },
  end: {
    title: { en: 'End devices', de: 'Geräte abmelden' },
    sentence: {
      en: 'End a device; whoever is signed in at it is signed out at once.',
      de: 'Ein Gerät abmelden; wer daran angemeldet ist, ist sofort abgemeldet.',
    },
    risk: 'write',
    scopes: placed,
    implies: ['device.view'],
  },
});

export const declared = declarations([signIn, apiToken, device], signIns, apiTokens, devices);
