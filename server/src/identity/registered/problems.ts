import { refusals } from '../../refusal.ts';

export const refused = refusals({
  'device-unknown': {
    status: 401,
    says: {
      en: 'This browser is not registered as a device, or not any more. Ask an administrator to register it.',
      de: 'Dieser Browser ist nicht oder nicht mehr als Gerät registriert. Bitten Sie einen Administrator, ihn zu registrieren.',
    },
  },
  'pin-failed': {
    status: 401,
    says: {
      en: 'Number and PIN do not belong together, or you do not belong to the place of this device. An administrator can give you a new PIN.',
      de: 'Nummer und PIN gehören nicht zusammen, oder Sie gehören nicht zum Ort dieses Geräts. Ein Administrator kann Ihnen eine neue PIN geben.',
    },
  },
  'pin-locked': {
    status: 429,
    says: {
      en: 'There were too many wrong PINs. Try again in {minutes} minutes, or ask an administrator for a new PIN.',
      de: 'Es gab zu viele falsche PINs. Versuchen Sie es in {minutes} Minuten wieder oder bitten Sie einen Administrator um eine neue PIN.',
    },
  },
  'pin-to-choose': {
    status: 409,
    says: {
      en: 'This PIN was given by somebody else. Choose one that only you know.',
      de: 'Diese PIN hat jemand anderes vergeben. Wählen Sie eine, die nur Sie kennen.',
    },
  },
  'pin-trivial': {
    status: 422,
    says: {
      en: 'This PIN is easily guessed. Take six digits that are no row, no repetition, no birthday and not your number.',
      de: 'Diese PIN ist leicht zu erraten. Nehmen Sie sechs Ziffern, die keine Reihe, keine Wiederholung, kein Geburtstag und nicht Ihre Nummer sind.',
    },
  },
  'pin-same': {
    status: 422,
    says: {
      en: 'This is the PIN you have. Choose another one.',
      de: 'Das ist die PIN, die Sie haben. Wählen Sie eine andere.',
    },
  },
  'pin-without-number': {
    status: 409,
    says: {
      en: 'A PIN goes with an employee identifier that nobody else has. Enter one for this user first.',
      de: 'Zu einer PIN gehört eine Personalnummer, die niemand sonst hat. Tragen Sie für diesen Benutzer zuerst eine ein.',
    },
  },
  'pin-not-for': {
    status: 409,
    says: {
      en: 'A PIN is for active users who are learners and nothing else.',
      de: 'Eine PIN ist für aktive Benutzer, die Lernende sind und nichts weiter.',
    },
  },
  'device-registered': {
    status: 409,
    says: {
      en: 'This browser is registered already, as {name}. End that device first.',
      de: 'Dieser Browser ist schon registriert, als {name}. Melden Sie dieses Gerät zuerst ab.',
    },
  },
  'device-ended': {
    status: 409,
    says: { en: 'This device was ended already.', de: 'Dieses Gerät ist schon abgemeldet.' },
  },
});
