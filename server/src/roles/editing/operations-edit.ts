import { z } from 'zod';
import { operation, would } from '../../operation.ts';
import { Refusal } from '../../refusal.ts';
import { role, roles } from '../privileges.ts';
import { versionOf } from './mark.ts';
import { asNew, retire, withReports } from './deeds-change.ts';
import { asProposed, judge, save, standingToChange, versionOfRole } from './deeds-save.ts';
import { byRole, cell, changedRole, newRole, reason } from './input.ts';
import { fieldError, fieldRefusal, refused } from './problems.ts';
import { versionsOf } from './store.ts';

const ofOrganization = would(role, () => ({}), versionOfRole);
const implied = z.object({ privilege: z.string(), by: z.string(), scopes: z.array(z.string()) });
/** `added`: what came in because something implies it. */
const saved = z.object({ role: z.string(), version: z.number(), added: z.array(implied) });

export const makeRole = operation({
  id: 'role.make',
  does: { en: 'Make a role, empty or as a copy', de: 'Eine Rolle anlegen, leer oder als Kopie' },
  method: 'POST',
  path: '/api/roles',
  needs: roles.edit,
  on: would(role, () => ({})),
  input: newRole,
  output: saved,
  status: 201,
  run: async (c) => {
    const { was, proposed } = await asNew(c, c.input);
    const judged = await judge(c, roles.edit, was, proposed, 'made');
    const version = await save(c, roles.edit, was, judged, c.input.reason);
    return { role: was.id, version, added: shownAdded(judged.added) };
  },
});

export const saveRole = operation({
  id: 'role.save',
  does: {
    en: 'Change what a role allows, its name or its rank',
    de: 'Ändern, was eine Rolle erlaubt, ihren Namen oder Rang',
  },
  method: 'PUT',
  path: '/api/roles/:role',
  parameters: byRole,
  needs: roles.edit,
  on: ofOrganization,
  edits: true,
  input: changedRole.extend({ reason }),
  output: saved,
  run: async (c) => {
    const was = await standingToChange(c);
    const current = changeable(was);
    const { name = current.name.en, rank = current.rank, cells = current.cells } = c.input;
    const proposed = { ...asProposed(c, was, current), name, rank, cells };
    const judged = await judge(c, roles.edit, was, proposed, 'saved');
    const version = await save(c, roles.edit, was, judged, c.input.reason);
    return { role: was.id, version, added: shownAdded(judged.added) };
  },
});

export const restoreRole = operation({
  id: 'role.restore',
  does: { en: 'Restore an earlier version of a role', de: 'Eine frühere Fassung einer Rolle wiederherstellen' },
  method: 'POST',
  path: '/api/roles/:role/restore',
  parameters: byRole,
  needs: roles.edit,
  on: ofOrganization,
  edits: true,
  input: z.strictObject({ version: z.number().int().min(1).max(9_999_999), reason }),
  output: saved,
  run: async (c) => {
    const was = await standingToChange(c);
    if (was.role) changeable(was);
    const one = (await versionsOf(c.tx, c.at.id, was.id)).find(({ number }) => number === c.input.version);
    if (!one) throw fieldRefusal(fieldError(refused['version-unknown'], 'version', { version: c.input.version }));
    const judged = await judge(c, roles.edit, was, one, 'restored');
    const version = await save(c, roles.edit, was, judged, c.input.reason);
    return { role: was.id, version, added: shownAdded(judged.added) };
  },
});

export const resetRole = operation({
  id: 'role.reset',
  does: { en: 'Reset a built-in role to its model', de: 'Eine eingebaute Rolle auf ihr Modell zurücksetzen' },
  method: 'POST',
  path: '/api/roles/:role/reset',
  parameters: byRole,
  needs: roles.edit,
  on: ofOrganization,
  edits: true,
  input: z.strictObject({ reason }),
  output: saved.extend({ /** The mark of the model’s table that holds now. */ model: z.string() }),
  run: async (c) => {
    const was = await standingToChange(c);
    if (!was.model || !was.newest || was.newest.deed === 'reset') throw new Refusal(refused['role-of-ones-own']);
    changeable(was);
    const proposed = { ...asProposed(c, was, was.model), twinLacks: [] };
    const judged = await judge(c, roles.edit, was, proposed, 'reset');
    const version = await save(c, roles.edit, was, judged, c.input.reason);
    return { role: was.id, version, added: shownAdded(judged.added), model: versionOf(was.model) };
  },
});

export const retireRole = operation({
  id: 'role.retire',
  does: { en: 'Delete a role of one’s own that nobody holds', de: 'Eine eigene Rolle löschen, die niemand hat' },
  method: 'DELETE',
  path: '/api/roles/:role',
  parameters: byRole,
  needs: roles.edit,
  on: ofOrganization,
  edits: true,
  output: z.null(),
  status: 204,
  run: async (c) => {
    await retire(c, await standingToChange(c));
    return null;
  },
});

export const chooseReports = operation({
  id: 'role.choose-reports',
  does: { en: 'Choose which reports a role gets', de: 'Festlegen, welche Berichte eine Rolle bekommt' },
  method: 'PUT',
  path: '/api/roles/:role/reports',
  parameters: byRole,
  needs: roles.chooseReports,
  on: ofOrganization,
  edits: true,
  input: z.strictObject({
    /** A cell gives the report, null takes it away; what is not named stays. */ reports: z.record(
      z.string().max(100),
      cell.nullable(),
    ),
    reason,
  }),
  output: saved,
  run: async (c) => {
    const was = await standingToChange(c);
    const judged = await judge(c, roles.chooseReports, was, withReports(c, was, c.input.reports), 'saved');
    const version = await save(c, roles.chooseReports, was, judged, c.input.reason);
    return { role: was.id, version, added: shownAdded(judged.added) };
  },
});

/** The role as it is in force, when it is one that is saved. */
function changeable(was: Awaited<ReturnType<typeof standingToChange>>) {
  if (!was.role) throw new Refusal(refused['role-retired']);
  if (was.role.twinOf === undefined) return was.role;
  const name = was.rules.roles.get(was.role.twinOf)?.name.en ?? was.role.twinOf;
  throw new Refusal(refused['twin-worked-out'], { values: { role: name } });
}

const shownAdded = (added: readonly Readonly<{ privilege: string; by: string; scopes: readonly string[] }>[]) =>
  added.map(({ privilege, by, scopes }) => ({ privilege, by, scopes: [...scopes] }));
