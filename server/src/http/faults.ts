import { CommitUnsure, isLostDatabase } from '../database/lost.ts';
import { fileProblems } from '../outside/files.ts';
import { Refusal, problems } from '../refusal.ts';
import { takenMeanwhile } from './taken.ts';

type Coded = Readonly<{ code?: unknown; statusCode?: unknown }>;

const retry = { headers: { 'retry-after': '2' } };
const full = new Set(['53100', 'ENOSPC', 'EDQUOT']);

/** Faults of libraries, put into our words; what is not known is a fault of ours. `method` is that of the request. */
export function refusalOf(fault: unknown, id: string, method: string): Refusal {
  if (fault instanceof Refusal) return fault;
  if (fault instanceof CommitUnsure && method !== 'GET') return new Refusal(problems['commit-unsure'], retry);
  if (isLostDatabase(fault)) return new Refusal(problems.unavailable, retry);
  const taken = takenMeanwhile(fault);
  if (taken) return taken;
  const { code, statusCode } = (typeof fault === 'object' && fault !== null ? fault : {}) as Coded;
  if (full.has(String(code))) return new Refusal(fileProblems['disk-full']);
  if (statusCode === 413) return new Refusal(problems['too-large'], { values: { limit: '1 MB' } });
  if (statusCode === 400 || statusCode === 415 || statusCode === 406) return new Refusal(problems.malformed);
  return new Refusal(problems.fault, { values: { id } });
}
