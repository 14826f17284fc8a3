import {
  type About,
  type Actor,
  type Explanation,
  type Missing,
  type Privilege,
  type Rules,
  type Thing,
  type World,
  explain,
  kindsOf,
  sidesOf,
  who,
} from '@ambit/policy';
import type { OrganizationFacts } from '../context.ts';
import type { Tx } from '../database/connection.ts';
import { type Language, say } from '../text.ts';
import { peopleAmong } from './store.ts';
import { wordAll } from './words.ts';

type Asking = Readonly<{
  actor: Actor;
  rules: Rules;
  world: World;
  at: OrganizationFacts;
  thing: Thing;
  privilege: Privilege;
  /** Of a deed on two things, or about a thing to be; without it the thing stands for what the privilege is on. */ about?: About;
  language: Language /** What a ceiling lacked, when that is what refused. */;
  missing?: readonly Missing[];
}>;

export type Helper = Readonly<{ name: string; role: string }>;

/** An explanation in words: why, which roles hold it and where, and who really could. */
export type Explained = Readonly<{
  allowed: boolean;
  because: readonly string[];
  remedy: readonly string[];
  roles: readonly Readonly<{ role: string; name: string; scope: string }>[];
  askWhom: readonly Helper[];
}>;

/** Helpers named at most; the sentence names the first. */
const atMost = 5;

/** Explains one decision. The transaction must see the thing's organization and those above it. */
export async function explained(tx: Tx, asking: Asking): Promise<Explained> {
  const { rules, actor, world, privilege, language } = asking;
  const about = asking.about ?? aboutOf(asking);
  const explanation = explain(rules, actor, privilege, about, world);
  const names = {
    role: (id: string) => rules.roles.get(id)?.name[language] ?? id,
    privilege: (id: string) => rules.deeds.get(id)?.privilege.title[language] ?? id,
  };
  const roles = explanation.holders.filter((holder) => !hidden(rules, holder.role, actor));
  const helpers = await helpersOf(tx, asking, about);
  return {
    allowed: explanation.allowed,
    because:
      asking.missing && asking.missing.length > 0
        ? wordAll(asking.missing, language, names)
        : because(explanation, language, names),
    remedy:
      helpers.length > 0
        ? [say(texts.ask, language, { name: helpers[0]?.name ?? '', role: helpers[0]?.role ?? '' })]
        : [say(texts.askOperator, language)],
    roles: roles.map(({ role, cell }) => ({
      role,
      name: names.role(role),
      scope: cell.any.map((token) => say(scopeTexts[token] ?? { en: token, de: token }, language)).join(', '),
    })),
    askWhom: helpers.slice(0, atMost),
  };
}

/** Without a thing it is asked about one of the organization, of the kind or kinds the privilege is on. */
function aboutOf({ privilege, thing, at }: Asking): About {
  const [kinds, sides] = [kindsOf(privilege), sidesOf(privilege)];
  const things = kinds.map(
    ({ id: kind }): Thing => (thing.kind === kind ? thing : { kind, id: null, organization: at.id, facts: {} }),
  );
  return sides ? Object.fromEntries(sides.map((side, n) => [side, things[n] ?? thing])) : (things[0] ?? thing);
}

function because(
  explanation: Explanation,
  language: Language,
  names: Parameters<typeof wordAll>[2],
): readonly string[] {
  if (explanation.allowed)
    return explanation.because.map(({ role, scope }) =>
      say(texts.granted, language, {
        role: names.role(role),
        scope: say(scopeTexts[scope] ?? { en: scope, de: scope }, language),
      }),
    );
  if (explanation.missing.length > 0) return wordAll(explanation.missing, language, names);
  return wordAll([{ kind: 'authority', id: explanation.why ?? 'nowhere', values: {} }], language, names);
}

/** Platform roles do not exist for anybody in an organization. */
const hidden = (rules: Rules, role: string, actor: Actor): boolean =>
  rules.roles.get(role)?.kind === 'platform' && !actor.appointments.some((held) => held.role === role);

/**
 * People who may do it themselves, nearest in rank first. Anybody whose authority reaches the asker may be named, with
 * name and role and nothing else.
 */
async function helpersOf(
  tx: Tx,
  { rules, world, actor, privilege, language }: Asking,
  about: About,
): Promise<readonly Helper[]> {
  const people = await peopleAmong(tx, who(rules, privilege, about, world), actor.id, world.now);
  return people
    .map(({ name, roles }) => ({
      name,
      held: roles
        .map((id) => rules.roles.get(id))
        .filter((role) => role !== undefined && role.cells[privilege.id] !== undefined),
    }))
    .map(({ name, held }) => ({ name, best: held.toSorted((a, b) => (a?.rank ?? 0) - (b?.rank ?? 0))[0] }))
    .filter(({ best }) => best !== undefined && best.kind !== 'platform')
    .toSorted((a, b) => (a.best?.rank ?? 0) - (b.best?.rank ?? 0) || a.name.localeCompare(b.name))
    .map(({ name, best }) => ({ name, role: best?.name[language] ?? '' }));
}

const texts = {
  granted: { en: 'the role {role} allows it for {scope}', de: 'die Rolle {role} erlaubt es für {scope}' },
  ask: { en: 'Ask {name} ({role}).', de: 'Fragen Sie {name} ({role}).' },
  askOperator: { en: 'Ask the operator of this installation.', de: 'Fragen Sie den Betreiber dieser Installation.' },
} as const;

/** Scopes in words, for tables of roles. */
export const scopeTexts: Readonly<Record<string, { en: string; de: string }>> = {
  own: { en: 'one’s own', de: 'Eigenes' },
  created: { en: 'what one created', de: 'selbst Angelegtes' },
  instructs: { en: 'where one is instructor', de: 'wo man unterrichtet' },
  reports: { en: 'direct reports', de: 'direkt Unterstellte' },
  group: { en: 'the group', de: 'die Gruppe' },
  site: { en: 'the site', de: 'der Prüfort' },
  course: { en: 'the course', de: 'der Kurs' },
  session: { en: 'the session', de: 'der Termin' },
  'card-bank': { en: 'the card bank', de: 'die Kartenbank' },
  location: { en: 'the location', de: 'der Standort' },
  'location-tree': { en: 'the location and everything below', de: 'der Standort und alles darunter' },
  'also-location': {
    en: 'the location, where the user also works',
    de: 'der Standort, an dem der Benutzer auch arbeitet',
  },
  'also-location-tree': {
    en: 'the location and everything below, where the user also works',
    de: 'der Standort und alles darunter, wo der Benutzer auch arbeitet',
  },
  department: { en: 'the department', de: 'die Abteilung' },
  purchased: { en: 'what one bought', de: 'selbst Gekauftes' },
  client: { en: 'the client and everything below', de: 'die Kundenorganisation und alles darunter' },
  customer: { en: 'the customer', de: 'der Kunde' },
  organization: { en: 'the whole organization', de: 'die ganze Organisation' },
  clients: { en: 'the clients', de: 'die Kundenorganisationen' },
  'organization-and-clients': { en: 'the organization and its clients', de: 'die Organisation und ihre Kunden' },
  platform: { en: 'the whole installation', de: 'die ganze Installation' },
};
