import { z } from 'zod';
import { many, operation } from '../../operation.ts';
import { problems, Refusal } from '../../refusal.ts';
import { user, users } from '../privileges.ts';
import { listHere, refuseView, savedView, sharedRoles, shownView, viewInput, viewsHere } from './deeds-views.ts';
import { deleteView, insertView, setDefaultView, updateView } from './store.ts';

const notThere = () => new Refusal(problems['not-found']);
const views = z.object({
  items: z.array(savedView),
  /** With whom one may share. */ roles: z.array(z.object({ role: z.string(), name: z.string() })),
});

export const readUserViews = operation({
  id: 'user.list-views',
  does: {
    en: 'List my views of users, and those shared with me',
    de: 'Meine und mit mir geteilte Ansichten auflisten',
  },
  method: 'GET',
  path: '/api/users/views',
  needs: users.view,
  on: many(user),
  output: views,
  run: async (c) => ({
    items: (await viewsHere(c)).map((view) => shownView(c, view)),
    roles: await sharedRoles(c),
  }),
});

export const createUserView = operation({
  id: 'user.create-view',
  does: { en: 'Keep a view of users', de: 'Eine Ansicht der Benutzer behalten' },
  method: 'POST',
  path: '/api/users/views',
  needs: users.view,
  on: many(user),
  input: viewInput,
  output: z.object({ id: z.uuid() }),
  status: 201,
  run: async (c) => {
    await refuseView(c, c.input, true);
    const id = c.newId();
    await insertView(c.tx, listHere(c), { ...c.input, id, owner: c.actor.id, ownerName: c.user.name });
    c.audit({ thing: { kind: 'saved-view', id }, after: c.input });
    return { id };
  },
});

export const editUserView = operation({
  id: 'user.edit-view',
  does: { en: 'Change a view of mine', de: 'Eine meiner Ansichten ändern' },
  method: 'PUT',
  path: '/api/users/views/:id',
  needs: users.view,
  on: many(user),
  input: viewInput,
  output: z.null(),
  status: 204,
  run: async (c) => {
    const id = c.params.id ?? '';
    await refuseView(c, c.input, false);
    if (!(await updateView(c.tx, c.at.id, c.actor.id, { ...c.input, id }))) throw notThere();
    c.audit({ thing: { kind: 'saved-view', id }, after: c.input });
    return null;
  },
});

export const deleteUserView = operation({
  id: 'user.delete-view',
  does: { en: 'Delete a view of mine', de: 'Eine meiner Ansichten löschen' },
  method: 'DELETE',
  path: '/api/users/views/:id',
  needs: users.view,
  on: many(user),
  output: z.null(),
  status: 204,
  run: async (c) => {
    const id = c.params.id ?? '';
    if (!(await deleteView(c.tx, c.at.id, c.actor.id, id))) throw notThere();
    c.audit({ thing: { kind: 'saved-view', id } });
    return null;
  },
});

export const chooseUserView = operation({
  id: 'user.choose-view',
  does: {
    en: 'Choose the view that the list of users opens with',
    de: 'Die Ansicht wählen, mit der die Benutzerliste sich öffnet',
  },
  method: 'PUT',
  path: '/api/users/default-view',
  needs: users.view,
  on: many(user),
  input: z.strictObject({ view: z.uuid().nullable() }),
  output: z.null(),
  status: 204,
  run: async (c) => {
    const { view } = c.input;
    if (view !== null && !(await viewsHere(c)).some(({ id }) => id === view)) throw notThere();
    await setDefaultView(c.tx, listHere(c), { user: c.actor.id, view });
    return null;
  },
});
