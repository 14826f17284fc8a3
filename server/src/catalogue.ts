import type { Kind, Privilege } from '@ambit/policy';
import { declared as access } from './access/privileges.ts';
import { declared as attempts } from './attempts/privileges.ts';
import { declared as audit } from './audit/privileges.ts';
import { declared as cards } from './cards/privileges.ts';
import { declared as catalogue } from './catalogue/privileges.ts';
import { declared as certifications } from './certifications/privileges.ts';
import { declared as commerce } from './commerce/privileges.ts';
import { declared as content } from './content/privileges.ts';
import { declared as feeds } from './feeds/privileges.ts';
import { declared as fields } from './fields/privileges.ts';
import { declared as groups } from './groups/privileges.ts';
import { declared as identity } from './identity/privileges.ts';
import { declared as licences } from './licences/privileges.ts';
import { declared as notifications } from './notifications/privileges.ts';
import { declared as organizations } from './organizations/privileges.ts';
import { declared as reports } from './reports/privileges.ts';
import { declared as roles } from './roles/privileges.ts';
import { declared as sessions } from './sessions/privileges.ts';
import { declared as training } from './training/privileges.ts';
import { declared as transcripts } from './transcripts/privileges.ts';
import { declared as users } from './users/privileges.ts';
import { declared as workplace } from './workplace/privileges.ts';

const rooms = [
  audit,
  organizations,
  workplace,
  fields,
  roles,
  users,
  identity,
  content,
  groups,
  feeds,
  certifications,
  licences,
  catalogue,
  training,
  attempts,
  sessions,
  cards,
  transcripts,
  commerce,
  notifications,
  reports,
  access,
];

/** Every kind of thing of the product, in the order of the rooms. */
export const allKinds: readonly Kind[] = Object.freeze(rooms.flatMap(({ kinds }) => kinds));

/** Everything that may be done, in the order of the rooms. */
export const allPrivileges: readonly Privilege[] = Object.freeze(rooms.flatMap(({ privileges }) => privileges));
