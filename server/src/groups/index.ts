export { group, groups } from './privileges.ts';
export { insertGroup } from './store.ts';
export { addMembers } from './store-members.ts';
