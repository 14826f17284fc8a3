export { refuseTakenName } from './deeds-edit.ts';
export { hashPassword, isPassword } from './password.ts';
export { profile, users } from './privileges.ts';
export { insertUser, type NewUser } from './store.ts';
export { user } from '../roles/index.ts';
export { insertManager } from './managers/store.ts';
