import type { Server } from '../../context.ts';
import { NoAnswer } from '../../outside/dns.ts';
import { type Finding, recordOf } from './proof.ts';

type Record = Readonly<{ domain: string; proof: string }>;

/** What the DNS says where the record belongs; null: it did not answer. */
export async function recordsOf(
  { dns }: Pick<Server, 'dns'>,
  { domain, proof }: Record,
): Promise<readonly string[] | null> {
  try {
    return await dns.txt(recordOf(domain, proof).name);
  } catch (fault) {
    if (!(fault instanceof NoAnswer)) throw fault;
    return null;
  }
}

/** What such records come to. `hold` takes or renews the one proof there is of a domain; false: another one has it. */
export async function findingOf(
  { domain, proof }: Record,
  records: readonly string[] | null,
  hold: () => Promise<boolean>,
): Promise<Readonly<{ finding: Finding; found: string | null }>> {
  if (records === null) return { finding: 'unanswered', found: null };
  if (!records.includes(recordOf(domain, proof).value)) {
    const [there] = records;
    return there === undefined
      ? { finding: 'no-record', found: null }
      : { finding: 'other-record', found: there.slice(0, 200) };
  }
  return { finding: (await hold()) ? 'proven' : 'held-elsewhere', found: null };
}
