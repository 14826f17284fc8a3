import { makeApp } from '../../server/src/app.ts';
import { keepMemoryLow } from '../../server/src/outside/memory.ts';
import { memoryKept, serveChild } from './child.ts';

/** The application as it is served, in a process of its own. */
export type ApplicationSettings = Readonly<{
  appUrl: string;
  ownerUrl: string;
  filesFolder: string;
  port: number;
  contentPort: number;
  /** The built web, when it was built. */ webFolder?: string;
}>;

keepMemoryLow();
await serveChild(async (settings: ApplicationSettings) => {
  const { port, contentPort, ...rest } = settings;
  const app = await makeApp({
    ...rest,
    secretKey: Buffer.alloc(32, 1),
    publicUrl: `http://localhost:${port}`,
    contentUrl: `http://127.0.0.1:${contentPort}`,
  });
  await app.startWorker();
  await app.application.listen({ host: '127.0.0.1', port });
  await app.content.listen({ host: '127.0.0.1', port: contentPort });
  memoryKept();
  return app.close;
});
