import { z } from 'zod';
import type { Context } from '../../context.ts';
import { type May, mayOf } from '../../may.ts';
import { one, operation } from '../../operation.ts';
import { namesOf, wordAll } from '../../roles/index.ts';
import { say } from '../../text.ts';
import { user, users } from '../../users/index.ts';
import { otherFor, needed, refused, standIn, stop } from './deeds-stand.ts';
import type { StandingKind } from './standing.ts';

const nothing = z.null();
const reason = z.string().trim().max(500);
/** Whether it may begin, or the sentence why not. */
const deed = z.union([z.literal(true), z.object({ reason: z.string() })]);

export const readStanding = operation({
  id: 'user.may-stand-in',
  does: {
    en: 'See whether one may view as a user or act as them, and why not',
    de: 'Sehen, ob man als ein Benutzer ansehen oder handeln darf, und warum nicht',
  },
  method: 'GET',
  path: '/api/users/:id/standing',
  needs: users.viewAs,
  on: one(user),
  output: z.object({ viewing: deed, acting: deed }),
  run: async (c) => ({ viewing: await mayBegin(c, 'viewing'), acting: await mayBegin(c, 'acting') }),
});

export const viewAs = operation({
  id: 'user.view-as',
  does: {
    en: 'View Ambit as a user sees it, without changing anything',
    de: 'Ambit so ansehen, wie ein Benutzer es sieht, ohne etwas zu ändern',
  },
  method: 'POST',
  path: '/api/users/:id/view-as',
  needs: users.viewAs,
  on: one(user),
  input: z.strictObject({ /** Kept in the audit. */ reason: reason.nullable().default(null) }),
  output: nothing,
  status: 204,
  ownHand: true,
  run: async (c) => {
    await standIn(c, 'viewing', c.input.reason || null);
    return null;
  },
});

export const actAs = operation({
  id: 'user.impersonate',
  does: {
    en: 'Act as a user for half an hour, under both names',
    de: 'Eine halbe Stunde als ein Benutzer handeln, unter beiden Namen',
  },
  method: 'POST',
  path: '/api/users/:id/impersonate',
  needs: users.impersonate,
  on: one(user),
  input: z.strictObject({ /** Kept in the audit, and told to the user. */ reason: reason.min(1) }),
  output: nothing,
  status: 204,
  run: async (c) => {
    await standIn(c, 'acting', c.input.reason);
    return null;
  },
});

export const stopStanding = operation({
  id: 'user.stop-standing-in',
  does: { en: 'Stop viewing or acting as a user', de: 'Aufhören, als ein Benutzer anzusehen oder zu handeln' },
  method: 'DELETE',
  path: '/api/my/standing',
  needs: 'signed in',
  because: 'Being oneself again is always possible.',
  output: nothing,
  status: 204,
  ownHand: false,
  run: async (c) => {
    if (c.user.standing) await stop(c, c.user.standing);
    return null;
  },
});

async function mayBegin(c: Context<string>, kind: StandingKind): Promise<May> {
  const { thing } = c.granted;
  if (!thing) throw new Error('a user is granted');
  const { may } = mayOf(c, thing, { may: needed[kind] });
  if (may !== true) return may;
  const other = await otherFor(c, kind);
  if (!other) return { reason: say(refused['nobody-to-stand-for'].says, c.language) };
  const { beyond } = other;
  return beyond.length === 0 || { reason: `${wordAll(beyond, c.language, namesOf(c)).join('; ')}.` };
}
