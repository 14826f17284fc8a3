import { z } from 'zod';
import type { Context } from '../context.ts';
import { one, operation, would } from '../operation.ts';
import { Refusal } from '../refusal.ts';
import {
  demandDays,
  factsOfEntry,
  firstState,
  found,
  isOnesOwn,
  place,
  shown,
  shownExternal,
} from './deeds-external.ts';
import { changed, changedExternal, externalProblems, newExternal, type Said } from './external.ts';
import { externalTraining, externalTrainings, ownExternalTrainings } from './privileges.ts';
import { type External, findExternal, insertExternal, removeExternal, updateExternal } from './store.ts';

const entry = newExternal.extend({ userId: z.uuid() });

export const addMyExternal = operation({
  id: 'external-training.add-own',
  does: { en: 'Enter training I took elsewhere', de: 'Eine Schulung eintragen, die ich anderswo gemacht habe' },
  method: 'POST',
  path: '/api/my/external-trainings',
  needs: ownExternalTrainings.addOwn,
  on: would(externalTraining, (_, c) => ({ user: c.actor.id })),
  input: newExternal,
  output: shownExternal,
  status: 201,
  run: (c) => enter(c, c.actor.id, c.input, firstState(c)),
});

export const addExternal = operation({
  id: 'external-training.add',
  does: {
    en: 'Enter training a user took elsewhere',
    de: 'Eine Schulung eintragen, die ein Benutzer anderswo gemacht hat',
  },
  method: 'POST',
  path: '/api/external-trainings',
  needs: externalTrainings.add,
  on: would(externalTraining, factsOfEntry),
  input: entry,
  output: shownExternal,
  status: 201,
  run: (c) => {
    const { userId, ...said } = c.input;
    return enter(c, userId, said, 'approved');
  },
});

export const editMyExternal = operation({
  id: 'external-training.edit-own',
  does: {
    en: 'Change what I entered of training elsewhere',
    de: 'Ändern, was ich an externen Schulungen eingetragen habe',
  },
  method: 'PATCH',
  path: '/api/my/external-trainings/:id',
  needs: ownExternalTrainings.addOwn,
  on: one(externalTraining),
  edits: true,
  input: changedExternal,
  output: shownExternal,
  run: async (c) => edit(c, demandMine(c, await found(c)), firstState(c)),
});

export const editExternal = operation({
  id: 'external-training.edit',
  does: { en: 'Change an entry of external training', de: 'Einen Eintrag einer externen Schulung ändern' },
  method: 'PATCH',
  path: '/api/external-trainings/:id',
  needs: externalTrainings.add,
  on: one(externalTraining),
  edits: true,
  input: changedExternal,
  output: shownExternal,
  run: async (c) => edit(c, await found(c), 'approved'),
});

export const removeMyExternal = operation({
  id: 'external-training.remove-own',
  does: {
    en: 'Remove what I entered of training elsewhere',
    de: 'Löschen, was ich an externen Schulungen eingetragen habe',
  },
  method: 'DELETE',
  path: '/api/my/external-trainings/:id',
  needs: ownExternalTrainings.addOwn,
  on: one(externalTraining),
  output: z.null(),
  status: 204,
  run: async (c) => remove(c, demandMine(c, await found(c))),
});

export const removeEntry = operation({
  id: 'external-training.remove',
  does: { en: 'Remove an entry of external training', de: 'Einen Eintrag einer externen Schulung löschen' },
  method: 'DELETE',
  path: '/api/external-trainings/:id',
  needs: externalTrainings.add,
  on: one(externalTraining),
  output: z.null(),
  status: 204,
  run: async (c) => remove(c, await found(c)),
});

async function enter(c: Context, user: string, said: Said, state: 'pending' | 'approved') {
  demandDays(c, said);
  const id = c.newId();
  await insertExternal(c.tx, place(c), { ...said, id, user, by: c.actor.id, at: c.now, state });
  c.audit({ thing: { kind: externalTraining.id, id }, after: { user, ...said, state } });
  return afterwards(c, id);
}

async function edit(
  c: Context<string, z.output<typeof changedExternal>>,
  was: External,
  state: 'pending' | 'approved',
) {
  const said = changed(was, c.input);
  demandDays(c, said);
  await updateExternal(c.tx, was.thing.organization, was.id, said, state);
  c.audit({ before: saidOf(was), after: c.input });
  return afterwards(c, was.id);
}

async function remove(c: Context<string>, was: External): Promise<null> {
  await removeExternal(c.tx, was.thing.organization, was.id);
  c.audit({ before: saidOf(was) });
  return null;
}

/** What somebody else entered, or an import brought, is theirs to change. */
function demandMine(c: Context<string>, was: External): External {
  if (!isOnesOwn(c, was)) throw new Refusal(externalProblems['not-ones-entry']);
  return was;
}

const saidOf = ({ title, provider, completedOn, validUntil, hours, credits, remark }: External): Said => ({
  ...{ title, provider, completedOn, validUntil, hours, credits, remark },
});

async function afterwards(c: Context<string>, id: string) {
  const row = await findExternal(c.tx, c.at.id, id, c.now.getTime());
  if (!row) throw new Error('an entry that was just written is there');
  return shown(c, row);
}
