import { z } from 'zod';
import type { SignedContext } from '../../context.ts';
import { csv } from '../../http/csv.ts';
import { listOf, page, paged, readCursor } from '../../http/page.ts';
import { many, one, operation, would } from '../../operation.ts';
import { say, type Text } from '../../text.ts';
import { type AwardState, awardStates } from '../cycle.ts';
import { demandFeature } from '../deeds-certification.ts';
import { award, awards, ownAwards } from '../privileges.ts';
import { changedAward, newAward, revocation } from './award.ts';
import { correct, factsOfAward, give, revoke, shown, shownAward, todayAt, whole, wholeAward } from './deeds-award.ts';
import { type Award, listAwards, offeredCertifications } from './store.ts';

const placeIn = ({ achievedOn, id }: Award) => [achievedOn, id];

export const readMyAwards = operation({
  id: 'award.list-own',
  does: { en: 'List my certifications', de: 'Meine Zertifizierungen auflisten' },
  method: 'GET',
  path: '/api/my/certifications',
  needs: ownAwards.viewOwn,
  on: many(award),
  query: z.object(page),
  output: listOf(shownAward),
  run: async (c) => {
    const { limit, after } = c.query;
    const { filter: scope, now } = c.granted;
    const which = { organization: c.at.id, scope, now, today: todayAt(c) };
    const rows = await listAwards(c.tx, which, limit + 1, readCursor(after, ['day', 'id']));
    const { items, after: next } = paged(rows, limit, placeIn);
    return { items: items.map((row) => shown(c, row)), after: next };
  },
});

const narrowing = {
  userId: z.uuid().optional(),
  certificationId: z.uuid().optional(),
  state: z.enum(awardStates).optional(),
  /** With the cycles that others came after. */ former: z.enum(['true', 'false']).default('false'),
};

export const readAwards = operation({
  id: 'award.list',
  does: {
    en: 'List the certifications of users within reach',
    de: 'Die Zertifizierungen der erreichbaren Benutzer auflisten',
  },
  method: 'GET',
  path: '/api/awards',
  needs: awards.view,
  on: many(award),
  query: z.object({ ...page, ...narrowing }),
  output: listOf(shownAward),
  run: async (c) => {
    const { limit, after } = c.query;
    const rows = await listAwards(c.tx, narrowed(c, c.query), limit + 1, readCursor(after, ['day', 'id']));
    const { items, after: next } = paged(rows, limit, placeIn);
    return { items: items.map((row) => shown(c, row)), after: next };
  },
});

type Narrowing = z.output<z.ZodObject<typeof narrowing>>;

const narrowed = (c: SignedContext, { userId, certificationId, state, former }: Narrowing) => ({
  ...{ organization: c.at.id, scope: c.filter(awards.view), now: c.now.getTime(), today: todayAt(c) },
  ...{ user: userId, certification: certificationId, state, latest: former === 'false' },
});

/** Lines of one batch of the file. */
const batch = 5_000;

export const exportAwards = operation({
  id: 'award.export',
  does: {
    en: 'Export the certifications of users within reach',
    de: 'Die Zertifizierungen der erreichbaren Benutzer exportieren',
  },
  method: 'GET',
  path: '/api/awards/export.csv',
  needs: awards.view,
  on: many(award),
  query: z.object(narrowing),
  output: z.null(),
  stream: 'text/csv; charset=utf-8',
  ownHand: true,
  run: async (c) => {
    const own = c.own();
    const header = Object.values(columns).map((column) => say(column, c.language, {}, own));
    return csv(header, async (place) => {
      // each batch is decided anew, by the authority of that moment
      const rows = await c.again((now) => listAwards(now.tx, narrowed(now, c.query), batch, place));
      const last = rows.length < batch ? undefined : rows.at(-1);
      return { rows: rows.map((row) => cells(c, row)), next: last ? placeIn(last) : null };
    });
  },
});

const columns = {
  user: { en: '[user|User]', de: '[user|Benutzer]' },
  certification: { en: 'Certification', de: 'Zertifizierung' },
  level: { en: 'Level', de: 'Stufe' },
  state: { en: 'State', de: 'Zustand' },
  achievedOn: { en: 'Achieved on', de: 'Erworben am' },
  expiresOn: { en: 'Valid until', de: 'Gültig bis' },
  comment: { en: 'Comment', de: 'Bemerkung' },
} as const satisfies Record<string, Text>;

const states: Readonly<Record<AwardState, Text>> = {
  active: { en: 'Active', de: 'Gültig' },
  expiring: { en: 'Expiring', de: 'Läuft ab' },
  'in-grace': { en: 'In grace', de: 'In der Nachfrist' },
  expired: { en: 'Expired', de: 'Abgelaufen' },
  revoked: { en: 'Revoked', de: 'Entzogen' },
};

const cells = ({ language }: SignedContext, row: Award) => [
  row.user.name,
  row.certification.name,
  row.level?.name ?? null,
  say(states[row.state], language),
  row.achievedOn,
  row.expiresOn,
  row.comment,
];

export const readAward = operation({
  id: 'award.view',
  does: { en: 'See an award with its history', de: 'Eine Verleihung mit ihrem Verlauf ansehen' },
  method: 'GET',
  path: '/api/awards/:id',
  needs: awards.view,
  on: one(award),
  output: wholeAward,
  run: (c) => whole(c),
});

const named = { id: z.uuid(), name: z.string() };

export const readOffers = operation({
  id: 'award.offers',
  does: { en: 'See which certifications can be awarded', de: 'Sehen, welche Zertifizierungen verliehen werden können' },
  method: 'GET',
  path: '/api/awards/offers',
  needs: awards.give,
  on: many(award),
  output: z.object({ items: z.array(z.object({ ...named, levels: z.array(z.object(named)) })) }),
  run: async (c) => ({
    items: (await offeredCertifications(c.tx, c.at.id)).map((row) => ({ ...row, levels: [...row.levels] })),
  }),
});

export const giveAward = operation({
  id: 'award.give',
  does: { en: 'Award a certification to a user', de: 'Einem Benutzer eine Zertifizierung verleihen' },
  method: 'POST',
  path: '/api/awards',
  needs: awards.give,
  on: would(award, factsOfAward),
  input: newAward,
  output: z.object({ id: z.uuid() }),
  status: 201,
  run: async (c) => {
    demandFeature(c);
    const id = await give(c);
    c.audit({ thing: { kind: award.id, id }, after: c.input });
    return { id };
  },
});

export const editAward = operation({
  id: 'award.edit',
  does: { en: 'Correct an award, with a reason', de: 'Eine Verleihung mit Begründung berichtigen' },
  method: 'PATCH',
  path: '/api/awards/:id',
  needs: awards.give,
  on: one(award),
  edits: true,
  input: changedAward,
  output: wholeAward,
  run: async (c) => {
    await correct(c);
    return whole(c);
  },
});

export const revokeAward = operation({
  id: 'award.revoke',
  does: { en: 'Revoke an award, with a reason', de: 'Eine Verleihung mit Begründung entziehen' },
  method: 'POST',
  path: '/api/awards/:id/revocation',
  needs: awards.give,
  on: one(award),
  input: revocation,
  output: wholeAward,
  run: async (c) => {
    await revoke(c);
    return whole(c);
  },
});
