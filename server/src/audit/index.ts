export { auditEntry, audit } from './privileges.ts';
export {
  type AboutThing,
  countOlder,
  deedsByRoles,
  type Each,
  emptyOlder,
  emptyPayloads,
  type Entry,
  type KeptEntry,
  entriesAbout,
  type Older,
  readEntry,
  type RoleDeed,
  writeEntries,
  writeEntry,
} from './store.ts';
export { lastDeedsBy } from './store-used.ts';
export { actorIn, afterIn, beforeIn, type Changed, changedFields } from './written.ts';
export { sealTenant } from './sealing/deeds-seal.ts';
export { check, type Checked } from './sealing/deeds-check.ts';
export { whats as findings } from './sealing/finding.ts';
