import { z } from 'zod';
import { many, operation } from '../operation.ts';
import { narrowingShape, user, users } from '../users/index.ts';
import { bulkDeed, left } from './bulk.ts';
import { preview } from './deeds-bulk.ts';
import { begin, shownBulk, undo } from './deeds-begin.ts';

const chosen = z.union([
  z.strictObject({ ids: z.array(z.uuid()).min(1).max(1_000) }),
  z.strictObject({ filter: z.strictObject(narrowingShape.shape) }),
]);
const input = z.strictObject({ deed: bulkDeed, users: chosen });
const bulk = z.object({
  id: z.uuid(),
  deed: z.string(),
  state: z.enum(['running', 'done', 'undoing', 'undone']),
  total: z.number(),
  waiting: z.number(),
  done: z.number(),
  undone: z.number(),
  /** It cannot be taken back. */ isFinal: z.boolean(),
  /** Who was left out or stayed as they were, and why. */ left: z.array(left),
});

export const previewBulk = operation({
  id: 'bulk.preview',
  does: {
    en: 'See with how many users something can be done, and with whom it can’t and why',
    de: 'Sehen, mit wie vielen Benutzern etwas geschehen kann und mit wem nicht und warum',
  },
  method: 'POST',
  path: '/api/bulks/preview',
  needs: users.view,
  on: many(user),
  input,
  output: z.object({
    total: z.number(),
    can: z.number(),
    left: z.array(left),
    /** Those who are left out for want of an address and get in by a printed sheet: the first of them. */
    sheets: z.array(z.uuid()),
  }),
  quiet: true,
  run: (c) => preview(c, c.input.deed, c.input.users),
});

export const beginBulk = operation({
  id: 'bulk.create',
  does: {
    en: 'Do something with many users; each is decided as if alone',
    de: 'Mit vielen Benutzern etwas tun; jeder wird entschieden, als stünde er allein',
  },
  method: 'POST',
  path: '/api/bulks',
  needs: users.view,
  on: many(user),
  input,
  output: bulk,
  status: 201,
  carriesPower: true,
  ownHand: true,
  run: async (c) => {
    const id = await begin(c, c.input.deed, c.input.users);
    c.audit({ thing: { kind: 'bulk', id }, after: c.input.deed });
    return shownBulk(c, id);
  },
});

export const readBulk = operation({
  id: 'bulk.view',
  does: { en: 'See how far something done with many users is', de: 'Sehen, wie weit etwas mit vielen Benutzern ist' },
  method: 'GET',
  path: '/api/bulks/:id',
  needs: users.view,
  on: many(user),
  output: bulk,
  run: (c) => shownBulk(c, c.params.id ?? ''),
});

export const undoBulk = operation({
  id: 'bulk.undo',
  does: {
    en: 'Take back what was done with many users; whoever was changed since stays',
    de: 'Zurücknehmen, was mit vielen Benutzern geschah; wer seitdem geändert wurde, bleibt',
  },
  method: 'POST',
  path: '/api/bulks/:id/undo',
  needs: users.view,
  on: many(user),
  output: bulk,
  carriesPower: true,
  ownHand: true,
  run: async (c) => {
    const id = c.params.id ?? '';
    await undo(c, id);
    c.audit({ thing: { kind: 'bulk', id } });
    return shownBulk(c, id);
  },
});
