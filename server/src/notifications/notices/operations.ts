import { z } from 'zod';
import { listOf, page, paged, readCursor } from '../../http/page.ts';
import { many, one, operation, would } from '../../operation.ts';
import { problems, Refusal } from '../../refusal.ts';
import { notice, notices } from '../privileges.ts';
import {
  asReached,
  demandAudience,
  demandDays,
  factsOfAudience,
  factsOfNew,
  listedNotice,
  reachedPlaces,
  shownAll,
  shownOne,
  stillUp,
  todayAt,
} from './deeds-notices.ts';
import { audienceShape, changed, changedNotice, newNotice, noticeStates, saidOf } from './notice.ts';
import { countAudience, endNotice, insertNotice, listNotices, updateNotice } from './store.ts';

export const readNotices = operation({
  id: 'notice.list',
  does: { en: 'List the notices within reach', de: 'Die erreichbaren Aushänge auflisten' },
  method: 'GET',
  path: '/api/notices',
  needs: notices.view,
  on: many(notice),
  query: z.object({ ...page, state: z.enum(noticeStates).optional() }),
  output: listOf(listedNotice),
  run: async (c) => {
    const { limit, after, state } = c.query;
    const narrowed = { organization: c.at.id, state: state ?? null, today: todayAt(c) };
    const before = readCursor(after, 1)?.[0] ?? null;
    const rows = await listNotices(c.tx, c.granted, narrowed, limit + 1, before);
    const { items, after: next } = paged(rows, limit, (row) => [row.id]);
    return { items: [...(await shownAll(c, items))], after: next };
  },
});

export const readNotice = operation({
  id: 'notice.view',
  does: { en: 'See a notice as its authors do', de: 'Einen Aushang ansehen, wie ihn seine Verfasser sehen' },
  method: 'GET',
  path: '/api/notices/:id',
  needs: notices.view,
  on: one(notice),
  output: listedNotice,
  run: (c) => shownOne(c, c.params.id ?? ''),
});

export const previewNotice = operation({
  id: 'notice.preview',
  does: { en: 'See how many people a notice would reach', de: 'Sehen, wie viele Menschen ein Aushang erreicht' },
  method: 'POST',
  path: '/api/notices/preview',
  needs: notices.create,
  on: would(notice, factsOfAudience),
  input: z.strictObject({ audience: audienceShape }),
  output: z.object({ count: z.number() }),
  quiet: true,
  run: async (c) => {
    const { audience } = c.input;
    return { count: await countAudience(c.tx, c.at.id, audience, reachedPlaces(c, audience)) };
  },
});

export const createNotice = operation({
  id: 'notice.create',
  does: { en: 'Put up a notice', de: 'Einen Aushang anlegen' },
  method: 'POST',
  path: '/api/notices',
  needs: notices.create,
  on: would(notice, factsOfNew),
  input: newNotice,
  output: listedNotice,
  status: 201,
  run: async (c) => {
    const id = c.newId();
    const place = { tenant: c.at.tenant, organization: c.at.id };
    await insertNotice(c.tx, place, { ...c.input, id, by: c.actor.id, at: c.now });
    c.audit({ thing: { kind: notice.id, id }, after: c.input });
    return shownOne(c, id);
  },
});

export const editNotice = operation({
  id: 'notice.edit',
  does: { en: 'Change a notice', de: 'Einen Aushang ändern' },
  method: 'PATCH',
  path: '/api/notices/:id',
  needs: notices.edit,
  on: one(notice),
  edits: true,
  input: changedNotice,
  output: listedNotice,
  run: async (c) => {
    const was = await stillUp(c);
    const said = changed(saidOf(was), c.input);
    if (c.input.audience) await demandAudience(c, c.input.audience);
    demandDays(c, said, was);
    // the whole audience has to lie inside: as it was, and as it is to be
    await c.demand(notices.edit, asReached(c, was.thing, was.audience));
    await c.demand(notices.edit, asReached(c, was.thing, said.audience));
    const version = await updateNotice(c.tx, c.granted, was.thing.organization, said);
    if (version === undefined) throw new Refusal(problems['changed-meanwhile']);
    c.audit({ before: saidOf(was), after: said });
    return shownOne(c, was.id);
  },
});

export const takeDownNotice = operation({
  id: 'notice.end',
  does: { en: 'Take a notice down', de: 'Einen Aushang abnehmen' },
  method: 'DELETE',
  path: '/api/notices/:id',
  needs: notices.end,
  on: one(notice),
  output: z.null(),
  status: 204,
  run: async (c) => {
    const was = await stillUp(c);
    await c.demand(notices.end, asReached(c, was.thing, was.audience));
    await endNotice(c.tx, c.granted, was.thing.organization, { at: c.now, by: c.actor.id });
    c.audit({ before: saidOf(was), after: { state: 'past' } });
    return null;
  },
});
