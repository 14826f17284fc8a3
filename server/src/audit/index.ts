export { auditEntry, audit } from './privileges.ts';
export {
  deedsByRoles,
  type Each,
  type Entry,
  type KeptEntry,
  entriesAbout,
  readEntry,
  type RoleDeed,
  writeEntries,
  writeEntry,
} from './store.ts';
