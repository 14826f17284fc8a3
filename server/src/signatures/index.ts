export { ownHand, type Proof, sign } from './deeds-sign.ts';
export { proof, shownSignature } from './shown.ts';
export { type Meaning, meaning } from './signature.ts';
export { type Signature, signatureOf, signaturesUnder } from './store.ts';
