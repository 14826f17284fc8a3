import { z } from 'zod';
import { one, operation } from '../../operation.ts';
import { refuseAccount } from '../../organizations/index.ts';
import { problems, Refusal } from '../../refusal.ts';
import { profile as shownProfile, whole } from '../answers.ts';
import { asGranted, found, granted } from '../deeds-user.ts';
import { columnsOfChange, profileInput } from '../deeds-edit.ts';
import { profile, user } from '../privileges.ts';
import { updateUser } from '../store.ts';

const { firstName, lastName, email, phone, language } = profileInput;
/** What people change about themselves: how they are called and reached. Where they stand is for others to say. */
const ownFields = z
  .strictObject({
    ...{ firstName, lastName, email, phone, language },
    middleName: z.string().trim().min(1).max(100).nullable(),
    timeZone: z.enum(['UTC', ...Intl.supportedValuesOf('timeZone')]).nullable(),
  })
  .partial();

export const readOwnProfile = operation({
  id: 'profile.view',
  does: { en: 'See one’s own profile', de: 'Das eigene Profil ansehen' },
  method: 'GET',
  path: '/api/users/:id/profile',
  needs: profile.view,
  on: one(user),
  output: shownProfile,
  run: async (c) => whole(c, await asGranted(c)),
});

export const editOwnProfile = operation({
  id: 'profile.change',
  does: { en: 'Change one’s own profile', de: 'Das eigene Profil ändern' },
  method: 'PATCH',
  path: '/api/users/:id/profile',
  needs: profile.edit,
  on: one(user),
  edits: true,
  input: ownFields,
  output: shownProfile,
  run: async (c) => {
    const was = await granted(c);
    const { organization, id } = was.thing;
    const { middleName, timeZone, ...input } = c.input;
    refuseAccount(c.server.directory.known(organization) ?? c.at, input);
    const { set, words } = columnsOfChange(was, input);
    const more = {
      ...(middleName !== undefined && { middle_name: middleName }),
      ...(timeZone !== undefined && { time_zone: timeZone }),
    };
    const place = { tenant: c.at.tenant, organization };
    const changed = await updateUser(c.tx, c.granted, { ...set, ...more }, words, place);
    if (!changed) throw new Refusal(problems['changed-meanwhile']);
    const before = Object.fromEntries(Object.keys(c.input).map((field) => [field, Reflect.get(was, field) ?? null]));
    c.audit({ before: { name: was.name, ...before }, after: c.input });
    return whole(c, await found(c, id ?? ''));
  },
});
