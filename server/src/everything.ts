import * as access from './access/operations.ts';
import * as inspector from './access/inspector/operations.ts';
import * as decisions from './access/operations-decisions.ts';
import * as accessExport from './access/operations-export.ts';
import { attemptJobs } from './attempts/index.ts';
import { auditJobs } from './audit/sealing/jobs.ts';
import * as auditSeals from './audit/sealing/operations.ts';
import * as auditEntries from './audit/operations.ts';
import * as ownPlaying from './attempts/own/operations.ts';
import * as cmi5 from './attempts/xapi/operations.ts';
import * as attempts from './attempts/operations.ts';
import { bulkJobs } from './bulk/jobs.ts';
import * as bulk from './bulk/operations.ts';
import * as questionBanks from './content/banks/operations.ts';
import * as content from './content/operations.ts';
import { contentJobs } from './content/index.ts';
import * as categories from './catalogue/operations-categories.ts';
import * as catalogueEntries from './catalogue/operations-entry.ts';
import * as awards from './certifications/awards/operations.ts';
import * as certificationLevels from './certifications/levels/operations.ts';
import * as certifications from './certifications/operations.ts';
import { contractOf } from './contract.ts';
import * as externalIds from './external-ids/operations.ts';
import { feedJobs } from './feeds/jobs.ts';
import * as bulkJobOperations from './feeds/bulk-jobs/operations.ts';
import * as feeds from './feeds/operations.ts';
import * as feedRuns from './feeds/runs/operations.ts';
import * as groups from './groups/operations.ts';
import * as fields from './fields/operations.ts';
import * as groupHistory from './groups/members/operations.ts';
import * as groupCourses from './groups/operations-courses.ts';
import * as groupMembers from './groups/operations-members.ts';
import * as groupOwners from './groups/owners/operations.ts';
import * as health from './health.ts';
import { historyJobs } from './history/jobs.ts';
import * as historyImports from './history/operations.ts';
import * as historyTemplates from './history/template/operations.ts';
import { passwordResetJobs } from './identity/index.ts';
import * as invitations from './invitations/operations.ts';
import * as claiming from './invitations/claiming/operations.ts';
import * as publicInvitations from './invitations/operations-open.ts';
import { confirmationJobs } from './joining/confirming/jobs.ts';
import * as confirming from './joining/confirming/operations.ts';
import { addressJobs } from './organizations/addresses/jobs.ts';
import { keepingJobs } from './organizations/keeping/jobs.ts';
import { mailDomainJobs } from './joining/domains/jobs.ts';
import * as mailDomains from './joining/domains/operations.ts';
import * as joining from './joining/operations.ts';
import * as entering from './identity/entering/operations.ts';
import * as identity from './identity/operations.ts';
import * as passwordResets from './identity/reset/operations.ts';
import * as othersSignIns from './identity/others/operations.ts';
import * as factors from './identity/factors/operations.ts';
import * as ownFactors from './identity/factors/operations-own.ts';
import * as exemptUsers from './identity/exempt/operations.ts';
import * as signInMethods from './identity/methods/operations.ts';
import * as passkeys from './identity/passkeys/operations.ts';
import * as registeredDevices from './identity/registered/operations.ts';
import * as atRegisteredDevices from './identity/registered/operations-open.ts';
import * as sheets from './identity/sheets/operations.ts';
import * as linked from './identity/linked/operations.ts';
import * as standing from './identity/standing/operations.ts';
import * as tokens from './identity/tokens/operations.ts';
import * as providers from './single-sign-on/operations.ts';
import * as singleSignOn from './single-sign-on/operations-sign-in.ts';
import * as providerKeys from './single-sign-on/saml/operations-keys.ts';
import * as signing from './signatures/operations.ts';
import type { Job } from './job.ts';
import * as memberships from './licences/memberships/operations.ts';
import type { Operation } from './operation.ts';
import * as organizations from './organizations/operations.ts';
import * as auditKeeping from './organizations/keeping/operations.ts';
import * as settings from './organizations/settings/operations.ts';
import * as clientTemplates from './organizations/templates/operations.ts';
import * as templateUses from './organizations/templates/operations-apply.ts';
import * as notices from './notifications/notices/operations.ts';
import * as myNotices from './notifications/notices/operations-mine.ts';
import * as inbox from './notifications/inbox/operations.ts';
import * as outbox from './notifications/operations.ts';
import * as mailEvents from './notifications/templates/operations-events.ts';
import * as mailTemplates from './notifications/templates/operations.ts';
import * as undelivered from './notifications/undelivered/operations.ts';
import { notificationJobs } from './notifications/index.ts';
import * as handingOver from './handing-over/operations.ts';
import { leavingJobs } from './leaving/jobs.ts';
import * as leaving from './leaving/operations.ts';
import * as merging from './merging/operations.ts';
import * as mergeProposals from './merging/proposals/operations.ts';
import * as personalData from './personal-data/operations.ts';
import * as reports from './reports/operations.ts';
import * as roleEdits from './roles/editing/operations-edit.ts';
import * as roleTables from './roles/editing/operations.ts';
import * as roles from './roles/operations.ts';
import * as offering from './roles/offering/operations.ts';
import * as rolePreviews from './roles/preview/operations.ts';
import * as roleMatrix from './roles/matrix/operations.ts';
import * as roleReports from './roles/reports/operations.ts';
import * as rolePushes from './roles/pushing/operations.ts';
import * as pastDecisions from './roles/past/operations.ts';
import { trainingJobs } from './training/index.ts';
import * as completed from './training/completed/operations.ts';
import * as exemptions from './training/exemptions/operations.ts';
import * as trainingOfGroups from './training/groups/operations.ts';
import * as participants from './training/participants/operations.ts';
import * as results from './training/results/operations.ts';
import * as registrationApprovals from './training/registration/operations-approvals.ts';
import * as catalogueOffers from './training/registration/operations-offers.ts';
import * as registrations from './training/registration/operations.ts';
import * as summary from './training/summary/operations.ts';
import * as training from './training/operations.ts';
import * as transcripts from './transcripts/operations.ts';
import * as transcriptEntries from './transcripts/operations-entries.ts';
import * as externalTrainings from './transcripts/operations-external.ts';
import { userImportJobs } from './users/jobs.ts';
import * as userFields from './users/fields/operations.ts';
import * as managers from './users/managers/operations.ts';
import * as listedUsers from './users/listed/operations.ts';
import * as candidates from './users/candidates/operations.ts';
import * as userOffers from './users/offers/operations.ts';
import * as users from './users/operations.ts';
import { userStateJobs } from './users/states/jobs.ts';
import * as userStates from './users/states/operations.ts';
import * as userViews from './users/views/operations.ts';
import { furtherJobs } from './users/further/jobs.ts';
import * as furtherPlaces from './users/further/operations.ts';
import { userMoveJobs } from './users/places/jobs.ts';
import * as userPlaces from './users/places/operations.ts';
import * as userNotes from './users/notes/operations.ts';
import * as userPast from './users/past/operations.ts';
import * as userPhotos from './users/photo/operations.ts';
import * as profiles from './users/profile/operations.ts';
import * as userExports from './users/export/operations.ts';
import * as importTemplates from './users/import/template/operations.ts';
import * as importUndo from './users/import/undo/operations.ts';
import * as userImports from './users/operations-import.ts';
import * as scimMappings from './scim/mapping/operations.ts';
import * as scim from './scim/operations.ts';
import * as scimGroups from './scim/operations-groups.ts';
import * as scimUsers from './scim/operations-users.ts';
import * as locationFinding from './workplace/finding/operations.ts';
import * as locationImports from './workplace/import/operations.ts';
import * as locationLevels from './workplace/levels/operations.ts';
import * as workplaceLists from './workplace/lists/operations.ts';
import * as locationMerges from './workplace/operations-merge.ts';
import * as workplace from './workplace/operations.ts';

const modules = [
  auditEntries,
  auditSeals,
  organizations,
  settings,
  auditKeeping,
  clientTemplates,
  templateUses,
  workplace,
  locationFinding,
  locationImports,
  locationLevels,
  locationMerges,
  workplaceLists,
  fields,
  roles,
  roleTables,
  rolePushes,
  roleMatrix,
  roleReports,
  roleEdits,
  offering,
  rolePreviews,
  pastDecisions,
  users,
  userStates,
  userViews,
  userNotes,
  userPast,
  userPlaces,
  furtherPlaces,
  userPhotos,
  profiles,
  joining,
  confirming,
  mailDomains,
  managers,
  userFields,
  userExports,
  listedUsers,
  candidates,
  userOffers,
  userImports,
  importTemplates,
  importUndo,
  identity,
  entering,
  passwordResets,
  othersSignIns,
  factors,
  ownFactors,
  passkeys,
  exemptUsers,
  signInMethods,
  registeredDevices,
  atRegisteredDevices,
  sheets,
  linked,
  standing,
  tokens,
  providers,
  singleSignOn,
  providerKeys,
  signing,
  content,
  questionBanks,
  groups,
  groupMembers,
  externalIds,
  bulk,
  feeds,
  feedRuns,
  bulkJobOperations,
  scim,
  scimUsers,
  scimGroups,
  scimMappings,
  groupHistory,
  groupOwners,
  groupCourses,
  invitations,
  claiming,
  publicInvitations,
  certifications,
  certificationLevels,
  awards,
  memberships,
  categories,
  catalogueEntries,
  catalogueOffers,
  registrations,
  registrationApprovals,
  training,
  participants,
  results,
  exemptions,
  trainingOfGroups,
  completed,
  summary,
  attempts,
  cmi5,
  ownPlaying,
  transcripts,
  transcriptEntries,
  externalTrainings,
  historyImports,
  historyTemplates,
  outbox,
  mailEvents,
  mailTemplates,
  undelivered,
  inbox,
  notices,
  myNotices,
  reports,
  personalData,
  merging,
  mergeProposals,
  handingOver,
  leaving,
  access,
  inspector,
  decisions,
  accessExport,
  health,
];

/** Everything that can be done, in the order of the rooms. */
const declared: readonly Operation[] = modules.flatMap((module): Operation[] => Object.values(module));
export const allOperations: readonly Operation[] = Object.freeze([...declared, contractOf(declared)]);
export const allJobs: readonly Job[] = Object.freeze([
  ...auditJobs,
  ...userImportJobs,
  ...historyJobs,
  ...userStateJobs,
  ...userMoveJobs,
  ...furtherJobs,
  ...bulkJobs,
  ...feedJobs,
  ...passwordResetJobs,
  ...contentJobs,
  ...trainingJobs,
  ...attemptJobs,
  ...notificationJobs,
  ...leavingJobs,
  ...confirmationJobs,
  ...mailDomainJobs,
  ...addressJobs,
  ...keepingJobs,
]);
