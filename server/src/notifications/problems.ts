import { refusals } from '../refusal.ts';

export const refused = refusals({
  'mail-gone': {
    status: 409,
    says: {
      en: 'The link of this message is good once and was not kept. Have a new one made: send the invitation again, or ask for a new password again.',
      de: 'Der Link dieser Nachricht gilt einmal und wurde nicht aufbewahrt. Lassen Sie einen neuen erzeugen: Senden Sie die Einladung erneut oder fordern Sie wieder ein neues Passwort an.',
    },
  },
  'mail-dropped': {
    status: 409,
    says: {
      en: 'This message was dropped and is not sent any more.',
      de: 'Diese Nachricht wurde verworfen und wird nicht mehr gesendet.',
    },
  },
  'mail-sent': {
    status: 409,
    says: { en: 'This message was sent already.', de: 'Diese Nachricht wurde schon gesendet.' },
  },
  'event-required': {
    status: 409,
    says: {
      en: 'These messages cannot be switched off. {reason}',
      de: 'Diese Nachrichten lassen sich nicht ausschalten. {reason}',
    },
  },
  'not-among-users': {
    status: 422,
    says: { en: 'This is not among the [users|users] you see.', de: 'Das ist niemand, den Sie sehen.' },
  },
});
