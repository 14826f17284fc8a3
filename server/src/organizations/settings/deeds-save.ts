import type { OrganizationFacts } from '../../context.ts';
import type { Tx } from '../../database/connection.ts';
import { updateOrganization } from '../store.ts';
import type { Page, Settings } from './settings.ts';

/** Writes one whole page of settings and gives the organization’s new version. */
export const savePage = <P extends Page>(
  tx: Tx,
  { tenant, id }: Pick<OrganizationFacts, 'tenant' | 'id'>,
  page: P,
  settings: Settings[P],
): Promise<number> => updateOrganization(tx, tenant, id, { settings: { [page]: settings } });
