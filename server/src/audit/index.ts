export { auditEntry, audit } from './privileges.ts';
export {
  deedsByRoles,
  type Each,
  emptyPayloads,
  type Entry,
  type KeptEntry,
  readEntry,
  type RoleDeed,
  writeEntries,
  writeEntry,
} from './store.ts';
