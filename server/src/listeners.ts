import type { Listens } from './events.ts';
import { attemptListens } from './attempts/index.ts';
import { catalogueListens } from './catalogue/index.ts';
import { externalIdListens } from './external-ids/listens.ts';
import { earningListens } from './earning/listens.ts';
import { groupListens } from './groups/told/listens.ts';
import { identityListens } from './identity/index.ts';
import { notificationListens } from './notifications/index.ts';
import { reportPlaceListens } from './reports/listens-places.ts';
import { roleListens } from './roles/index.ts';
import { scimListens } from './scim/mapping/listens.ts';
import { sessionPlaceListens } from './sessions/listens-places.ts';
import { trainingListens } from './training/index.ts';
import { furtherListens } from './users/further/listens.ts';
import { importPlaceListens } from './users/import/listens-places.ts';
import { placeListens } from './users/places/listens.ts';

/** Every room that listens to what rooms below it say has happened, in the order in which they hear of it. */
export const allListeners: readonly Listens[] = Object.freeze([
  ...roleListens,
  ...identityListens,
  ...scimListens,
  ...catalogueListens,
  ...trainingListens,
  ...attemptListens,
  ...earningListens,
  ...notificationListens,
  ...importPlaceListens,
  ...groupListens,
  ...externalIdListens,
  ...placeListens,
  ...furtherListens,
  ...sessionPlaceListens,
  ...reportPlaceListens,
]);
