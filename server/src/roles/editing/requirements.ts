import { type Privilege, kindsOf } from '@ambit/policy';
import type { Text } from '../../text.ts';

/** What a cell may require besides its scopes, in words for whoever reads or makes a table. */
export const requirementTexts: Readonly<Record<string, Text>> = {
  'ranks-below': { en: 'below one’s own rank', de: 'unter dem eigenen Rang' },
  'ranks-at-or-below': { en: 'up to one’s own rank', de: 'bis zum eigenen Rang' },
  'not-oneself': { en: 'never for oneself', de: 'nie für sich selbst' },
  'issuer-on-bank': { en: 'as issuer on the card bank', de: 'als Aussteller der Kartenbank' },
  'owner-may-create-courses': { en: 'where the owner may create courses', de: 'wo der Besitzer Kurse anlegen darf' },
  'whole-audience-in-scope': { en: 'the whole audience in scope', de: 'die ganze Zielgruppe im Bereich' },
  'agency-id-on-file': { en: 'agency ID on file', de: 'Kennung bei der Fachstelle hinterlegt' },
  'enrollment-registered-by-learner': { en: 'registered for oneself', de: 'selbst angemeldet' },
  'self-registration-open': { en: 'self-registration open', de: 'Selbstanmeldung offen' },
  'record-open': { en: 'record open', de: 'Eintrag offen' },
  'window-open': { en: 'time window open', de: 'Zeitfenster offen' },
  'seats-left': { en: 'seats left', de: 'Plätze frei' },
  'stock-left': { en: 'stock left', de: 'Vorrat vorhanden' },
};

/** The requirements that can be read of what a privilege is done to. */
export const requirementsFor = (privilege: Privilege): readonly string[] =>
  Object.keys(requirementTexts).filter((id) =>
    kindsOf(privilege).some(({ facts, conditions }) => {
      if (id.startsWith('ranks-')) return facts.roles !== undefined;
      if (id === 'not-oneself') return facts.user !== undefined;
      if (id === 'issuer-on-bank') return facts.bank !== undefined;
      return conditions !== undefined && id in conditions;
    }),
  );
