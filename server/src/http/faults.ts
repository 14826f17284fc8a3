import { isLostDatabase } from '../database/lost.ts';
import { Refusal, problems } from '../refusal.ts';

type Coded = Readonly<{ statusCode?: unknown }>;

/** Faults of libraries, put into our words; what is not known is a fault of ours. */
export function refusalOf(fault: unknown, id: string): Refusal {
  if (fault instanceof Refusal) return fault;
  const { statusCode } = (typeof fault === 'object' && fault !== null ? fault : {}) as Coded;
  if (isLostDatabase(fault)) return new Refusal(problems.unavailable, { headers: { 'retry-after': '2' } });
  if (statusCode === 413) return new Refusal(problems['too-large'], { values: { limit: '1 MB' } });
  if (statusCode === 400 || statusCode === 415 || statusCode === 406) return new Refusal(problems.malformed);
  return new Refusal(problems.fault, { values: { id } });
}
