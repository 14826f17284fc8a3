import { operation, would } from '../../operation.ts';
import { profile, whole } from '../answers.ts';
import { found } from '../deeds-user.ts';
import { user, users } from '../privileges.ts';
import { addListed, factsOfListed, newListed } from './deeds-listed.ts';

export const addListedUser = operation({
  id: 'user.add-listed',
  does: {
    en: 'Add somebody who is known and can’t sign in',
    de: 'Jemanden anlegen, der bekannt ist und sich nicht anmelden kann',
  },
  method: 'POST',
  path: '/api/users/listed',
  needs: users.create,
  on: would(user, factsOfListed),
  input: newListed,
  output: profile,
  status: 201,
  run: async (c) => whole(c, await found(c, await addListed(c))),
});
