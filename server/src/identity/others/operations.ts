import { z } from 'zod';
import { many, one, operation } from '../../operation.ts';
import { signIn, signIns } from '../privileges.ts';
import { endSignIns } from '../store.ts';
import { signInsWithin } from './store.ts';

export const readSignInsOfUser = operation({
  id: 'sign-in.list-of-user',
  does: { en: 'See where a user is signed in', de: 'Sehen, wo ein Benutzer angemeldet ist' },
  method: 'GET',
  path: '/api/users/:id/sign-ins',
  needs: signIns.view,
  on: many(signIn),
  output: z.object({
    items: z.array(
      z.object({
        id: z.uuid(),
        createdAt: z.iso.datetime(),
        seenAt: z.iso.datetime(),
        address: z.string().nullable(),
        device: z.string().nullable(),
        /** Whether it may be ended. */ mayEnd: z.boolean(),
      }),
    ),
  }),
  run: async (c) => {
    const rows = await signInsWithin(c.tx, c.granted.filter, c.params.id ?? '', c.now);
    return {
      items: rows.map(({ thing, createdAt, seenAt, ...row }) => ({
        ...row,
        createdAt: createdAt.toISOString(),
        seenAt: seenAt.toISOString(),
        mayEnd: c.check(signIns.end, thing).allowed,
      })),
    };
  },
});

export const endSignInOfUser = operation({
  id: 'sign-in.end',
  does: { en: 'End a sign-in of a user', de: 'Eine Anmeldung eines Benutzers beenden' },
  method: 'DELETE',
  path: '/api/sign-ins/:id',
  needs: signIns.end,
  on: one(signIn),
  output: z.null(),
  status: 204,
  ownHand: true,
  run: async (c) => {
    const { thing } = c.granted;
    const { user } = thing?.facts ?? {};
    if (typeof user !== 'string') throw new Error('a sign-in is somebody’s');
    await endSignIns(c.tx, thing?.organization ?? '', user, { only: thing?.id ?? '' });
    c.audit({ thing: { kind: 'user', id: user, organization: thing?.organization ?? '' } });
    return null;
  },
});
