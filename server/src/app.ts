import { kindsOf, sidesOf } from '@ambit/policy';
import type { FastifyInstance } from 'fastify';
import { allKinds, allPrivileges } from './catalogue.ts';
import type { Server } from './context.ts';
import { connect } from './database/connection.ts';
import { makeLive } from './http/live.ts';
import type { Running } from './http/running.ts';
import { serve } from './http/serve.ts';
import { serveContent } from './http/serve-content.ts';
import { serveLaunch } from './http/serve-launch.ts';
import { serveWeb } from './http/serve-web.ts';
import { makeBudget } from './identity/index.ts';
import * as identity from './identity/operations.ts';
import { makeAddresses, makeDirectory } from './organizations/index.ts';
import * as inbox from './notifications/inbox/operations.ts';
import * as notices from './notifications/notices/operations-mine.ts';
import { type Clock, steadily, systemClock } from './outside/clock.ts';
import { createDns } from './outside/dns.ts';
import { filesOnDisk } from './outside/files.ts';
import { openId } from './outside/openid.ts';
import { makeVault } from './outside/vault.ts';
import { postBySmtp, type Smtp } from './outside/mail.ts';
import { makeAuthorities, makeRuleBook, roleModels, scopeTexts } from './roles/index.ts';
import * as training from './training/operations.ts';
import { keepSealing } from './sealing.ts';
import { startWorker } from './worker.ts';
import { allJobs, allOperations } from './everything.ts';
import { allListeners } from './listeners.ts';

export { allJobs, allOperations } from './everything.ts';

export type Settings = Readonly<{
  appUrl: string;
  ownerUrl: string;
  /** Where uploaded and unpacked files lie. */ filesFolder: string;
  /** Without it mails wait in the outbox. */ smtp?: Smtp | undefined;
  /** The key of the installation: 32 bytes that its secrets are sealed with. */ secretKey: Buffer;
  /** Feeds may reach into this machine and its networks. */ feedsInside?: boolean;
  /** Name servers to ask, as `address` or `address:port`; none: those of the machine. */ nameServers?: readonly string[];
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
    listeners: allListeners,
    views: viewsByKind(),
    clock: settings.clock ?? systemClock,
    budget: makeBudget(),
    strict: settings.strict ?? false,
    report,
  };
  await server.addresses.look();
  const application = await serve(
    running,
    allOperations.filter((operation) => operation.origin !== 'content'),
    settings.log ?? false,
  );
  serveLaunch(application, running);
  if (settings.webFolder) {
    const first = {
      me: identity.readMe,
      unread: inbox.countUnread,
      notices: notices.readMyNotices,
      plan: training.readMyPlan,
      setUp: identity.readSetUp,
    };
    await serveWeb(application, running, settings.webFolder, first);
  }
  const content = await serveContent(
    running,
    allOperations.filter((operation) => operation.origin === 'content'),
  );
  const work: { stop(): Promise<void> }[] = [];
  return {
    running,
    application,
    content,
    async startWorker() {
      work.push(await startWorker(running, allJobs, settings.ownerUrl), keepSealing(running));
    },
    async close() {
      await application.close();
      await content.close();
      await Promise.all(work.map((one) => one.stop()));
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
  const addresses = makeAddresses(connection, settings.publicUrl, steadily);
  const live = makeLive(settings.appUrl, (fault) => report(fault, 'live'));
  // what another server changed
  live.hear(new AbortController().signal, ({ about, data }) => {
    if (about === 'address' || data['because'] === 'line') addresses.forget();
  });
  const book = makeRuleBook({ kinds: allKinds, privileges: allPrivileges }, roleModels);
  return {
    connection,
    directory,
    addresses,
    live,
    scopes: scopeTexts,
    deeds: new Map(allOperations.map(({ id, does }) => [id, does])),
    files: filesOnDisk(settings.filesFolder),
    feedsInside: settings.feedsInside ?? false,
    vault: makeVault(settings.secretKey),
    dns: createDns({ servers: settings.nameServers ?? [] }),
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
