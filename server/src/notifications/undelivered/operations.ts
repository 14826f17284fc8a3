import { z } from 'zod';
import { keyOf } from '../../database/keys.ts';
import { listOf, page, paged, readCursor } from '../../http/page.ts';
import { many, operation, would } from '../../operation.ts';
import { problems, Refusal } from '../../refusal.ts';
import { sendSoon } from '../deeds-tell.ts';
import { mostAge } from '../mail.ts';
import { notification, notifications } from '../privileges.ts';
import { listBounced, tryAgain } from './store.ts';

export const readUndelivered = operation({
  id: 'outbox.list-undelivered',
  does: { en: 'See the addresses that take no mail', de: 'Die Adressen ansehen, die keine E-Mail annehmen' },
  method: 'GET',
  path: '/api/outbox/undelivered',
  needs: notifications.viewOutbox,
  on: many(notification),
  query: z.object(page),
  output: listOf(
    z.object({
      address: z.string(),
      /** What the server for mail said, without anybody’s address. */ fault: z.string(),
      at: z.iso.datetime(),
      /** Messages that failed there and leave when it is corrected. */ mails: z.number(),
      /** Whose address it is. */ users: z.array(z.object({ id: z.uuid(), name: z.string() })),
    }),
  ),
  run: async (c) => {
    const { limit, after } = c.query;
    const rows = await listBounced(c.tx, c.at.id, limit + 1, readCursor(after, ['text'])?.[0] ?? null);
    const { items, after: next } = paged(rows, limit, ({ key }) => [key]);
    return {
      items: items.map(({ key: _, at, users, ...one }) => ({ ...one, at: at.toISOString(), users: [...users] })),
      after: next,
    };
  },
});

export const retryAddress = operation({
  id: 'outbox.retry-address',
  does: {
    en: 'Send to an address again that was refused, with everything that failed there',
    de: 'Wieder an eine abgewiesene Adresse senden, mit allem, was dort scheiterte',
  },
  method: 'POST',
  path: '/api/outbox/undelivered/retry',
  needs: notifications.viewOutbox,
  on: would(notification, () => ({})),
  input: z.strictObject({ address: z.string().trim().min(1).max(300) }),
  output: z.object({ released: z.number() }),
  run: async (c) => {
    const until = new Date(c.now.getTime() + mostAge);
    const released = await tryAgain(c.tx, c.at.id, keyOf(c.input.address), { at: c.now, until });
    if (released === null) throw new Refusal(problems['not-found']);
    if (released > 0) await sendSoon(c.tx, { tenant: c.at.tenant, organization: c.at.id });
    c.audit({ after: { address: c.input.address, released } });
    return { released };
  },
});
