import type { Tx } from '../../database/connection.ts';
import type { Dated } from '../../job.ts';
import { toldOf } from './store-read.ts';

/** Tells those whom exemptions are about. */
export async function tell(
  { tx, happened }: Readonly<{ tx: Tx; happened: Dated['happened'] }>,
  organization: string,
  ids: readonly string[],
  said: Readonly<{ change: 'given' | 'refused' | 'over'; by: string; reason: string }>,
): Promise<void> {
  for (const told of await toldOf(tx, organization, ids))
    await happened({ kind: 'exemption-changed', ...told, ...said, organization });
}
