import { one, operation } from '../../operation.ts';
import {
  changeable,
  organization,
  organizations,
  savedSettings,
  saveSettings,
  settingsOf,
  signInSettings,
} from '../../organizations/index.ts';
import { refuseNobodyExempt } from '../exempt/deeds-exempt.ts';
import { refuseLockedOut } from './deeds-methods.ts';

export const editSignIn = operation({
  id: 'organization.edit-sign-in',
  does: {
    en: 'Change how people sign in, who needs a second factor and how long a sign-in lasts',
    de: 'Ändern, wie man sich anmeldet, wer einen zweiten Faktor braucht und wie lange eine Anmeldung hält',
  },
  method: 'PATCH',
  path: '/api/organizations/:id/sign-in',
  needs: organizations.editAccess,
  on: one(organization),
  edits: true,
  input: signInSettings.omit({ exempt: true }).partial(),
  output: savedSettings,
  run: async (c) => {
    const was = changeable(c);
    const before = settingsOf(was.settings).signIn;
    const wanted = { methods: c.input.methods ?? before.methods, exempt: before.exempt };
    if (was.id === c.organization.id) await refuseLockedOut(c, before, wanted);
    if (c.input.methods) await refuseNobodyExempt(c, was.id, wanted);
    return saveSettings(c, 'signIn', c.input);
  },
});
