export { type Directory, makeDirectory } from './kept-directory.ts';
export { clients, organization, organizations } from './privileges.ts';
export { insertOrganization, touchOrganization } from './store.ts';
