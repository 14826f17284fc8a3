export { refuseAccount, wrongIn } from './settings/accounts.ts';
export { type Directory, makeDirectory } from './kept-directory.ts';
export { isExpired } from './plan.ts';
export { clients, organization, organizations } from './privileges.ts';
export { type Access, ownLabels, settingsOf } from './settings/settings.ts';
export { insertOrganization, touchOrganization } from './store.ts';
