import { z } from 'zod';
import { one, operation } from '../../operation.ts';
import { profile, user, users } from '../privileges.ts';
import { photoInput, seenPhoto, setPhoto, shownPhoto, sizeQuery } from './deeds-photo.ts';

export const readPhoto = operation({
  id: 'user.view-photo',
  does: { en: 'See a user’s picture', de: 'Das Bild eines Benutzers ansehen' },
  method: 'GET',
  path: '/api/users/:id/photo',
  needs: users.view,
  on: one(user),
  query: sizeQuery,
  output: shownPhoto,
  run: (c) => seenPhoto(c, c.query.size),
});

export const editPhoto = operation({
  id: 'user.edit-photo',
  does: { en: 'Change a user’s picture', de: 'Das Bild eines Benutzers ändern' },
  method: 'PUT',
  path: '/api/users/:id/photo',
  needs: users.edit,
  on: one(user),
  input: photoInput,
  output: z.null(),
  status: 204,
  run: (c) => setPhoto(c, c.input.photo),
});

export const readOwnPhoto = operation({
  id: 'profile.view-photo',
  does: { en: 'See one’s own picture', de: 'Das eigene Bild ansehen' },
  method: 'GET',
  path: '/api/users/:id/profile/photo',
  needs: profile.view,
  on: one(user),
  query: sizeQuery,
  output: shownPhoto,
  run: (c) => seenPhoto(c, c.query.size),
});

export const editOwnPhoto = operation({
  id: 'profile.change-photo',
  does: { en: 'Change one’s own picture', de: 'Das eigene Bild ändern' },
  method: 'PUT',
  path: '/api/users/:id/profile/photo',
  needs: profile.edit,
  on: one(user),
  input: photoInput,
  output: z.null(),
  status: 204,
  run: (c) => setPhoto(c, c.input.photo),
});
