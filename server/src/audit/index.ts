export { auditEntry, audit } from './privileges.ts';
export {
  deedsByRoles,
  type Each,
  emptyPayloads,
  type Entry,
  type KeptEntry,
  entriesAbout,
  readEntry,
  type RoleDeed,
  writeEntries,
  writeEntry,
} from './store.ts';
