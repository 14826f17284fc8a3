import Fastify from 'fastify';
import pg from 'pg';
import { serveChild } from './child.ts';

/** A statement with its parameters. */
export type Statement = Readonly<{ text: string; values: readonly unknown[] }>;

export type BareSettings = Readonly<{
  port: number;
  appUrl: string;
  /** Bounds of row-level security, set once for each connection. */ tenant: string;
  organization: string;
  /** Answered with their rows, by address. */ reads: Readonly<Record<string, Statement>>;
  /** Run with the values of the body, by address. */ writes: Readonly<Record<string, string>>;
}>;

// What the framework and the driver do by themselves: one statement, its rows as JSON. No sign-in, no check, no shape.
await serveChild(async ({ port, appUrl, tenant, organization, reads, writes }: BareSettings) => {
  const options = `-c plan_cache_mode=force_custom_plan -c app.tenant_id=${tenant} -c app.organization_ids={${organization}}`;
  const pool = new pg.Pool({ connectionString: appUrl, options, max: 10 });
  const app = Fastify();
  for (const [path, { text, values }] of Object.entries(reads))
    app.get(path, async () => ({ items: (await pool.query(text, [...values])).rows }));
  for (const [path, text] of Object.entries(writes))
    app.post(path, async (request) => ({ changed: (await pool.query(text, request.body as unknown[])).rowCount }));
  await app.listen({ host: '127.0.0.1', port });
  return async () => {
    await app.close();
    await pool.end();
  };
});
