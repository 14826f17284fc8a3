export { type Certification, findCertification, forgetThing, type Place } from './store.ts';
export { datesOf, nextOn } from './cycle.ts';
export { type Former, insertAward, lockCycles } from './awards/store.ts';
