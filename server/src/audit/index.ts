export { auditEntry, audit } from './privileges.ts';
export { deedsByRoles, type Entry, type KeptEntry, readEntry, type RoleDeed, writeEntry } from './store.ts';
