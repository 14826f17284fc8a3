import { type Privilege, type Role, maySave } from '@ambit/policy';
import { z } from 'zod';
import type { Context } from '../../context.ts';
import { operation, would } from '../../operation.ts';
import { isOfRoles, scopesOfRoles } from '../../privilege.ts';
import { mayBeChanged, may, wordScope } from '../editing/answers.ts';
import { latestVersions } from '../editing/store.ts';
import { role, roles } from '../privileges.ts';
import { cellFor } from './offer.ts';

/** One report of one role: the cell that gives it, and whether the asker may give it. */
const place = z.object({
  report: z.string(),
  on: z.boolean(),
  /** Where the role has it, or would have it, in words. */ scopes: z.array(z.string()),
  /** What gives it; null where it makes no sense, or would reach further than the asker does. */ cell: z
    .object({ any: z.array(z.enum(scopesOfRoles)), all: z.array(z.string()).optional() })
    .nullable(),
});

export const readReportTable = operation({
  id: 'role.report-table',
  does: { en: 'See which role gets which report', de: 'Sehen, welche Rolle welchen Bericht bekommt' },
  method: 'GET',
  path: '/api/roles/reports',
  needs: roles.compare,
  on: would(role, () => ({})),
  output: z.object({
    reports: z.array(z.object({ report: z.string(), title: z.string(), sentence: z.string() })),
    roles: z.array(
      z.object({
        role: z.string(),
        name: z.string(),
        rank: z.number(),
        twinOf: z.string().nullable(),
        version: z.number(),
        /** Whether its reports may be chosen, or why not. */ may: may.shape.chooseReports,
        reports: z.array(place),
      }),
    ),
  }),
  run: async (c) => {
    const rules = await c.server.rulesOf(c.tx, c.at);
    const newest = new Map((await latestVersions(c.tx, c.at.id)).map((one) => [one.role, one.number]));
    const reports = [...c.server.book.privileges.values()].filter((one) => one.report && !one.personal);
    return {
      reports: reports.map(({ id, title, sentence }) => {
        return { report: id, title: title[c.language], sentence: sentence[c.language] };
      }),
      roles: [...rules.roles.values()]
        .filter(({ kind }) => kind !== 'learner' && kind !== 'platform')
        .toSorted((a, b) => b.rank - a.rank || (a.id < b.id ? -1 : 1))
        .map((one) => ({
          role: one.id,
          name: one.name[c.language],
          rank: one.rank,
          twinOf: one.twinOf ?? null,
          version: newest.get(one.twinOf ?? one.id) ?? 0,
          may: mayBeChanged(c, one).chooseReports,
          reports: reports.map((report) => placeOf(c, one, report, rules.roles.get(one.twinOf ?? '') ?? null)),
        })),
    };
  },
});

function placeOf(c: Context<string>, one: Role, report: Privilege, original: Role | null): z.input<typeof place> {
  const held = one.cells[report.id];
  const model = c.server.book.model(c.at.roleModel).roles.find(({ id }) => id === one.id) ?? null;
  // a twin has what its counterpart has
  const found = held ?? (original ? (original.cells[report.id] ?? null) : cellFor(report, one, model));
  const asked = found && { ...one, cells: { [report.id]: found } };
  const reasons = asked
    ? maySave(c.rules, c.actor, { role: asked, organization: c.at.id }, roles.chooseReports, c.world).reasons
    : [];
  const isBeyond = !held && reasons.some(({ id }) => id === 'ceiling.beyond');
  return {
    report: report.id,
    on: held !== undefined,
    scopes: (found?.any ?? []).map((token) => wordScope(c, token)),
    cell: found && !isBeyond ? { any: found.any.filter(isOfRoles), ...(found.all && { all: [...found.all] }) } : null,
  };
}
