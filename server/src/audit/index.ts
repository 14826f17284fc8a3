export { auditEntry, audit } from './privileges.ts';
export {
  deedsByRoles,
  type Each,
  type Entry,
  type KeptEntry,
  readEntry,
  type RoleDeed,
  writeEntries,
  writeEntry,
} from './store.ts';
