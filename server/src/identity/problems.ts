import { refusals } from '../refusal.ts';

export const refused = refusals({
  'sign-in-failed': {
    status: 401,
    says: {
      en: 'Organization, user name and password do not belong together. Check each of them. If you forgot the password, an administrator can set a new one.',
      de: 'Organisation, Benutzername und Passwort gehören nicht zusammen. Prüfen Sie alle drei. Ein vergessenes Passwort kann ein Administrator neu setzen.',
    },
  },
  'sign-in-locked': {
    status: 429,
    says: {
      en: 'There were too many failed attempts. Try again in {minutes} minutes, or ask an administrator to set a new password.',
      de: 'Es gab zu viele Fehlversuche. Versuchen Sie es in {minutes} Minuten wieder oder bitten Sie einen Administrator um ein neues Passwort.',
    },
  },
  'organization-expired': {
    status: 403,
    says: {
      en: 'The access of this organization has expired. Its data is kept. Ask whoever runs Ambit for you.',
      de: 'Der Zugang dieser Organisation ist abgelaufen. Ihre Daten bleiben erhalten. Fragen Sie, wer Ambit für Sie betreibt.',
    },
  },
  'other-site': {
    status: 403,
    says: {
      en: 'This is the address of another organization. {organization} signs in at {address}.',
      de: 'Das ist die Adresse einer anderen Organisation. Bei {organization} meldet man sich unter {address} an.',
    },
  },
  'set-up-link': {
    status: 403,
    says: {
      en: 'This link was used already or is not the newest one. Start the server again to get a new link.',
      de: 'Dieser Link wurde schon benutzt oder ist nicht der neueste. Starten Sie den Server neu, um einen neuen zu bekommen.',
    },
  },
  'password-wrong': {
    status: 422,
    says: { en: 'The present password is not right.', de: 'Das jetzige Passwort stimmt nicht.' },
  },
  'not-enterable': {
    status: 422,
    says: {
      en: 'This organization is not among those you can enter.',
      de: 'Diese Organisation gehört nicht zu denen, die Sie betreten können.',
    },
  },
});
