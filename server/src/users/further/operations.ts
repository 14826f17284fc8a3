import { z } from 'zod';
import { one, operation } from '../../operation.ts';
import { granted } from '../deeds-user.ts';
import { user, users } from '../privileges.ts';
import { addFurther, endFurther, further } from './deeds-further.ts';

export const addFurtherPlace = operation({
  id: 'user.add-further-place',
  does: {
    en: 'Say that a user also works at another location, from a day until a day',
    de: 'Festlegen, dass ein Benutzer von einem Tag bis zu einem Tag auch an einem anderen Standort arbeitet',
  },
  method: 'POST',
  path: '/api/users/:id/further-places',
  needs: users.edit,
  on: one(user),
  input: further,
  output: z.object({ id: z.uuid() }),
  status: 201,
  carriesPower: true,
  run: async (c) => ({ id: await addFurther(c, await granted(c), c.input) }),
});

export const endFurtherPlace = operation({
  id: 'user.end-further-place',
  does: {
    en: 'Say until when a user also works at another location',
    de: 'Festlegen, bis wann ein Benutzer auch an einem anderen Standort arbeitet',
  },
  method: 'PATCH',
  path: '/api/users/:id/further-places/:place',
  needs: users.edit,
  on: one(user),
  input: z.strictObject({
    /** The first day on which it is not so any more; up to its first day: it never was. */
    until: z.iso.date().nullable(),
  }),
  output: z.null(),
  status: 204,
  carriesPower: true,
  run: async (c) => {
    await endFurther(c, await granted(c), c.params.place ?? '', c.input.until);
    return null;
  },
});
