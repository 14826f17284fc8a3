export { type Addresses, makeAddresses, type Site } from './addresses/kept-addresses.ts';
export * as proofs from './addresses/index.ts';
export { refuseAccount, wrongIn } from './settings/accounts.ts';
export { type Directory, makeDirectory } from './kept-directory.ts';
export { isExpired } from './plan.ts';
export { clients, organization, organizations } from './privileges.ts';
export { changeable, changed } from './deeds-plan.ts';
export { save as saveSettings, saved as savedSettings, savePage } from './settings/deeds-save.ts';
export {
  type Access,
  joining,
  mailDomain,
  ownLabels,
  type Settings,
  settingsOf,
  signIn as signInSettings,
  type SignIn as SignInSettings,
  mostExempt,
  signInMethods,
} from './settings/settings.ts';
export { insertOrganization, listOrganizations, touchOrganization } from './store.ts';
