import { z } from 'zod';
import type { SignedContext } from '../../context.ts';
import { operation } from '../../operation.ts';
import { problems, Refusal } from '../../refusal.ts';
import { dayIn, zoneOf } from '../../training/index.ts';
import { levels } from './notice.ts';
import { dismiss, noticesFor, type Reader } from './store-mine.ts';

const mine = 'It is about oneself.';

export const readMyNotices = operation({
  id: 'my-notice.list',
  does: { en: 'See the notices that concern me now', de: 'Die Aushänge sehen, die mich jetzt betreffen' },
  method: 'GET',
  path: '/api/my/notices',
  needs: 'signed in',
  because: mine,
  output: z.object({
    items: z.array(
      z.object({
        id: z.uuid(),
        title: z.string(),
        /** Plain, with line breaks. */ text: z.string(),
        level: z.enum(levels),
        isStanding: z.boolean(),
      }),
    ),
  }),
  run: async (c) => ({ items: [...(await noticesFor(c.tx, readerOf(c)))] }),
});

export const dismissNotice = operation({
  id: 'my-notice.dismiss',
  does: { en: 'Put a notice aside', de: 'Einen Aushang beiseitelegen' },
  method: 'POST',
  path: '/api/my/notices/:id/dismiss',
  needs: 'signed in',
  because: mine,
  output: z.null(),
  status: 204,
  quiet: true,
  run: async (c) => {
    if (!(await dismiss(c.tx, readerOf(c), c.params.id ?? '', c.now))) throw new Refusal(problems['not-found']);
    return null;
  },
});

const readerOf = ({ organization, user, now }: SignedContext): Reader => ({
  tenant: organization.tenant,
  organization: organization.id,
  user: user.id,
  signIn: user.signIn,
  today: dayIn(zoneOf(user.timeZone, organization.settings), now),
});
