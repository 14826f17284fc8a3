import { type Cell, type Privilege, type Role, compare } from '@ambit/policy';
import { z } from 'zod';
import type { Context, SignedContext } from '../../context.ts';
import { type May } from '../../may.ts';
import { problems } from '../../refusal.ts';
import { say } from '../../text.ts';
import { scopeTexts } from '../deeds-explained.ts';
import { roles } from '../privileges.ts';
import { type Standing, markOfModel, rankLacking, roleThing } from './deeds-save.ts';
import { requirementTexts } from './requirements.ts';
import type { RoleVersion } from './store.ts';
import { wordAll } from '../words.ts';

const deed = z.union([z.literal(true), z.object({ reason: z.string() })]);
export const may = z.object({ edit: deed, chooseReports: deed });
const side = z.object({ any: z.array(z.string()) });

export const shownCell = z.object({
  privilege: z.string(),
  title: z.string(),
  area: z.string(),
  isReport: z.boolean(),
  /** In words. */ scopes: z.array(z.string()),
  requirements: z.array(z.string()),
  /** As they are saved. */ any: z.array(z.string()),
  all: z.array(z.string()),
  sides: z.record(z.string(), side).optional(),
});
export const shownRole = z.object({
  role: z.string(),
  name: z.string(),
  rank: z.number(),
  kind: z.string(),
  anchor: z.string(),
  /** `built-in`: as the model has it; `adjusted`: changed here; `custom`: made here; `twin`: worked out from another. */ origin:
    z.enum(['built-in', 'adjusted', 'custom', 'twin']),
  twinOf: z.string().nullable(),
  /** Conditions without which it cannot be given. */ available: z.array(z.string()),
  /** Null where it was not asked for. */ holders: z.number().nullable(),
  version: z.number(),
  /** The organization above that handed it down; null when it was made or changed here. */ from: z.string().nullable(),
  cells: z.array(shownCell),
  may,
});

export const difference = z.object({
  privilege: z.string(),
  title: z.string(),
  side: z.string().nullable(),
  gained: z.array(z.string()),
  lost: z.array(z.string()),
  /** Requirements that came or fell away. */ added: z.array(z.string()),
  removed: z.array(z.string()),
});

/** A role with its table, as the organization has it. */
export function shown(
  c: Context<string>,
  role: Role,
  newest: RoleVersion | null,
  holders: number | null,
): z.input<typeof shownRole> {
  return {
    role: role.id,
    name: role.name[c.language],
    rank: role.rank,
    kind: role.kind,
    anchor: role.anchor,
    origin: originOf(c, role, newest),
    twinOf: role.twinOf ?? null,
    available: [...(role.available ?? [])],
    holders,
    version: newest?.number ?? 0,
    from: sourceName(c, newest),
    cells: Object.entries(role.cells).map(([id, cell]) => inWords(c, id, cell)),
    may: mayBeChanged(c, role),
  };
}

/** Where a role comes from, by the newest version the organization has of it. */
export function originOf(
  c: SignedContext,
  { id, twinOf }: Role,
  newest: RoleVersion | null,
): z.input<typeof shownRole>['origin'] {
  if (twinOf !== undefined) return 'twin';
  if (!c.server.book.model(c.at.roleModel).roles.some((one) => one.id === id)) return 'custom';
  return newest !== null && newest.deed !== 'reset' ? 'adjusted' : 'built-in';
}

/** The organization a version was handed down by, as it is called now. */
export const sourceName = (c: Pick<SignedContext, 'server'>, version: RoleVersion | null): string | null =>
  version?.from ? (c.server.directory.known(version.from.organization)?.name ?? null) : null;

/** Has the model changed since this version (of a twin: that of its counterpart) was made from it? */
export function isModelChanged(c: SignedContext, { newest }: Standing): boolean {
  if (!newest || newest.deed === 'reset' || newest.modelMark === null) return false;
  return newest.modelMark !== markOfModel(c, newest.role);
}

/** What a version of a role holds more or less than another, in words. */
export const differences = (c: SignedContext, before: Role | null, after: Role | null): z.input<typeof difference>[] =>
  differencesOf(c, new Map([['one', { before, after }]])).get('one') ?? [];

/** The same of many pairs at once. */
export function differencesOf(
  c: SignedContext,
  pairs: ReadonlyMap<string, Readonly<{ before: Role | null; after: Role | null }>>,
): ReadonlyMap<string, z.input<typeof difference>[]> {
  // both of one id, so that two roles can be told apart cell by cell
  const alone = (which: 'before' | 'after') =>
    c.server.book.alone(
      [...pairs].flatMap(([id, { [which]: role }]) => {
        if (!role) return [];
        const { name, rank, anchor, cells, twinOf } = role;
        const one: Role = { id, name, rank, kind: 'staff', anchor, cells };
        return [twinOf === undefined ? one : { ...one, twinOf }];
      }),
    );
  const byRole = Map.groupBy(compare(alone('before'), alone('after')).cells, ({ role }) => role);
  const worded = ({ privilege, side: name, gained, lost, added, removed }: Different): z.input<typeof difference> => ({
    privilege,
    title: titleOf(c, privilege),
    side: name,
    gained: gained.map((token) => wordScope(c, token)),
    lost: lost.map((token) => wordScope(c, token)),
    added: added.map((id) => wordRequirement(c, id)),
    removed: removed.map((id) => wordRequirement(c, id)),
  });
  return new Map([...byRole].map(([id, cells]) => [id, cells.map(worded)]));
}

type Different = ReturnType<typeof compare>['cells'][number];

export function mayBeChanged(c: Context<string>, role: Role): z.input<typeof may> {
  const twin = role.twinOf === undefined ? null : say(texts.twin, c.language);
  const asked = (privilege: typeof roles.edit | typeof roles.chooseReports): May => {
    if (!c.check(privilege, roleThing(c)).allowed)
      return { reason: say(problems['not-allowed'].says, c.language, { privilege: privilege.title[c.language] }) };
    const [missing] = wordAll(rankLacking(c, privilege, role), c.language, namesFor(c, role));
    return missing === undefined ? true : { reason: missing };
  };
  return { edit: twin ? { reason: twin } : asked(roles.edit), chooseReports: asked(roles.chooseReports) };
}

const namesFor = (c: SignedContext, role: Role) => ({
  role: () => role.name[c.language],
  privilege: (id: string) => titleOf(c, id),
});

const inWords = (c: SignedContext, id: string, cell: Cell): z.input<typeof shownCell> => {
  const privilege: Privilege | undefined = c.server.book.privileges.get(id);
  return {
    privilege: id,
    title: titleOf(c, id),
    area: privilege?.area ?? '',
    isReport: privilege?.report === true,
    scopes: [...new Set([...cell.any, ...Object.values(cell.sides ?? {}).flatMap(({ any }) => any)])].map((token) =>
      wordScope(c, token),
    ),
    requirements: (cell.all ?? []).map((one) => wordRequirement(c, one)),
    any: [...cell.any],
    all: [...(cell.all ?? [])],
    ...(cell.sides && {
      sides: Object.fromEntries(Object.entries(cell.sides).map(([name, { any }]) => [name, { any: [...any] }])),
    }),
  };
};

export const titleOf = (c: SignedContext, privilege: string): string =>
  c.server.book.privileges.get(privilege)?.title[c.language] ?? privilege;
export const wordScope = (c: SignedContext, token: string): string => scopeTexts[token]?.[c.language] ?? token;
export const wordRequirement = (c: SignedContext, id: string): string => requirementTexts[id]?.[c.language] ?? id;

const texts = {
  twin: {
    en: 'This role is worked out from another one; single reports can be switched off.',
    de: 'Diese Rolle ergibt sich aus einer anderen; einzelne Berichte lassen sich abschalten.',
  },
} as const;
