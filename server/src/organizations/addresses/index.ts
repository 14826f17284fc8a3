export { findingOf, recordsOf } from './deeds-proof.ts';
export { type Finding, freeAfter, pause, type Proof, proofAfter, recordOf, stateOf, worded } from './proof.ts';
