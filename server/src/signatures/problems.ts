import { refusals } from '../refusal.ts';

export const refused = refusals({
  'not-own-hand': {
    status: 403,
    says: {
      en: 'Nobody signs for another, nor as somebody from elsewhere. Sign in to your own organization, as yourself.',
      de: 'Niemand unterschreibt für andere oder als jemand von anderswo. Melden Sie sich in Ihrer eigenen Organisation an, als Sie selbst.',
    },
  },
  'signature-not-proven': {
    status: 422,
    says: {
      en: 'User name and password are not yours as they stand here. Nothing was signed. Administrators are told of failed signatures.',
      de: 'Benutzername und Passwort sind so nicht Ihre. Es wurde nichts unterschrieben. Administratoren erfahren von fehlgeschlagenen Unterschriften.',
    },
  },
  'signing-pin-wrong': {
    status: 422,
    says: {
      en: 'This is not your signing PIN. Nothing was signed. Administrators are told of failed signatures.',
      de: 'Das ist nicht Ihre Signatur-PIN. Es wurde nichts unterschrieben. Administratoren erfahren von fehlgeschlagenen Unterschriften.',
    },
  },
  'sitting-over': {
    status: 409,
    says: {
      en: 'The first signature, and the first one after a quarter of an hour, needs your user name and password.',
      de: 'Die erste Unterschrift, auch die erste nach einer Viertelstunde, braucht Ihren Benutzernamen und Ihr Passwort.',
    },
  },
  'prove-at-provider': {
    status: 409,
    says: {
      en: 'Sign in once more at your organization’s sign-in service before you sign.',
      de: 'Melden Sie sich vor der Unterschrift noch einmal beim Anmeldedienst Ihrer Organisation an.',
    },
  },
  'signing-pin-missing': {
    status: 409,
    says: {
      en: 'You have no signing PIN yet. Set one under “My security”.',
      de: 'Sie haben noch keine Signatur-PIN. Legen Sie unter „Meine Sicherheit“ eine fest.',
    },
  },
  'signing-pin-form': {
    status: 422,
    says: { en: 'A signing PIN has 6 to 12 digits.', de: 'Eine Signatur-PIN hat 6 bis 12 Ziffern.' },
  },
  'signing-pin-trivial': {
    status: 422,
    says: {
      en: 'This PIN is easily guessed. Take digits that are no row, no repetition, no birthday and not your number.',
      de: 'Diese PIN ist leicht zu erraten. Nehmen Sie Ziffern, die keine Reihe, keine Wiederholung, kein Geburtstag und nicht Ihre Nummer sind.',
    },
  },
});
