import { z } from 'zod';
import { one, operation } from '../../operation.ts';
import { user, users } from '../../users/index.ts';
import { sent, shownSent } from '../sent.ts';
import { inviteListed } from './deeds-claim.ts';

export const inviteListedUser = operation({
  id: 'user.invite-listed',
  does: {
    en: 'Invite a listed user, who comes in as the same user',
    de: 'Einen nur geführten Benutzer einladen, der als derselbe Benutzer hereinkommt',
  },
  method: 'POST',
  path: '/api/users/:id/invitation',
  // a link by which somebody chooses the password of a user who is there
  needs: users.password,
  on: one(user),
  input: z.strictObject({
    /** Where the link goes; the user’s own when nothing is said. */ email: z.email().max(300).optional(),
  }),
  output: sent,
  shownOnce: 'link',
  status: 201,
  carriesPower: true,
  run: async (c) => shownSent(c, await inviteListed(c)),
});
