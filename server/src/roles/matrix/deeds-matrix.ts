import type { Privilege, Role } from '@ambit/policy';
import type { z } from 'zod';
import type { SignedContext } from '../../context.ts';
import { Refusal, problems } from '../../refusal.ts';
import { differencesOf, originOf } from '../editing/answers.ts';
import { latestVersions } from '../editing/store.ts';
import { type Matrix, byArea, wordCell, wordSide } from './answers.ts';
import type { narrowing } from './input.ts';

type Asked = z.output<z.ZodObject<typeof narrowing>>;
type Roles = ReadonlyMap<string, Role>;
type Against = Readonly<{ told: Matrix['against']; before: (role: string) => Role | null; gone: readonly Role[] }>;

/** The roles of the organization across, privileges down, as they are narrowed; two statements at most. */
export async function matrixOf(c: SignedContext, asked: Asked): Promise<Matrix> {
  const { roles: now } = await c.server.rulesOf(c.tx, c.at);
  const newest = new Map((await latestVersions(c.tx, c.at.id)).map((one) => [one.role, one]));
  const against = await comparedWith(c, asked, now);
  const wanted = asked.roles?.split(',');
  const shown = [...now.values(), ...against.gone]
    .filter(({ id }) => !wanted || wanted.includes(id))
    .toSorted((a, b) => b.rank - a.rank || (a.id < b.id ? -1 : 1));
  const changes = differencesOf(
    c,
    new Map(
      shown.flatMap(({ id }) => {
        const [before, after] = [against.before(id), now.get(id) ?? null];
        // of a role made here there is no model: nothing of it differs
        return before === after || (!before && against.told.kind === 'model') ? [] : [[id, { before, after }]];
      }),
    ),
  );
  const differsIn = (role: string, privilege: string) =>
    (changes.get(role) ?? [])
      .filter((one) => one.privilege === privilege)
      .map(({ side, gained, lost, added, removed }) => {
        return { side: side && wordSide(c, side), gained, lost, added, removed };
      });
  const areas = byArea(c, rowsOf(c, now, asked.differing === 'true' ? changes : null));
  const rows = sought(areas, asked.search);
  return {
    against: against.told,
    areas: rows,
    roles: shown.map((role) => ({
      role: role.id,
      name: role.name[c.language],
      rank: role.rank,
      kind: role.kind,
      origin: originOf(c, role, newest.get(role.id) ?? null),
      twinOf: role.twinOf ?? null,
      version: newest.get(role.twinOf ?? role.id)?.number ?? 0,
      isGone: !now.has(role.id),
      cells: Object.fromEntries(
        rows.flatMap(({ privileges }) =>
          privileges.flatMap(({ privilege }) => {
            const cell = now.get(role.id)?.cells[privilege];
            const differs = differsIn(role.id, privilege);
            return cell || differs.length > 0 ? [[privilege, wordCell(c, cell, differs)]] : [];
          }),
        ),
      ),
    })),
  };
}

/** What stands on the other side: the model, another role, or the roles as they were. */
async function comparedWith(c: SignedContext, { with: other, since }: Asked, now: Roles): Promise<Against> {
  if (other !== undefined) {
    const role = now.get(other);
    if (!role) throw new Refusal(problems['not-found']);
    return { told: { kind: 'role', name: role.name[c.language] }, before: () => role, gone: [] };
  }
  const of = c.at.roleModel;
  if (since === undefined) {
    const model = new Map(c.server.book.model(of).roles.map((one) => [one.id, one]));
    return { told: { kind: 'model', name: null }, before: (id) => model.get(id) ?? null, gone: [] };
  }
  const then = c.server.book.tried(of, await latestVersions(c.tx, c.at.id, new Date(since))).roles;
  return {
    told: { kind: 'moment', name: null },
    before: (id) => then.get(id) ?? null,
    gone: [...then.values()].filter(({ id }) => !now.has(id)),
  };
}

/** What a role of an organization may hold; with differences: only what differs in one of the roles. */
function rowsOf(
  c: SignedContext,
  now: Roles,
  differing: ReturnType<typeof differencesOf> | null,
): readonly Privilege[] {
  const different = differing && new Set([...differing.values()].flat().map(({ privilege }) => privilege));
  const held = new Set([...now.values()].flatMap(({ cells }) => Object.keys(cells)));
  return [...c.server.book.privileges.values()].filter(({ id, scopes }) =>
    different ? different.has(id) : held.has(id) || scopes.some((token) => token !== 'platform'),
  );
}

/** The rows with all of these words in title, sentence or id. */
function sought(areas: Matrix['areas'], search: string | undefined): Matrix['areas'] {
  const words = (search ?? '').toLowerCase().split(/\s+/u).filter(Boolean);
  return areas.flatMap((area) => {
    const privileges = area.privileges.filter(({ privilege, title, sentence }) => {
      const text = `${privilege} ${title} ${sentence}`.toLowerCase();
      return words.every((word) => text.includes(word));
    });
    return privileges.length > 0 ? [{ ...area, privileges }] : [];
  });
}
