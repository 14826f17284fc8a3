import {
  type Cell,
  type Privilege,
  type Role,
  type ScopeToken,
  kindsOf,
  maySave,
  readable,
  scopes,
  sidesOf,
} from '@ambit/policy';
import type { SignedContext } from '../../context.ts';
import { scopesOfRoles } from '../../privilege.ts';
import { type Text, say } from '../../text.ts';
import { roles } from '../privileges.ts';
import { wordRequirement, wordScope } from './answers.ts';
import { requirementTexts, requirementsFor } from './requirements.ts';

type Reason = keyof typeof reasons;
type Offered = Readonly<{ scope: ScopeToken; with: string[] }>;

/**
 * For each privilege the scopes that make sense in a role of this anchor and rank and that the editor reaches, and for the
 * others why not. Answered in memory.
 */
export function offersFor(c: SignedContext, anchor: Role['anchor'], rank: number) {
  const items = [...c.server.book.privileges.values()].map((privilege) => {
    const offered: Offered[] = [];
    const others: Record<string, Reason> = {};
    for (const scope of scopesOfRoles) {
      const found = offer(c, privilege, scope, anchor, rank);
      if (typeof found === 'string') others[scope] = found;
      else offered.push(found);
    }
    const { id, title, sentence, area, risk, implies = [] } = privilege;
    return {
      privilege: id,
      title: title[c.language],
      sentence: sentence[c.language],
      area,
      risk,
      implies: [...implies],
      sides: sidesOf(privilege)?.slice() ?? null,
      scopes: offered,
      requirements: [...requirementsFor(privilege)],
      others,
    };
  });
  const worded = (texts: Readonly<Record<string, Text>>) =>
    Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, say(text, c.language)]));
  return {
    items,
    scopes: Object.fromEntries(scopesOfRoles.map((token) => [token, wordScope(c, token)])),
    requirements: Object.fromEntries(Object.keys(requirementTexts).map((id) => [id, wordRequirement(c, id)])),
    reasons: worded(reasons),
  };
}

function offer(
  c: SignedContext,
  privilege: Privilege,
  scope: ScopeToken,
  anchor: Role['anchor'],
  rank: number,
): Offered | Reason {
  if (scope === 'platform' || !privilege.scopes.some((one) => one !== 'platform')) return 'platform';
  if (!privilege.scopes.includes(scope) || !kindsOf(privilege).some((kind) => readable(kind, scope)))
    return 'no-meaning';
  if ((scopes[scope].anchor ?? anchor) !== anchor) return 'other-anchor';
  if (scope.startsWith('location') && !has(c, 'locations')) return 'no-locations';
  if (scopes[scope].crosses && !has(c, 'clients')) return 'no-clients';
  const without = reaches(c, privilege, { any: [scope] }, anchor, rank);
  if (without) return { scope, with: [] };
  for (const { role } of c.actor.appointments) {
    const all = c.rules.roles.get(role)?.cells[privilege.id]?.all;
    if (all?.length && reaches(c, privilege, { any: [scope], all }, anchor, rank)) return { scope, with: [...all] };
  }
  return 'beyond';
}

function reaches(c: SignedContext, privilege: Privilege, cell: Cell, anchor: Role['anchor'], rank: number): boolean {
  const names = sidesOf(privilege);
  const full = names ? { ...cell, sides: Object.fromEntries(names.map((name) => [name, { any: cell.any }])) } : cell;
  const role: Role = { id: '', name: privilege.title, rank, kind: 'staff', anchor, cells: { [privilege.id]: full } };
  const { reasons: missing } = maySave(c.rules, c.actor, { role, organization: c.at.id }, roles.edit, c.world);
  return missing.every(({ id }) => id !== 'ceiling.beyond');
}

const has = (c: SignedContext, feature: string): boolean =>
  c.world.organizations.has?.(c.at.id, `feature:${feature}`) === true;

const reasons = {
  platform: {
    en: 'Only the operator of the installation has this.',
    de: 'Das hat nur, wer die Installation betreibt.',
  },
  'no-meaning': {
    en: 'This privilege cannot be limited that way.',
    de: 'Dieses Recht lässt sich so nicht begrenzen.',
  },
  'other-anchor': {
    en: 'Only a role that is given at such a place can have this scope.',
    de: 'Diesen Bereich kann nur eine Rolle haben, die an einer solchen Stelle vergeben wird.',
  },
  'no-locations': { en: 'The organization has no locations.', de: 'Die Organisation hat keine Standorte.' },
  'no-clients': { en: 'The organization has no clients.', de: 'Die Organisation hat keine Kundenorganisationen.' },
  beyond: { en: 'It reaches further than you do.', de: 'Das reicht weiter als Ihre Rechte.' },
} as const;
