export { goAnew, providersToProveBy, returnedAnew } from './anew/deeds-anew.ts';
export type { Begun } from './deeds-sign-in.ts';
