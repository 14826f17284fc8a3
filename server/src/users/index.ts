export type { Whole } from './answers.ts';
export * as imports from './import/index.ts';
export { refuseTaken } from './deeds-edit.ts';
export { demandMove, found, found as wholeUser } from './deeds-user.ts';
export { putTold, type Told } from './import/deeds-one.ts';
export { type Reason, wordReason } from './import/reasons.ts';
export { hashPassword, isPassword } from './password.ts';
export { profile, user, users } from './privileges.ts';
export {
  formerHolders,
  type Identifier,
  identifiersOf,
  keepFormer,
  passFormer,
  takeBackFormer,
  takenOf,
} from './former/store.ts';
export { type Claimed, claimUser } from './listed/store.ts';
export { becomes, comesBack, endedRole, giveAnew } from './states/deeds-states.ts';
export { beginOf } from './states/day.ts';
export type { EndedRole } from './states/store.ts';
export { insertUser, type ListedUser, listUsers, type NewUser, profileOf, touchUsers } from './store.ts';
export { transitions, type UserState, userStates } from './user.ts';
export { kindly, type Narrowing, narrowed, narrowingShape } from './views/deeds-narrow.ts';
export type { Narrowed } from './views/store-narrowed.ts';
export { moveOn, takeBackPlanned } from './places/deeds-move.ts';
export { keepReports } from './places/store.ts';
export { insertManager } from './managers/store.ts';
export { createUser, editUser } from './operations.ts';
export {
  beginUnattended,
  carryUnattended,
  commitUnattended,
  dropUnattended,
  fieldsOfFiles,
  readSample,
  resultLines,
} from './import/deeds-unattended.ts';
export { sentOptions } from './import/demands.ts';
export type { Counts, Problem, SentOptions } from './import/import.ts';
export { ended as importEnded, refused as importRefused } from './import/refused.ts';
export { Superseded } from './import/jobs-work.ts';
export { countsNow, worksAt } from './further/store.ts';
