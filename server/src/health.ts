import { collectDefaultMetrics, register } from 'prom-client';
import { z } from 'zod';
import { operation } from './operation.ts';
import { Refusal, problems } from './refusal.ts';

collectDefaultMetrics();

export const readHealth = operation({
  id: 'health.view',
  does: { en: 'See that the server runs', de: 'Sehen, dass der Server läuft' },
  method: 'GET',
  path: '/healthz',
  needs: 'public',
  because: 'Load balancers ask; the answer has no detail.',
  output: z.object({ ok: z.literal(true) }),
  run: async () => ({ ok: true as const }),
});

export const readReady = operation({
  id: 'ready.view',
  does: { en: 'See that the server can answer requests', de: 'Sehen, dass der Server Anfragen beantworten kann' },
  method: 'GET',
  path: '/readyz',
  needs: 'public',
  because: 'Load balancers ask; the answer has no detail.',
  output: z.object({ ok: z.literal(true) }),
  run: async (c) => {
    await c.server.connection.ping();
    return { ok: true as const };
  },
});

const loopback = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

export const readMetrics = operation({
  id: 'metrics.view',
  does: { en: 'Read the server’s measurements', de: 'Die Messwerte des Servers lesen' },
  method: 'GET',
  path: '/metrics',
  needs: 'public',
  because: 'Only the machine itself is answered; the figures name nobody.',
  output: z.null(),
  stream: 'text/plain; version=0.0.4',
  run: async (c) => {
    if (!loopback.has(c.address)) throw new Refusal(problems['not-found']);
    return pieces(await register.metrics());
  },
});

async function* pieces(text: string): AsyncIterable<string> {
  yield text;
}
