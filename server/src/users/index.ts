export { refuseTakenName } from './deeds-edit.ts';
export { putTold, type Told } from './import/deeds-one.ts';
export { type Reason, wordReason } from './import/reasons.ts';
export { becomes, found as wholeUser } from './deeds-user.ts';
export { hashPassword, isPassword } from './password.ts';
export { profile, users } from './privileges.ts';
export { insertUser, type NewUser } from './store.ts';
export { user } from '../roles/index.ts';
