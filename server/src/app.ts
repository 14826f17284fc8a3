import { kindsOf, sidesOf } from '@ambit/policy';
import type { FastifyInstance } from 'fastify';
import * as access from './access/operations.ts';
import * as decisions from './access/operations-decisions.ts';
import * as accessExport from './access/operations-export.ts';
import * as attempts from './attempts/operations.ts';
import { bulkJobs } from './bulk/jobs.ts';
import * as bulk from './bulk/operations.ts';
import { allKinds, allPrivileges } from './catalogue.ts';
import * as content from './content/operations.ts';
import { contentJobs } from './content/index.ts';
import type { Server } from './context.ts';
import { contractOf } from './contract.ts';
import { connect } from './database/connection.ts';
import type { Listens } from './events.ts';
import * as groups from './groups/operations.ts';
import * as courseFields from './content/fields/operations.ts';
import * as fields from './fields/operations.ts';
import * as groupHistory from './groups/members/operations.ts';
import * as groupCourses from './groups/operations-courses.ts';
import * as groupMembers from './groups/operations-members.ts';
import * as groupOwners from './groups/owners/operations.ts';
import * as health from './health.ts';
import { makeLive } from './http/live.ts';
import type { Running } from './http/running.ts';
import { serve } from './http/serve.ts';
import { serveContent } from './http/serve-content.ts';
import { serveWeb } from './http/serve-web.ts';
import { identityListens, makeBudget } from './identity/index.ts';
import * as invitations from './invitations/operations.ts';
import * as publicInvitations from './invitations/operations-open.ts';
import * as joining from './joining/operations.ts';
import * as identity from './identity/operations.ts';
import { passwordResetJobs } from './identity/reset/jobs.ts';
import * as passwordResets from './identity/reset/operations.ts';
import * as othersSignIns from './identity/others/operations.ts';
import * as factors from './identity/factors/operations.ts';
import * as ownFactors from './identity/factors/operations-own.ts';
import * as signInMethods from './identity/methods/operations.ts';
import * as passkeys from './identity/passkeys/operations.ts';
import * as sheets from './identity/sheets/operations.ts';
import * as tokens from './identity/tokens/operations.ts';
import * as providers from './single-sign-on/operations.ts';
import * as singleSignOn from './single-sign-on/operations-sign-in.ts';
import type { Job } from './job.ts';
import type { Operation } from './operation.ts';
import { makeDirectory } from './organizations/index.ts';
import * as organizations from './organizations/operations.ts';
import * as settings from './organizations/settings/operations.ts';
import * as inbox from './notifications/inbox/operations.ts';
import * as outbox from './notifications/operations.ts';
import { notificationJobs, notificationListens } from './notifications/index.ts';
import { type Clock, systemClock } from './outside/clock.ts';
import { filesOnDisk } from './outside/files.ts';
import { openId } from './outside/openid.ts';
import { makeVault } from './outside/vault.ts';
import { reportPlaceListens } from './reports/listens-places.ts';
import * as handingOver from './handing-over/operations.ts';
import * as merging from './merging/operations.ts';
import * as personalData from './personal-data/operations.ts';
import { postBySmtp, type Smtp } from './outside/mail.ts';
import * as reports from './reports/operations.ts';
import { makeAuthorities, makeRuleBook, roleListens, roleModels } from './roles/index.ts';
import * as roleEdits from './roles/editing/operations-edit.ts';
import * as roleTables from './roles/editing/operations.ts';
import * as roles from './roles/operations.ts';
import * as rolePreviews from './roles/preview/operations.ts';
import * as roleReports from './roles/reports/operations.ts';
import * as rolePushes from './roles/pushing/operations.ts';
import * as pastDecisions from './roles/past/operations.ts';
import { sessionPlaceListens } from './sessions/listens-places.ts';
import { trainingJobs, trainingListens } from './training/index.ts';
import * as trainingOfGroups from './training/groups/operations.ts';
import * as training from './training/operations.ts';
import { importPlaceListens } from './users/import/listens-places.ts';
import { userImportJobs } from './users/jobs.ts';
import * as userFields from './users/fields/operations.ts';
import * as managers from './users/managers/operations.ts';
import * as userOffers from './users/offers/operations.ts';
import * as users from './users/operations.ts';
import { userStateJobs } from './users/states/jobs.ts';
import * as userStates from './users/states/operations.ts';
import * as userViews from './users/views/operations.ts';
import * as userPast from './users/past/operations.ts';
import * as userPhotos from './users/photo/operations.ts';
import * as profiles from './users/profile/operations.ts';
import * as userExports from './users/export/operations.ts';
import * as importTemplates from './users/import/template/operations.ts';
import * as importUndo from './users/import/undo/operations.ts';
import * as userImports from './users/operations-import.ts';
import * as scim from './scim/operations.ts';
import * as scimGroups from './scim/operations-groups.ts';
import * as scimUsers from './scim/operations-users.ts';
import { startWorker } from './worker.ts';
import * as locationFinding from './workplace/finding/operations.ts';
import * as locationImports from './workplace/import/operations.ts';
import * as locationLevels from './workplace/levels/operations.ts';
import * as workplaceLists from './workplace/lists/operations.ts';
import * as locationMerges from './workplace/operations-merge.ts';
import * as workplace from './workplace/operations.ts';

const modules = [
  organizations,
  settings,
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
  roleReports,
  roleEdits,
  rolePreviews,
  pastDecisions,
  users,
  userStates,
  userViews,
  userPast,
  userPhotos,
  profiles,
  joining,
  managers,
  userFields,
  userExports,
  userOffers,
  userImports,
  importTemplates,
  importUndo,
  identity,
  passwordResets,
  othersSignIns,
  factors,
  ownFactors,
  passkeys,
  signInMethods,
  sheets,
  tokens,
  providers,
  singleSignOn,
  content,
  courseFields,
  groups,
  groupMembers,
  bulk,
  scim,
  scimUsers,
  scimGroups,
  groupHistory,
  groupOwners,
  groupCourses,
  invitations,
  publicInvitations,
  training,
  trainingOfGroups,
  attempts,
  outbox,
  inbox,
  reports,
  personalData,
  merging,
  handingOver,
  access,
  decisions,
  accessExport,
  health,
];

/** Everything that can be done, in the order of the rooms. */
const declared: readonly Operation[] = modules.flatMap((module): Operation[] => Object.values(module));
export const allOperations: readonly Operation[] = Object.freeze([...declared, contractOf(declared)]);

export const allJobs: readonly Job[] = Object.freeze([
  ...userImportJobs,
  ...userStateJobs,
  ...bulkJobs,
  ...passwordResetJobs,
  ...contentJobs,
  ...trainingJobs,
  ...notificationJobs,
]);
const listeners: readonly Listens[] = Object.freeze([
  ...roleListens,
  ...identityListens,
  ...trainingListens,
  ...notificationListens,
  ...importPlaceListens,
  ...sessionPlaceListens,
  ...reportPlaceListens,
]);

export type Settings = Readonly<{
  appUrl: string;
  ownerUrl: string;
  /** Where uploaded and unpacked files lie. */ filesFolder: string;
  /** Without it mails wait in the outbox. */ smtp?: Smtp | undefined;
  /** The key of the installation: 32 bytes that its secrets are sealed with. */ secretKey: Buffer;
  publicUrl: string;
  contentUrl: string;
  /** The built web, when this server gives it out. */ webFolder?: string;
  strict?: boolean;
  log?: boolean;
  clock?: Clock;
  onQuery?: (text: string, milliseconds: number) => void;
  report?: (fault: unknown, id: string) => void;
}>;

export type App = Readonly<{
  running: Running;
  application: FastifyInstance;
  content: FastifyInstance;
  startWorker(): Promise<void>;
  close(): Promise<void>;
}>;

/** Puts the server together: nothing listens yet, no job runs yet. Complaints about privileges and roles end it here. */
export async function makeApp(settings: Settings): Promise<App> {
  const report = settings.report ?? reportToLog;
  const server = serverOf(settings, report);
  const running: Running = {
    server,
    authorities: server.authorities,
    operations: allOperations,
    listeners,
    views: viewsByKind(),
    clock: settings.clock ?? systemClock,
    budget: makeBudget(),
    strict: settings.strict ?? false,
    report,
  };
  const application = await serve(
    running,
    allOperations.filter((operation) => operation.origin !== 'content'),
    settings.log ?? false,
  );
  if (settings.webFolder) {
    const first = {
      me: identity.readMe,
      unread: inbox.countUnread,
      plan: training.readMyPlan,
      setUp: identity.readSetUp,
    };
    await serveWeb(application, running, settings.webFolder, first);
  }
  const content = await serveContent(
    running,
    allOperations.filter((operation) => operation.origin === 'content'),
  );
  let worker: { stop(): Promise<void> } | null = null;
  return {
    running,
    application,
    content,
    async startWorker() {
      worker = await startWorker(running, allJobs, settings.ownerUrl);
    },
    async close() {
      await application.close();
      await content.close();
      await worker?.stop();
      server.post?.close();
      await server.live.close();
      await server.connection.close();
    },
  };
}

/** The parts of the server that handlers may need; none of them has asked for anything yet. */
function serverOf(settings: Settings, report: Running['report']): Server {
  const connection = connect({
    url: settings.appUrl,
    ...(settings.onQuery && { onQuery: settings.onQuery }),
    onLost: (fault) => report(fault, 'database'),
  });
  const directory = makeDirectory(connection);
  const book = makeRuleBook({ kinds: allKinds, privileges: allPrivileges }, roleModels);
  return {
    connection,
    directory,
    live: makeLive(settings.appUrl, (fault) => report(fault, 'live')),
    files: filesOnDisk(settings.filesFolder),
    vault: makeVault(settings.secretKey),
    openId: openId(settings.publicUrl.startsWith('http:')),
    post: settings.smtp ? postBySmtp(settings.smtp) : null,
    authorities: makeAuthorities(directory, book),
    publicUrl: settings.publicUrl,
    contentUrl: settings.contentUrl,
    book,
    rulesOf: book.rulesOf,
  };
}

function viewsByKind(): Running['views'] {
  const views = allPrivileges.filter((privilege) => /\.view(-own)?$/u.test(privilege.id) && !sidesOf(privilege));
  return Map.groupBy(views, (privilege) => kindsOf(privilege)[0]?.id ?? '');
}

function reportToLog(fault: unknown, id: string): void {
  process.stderr.write(
    `${JSON.stringify({ level: 'error', id, fault: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault) })}\n`,
  );
}
