import { refusals } from '../../refusal.ts';

export const refused = refusals({
  'reset-ended': {
    status: 404,
    says: {
      en: 'This link is not valid. It may have been used or replaced, or its time is over. Ask for a new one on the sign-in page.',
      de: 'Dieser Link ist nicht gültig. Vielleicht wurde er benutzt oder ersetzt, oder seine Zeit ist um. Fordern Sie auf der Anmeldeseite einen neuen an.',
    },
  },
  'reset-too-often': {
    status: 429,
    says: {
      en: 'A new password was asked for too often. Try again in {minutes} minutes, or ask an administrator to set one.',
      de: 'Ein neues Passwort wurde zu oft angefordert. Versuchen Sie es in {minutes} Minuten wieder oder bitten Sie einen Administrator, eines zu setzen.',
    },
  },
});
