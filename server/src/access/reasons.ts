import { type About, type Explanation, type Rules, explain } from '@ambit/policy';
import { type Authority, scopeTexts, wordAll } from '../roles/index.ts';
import { type Language, type Text, say } from '../text.ts';

type Reason = Readonly<{ id: string; words: string }>;
type Granting = Reason & Readonly<{ appointment: string; role: string; scope: string; side: string | null }>;
type Holding = Readonly<{ role: string; words: string }>;
type Remedy = Reason & Readonly<{ values: Readonly<Record<string, unknown>> }>;

/** A decision as it is told outside: why, or what is missing and what would help. */
export type Decided = Readonly<{
  decision: boolean;
  context: Readonly<{
    because: readonly Granting[];
    missing: readonly Reason[];
    remedy: readonly Remedy[];
    /** Refused: the roles that hold the privilege somewhere, lowest first. */ roles: readonly Holding[];
    error?: Readonly<{ status: number; message: string }>;
  }>;
}>;

/** Decides one question and says why, in ids and in words. */
export function decidedWithReasons(
  { actor, rules, world }: Authority,
  privilege: string,
  about: About,
  language: Language,
): Decided {
  const explanation = explain(rules, actor, privilege, about, world);
  const named = namesIn(rules, language);
  const context = {
    because: explanation.because.map((granted) => granting(granted, named, language)),
    missing: missingOf(explanation, named, language),
    roles: explanation.allowed ? [] : holdersOf(explanation, actor, rules, named),
    remedy: explanation.remedies.map(({ id, values }) => ({
      id,
      values,
      words: wordRemedy(id, values, named, language),
    })),
  };
  return { decision: explanation.allowed, context };
}

/** Not decided: there is nothing there, or nothing that the asker may ask about. Both look the same. */
export const undecided = (says: Text, status: number, language: Language): Decided => ({
  decision: false,
  context: { because: [], missing: [], remedy: [], roles: [], error: { status, message: says[language] } },
});

/** Platform roles do not exist for anybody in an organization. */
const holdersOf = (
  { holders }: Explanation,
  actor: Authority['actor'],
  rules: Rules,
  names: Names,
): readonly Holding[] =>
  holders
    .filter(
      ({ role }) => rules.roles.get(role)?.kind !== 'platform' || actor.appointments.some((one) => one.role === role),
    )
    .map(({ role }) => ({ role, words: names.role(role) }));

type Names = Parameters<typeof wordAll>[2];

const namesIn = (rules: Rules, language: Language): Names => ({
  role: (id) => rules.roles.get(id)?.name[language] ?? id,
  privilege: (id) => rules.deeds.get(id)?.privilege.title[language] ?? id,
});

const granting = (granted: Explanation['because'][number], names: Names, language: Language): Granting => ({
  id: granted.words.id,
  words: say(texts.granted, language, {
    role: names.role(granted.role),
    scope: scopeTexts[granted.scope]?.[language] ?? granted.scope,
  }),
  appointment: granted.appointment,
  role: granted.role,
  scope: granted.scope,
  side: granted.side,
});

function missingOf({ allowed, why, missing }: Explanation, names: Names, language: Language): readonly Reason[] {
  if (allowed) return [];
  const all = missing.length > 0 ? missing : [{ kind: 'authority', id: why ?? 'nowhere', values: {} } as const];
  const byId = new Map(all.map((one) => [one.id, one]));
  return [...byId.values()].map((one) => ({
    id: one.id,
    words: wordAll([one], language, names, 'another')[0] ?? one.id,
  }));
}

function wordRemedy(id: string, values: Readonly<Record<string, unknown>>, names: Names, language: Language): string {
  const text = remedyTexts[id];
  if (!text) throw new Error(`no words for ${id}`);
  return say(text, language, { role: names.role(String(values['role'])), feature: String(values['feature']) });
}

const texts = {
  granted: { en: 'the role {role} allows it for {scope}', de: 'die Rolle {role} erlaubt es für {scope}' },
} as const;

/** What would help, in words; every id the engine answers with stands here (a test looks). */
export const remedyTexts: Readonly<Record<string, Text>> = {
  'remedy.give-role': { en: 'give the role {role} there', de: 'dort die Rolle {role} geben' },
  'remedy.change-owner': { en: 'make them its owner', de: 'die Sache dieser Person übergeben' },
  'remedy.change-instructors': { en: 'name them as instructor', de: 'die Person als Lehrkraft eintragen' },
  'remedy.change-managers': { en: 'map them as the user’s manager', de: 'die Person als Vorgesetzte zuordnen' },
  'remedy.ranks-below': {
    en: 'have somebody of a higher rank do it',
    de: 'von jemandem mit höherem Rang tun lassen',
  },
  'remedy.ranks-at-or-below': {
    en: 'have somebody of at least that rank do it',
    de: 'von jemandem mit mindestens diesem Rang tun lassen',
  },
  'remedy.not-oneself': { en: 'have somebody else do it', de: 'von jemand anderem tun lassen' },
  'remedy.issuer-on-bank': {
    en: 'make them an issuer on this card bank',
    de: 'die Person bei dieser Kartenbank als Aussteller eintragen',
  },
  'remedy.owner-may-create-courses': {
    en: 'switch on that this owner may create courses',
    de: 'diesem Besitzer das Anlegen von Kursen einschalten',
  },
  'remedy.whole-audience-in-scope': {
    en: 'limit the audience to what they are responsible for',
    de: 'die Zielgruppe auf ihren Bereich begrenzen',
  },
  'remedy.agency-id-on-file': { en: 'put the agency’s number on file', de: 'die Nummer der Stelle hinterlegen' },
  'remedy.record-open': { en: 'open the record again', de: 'den Eintrag wieder öffnen' },
  'remedy.window-open': { en: 'wait for the time window, or move it', de: 'das Zeitfenster abwarten oder verschieben' },
  'remedy.seats-left': { en: 'add seats', de: 'Plätze hinzufügen' },
  'remedy.stock-left': { en: 'add cards to the stock', de: 'Karten nachlegen' },
  'remedy.enrollment-registered-by-learner': {
    en: 'only an enrollment the learner registered for can be left',
    de: 'verlassen lässt sich nur, wofür man sich selbst angemeldet hat',
  },
  'remedy.self-registration-open': { en: 'open self-registration', de: 'die Selbstanmeldung öffnen' },
  'remedy.feature-on': { en: 'switch on the feature “{feature}”', de: 'die Funktion „{feature}“ einschalten' },
};
