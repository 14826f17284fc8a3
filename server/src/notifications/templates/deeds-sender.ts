import type { OrganizationFacts, Server } from '../../context.ts';
import type { Tx } from '../../database/connection.ts';
import { settingsOf } from '../../organizations/index.ts';
import { type Sender, templateKey } from '../letters/letter.ts';
import { newestTemplates } from './store.ts';

/** Whose mails these are, with the wordings that hold now. */
export async function senderOf(tx: Tx, server: Pick<Server, 'addresses'>, at: OrganizationFacts): Promise<Sender> {
  const newest = await newestTemplates(tx, at.id);
  const templates = newest.flatMap(({ event, language, words }) =>
    words ? [[templateKey(event, language), words] as const] : [],
  );
  return {
    organization: at.name,
    settings: settingsOf(at.settings),
    publicUrl: (await server.addresses.siteOf(tx, at.id)).origin,
    templates: new Map(templates),
  };
}
