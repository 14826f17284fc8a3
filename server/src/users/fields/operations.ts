import { z } from 'zod';
import { fieldsFor, readAdditional, shownAs, shownField, shownValue } from '../../fields/index.ts';
import { many, one, operation } from '../../operation.ts';
import { user, users } from '../privileges.ts';

export const readFieldsOfUsers = operation({
  id: 'user.fields',
  does: { en: 'See which additional fields users have', de: 'Sehen, welche zusätzlichen Felder Benutzer haben' },
  method: 'GET',
  path: '/api/user-fields',
  needs: users.view,
  on: many(user),
  output: z.object({ items: z.array(shownField) }),
  run: async (c) => ({ items: (await fieldsFor(c.tx, c.at.id, 'user')).map((field) => shownAs(c, field)) }),
});

export const readAdditionalOfUser = operation({
  id: 'user.additional',
  does: { en: 'See the additional fields of a user', de: 'Die zusätzlichen Felder eines Benutzers ansehen' },
  method: 'GET',
  path: '/api/users/:id/additional',
  needs: users.view,
  on: one(user),
  output: z.object({ items: z.array(shownValue) }),
  run: async (c) => {
    const { thing } = c.granted;
    const about = { about: 'user', organization: thing?.organization ?? c.at.id, id: thing?.id ?? '' } as const;
    return { items: await readAdditional(c, about) };
  },
});
