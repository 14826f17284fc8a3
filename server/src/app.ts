import { kindsOf, sidesOf } from '@ambit/policy';
import type { FastifyInstance } from 'fastify';
import * as access from './access/operations.ts';
import * as decisions from './access/operations-decisions.ts';
import * as accessExport from './access/operations-export.ts';
import * as attempts from './attempts/operations.ts';
import { allKinds, allPrivileges } from './catalogue.ts';
import * as content from './content/operations.ts';
import { contentJobs } from './content/index.ts';
import type { Server } from './context.ts';
import { contractOf } from './contract.ts';
import { connect } from './database/connection.ts';
import type { Listens } from './events.ts';
import * as groups from './groups/operations.ts';
import * as groupMembers from './groups/operations-members.ts';
import * as health from './health.ts';
import { makeLive } from './http/live.ts';
import type { Running } from './http/running.ts';
import { serve } from './http/serve.ts';
import { serveContent } from './http/serve-content.ts';
import { serveWeb } from './http/serve-web.ts';
import { identityListens, makeBudget } from './identity/index.ts';
import * as invitations from './invitations/operations.ts';
import * as publicInvitations from './invitations/operations-open.ts';
import * as identity from './identity/operations.ts';
import * as tokens from './identity/tokens/operations.ts';
import type { Job } from './job.ts';
import type { Operation } from './operation.ts';
import { makeDirectory } from './organizations/index.ts';
import * as organizations from './organizations/operations.ts';
import * as settings from './organizations/settings/operations.ts';
import { type Clock, systemClock } from './outside/clock.ts';
import { filesOnDisk } from './outside/files.ts';
import { reportPlaceListens } from './reports/listens-places.ts';
import * as handingOver from './handing-over/operations.ts';
import * as merging from './merging/operations.ts';
import * as personalData from './personal-data/operations.ts';
import * as reports from './reports/operations.ts';
import { makeAuthorities, makeRuleBook, roleListens, roleModels } from './roles/index.ts';
import * as roleEdits from './roles/editing/operations-edit.ts';
import * as roleTables from './roles/editing/operations.ts';
import * as roles from './roles/operations.ts';
import * as rolePreviews from './roles/preview/operations.ts';
import * as pastDecisions from './roles/past/operations.ts';
import { sessionPlaceListens } from './sessions/listens-places.ts';
import { trainingJobs, trainingListens } from './training/index.ts';
import * as training from './training/operations.ts';
import { importPlaceListens } from './users/import/listens-places.ts';
import { userImportJobs } from './users/jobs.ts';
import * as userOffers from './users/offers/operations.ts';
import * as users from './users/operations.ts';
import * as userImports from './users/operations-import.ts';
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
  roles,
  roleTables,
  roleEdits,
  rolePreviews,
  pastDecisions,
  users,
  userOffers,
  userImports,
  identity,
  tokens,
  content,
  groups,
  groupMembers,
  invitations,
  publicInvitations,
  training,
  attempts,
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

export const allJobs: readonly Job[] = Object.freeze([...userImportJobs, ...contentJobs, ...trainingJobs]);
const listeners: readonly Listens[] = Object.freeze([
  ...roleListens,
  ...importPlaceListens,
  ...identityListens,
  ...trainingListens,
  ...sessionPlaceListens,
  ...reportPlaceListens,
]);

export type Settings = Readonly<{
  appUrl: string;
  ownerUrl: string;
  /** Where uploaded and unpacked files lie. */ filesFolder: string;
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
  const connection = connect({
    url: settings.appUrl,
    ...(settings.onQuery && { onQuery: settings.onQuery }),
    onLost: (fault) => report(fault, 'database'),
  });
  const directory = makeDirectory(connection);
  const live = makeLive(settings.appUrl, (fault) => report(fault, 'live'));
  const files = filesOnDisk(settings.filesFolder);
  const book = makeRuleBook({ kinds: allKinds, privileges: allPrivileges }, roleModels);
  const { publicUrl, contentUrl } = settings;
  const authorities = makeAuthorities(directory, book);
  const places = { publicUrl, contentUrl };
  const server: Server = { connection, directory, live, files, authorities, ...places, book, rulesOf: book.rulesOf };
  const running: Running = {
    server,
    authorities,
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
    const first = { me: identity.readMe, plan: training.readMyPlan, setUp: identity.readSetUp };
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
      await live.close();
      await connection.close();
    },
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
