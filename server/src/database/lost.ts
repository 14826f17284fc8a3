type Coded = Readonly<{ code?: unknown; syscall?: unknown; message?: unknown }>;

/** The database went away while it was told to keep a transaction: nobody knows whether it did. */
export class CommitUnsure extends Error {
  override readonly name = 'CommitUnsure';
}

/** Whether a fault says that the database cannot be reached, or that it went away in the middle. */
export function isLostDatabase(fault: unknown): boolean {
  if (fault instanceof CommitUnsure) return true;
  const { code, syscall, message } = (typeof fault === 'object' && fault !== null ? fault : {}) as Coded;
  if (code === 'ENOENT') return syscall === 'connect';
  return lost.has(String(code)) || (typeof message === 'string' && said.test(message));
}

// connection refused, reset, terminated by an administrator, shutting down, starting up, out of connections
const lost = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  '57P01',
  '57P02',
  '57P03',
  '08006',
  '08003',
  '08001',
  '53300',
]);

const said =
  /timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error|Client was closed/u;
