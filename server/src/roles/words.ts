import type { Missing } from '@ambit/policy';
import { type Language, type Text, say } from '../text.ts';

/** What is missing, in a sentence; every id the engine can answer with stands here (a test looks). */
export const missingTexts: Readonly<Record<string, Text>> = {
  nowhere: { en: 'none of your roles holds this privilege', de: 'keine Ihrer Rollen hat dieses Recht' },
  scope: { en: 'you hold this privilege, but not here', de: 'Sie haben dieses Recht, aber nicht hier' },
  'requirement.ranks-below': {
    en: 'the person or role is not below your own rank',
    de: 'die Person oder Rolle steht nicht unter Ihrem eigenen Rang',
  },
  'requirement.ranks-at-or-below': {
    en: 'the person or role stands above your own rank',
    de: 'die Person oder Rolle steht über Ihrem eigenen Rang',
  },
  'requirement.not-oneself': { en: 'nobody does this for themselves', de: 'niemand tut das für sich selbst' },
  'requirement.issuer-on-bank': {
    en: 'you are not an issuer on this card bank',
    de: 'Sie sind bei dieser Kartenbank nicht als Aussteller eingetragen',
  },
  'requirement.owner-may-create-courses': {
    en: 'creating courses is switched off for this owner',
    de: 'das Anlegen von Kursen ist für diesen Besitzer ausgeschaltet',
  },
  'requirement.whole-audience-in-scope': {
    en: 'part of the audience is outside your scope',
    de: 'ein Teil der Zielgruppe liegt außerhalb Ihres Bereichs',
  },
  'requirement.agency-id-on-file': {
    en: 'the agency ID is not on file',
    de: 'die Kennung bei der Fachstelle ist nicht hinterlegt',
  },
  'requirement.enrollment-registered-by-learner': {
    en: 'only an enrollment one registered for oneself can be left',
    de: 'verlassen kann man nur, wofür man sich selbst angemeldet hat',
  },
  'requirement.self-registration-open': {
    en: 'self-registration is not open',
    de: 'die Selbstanmeldung ist nicht offen',
  },
  'requirement.record-open': { en: 'the record is closed', de: 'der Eintrag ist abgeschlossen' },
  'requirement.window-open': { en: 'the time window is not open', de: 'das Zeitfenster ist nicht offen' },
  'requirement.seats-left': { en: 'no seats are left', de: 'es sind keine Plätze frei' },
  'requirement.stock-left': { en: 'no cards are left in stock', de: 'es sind keine Karten mehr vorrätig' },
  'requirement.feature-on': {
    en: 'the feature “{feature}” is off for this organization',
    de: 'die Funktion „{feature}“ ist für diese Organisation aus',
  },
  'ceiling.nowhere': { en: 'none of your roles may give roles', de: 'keine Ihrer Rollen darf Rollen vergeben' },
  'ceiling.oneself': { en: 'nobody changes their own roles', de: 'niemand ändert die eigenen Rollen' },
  'ceiling.rank': {
    en: 'the role {role} ranks above what you may give',
    de: 'die Rolle {role} steht höher, als Sie vergeben dürfen',
  },
  'ceiling.beyond': {
    en: 'the role {role} reaches further than you do ({privilege})',
    de: 'die Rolle {role} reicht weiter als Ihre Rechte ({privilege})',
  },
  'ceiling.learner-role': {
    en: 'everybody has the role {role}; it is neither given nor ended',
    de: 'die Rolle {role} hat jeder; sie wird weder vergeben noch beendet',
  },
  'ceiling.not-available': {
    en: 'the role {role} is not available here: {condition} is off',
    de: 'die Rolle {role} gibt es hier nicht: {condition} ist aus',
  },
  'ceiling.anchor': { en: 'the role {role} cannot stand there', de: 'die Rolle {role} kann dort nicht stehen' },
  'ceiling.last-administrator': {
    en: 'the organization would be left without an administrator who may give roles',
    de: 'der Organisation bliebe kein Administrator, der Rollen vergeben darf',
  },
};

const conditions: Readonly<Record<string, Text>> = {
  'feature:locations': { en: 'locations', de: 'Standorte' },
  'feature:hierarchies': { en: 'location hierarchies', de: 'Standorthierarchien' },
  'feature:clients': { en: 'clients', de: 'Kundenorganisationen' },
  'feature:shop': { en: 'the shop', de: 'der Shop' },
  'feature:session-manager': { en: 'the role Session Manager', de: 'die Rolle Terminplanung' },
  'feature:location-session-manager': {
    en: 'the role Session Manager at a location',
    de: 'die Rolle Terminplanung an einem Standort',
  },
  'feature:assessor': { en: 'the role Assessor', de: 'die Rolle Beobachter' },
  'feature:inspector': { en: 'the role Inspector', de: 'die Rolle Inspektor' },
  'feature:account-manager': { en: 'the role Account Manager', de: 'die Rolle Kundenbetreuer' },
  'feature:customer-contact': { en: 'the role Customer Contact', de: 'die Rolle Kundenkontakt' },
};

type Names = Readonly<{ role: (id: string) => string; privilege: (id: string) => string }>;

/** Whom a reason is told: whoever it holds for, or somebody who asks about them. */
type Whose = 'oneself' | 'another';

/** What is said of somebody else where it would otherwise speak to them. */
const ofAnother: Readonly<Record<string, Text>> = {
  nowhere: { en: 'no role they hold has this privilege', de: 'keine ihrer Rollen hat dieses Recht' },
  scope: { en: 'they hold this privilege, but not here', de: 'sie haben dieses Recht, aber nicht hier' },
  'requirement.ranks-below': {
    en: 'the person or role is not below their rank',
    de: 'die Person oder Rolle steht nicht unter ihrem Rang',
  },
  'requirement.ranks-at-or-below': {
    en: 'the person or role stands above their rank',
    de: 'die Person oder Rolle steht über ihrem Rang',
  },
  'requirement.issuer-on-bank': {
    en: 'they are not an issuer on this card bank',
    de: 'sie sind bei dieser Kartenbank nicht als Aussteller eingetragen',
  },
  'requirement.whole-audience-in-scope': {
    en: 'part of the audience is outside their scope',
    de: 'ein Teil der Zielgruppe liegt außerhalb ihres Bereichs',
  },
};

export function wordMissing(missing: Missing, language: Language, names: Names, whose: Whose = 'oneself'): string {
  const text = (whose === 'another' && ofAnother[missing.id]) || missingTexts[missing.id];
  if (!text) throw new Error(`no words for ${missing.id}`);
  const { role, privilege, condition, feature } = missing.values;
  return say(text, language, {
    role: names.role(String(role)),
    privilege: names.privilege(String(privilege)),
    condition: conditions[String(condition)]?.[language] ?? String(condition),
    feature: conditions[`feature:${String(feature)}`]?.[language] ?? String(feature),
  });
}

/** One sentence for several reasons, each said once. */
export function wordAll(
  missing: readonly Missing[],
  language: Language,
  names: Names,
  whose: Whose = 'oneself',
): readonly string[] {
  return [...new Set(missing.filter(firstBeyond()).map((one) => wordMissing(one, language, names, whose)))];
}

/** A role that reaches too far does so by many cells; the first says enough. */
const firstBeyond = () => {
  let said = false;
  return (missing: Missing) => missing.id !== 'ceiling.beyond' || (said ? false : (said = true));
};
