export { type Credential, hashSecret, readCredential } from './lookup.ts';
export { identityListens } from './listens.ts';
export { seeDevice } from './devices/deeds-device.ts';
export { openSignIn } from './deeds-sign-in.ts';
export { endSignIns, type Known, known, lookUp, seen, setPassword } from './store.ts';
export { type Budget, makeBudget } from './tokens/kept-budget.ts';
