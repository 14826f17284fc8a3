import { refusals } from '../../refusal.ts';

export const refused = refusals({
  'sheet-ended': {
    status: 401,
    says: {
      en: 'This sheet was used already, is older than 30 days, or a newer one was made. Ask for a new one.',
      de: 'Dieses Blatt wurde schon benutzt, ist älter als 30 Tage, oder es gibt ein neueres. Bitten Sie um ein neues.',
    },
  },
  'sheet-not-for': {
    status: 422,
    says: {
      en: 'For some of these users you cannot make a sheet. Choose active users whose password you may set, and not yourself.',
      de: 'Für einige dieser Benutzer können Sie kein Blatt machen. Wählen Sie aktive Benutzer, deren Passwort Sie setzen dürfen, und nicht sich selbst.',
    },
  },
  'sheet-without-password': {
    status: 409,
    says: {
      en: 'A sheet leads to a password of one’s own, and passwords are switched off here.',
      de: 'Ein Blatt führt zu einem eigenen Passwort, und Passwörter sind hier abgeschaltet.',
    },
  },
});
