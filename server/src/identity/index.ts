export { isLearnerOnly } from './registered/device.ts';
export { type Credential, hashSecret, readCredential } from './lookup.ts';
export { identityListens } from './listens.ts';
export { admit, type Admitted, openSignIn } from './admission/deeds-admit.ts';
export { pending } from './admission/shown.ts';
export type { Method, Shown, Step } from './admission/admission.ts';
export { endSignIns, type Known, known, lookUp, seen, setPassword } from './store.ts';
export { type Budget, makeBudget } from './tokens/kept-budget.ts';
