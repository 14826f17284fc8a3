import type { Cell, Privilege } from '@ambit/policy';
import { z } from 'zod';
import type { SignedContext } from '../../context.ts';
import { areas } from '../../privilege.ts';
import { type Text, say } from '../../text.ts';
import { difference, shownRole, wordRequirement, wordScope } from '../editing/answers.ts';

const scoped = z.object({ any: z.array(z.string()), /** In words. */ scopes: z.array(z.string()) });

/** What one role holds of one privilege; without a scope or a side it is not held, and differs. */
export const shownCell = scoped.extend({
  requirements: z.array(z.string()),
  /** Of a deed on two things: each with its name. */ sides: z.array(scoped.extend({ side: z.string() })),
  /** Against what the matrix is compared with; empty: the same. */ differs: z.array(
    difference.omit({ privilege: true, title: true }).extend({ side: z.string().nullable() }),
  ),
});
export type ShownCell = z.input<typeof shownCell>;

export const matrix = z.object({
  /** What `differs` is told against. `moment`: versions of then; built-in tables are those of today. */ against:
    z.object({ kind: z.enum(['model', 'role', 'moment']), name: z.string().nullable() }),
  areas: z.array(
    z.object({
      area: z.string(),
      title: z.string(),
      privileges: z.array(
        z.object({ privilege: z.string(), title: z.string(), sentence: z.string(), risk: z.string() }),
      ),
    }),
  ),
  roles: z.array(
    shownRole
      .pick({ role: true, name: true, rank: true, kind: true, origin: true, twinOf: true, version: true })
      .extend({
        /** It stood at the moment compared with, and is no more. */ isGone: z.boolean(),
        /** By privilege; what is neither held nor different is left out. */ cells: z.record(z.string(), shownCell),
      }),
  ),
});
export type Matrix = z.input<typeof matrix>;

export const shownPrivilege = (c: SignedContext, { id, title, sentence, risk }: Privilege) => ({
  privilege: id,
  title: say(title, c.language, {}, c.own()),
  sentence: say(sentence, c.language, {}, c.own()),
  risk,
});

/** The areas in the order of all screens, each with those of the privileges that are in it. */
export const byArea = (c: SignedContext, privileges: readonly Privilege[]): Matrix['areas'] =>
  Object.entries(areas).flatMap(([area, title]) => {
    const found = privileges.filter((one) => one.area === area);
    if (found.length === 0) return [];
    return [
      { area, title: say(title, c.language, {}, c.own()), privileges: found.map((one) => shownPrivilege(c, one)) },
    ];
  });

export function wordCell(c: SignedContext, cell: Cell | undefined, differs: ShownCell['differs']): ShownCell {
  const scopesOf = (any: Cell['any'] = []) => ({ any: [...any], scopes: any.map((token) => wordScope(c, token)) });
  return {
    ...scopesOf(cell?.any),
    requirements: (cell?.all ?? []).map((one) => wordRequirement(c, one)),
    sides: Object.entries(cell?.sides ?? {}).map(([side, { any }]) => ({ side: wordSide(c, side), ...scopesOf(any) })),
    differs,
  };
}

export const wordSide = (c: SignedContext, side: string): string =>
  say(sides[side] ?? { en: side, de: side }, c.language, {}, c.own());

/** A cell in one line, as files have it. */
export function lineOf({ scopes, sides: both, requirements }: ShownCell): string {
  const reach =
    both.length > 0 ? both.map(({ side, scopes: held }) => `${side}: ${held.join(', ')}`) : [scopes.join(', ')];
  return [reach.join(' / '), ...requirements].filter((part) => part !== '').join('; ');
}

const sides: Readonly<Record<string, Text>> = {
  course: { en: '[course|Course]', de: '[course|Kurs]' },
  user: { en: '[user|User]', de: '[user|Benutzer]' },
  group: { en: '[group|Group]', de: '[group|Gruppe]' },
};
