import { refusals } from '../../refusal.ts';

export const refused = refusals({
  'passkey-refused': {
    status: 401,
    says: {
      en: 'This passkey does not open anything here. Try again, or sign in another way.',
      de: 'Dieser Passkey öffnet hier nichts. Versuchen Sie es noch einmal oder melden Sie sich anders an.',
    },
  },
  'passkey-not-kept': {
    status: 422,
    says: {
      en: 'The passkey could not be checked. Begin again; your device has to ask for its PIN, finger or face.',
      de: 'Der Passkey ließ sich nicht prüfen. Beginnen Sie noch einmal; Ihr Gerät muss nach PIN, Finger oder Gesicht fragen.',
    },
  },
  'passkey-there': {
    status: 409,
    says: {
      en: 'This passkey is registered already.',
      de: 'Dieser Passkey ist schon registriert.',
    },
  },
  'passkey-last': {
    status: 409,
    says: {
      en: 'This passkey is your only way in, or the only second factor that is required of you. Set up another one first.',
      de: 'Dieser Passkey ist Ihr einziger Zugang oder Ihr einziger verlangter zweiter Faktor. Richten Sie zuerst einen anderen ein.',
    },
  },
  'passkeys-many': {
    status: 409,
    says: {
      en: 'There are {n} passkeys already. Remove one first.',
      de: 'Es sind schon {n} Passkeys. Entfernen Sie zuerst einen.',
    },
  },
});
