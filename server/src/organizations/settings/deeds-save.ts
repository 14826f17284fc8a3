import { z } from 'zod';
import type { Context, OrganizationFacts } from '../../context.ts';
import type { Tx } from '../../database/connection.ts';
import { changeable, changed } from '../deeds-plan.ts';
import { updateOrganization } from '../store.ts';
import { type Page, type Settings, settingsOf } from './settings.ts';

export const saved = z.object({ id: z.uuid(), version: z.number() });

/** Saves what was sent of one page of settings, and the name when it is among them. */
export async function save(c: Context, page: Page, sent: object, name?: string): Promise<z.input<typeof saved>> {
  const was = changeable(c);
  const before = settingsOf(was.settings)[page];
  const settings = { [page]: { ...before, ...sent } };
  const version = await updateOrganization(c.tx, was.tenant, was.id, { ...(name !== undefined && { name }), settings });
  await changed(c, was);
  c.audit({ before: { ...before, ...(name !== undefined && { name: was.name }) }, after: c.input });
  return { id: was.id, version };
}

/** Writes one whole page of settings and gives the organization’s new version. */
export const savePage = <P extends Page>(
  tx: Tx,
  { tenant, id }: Pick<OrganizationFacts, 'tenant' | 'id'>,
  page: P,
  settings: Settings[P],
): Promise<number> => updateOrganization(tx, tenant, id, { settings: { [page]: settings } });
