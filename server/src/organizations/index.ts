export { changeable, changed } from './deeds-plan.ts';
export { refuseAccount } from './settings/accounts.ts';
export { type Directory, makeDirectory } from './kept-directory.ts';
export { isExpired } from './plan.ts';
export { clients, organization, organizations } from './privileges.ts';
export { joining, ownLabels, settingsOf } from './settings/settings.ts';
export { savePage } from './settings/deeds-save.ts';
export { insertOrganization, touchOrganization } from './store.ts';
