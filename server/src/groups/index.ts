export { coursesSide, demandMember } from './deeds-members.ts';
export { dissolve, join, leave } from './members/deeds-many.ts';
export { usersWithin } from './members/store.ts';
export { group, groups } from './privileges.ts';
export { groupNamed as isGroupNamed, hangsOn, isNameTaken as isGroupNameTaken, renameGroup } from './store-groups.ts';
export { addMembers } from './store-members.ts';
export { insertGroup } from './store.ts';
export { createGroup, editGroup } from './operations.ts';
