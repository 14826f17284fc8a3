import { Refusal, problems } from '../refusal.ts';

type Coded = Readonly<{ code?: unknown; statusCode?: unknown; message?: unknown }>;

/** Faults of libraries, put into our words; what is not known is a fault of ours. */
export function refusalOf(fault: unknown, id: string): Refusal {
  if (fault instanceof Refusal) return fault;
  const { code, statusCode, message } = (typeof fault === 'object' && fault !== null ? fault : {}) as Coded;
  if (isLostDatabase(code, message)) return new Refusal(problems.unavailable, { headers: { 'retry-after': '2' } });
  if (statusCode === 413) return new Refusal(problems['too-large'], { values: { limit: '1 MB' } });
  if (statusCode === 400 || statusCode === 415 || statusCode === 406) return new Refusal(problems.malformed);
  return new Refusal(problems.fault, { values: { id } });
}

// connection refused, reset, terminated by an administrator, shutting down, starting up, out of connections
const lost = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  '57P01',
  '57P02',
  '57P03',
  '08006',
  '08003',
  '08001',
  '53300',
]);

const isLostDatabase = (code: unknown, message: unknown): boolean =>
  lost.has(String(code)) ||
  (typeof message === 'string' &&
    /timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error/u.test(
      message,
    ));
