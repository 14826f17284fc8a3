import { refusals } from '../refusal.ts';

export const refused = refusals({
  'own-organization': {
    status: 409,
    says: {
      en: 'Nobody closes their own organization. Somebody of the organization above can.',
      de: 'Niemand schließt die eigene Organisation. Das kann jemand von der Organisation darüber.',
    },
  },
  'closed-already': {
    status: 409,
    says: { en: '{organization} is closed already.', de: '{organization} ist schon geschlossen.' },
  },
  'not-closed': {
    status: 409,
    says: {
      en: '{organization} is open. Close it first, so that nobody goes on working in what is to be erased.',
      de: '{organization} ist offen. Schließen Sie sie zuerst, damit niemand in dem weiterarbeitet, was getilgt wird.',
    },
  },
  'erasure-planned': {
    status: 409,
    says: {
      en: '{organization} is to be erased. Call that off first.',
      de: '{organization} soll getilgt werden. Nehmen Sie das zuerst zurück.',
    },
  },
  'erasure-begun': {
    status: 409,
    says: {
      en: 'Erasing {organization} has begun and can’t be called off any more.',
      de: 'Das Tilgen von {organization} hat begonnen und lässt sich nicht mehr zurücknehmen.',
    },
  },
  'has-clients': {
    status: 409,
    says: {
      en: '{organization} still has clients: {list}. Erase them first.',
      de: '{organization} hat noch Kundenorganisationen: {list}. Tilgen Sie diese zuerst.',
    },
  },
  'name-differs': {
    status: 422,
    says: { en: 'Type the name as it stands: {name}.', de: 'Geben Sie den Namen so ein, wie er dasteht: {name}.' },
  },
  'export-under-way': {
    status: 409,
    says: {
      en: 'An export of {organization} is under way. It can be fetched when it is ready.',
      de: 'Ein Export von {organization} läuft schon. Sie können ihn abholen, sobald er fertig ist.',
    },
  },
  'export-not-there': {
    status: 409,
    says: {
      en: 'This export can’t be fetched: it is not ready, or its time is over. Begin another one.',
      de: 'Dieser Export lässt sich nicht abholen: Er ist nicht fertig oder seine Zeit ist um. Beginnen Sie einen neuen.',
    },
  },
  'address-over': {
    status: 404,
    says: {
      en: 'This address is not good any more. Ask for a new one where the export stands.',
      de: 'Diese Adresse gilt nicht mehr. Holen Sie dort, wo der Export steht, eine neue.',
    },
  },
  'asker-gone': {
    status: 409,
    says: {
      en: 'Whoever began the export may not export the organization any more.',
      de: 'Wer den Export begonnen hat, darf die Organisation nicht mehr ausführen.',
    },
  },
});
