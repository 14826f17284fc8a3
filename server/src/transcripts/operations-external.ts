import { z } from 'zod';
import { listOf, page, paged, readCursor } from '../http/page.ts';
import { many, one, operation } from '../operation.ts';
import { Refusal } from '../refusal.ts';
import { found, shown, shownExternal } from './deeds-external.ts';
import { externalProblems } from './external.ts';
import {
  enteredTrainings,
  externalTraining,
  externalTrainingEntry,
  externalTrainings,
  ownExternalTrainings,
} from './privileges.ts';
import { decideExternal, type External, listEntered, listExternal, listPending } from './store.ts';

const placeOf = ({ completedOn, id }: External) => [completedOn, id];

export const readMyExternal = operation({
  id: 'external-training.list-own',
  does: { en: 'List the training I took elsewhere', de: 'Die Schulungen auflisten, die ich anderswo gemacht habe' },
  method: 'GET',
  path: '/api/my/external-trainings',
  needs: ownExternalTrainings.viewOwn,
  on: many(externalTraining),
  query: z.object(page),
  output: listOf(shownExternal),
  run: async (c) => {
    const { limit, after } = c.query;
    const which = { organization: c.organization.id, scope: c.granted.filter, now: c.granted.now };
    const rows = await listExternal(c.tx, which, limit + 1, readCursor(after, ['day', 'id']));
    const { items, after: next } = paged(rows, limit, placeOf);
    return { items: items.map((row) => shown(c, row)), after: next };
  },
});

export const readExternalOfUser = operation({
  id: 'external-training.list-of-user',
  does: {
    en: 'List the training a user took elsewhere',
    de: 'Die Schulungen auflisten, die ein Benutzer anderswo gemacht hat',
  },
  method: 'GET',
  path: '/api/users/:id/external-trainings',
  needs: externalTrainings.view,
  on: many(externalTraining),
  query: z.object(page),
  output: listOf(shownExternal),
  run: async (c) => {
    const { limit, after } = c.query;
    const reach = { organization: c.at.id, scope: c.granted.filter, now: c.granted.now };
    const which = { ...reach, user: c.params['id'] ?? '' };
    const rows = await listExternal(c.tx, which, limit + 1, readCursor(after, ['day', 'id']));
    const { items, after: next } = paged(rows, limit, placeOf);
    return { items: items.map((row) => shown(c, row)), after: next };
  },
});

export const readEntered = operation({
  id: 'external-training.list-entered',
  does: {
    en: 'List the training I entered for others',
    de: 'Die Schulungen auflisten, die ich für andere eingetragen habe',
  },
  method: 'GET',
  path: '/api/my/entered-trainings',
  needs: enteredTrainings.viewEntered,
  on: many(externalTrainingEntry),
  query: z.object(page),
  output: listOf(shownExternal),
  run: async (c) => {
    const { limit, after } = c.query;
    const { filter: scope, now } = c.granted;
    const which = { organization: c.at.id, scope, now, by: c.actor.id };
    const rows = await listEntered(c.tx, which, limit + 1, readCursor(after, ['day', 'id']));
    const { items, after: next } = paged(rows, limit, placeOf);
    return { items: items.map((row) => shown(c, row)), after: next };
  },
});

export const readPending = operation({
  id: 'external-training.list-pending',
  does: {
    en: 'List the external training that waits for a decision',
    de: 'Die externen Schulungen auflisten, die auf eine Entscheidung warten',
  },
  method: 'GET',
  path: '/api/external-trainings/pending',
  needs: externalTrainings.approve,
  on: many(externalTraining),
  query: z.object(page),
  output: listOf(shownExternal),
  run: async (c) => {
    const { limit, after } = c.query;
    const { filter: scope, now } = c.granted;
    const rows = await listPending(
      c.tx,
      { organization: c.at.id, scope, now },
      limit + 1,
      readCursor(after, ['day', 'id']),
    );
    const { items, after: next } = paged(rows, limit, placeOf);
    return { items: items.map((row) => shown(c, row)), after: next };
  },
});

export const approveExternal = operation({
  id: 'external-training.approve',
  does: { en: 'Approve external training', de: 'Eine externe Schulung genehmigen' },
  method: 'POST',
  path: '/api/external-trainings/:id/approval',
  needs: externalTrainings.approve,
  on: one(externalTraining),
  input: z.strictObject({ reason: z.string().trim().max(500).optional() }),
  output: z.null(),
  status: 204,
  run: async (c) => {
    const { thing } = await found(c);
    const { reason = null } = c.input;
    const decision = { state: 'approved', by: c.actor.id, at: c.now, reason } as const;
    if (!(await decideExternal(c.tx, thing.organization, thing.id ?? '', decision)))
      throw new Refusal(externalProblems['decided-already']);
    c.audit({ after: { state: 'approved' }, reason: reason ?? undefined });
    return null;
  },
});

export const refuseExternal = operation({
  id: 'external-training.refuse',
  does: { en: 'Refuse external training, with a reason', de: 'Eine externe Schulung mit Begründung ablehnen' },
  method: 'POST',
  path: '/api/external-trainings/:id/refusal',
  needs: externalTrainings.approve,
  on: one(externalTraining),
  input: z.strictObject({ reason: z.string().trim().min(1).max(500) }),
  output: z.null(),
  status: 204,
  run: async (c) => {
    const { thing } = await found(c);
    const { reason } = c.input;
    const decision = { state: 'refused', by: c.actor.id, at: c.now, reason } as const;
    if (!(await decideExternal(c.tx, thing.organization, thing.id ?? '', decision)))
      throw new Refusal(externalProblems['decided-already']);
    c.audit({ after: { state: 'refused' }, reason });
    return null;
  },
});
