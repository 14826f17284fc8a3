export { refuseAccount } from './accounts.ts';
export { type Directory, makeDirectory } from './kept-directory.ts';
export { isExpired } from './plan.ts';
export { clients, organization, organizations } from './privileges.ts';
export { ownLabels, settingsOf } from './settings.ts';
export { insertOrganization, touchOrganization } from './store.ts';
