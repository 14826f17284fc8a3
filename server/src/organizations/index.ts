export { changeable, changed } from './deeds-plan.ts';
export { refuseAccount } from './settings/accounts.ts';
export { type Directory, makeDirectory } from './kept-directory.ts';
export { isExpired } from './plan.ts';
export { clients, organization, organizations } from './privileges.ts';
export { ownLabels, settingsOf } from './settings/settings.ts';
export { insertOrganization, touchOrganization } from './store.ts';
