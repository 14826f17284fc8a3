export { isLearnerOnly, isTrivial } from './registered/device.ts';
export { countFailure, refuseLocked } from './deeds-sign-in.ts';
export { apiToken, apiTokens } from './privileges.ts';
export { type Credential, hashSecret, readCredential } from './lookup.ts';
export { identityListens } from './listens.ts';
export { admit, type Admitted, note, openSignIn } from './admission/deeds-admit.ts';
export { proveOneself } from './factors/deeds-factors.ts';
export { passkeysOf } from './passkeys/store.ts';
export { proof } from './factors/input.ts';
export { pending } from './admission/shown.ts';
export { isOpen } from './admission/admission.ts';
export { makeLink } from './reset/deeds-link.ts';
export { sentLifetime } from './reset/reset.ts';
export type { Method, Shown, Step } from './admission/admission.ts';
export {
  addFailures,
  endSignIns,
  failuresSince,
  forgetFailures,
  type Known,
  known,
  lookUp,
  seen,
  setPassword,
} from './store.ts';
export { type Budget, makeBudget } from './tokens/kept-budget.ts';
export { demandItsRoles, serviceUser } from './tokens/deeds-tokens.ts';
export { serviceUsers } from './tokens/store.ts';
export { passwordResetJobs } from './reset/jobs.ts';
export { mayStand, tellPages } from './standing/deeds-stand.ts';
export { endStanding } from './standing/store.ts';
export type { Standing } from './standing/standing.ts';
