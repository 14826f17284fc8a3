import { z } from 'zod';
import { enqueue } from '../../database/jobs.ts';
import { operation, would } from '../../operation.ts';
import { audit, auditEntry } from '../privileges.ts';
import { checkJob } from './jobs.ts';
import { whats } from './finding.ts';
import { insertCheck, lastChecks, lastSeal, type StoredCheck, sealedSoFar } from './store.ts';

const finding = z.object({
  what: z.enum(Object.keys(whats) as [keyof typeof whats]),
  /** The same in words. */ words: z.string(),
  seal: z.number().nullable(),
  entry: z.guid().nullable(),
  at: z.iso.datetime().nullable(),
  does: z.string().nullable(),
});

const shownCheck = z.object({
  id: z.uuid(),
  state: z.enum(['waiting', 'running', 'done']),
  askedAt: z.iso.datetime(),
  by: z.string(),
  /** Seals that were gone through, and how many there are. */ done: z.number(),
  total: z.number(),
  entries: z.number(),
  findings: z.array(finding),
  /** How many there are in all; the first hundred are told. */ findingCount: z.number(),
  endedAt: z.iso.datetime().nullable(),
});

const state = z.object({
  entries: z.number(),
  /** Written, and not covered by a seal yet. */ waiting: z.number(),
  /** The end of the chain: to be kept elsewhere, for holding a later chain against it. */
  head: z.object({ number: z.number(), hash: z.string(), at: z.iso.datetime() }).nullable(),
  /** The newest first. */ checks: z.array(shownCheck),
});

/** Checks that are shown. */
const shownChecks = 5;

export const readSeals = operation({
  id: 'audit.view-seals',
  does: {
    en: 'See how far the audit is sealed, and what checks of it found',
    de: 'Sehen, wie weit das Protokoll versiegelt ist und was Prüfungen fanden',
  },
  method: 'GET',
  path: '/api/audit/seals',
  needs: audit.view,
  on: would(auditEntry, () => ({})),
  output: state,
  run: async (c) => {
    const at = { tenant: c.at.tenant, organization: c.at.id };
    const [{ sealed, waiting }, head, checks] = [
      await sealedSoFar(c.tx, at),
      await lastSeal(c.tx, at),
      await lastChecks(c.tx, at, shownChecks),
    ];
    const words = (id: string | null) => (id === null ? null : (c.server.deeds.get(id)?.[c.language] ?? id));
    return {
      ...{ entries: sealed + waiting, waiting },
      head: head && { number: head.number, hash: head.hash.toString('hex'), at: head.at.toISOString() },
      checks: checks.map((one) => shown(one, (what) => whats[what][c.language], words)),
    };
  },
});

export const checkAudit = operation({
  id: 'audit.check',
  does: {
    en: 'Have the whole audit checked against its seals',
    de: 'Das ganze Protokoll gegen seine Siegel prüfen lassen',
  },
  method: 'POST',
  path: '/api/audit/checks',
  needs: audit.view,
  on: would(auditEntry, () => ({})),
  output: z.object({ id: z.uuid() }),
  status: 202,
  run: async (c) => {
    const at = { tenant: c.at.tenant, organization: c.at.id };
    const underWay = (await lastChecks(c.tx, at, 1)).find(({ state: now }) => now !== 'done');
    // one at a time: who asks meanwhile gets what that one finds
    if (underWay) return { id: underWay.id };
    const id = c.newId();
    await insertCheck(c.tx, at, { id, at: c.now, by: c.actor.id, byName: c.user.name });
    await enqueue(c.tx, checkJob, { ...at, check: id }, { queue: `audit:${at.organization}` });
    c.audit({ thing: { kind: 'organization', id: at.organization }, after: { check: id } });
    return { id };
  },
});

const shown = (
  one: StoredCheck,
  what: (id: keyof typeof whats) => string,
  does: (operation: string | null) => string | null,
): z.input<typeof shownCheck> => ({
  ...{ id: one.id, state: one.state, askedAt: one.askedAt.toISOString(), by: one.by },
  ...{ done: one.done, total: one.total, entries: one.entries, findingCount: one.findingCount },
  endedAt: one.endedAt?.toISOString() ?? null,
  findings: one.findings.map((each) => ({
    ...{ what: each.what, words: what(each.what), seal: each.seal, entry: each.entry, at: each.at },
    does: does(each.operation),
  })),
});
