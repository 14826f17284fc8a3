export { refuseTakenName } from './deeds-edit.ts';
export { hashPassword, isPassword } from './password.ts';
export { profile, users } from './privileges.ts';
export { insertUser, type NewUser, profileOf, touchUsers } from './store.ts';
export { formerHolders, type Identifier, keepFormer } from './former/store.ts';
export { user } from '../roles/index.ts';
export { type UserState, userStates } from './user.ts';
