import { z } from 'zod';
import type { Context } from '../../context.ts';
import { operation, would } from '../../operation.ts';
import { say } from '../../text.ts';
import { location, locations } from '../privileges.ts';
import { beginChange, carryOut, demandSame, judge, type Judged } from './deeds-import.ts';
import { outcomeOf, outcomes } from './diff.ts';
import { fieldIds, fields } from './fields.ts';
import { reasons } from './reasons.ts';

/** Bytes of a file at most: some hundred thousand rows. */
const largestFile = 32 * 1024 * 1024;
/** Rows of an outcome that are shown; all are counted. */
const mostShown = 2_000;

const counts = z.object({
  ...{ new: z.number(), moved: z.number(), renamed: z.number(), changed: z.number() },
  ...{ unchanged: z.number(), rejected: z.number() },
});
const reach = z.array(z.object({ name: z.string(), role: z.string() }));
const mapping = {
  /** The field of each column with commas between, a blank one left out; without it column names are understood. */
  mapping: z.string().max(2_000).optional(),
};

export const checkLocationImport = operation({
  id: 'location.check-import',
  does: {
    en: 'See what a file of locations would change in the tree',
    de: 'Sehen, was eine Datei mit Standorten am Baum ändern würde',
  },
  method: 'POST',
  path: '/api/locations/import-check',
  needs: locations.import,
  on: would(location, () => ({ place: null })),
  upload: { limit: largestFile },
  query: z.object(mapping),
  output: z.object({
    columns: z.array(z.object({ name: z.string(), samples: z.array(z.string()), field: z.enum(fieldIds).nullable() })),
    fields: z.array(z.object({ id: z.enum(fieldIds), label: z.string() })),
    /** Whether the columns say enough; else they have to be chosen first. */ isUnderstood: z.boolean(),
    counts,
    /** What changes and what is rejected, so many of each; the unchanged are only counted. */ rows: z.array(
      z.object({
        line: z.number(),
        name: z.string(),
        identifier: z.string(),
        outcome: z.enum(outcomes),
        /** The name it has now, where it gets another. */ before: z.string().nullable(),
        /** Where it stands now, and where it comes to stand, from the top. */ from: z.array(z.string()).nullable(),
        to: z.array(z.string()),
        reason: z.string().nullable(),
      }),
    ),
    gains: reach,
    loses: reach,
    /** To be sent with the import: what was looked at is what is done. */ seal: z.string(),
  }),
  quiet: true,
  run: async (c) => shown(c, await judge(c, c.query.mapping)),
});

export const importLocations = operation({
  id: 'location.import',
  does: { en: 'Import locations from a file', de: 'Standorte aus einer Datei einlesen' },
  method: 'POST',
  path: '/api/locations/import',
  needs: locations.import,
  on: would(location, () => ({ place: null })),
  upload: { limit: largestFile },
  query: z.object({ ...mapping, seal: z.string().max(100) }),
  output: counts,
  carriesPower: true,
  run: async (c) => {
    await beginChange(c);
    const judged = await judge(c, c.query.mapping);
    demandSame(judged, c.query.seal);
    await carryOut(c, judged);
    return counted(judged);
  },
});

function shown(c: Context<string>, judged: Judged) {
  const { read, rows, reach: changed, seal } = judged;
  const names = new Map(rows.map((row) => [row.id, row.name]));
  const kept = judged.names;
  const own = c.own();
  const nameOf = (id: string) => names.get(id) ?? kept.get(id) ?? '';
  const path = (ids: readonly string[], called: (id: string) => string) => ids.toReversed().map(called);
  const left = new Map(outcomes.map((outcome) => [outcome, outcome === 'unchanged' ? 0 : mostShown]));
  const people = (which: 'gains' | 'loses') =>
    changed
      .filter((one) => one[which])
      .map(({ held }) => ({ name: held.user.name, role: c.rules.roles.get(held.role)?.name[c.language] ?? held.role }));
  return {
    columns: read.columns.map(({ name, samples }, at) => ({
      name,
      samples: [...samples],
      field: read.mapping[at] ?? null,
    })),
    fields: fieldIds.map((id) => ({ id, label: fields[id].label[c.language] })),
    isUnderstood: read.isUnderstood,
    counts: counted(judged),
    rows: rows.flatMap((row) => {
      const outcome = outcomeOf(row);
      const room = left.get(outcome) ?? 0;
      left.set(outcome, room - 1);
      if (room <= 0) return [];
      const { was, id, reason } = row;
      return [
        {
          ...{ line: row.line, name: row.name, identifier: row.identifier, outcome },
          before: was && was.name !== row.name ? was.name : null,
          from: was ? path(judged.trees.before.above(id).slice(1), (one) => kept.get(one) ?? '') : null,
          to: path(judged.trees.after.above(id).slice(1), nameOf),
          reason: reason && say(reasons[reason], c.language, {}, own),
        },
      ];
    }),
    gains: people('gains'),
    loses: people('loses'),
    seal,
  };
}

function counted({ rows }: Judged): z.output<typeof counts> {
  const found = { new: 0, moved: 0, renamed: 0, changed: 0, unchanged: 0, rejected: 0 };
  for (const row of rows) found[outcomeOf(row)] += 1;
  return found;
}
