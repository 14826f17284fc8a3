export { demandMember, demandMemberOf } from './deeds-members.ts';
export { group, groups } from './privileges.ts';
export { deleteGroup, hangsOn, isNameTaken as isGroupNameTaken, renameGroup } from './store-groups.ts';
export { putMember, removeMember } from './store-members.ts';
export { insertGroup, insertManager, insertMember } from './store.ts';
