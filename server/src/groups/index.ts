export { demandMemberOf } from './deeds-members.ts';
export { group, groups } from './privileges.ts';
export { putMember, removeMember } from './store-members.ts';
export { insertGroup, insertManager, insertMember } from './store.ts';
