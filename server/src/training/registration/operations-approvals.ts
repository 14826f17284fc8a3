import { z } from 'zod';
import { approvalWords } from '../../catalogue/index.ts';
import { listOf, page, paged, readCursor } from '../../http/page.ts';
import { many, operation } from '../../operation.ts';
import { Refusal } from '../../refusal.ts';
import { user } from '../../users/index.ts';
import { enrolling } from '../privileges.ts';
import { isLast, standsAt } from './approval.ts';
import { decidable, isForMe, reachOf } from './deeds-approval.ts';
import { registrationProblems } from './problems.ts';
import { closeRegistration, enrollRegistered, handOn, listWaiting } from './store.ts';

export const readWaiting = operation({
  id: 'registration.list',
  does: {
    en: 'List the registrations that wait for approval',
    de: 'Die Anmeldungen auflisten, die auf Genehmigung warten',
  },
  method: 'GET',
  path: '/api/registrations',
  needs: enrolling.create,
  on: many(user),
  query: z.object(page),
  output: listOf(
    z.object({
      id: z.uuid(),
      user: z.object({ id: z.uuid(), name: z.string() }),
      course: z.object({ id: z.uuid(), title: z.string() }),
      askedAt: z.iso.datetime(),
      /** Who is asked now; null: whoever may enroll the learner. */ asked: z.string().nullable(),
      forMe: z.boolean(),
    }),
  ),
  run: async (c) => {
    const { limit, after } = c.query;
    const rows = await listWaiting(c.tx, c.at.id, reachOf(c), limit + 1, readCursor(after, ['moment', 'id']));
    const { items, after: next } = paged(rows, limit, ({ askedAt, id }) => [askedAt.toISOString(), id]);
    return {
      items: items.map((row) => ({
        id: row.id,
        user: { id: row.user, name: row.name },
        course: { id: row.course, title: row.title },
        askedAt: row.askedAt.toISOString(),
        asked: approvalWords(row.steps, c.language)[standsAt(row, row.steps, c.now)] ?? null,
        forMe: isForMe(c, row),
      })),
      after: next,
    };
  },
});

export const approveRegistration = operation({
  id: 'registration.approve',
  does: { en: 'Approve a registration', de: 'Eine Anmeldung genehmigen' },
  method: 'POST',
  path: '/api/registrations/:id/approval',
  needs: enrolling.create,
  on: many(user),
  input: z.strictObject({ reason: z.string().trim().max(500).default('') }),
  output: z.object({ /** Otherwise somebody else approves after this. */ isEnrolled: z.boolean() }),
  ownHand: true,
  run: async (c) => {
    const found = await decidable(c);
    if (found.approvedBy === c.actor.id) throw new Refusal(registrationProblems['same-approver']);
    const at = standsAt(found, found.steps, c.now);
    const isEnrolled = isLast(at, found.steps);
    const { reason } = c.input;
    const by = { id: c.actor.id, name: c.user.name };
    if (isEnrolled) {
      await closeRegistration(c.tx, c.at.id, found.id, { state: 'approved', at: c.now, by, reason });
      const site = { tenant: c.at.tenant, organization: c.at.id, now: c.now, newId: c.newId };
      await enrollRegistered(c.tx, site, found);
    } else await handOn(c.tx, c.at.id, found.id, { step: at + 1, by: c.actor.id, at: c.now });
    c.audit({ thing: { kind: user.id, id: found.user }, after: { course: found.course, isEnrolled }, reason });
    return { isEnrolled };
  },
});

export const refuseRegistration = operation({
  id: 'registration.refuse',
  does: { en: 'Refuse a registration, with a reason', de: 'Eine Anmeldung mit Begründung ablehnen' },
  method: 'POST',
  path: '/api/registrations/:id/refusal',
  needs: enrolling.create,
  on: many(user),
  input: z.strictObject({ reason: z.string().trim().min(1).max(500) }),
  output: z.null(),
  status: 204,
  ownHand: true,
  run: async (c) => {
    const found = await decidable(c);
    const { reason } = c.input;
    const by = { id: c.actor.id, name: c.user.name };
    await closeRegistration(c.tx, c.at.id, found.id, { state: 'refused', at: c.now, by, reason });
    c.audit({ thing: { kind: user.id, id: found.user }, after: { course: found.course, state: 'refused' }, reason });
    return null;
  },
});
