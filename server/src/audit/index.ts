export { auditEntry, audit } from './privileges.ts';
export { type Entry, type KeptEntry, readEntry, writeEntry } from './store.ts';
