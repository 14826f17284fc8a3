import { z } from 'zod';
import type { Context } from '../../context.ts';
import { one, operation, type OtherSide, would } from '../../operation.ts';
import { problems, Refusal } from '../../refusal.ts';
import { say } from '../../text.ts';
import { demandMerge, effectsOfMerge, mergeEffect, namesOf } from '../deeds-merge.ts';
import type { Merging } from '../gains.ts';
import { countUsersAt, moveAnchors, moveUsers } from '../store-merge.ts';
import { refused } from './entry.ts';
import type { List } from './operations-of.ts';
import { judge, type Judged, linesOf, outcomes } from './rows.ts';
import { deleteEntries, entriesFor, insertEntries, updateEntries } from './store.ts';

/** Each entry that ends is one the asker may delete. */
const entrySide = <K extends string>(list: List<K>): OtherSide => ({
  kind: list.kind,
  field: 'ids',
  seenBy: list.privileges.delete,
  outside: refused['entry-unknown'],
});

const others = z.strictObject({ ids: z.array(z.uuid()).min(1).max(100) });

export const previewingMerge = <K extends string>(list: List<K>) =>
  operation({
    id: `${list.kind.id}.preview-merge`,
    does: list.words.previewMerge,
    method: 'POST',
    path: `${list.path}/:id/merge-preview`,
    needs: list.privileges.edit,
    on: one(list.kind),
    andOn: entrySide(list),
    input: others,
    output: mergeEffect,
    quiet: true,
    run: async (c) => {
      const merging = await toMerge(c, list);
      const effects = merging.structure ? await effectsOfMerge(c, { ...merging, structure: merging.structure }) : [];
      return {
        users: await countUsersAt(c.tx, c.at.id, list.column, merging.sources),
        gains: namesOf(c, effects, 'gains'),
        loses: namesOf(c, effects, 'loses'),
      };
    },
  });

export const merging = <K extends string>(list: List<K>) =>
  operation({
    id: `${list.kind.id}.merge`,
    does: list.words.merge,
    method: 'POST',
    path: `${list.path}/:id/merge`,
    needs: list.privileges.edit,
    on: one(list.kind),
    andOn: entrySide(list),
    input: others,
    output: z.object({ users: z.number() }),
    carriesPower: true,
    run: async (c) => {
      const found = await toMerge(c, list);
      const { structure } = found;
      const holders = structure ? await carryOver(c, { ...found, structure }) : [];
      const users = await moveUsers(c.tx, c.at.id, list.column, found);
      await deleteEntries(c.tx, c.at.id, list, found.sources);
      if (structure) {
        const { target, sources } = found;
        await c.happened({ kind: 'departments-merged', target, sources, organization: c.at.id });
      } else {
        const { target, sources } = found;
        await c.happened({ kind: 'job-titles-merged', target, sources, organization: c.at.id });
      }
      c.audit({ before: { merged: found.names }, after: { users: users.length } });
      const changed = [...new Set([...users, ...holders])];
      if (changed.length === 0) return { users: 0 };
      await c.happened({ kind: 'authority-changed', users: changed, organization: c.at.id });
      await c.happened({ kind: 'users-changed', users: changed, organization: c.at.id });
      return { users: users.length };
    },
  });

async function carryOver(c: Context<string>, found: Merging): Promise<readonly string[]> {
  await demandMerge(c, found);
  return moveAnchors(c.tx, c.at.id, found);
}

type Found = Omit<Merging, 'structure'> & Readonly<{ structure: 'department' | null; names: readonly string[] }>;

/** The entries that end: none of them is the one that stays. */
async function toMerge<K extends string>(c: Context<string, z.output<typeof others>>, list: List<K>): Promise<Found> {
  const target = c.params.id ?? '';
  const ids = [...new Set(c.input.ids)];
  const found = await entriesFor(c.tx, c.at.id, list, c.filter(list.privileges.delete), { ids });
  if (ids.includes(target)) {
    const { code, says } = refused['entry-unknown'];
    throw new Refusal(problems.invalid, { errors: [{ field: 'ids', code, says }] });
  }
  const structure = list.column === 'department_id' ? 'department' : null;
  return { target, sources: ids, structure, names: found.map(({ name }) => name) };
}

const file = z.strictObject({ csv: z.string().max(900_000) });
const result = z.object({
  counts: z.object({ created: z.number(), updated: z.number(), unchanged: z.number(), rejected: z.number() }),
  rows: z.array(
    z.object({
      line: z.number(),
      name: z.string(),
      identifier: z.string(),
      outcome: z.enum(outcomes),
      reason: z.string().nullable(),
    }),
  ),
});

export const checkingImport = <K extends string>(list: List<K>) =>
  operation({
    id: `${list.kind.id}.check-import`,
    does: list.words.checkImport,
    method: 'POST',
    path: `${list.path}/import-check`,
    needs: list.privileges.create,
    on: would(list.kind, () => ({})),
    input: file,
    output: result,
    quiet: true,
    run: async (c) => shown(c, await read(c, list)),
  });

export const importing = <K extends string>(list: List<K>) =>
  operation({
    id: `${list.kind.id}.import`,
    does: list.words.import,
    method: 'POST',
    path: `${list.path}/import`,
    needs: list.privileges.create,
    on: would(list.kind, () => ({})),
    input: file,
    output: result,
    run: async (c) => {
      const rows = await read(c, list);
      const entries = (outcome: Judged['outcome']) =>
        rows.flatMap((row) => (row.outcome === outcome ? [{ ...row.entry, id: row.entry.id ?? c.newId() }] : []));
      const updated = entries('updated');
      // whoever may only add may not change what is there
      if (updated.length > 0)
        await c.demand(list.privileges.edit, { kind: list.kind.id, id: null, organization: c.at.id, facts: {} });
      await insertEntries(c.tx, { tenant: c.at.tenant, organization: c.at.id }, list, entries('created'));
      await updateEntries(c.tx, c.at.id, list, updated);
      const answer = shown(c, rows);
      c.audit({ after: answer.counts });
      return answer;
    },
  });

async function read<K extends string>(
  c: Context<string, z.output<typeof file>>,
  list: List<K>,
): Promise<readonly Judged[]> {
  const lines = linesOf(c.input.csv);
  const draft = judge(lines, []);
  const keys = draft.map(({ entry }) => entry.identifierKey);
  return judge(lines, await entriesFor(c.tx, c.at.id, list, c.filter(list.privileges.view), { keys }));
}

function shown(c: Context<string>, rows: readonly Judged[]): z.input<typeof result> {
  const own = c.own();
  const count = (outcome: Judged['outcome']) => rows.filter((row) => row.outcome === outcome).length;
  return {
    counts: {
      created: count('created'),
      updated: count('updated'),
      unchanged: count('unchanged'),
      rejected: count('rejected'),
    },
    rows: rows.map(({ line, name, identifier, outcome, reason }) => ({
      ...{ line, name, identifier, outcome },
      reason: reason && say(reason, c.language, {}, own),
    })),
  };
}
