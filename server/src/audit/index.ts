export { auditEntry, audit } from './privileges.ts';
export {
  type AboutThing,
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
