/** What finds a break first, in this order. */
export const stages = [
  ['laws', 'the laws'],
  ['laws-menu', 'the laws of menus and comparing'],
  ['ceiling', 'the cases of the ceilings'],
  ['engine', 'the cases of the engine'],
  ['sql', 'the laws on PostgreSQL'],
  ['laws-escalation', 'the search for escalation'],
  ['cedar', 'Cedar'],
] as const;
type Stage = (typeof stages)[number][0];

/**
 * A break of the engine: what it means, where, what stands there instead, and who has to notice, if not just
 * anybody.
 */
export type Mutant = readonly [sentence: string, file: string, find: string, put: string, by?: Stage];

const menus: readonly Mutant[] = [
  [
    'a menu shows what an appointment without its anchor reaches nowhere',
    'check',
    'faces[lowest(left)]?.at(actor, given) === null) left &= left - 1',
    'left < 0) left &= left - 1',
  ],
  [
    'a menu shows what can never be met',
    'check',
    'requirement.ever?.({ ...asking, ranks: rules, given }) === false',
    'requirement.id === ""',
  ],
  ['a menu needs one side of a deed only', 'check', 'if (left === 0) return 0;', 'if (left === 0) continue;'],
];

const comparing: readonly Mutant[] = [
  ['what is gained is told as lost', 'compare', 'gained: minus(now, then), lost', 'gained: minus(then, now), lost'],
  ['a requirement that is dropped is not told', 'compare', 'removed: minus(was?.all, is?.all)', 'removed: []'],
  ['a rank that changes is not told', 'compare', 'rank.before !== rank.after', 'rank.before === undefined'],
  ['a new role is not compared', 'compare', '...after.roles.keys()', '...[]'],
];

const asking: readonly Mutant[] = [
  [
    'a refusal is explained as allowed by whatever the role reaches',
    'explain',
    'filter((one) => allows(asking, one))',
    'filter((one) => one !== null)',
  ],
  ['who may is not asked for requirements', 'who', 'where, ...needs]', 'where]'],
  [
    'who may on two things needs one side only',
    'who',
    'for (const condition of both)',
    'for (const condition of ways[0] ?? [])',
  ],
  [
    'an appointment that has ended is in a list',
    'filter',
    'isActive(one, world.now) && othersReached(listing, one)',
    'othersReached(listing, one)',
  ],
];

const giving: readonly Mutant[] = [
  ['a twin ranks as its role', 'role', 'rank: role.rank - 1', 'rank: role.rank'],
  [
    'more than one reaches may be saved',
    'ceiling',
    "reason('rank', { role: role.id, rank }), ...far]",
    "reason('rank', { role: role.id, rank })]",
  ],
  [
    'equals may be given where only lower ranks may',
    'ceiling',
    "rules.assigning === 'below' ? 'ranks-below'",
    "rules.assigning === 'below' ? 'ranks-at-or-below'",
  ],
  ['the rank that a role had is forgotten', 'ceiling', 'rules.ranks.get(role.id) ?? role.rank', 'role.rank'],
  ['the learner role may be given', 'ceiling', "role.kind === 'learner' && reason", "role.kind === 'none' && reason"],
  ['a role that is not available may be given', 'ceiling', 'condition !== undefined &&', 'condition === "" &&'],
  ['any anchor will do', 'ceiling', '!fits(role, anchor) &&', '!fits(role, null) && !fits(role, anchor) &&'],
  [
    'an organization holds those below it',
    'validate',
    "wide === 'organization' ? !scopes[token].crosses",
    "wide === 'organization' ? token !== 'platform'",
  ],
];

/** The same sort of break, for the two that look at the engine from outside. */
const fromOutside: readonly Mutant[] = [
  [
    'for Cedar: a subtree is its root alone',
    'scope',
    'tree ? places.inside(value, at)',
    'tree ? value === at',
    'cedar',
  ],
  [
    'for Cedar: one place of an audience is enough',
    'scope',
    '!!value?.length && value.every(isIn)',
    '!!value?.some(isIn)',
    'cedar',
  ],
  ['for Cedar: an appointment counts at its end', 'world', 'now < until', 'now <= until', 'cedar'],
  ['for Cedar: equals outrank each other', 'requirement', 'theirs < mine', 'theirs <= mine', 'cedar'],
  ['for Cedar: requirements are not asked', 'check', 'if (needs.length === 0) return', 'if (needs) return', 'cedar'],
  ['for Cedar: a twin keeps everything', 'role', 'reports.has(one) &&', '', 'cedar'],
  [
    'for Cedar: one side of a deed is enough',
    'check',
    'side >= 0; side--) {\n    const mask',
    'side >= 1; side--) {\n    const mask',
    'cedar',
  ],
  [
    'for escalation: more than one reaches may be given',
    'ceiling',
    '...(counts ? [] : beyond(',
    '...(counts || role ? [] : beyond(',
    'laws-escalation',
  ],
  [
    'for escalation: a higher rank may be given',
    'ceiling',
    'decision.allowed && !clearsRank(asking, role, holder) &&',
    'false &&',
    'laws-escalation',
  ],
  [
    'for escalation: a role may be saved above one’s own',
    'ceiling',
    "verdict([!isRanked && reason('rank'",
    "verdict([false && reason('rank'",
    'laws-escalation',
  ],
];

export const more: readonly Mutant[] = [...menus, ...comparing, ...asking, ...giving, ...fromOutside];
