import { z } from 'zod';
import { one, operation } from '../../operation.ts';
import { isZone } from '../../workplace/index.ts';
import { appointments, user } from '../privileges.ts';
import { anchorQuery, anchorsFor, offeredAnchors } from './deeds-places.ts';
import { givingPreview, previewGiving } from './deeds-preview.ts';
import { givenInput, wantedFor } from '../appointing/input.ts';

export const previewGivenRole = operation({
  id: 'role.preview-giving',
  does: {
    en: 'See what giving a user a role would come to',
    de: 'Sehen, was es bedeutete, einem Benutzer eine Rolle zu geben',
  },
  method: 'POST',
  path: '/api/users/:id/appointments/preview',
  needs: appointments.appoint,
  on: one(user),
  quiet: true,
  input: givenInput.extend({
    /** Days are said by the clocks there; without it, by those of the organization. */
    timeZone: z.string().max(64).refine(isZone).optional(),
  }),
  output: givingPreview,
  run: (c) => {
    const { timeZone, ...given } = c.input;
    return previewGiving(c, wantedFor(c.params.id ?? '', given), timeZone);
  },
});

export const readOfferedAnchors = operation({
  id: 'role.offered-anchors',
  does: {
    en: 'See where a role could stand for a user, and why not elsewhere',
    de: 'Sehen, wo eine Rolle für einen Benutzer gelten könnte und warum woanders nicht',
  },
  method: 'GET',
  path: '/api/users/:id/offered-anchors',
  needs: appointments.view,
  on: one(user),
  query: anchorQuery,
  output: offeredAnchors,
  run: async (c) => {
    const { thing } = c.granted;
    if (!thing) throw new Error('places are offered for a user');
    return anchorsFor(c, thing, c.query);
  },
});
