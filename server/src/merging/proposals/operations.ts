import { z } from 'zod';
import { condition } from '../../database/where.ts';
import { listOf, page, paged, readCursor } from '../../http/page.ts';
import { many, one, operation } from '../../operation.ts';
import { problems, Refusal } from '../../refusal.ts';
import { user, userStates, users } from '../../users/index.ts';
import { both, endingSide } from '../deeds-merge.ts';
import { deleteNotSame, insertNotSame, listProposals, reasons } from './store.ts';

const looking = z.object({
  id: z.uuid(),
  name: z.string(),
  userName: z.string(),
  email: z.string().nullable(),
  employeeIdentifier: z.string().nullable(),
  state: z.enum(userStates),
});

export const readMergeProposals = operation({
  id: 'user.list-duplicates',
  does: {
    en: 'See which listed users look like somebody who is here',
    de: 'Sehen, welche nur geführten Benutzer jemandem gleichen, der schon da ist',
  },
  method: 'GET',
  path: '/api/duplicates',
  needs: users.merge,
  on: many(user),
  query: z.object(page),
  output: listOf(
    z.object({
      listed: looking,
      other: looking,
      by: z.enum(reasons),
      /** Whether both were born on the same day; null: it is not known of both. */ born: z.boolean().nullable(),
    }),
  ),
  run: async (c) => {
    const { limit, after } = c.query;
    const place = readCursor(after, ['id', 'id']);
    const rows = await listProposals(c.tx, c.at.id, condition(c.granted.filter), limit + 1, place);
    const { items, after: next } = paged(rows, limit, ({ listed, other }) => [listed.id, other.id]);
    return { items: [...items], after: next };
  },
});

export const declineMerge = operation({
  id: 'user.say-not-same',
  does: {
    en: 'Say that two users are not the same person',
    de: 'Festhalten, dass zwei Benutzer nicht dieselbe Person sind',
  },
  method: 'POST',
  path: '/api/users/:id/not-same',
  needs: users.merge,
  on: one(user),
  andOn: endingSide,
  input: z.strictObject({ from: z.uuid() }),
  output: z.null(),
  status: 204,
  run: async (c) => {
    const { two, ends } = await both(c);
    await insertNotSame(c.tx, two, two, { id: c.newId(), at: c.now, by: c.actor.id });
    c.audit({ after: { notSame: `${ends.firstName} ${ends.lastName} (${ends.userName})` } });
    return null;
  },
});

export const takeBackNotSame = operation({
  id: 'user.take-back-not-same',
  does: {
    en: 'Take back that two users are not the same person',
    de: 'Zurücknehmen, dass zwei Benutzer nicht dieselbe Person sind',
  },
  method: 'DELETE',
  path: '/api/users/:id/not-same/:other',
  needs: users.merge,
  on: one(user),
  andOn: { ...endingSide, field: 'other' },
  output: z.null(),
  status: 204,
  run: async (c) => {
    const { two, ends } = await both(c);
    if (!(await deleteNotSame(c.tx, two.organization, two))) throw new Refusal(problems['not-found']);
    c.audit({ before: { notSame: `${ends.firstName} ${ends.lastName} (${ends.userName})` } });
    return null;
  },
});
