import { createHash } from 'node:crypto';
import type { Privilege } from '@ambit/policy';
import { z } from 'zod';
import type { OrganizationFacts, SignedContext } from '../../context.ts';
import { changed } from '../deeds-plan.ts';
import { organizations } from '../privileges.ts';
import { refused } from '../problems.ts';
import { Refusal } from '../../refusal.ts';
import { settingsOf } from '../settings/settings.ts';
import { logoOf, writeLogo } from '../settings/store.ts';
import { updateOrganization } from '../store.ts';
import { type Template, findUse, writeUse } from './store.ts';
import { type Fate, type Values, type Weighed, pagesOf, valuesOf, weigh } from './template.ts';
import { inWords, titles } from './words.ts';

/** One setting of a template beside what a client has. */
export const weighed = z.object({
  setting: z.string(),
  title: z.string(),
  before: z.string(),
  after: z.string(),
  fate: z.enum(['new', 'equal', 'own']),
});

const logoSetting = 'branding.logo';

const neededFor: Readonly<Record<string, Privilege>> = {
  general: organizations.editGeneral,
  access: organizations.editAccess,
  signIn: organizations.editAccess,
  joining: organizations.editAccess,
  support: organizations.editSupport,
  branding: organizations.editBranding,
  audit: organizations.editAudit,
};
const pageOf = (setting: string): string => setting.split('.')[0] ?? '';

/** A picture among settings is told by its digest. */
const digestOf = (logo: Readonly<{ bytes: Buffer }>): string => createHash('sha256').update(logo.bytes).digest('hex');

/** Every setting that a template names; its logo is one of them. */
export const wantedOf = ({ settings, logo }: Pick<Template, 'settings' | 'logo'>): Values =>
  new Map([...valuesOf(settings), ...(logo ? [[logoSetting, digestOf(logo)] as const] : [])]);

/** What applying a template would change at a client, as things are. */
export async function weighAt(
  c: SignedContext,
  client: OrganizationFacts,
  template: Pick<Template, 'settings' | 'logo'>,
): Promise<readonly Weighed[]> {
  if (!c.server.directory.isBelow(client.id, c.at.id))
    throw new Refusal(refused['template-elsewhere'], { values: { client: client.name, organization: c.at.name } });
  const use = await findUse(c.tx, c.at.id, client.id);
  const logo = template.logo && (await logoOf(c.tx, client.id));
  const present = new Map([
    ...valuesOf(settingsOf(client.settings)),
    ...(logo ? [[logoSetting, digestOf(logo)] as const] : []),
  ]);
  return weigh(wantedOf(template), present, new Map(Object.entries(use?.taken ?? {})));
}

/** Writes at a client what changes there, and what it made its own where that was chosen. Gives the settings written. */
export async function applyTo(
  c: SignedContext,
  client: OrganizationFacts,
  template: Template,
  over: readonly string[],
): Promise<readonly Weighed[]> {
  const all = await weighAt(c, client, template);
  const written = all.filter(({ setting, fate }) => fate === 'new' || (fate === 'own' && over.includes(setting)));
  const values = new Map(written.map(({ setting, after }) => [setting, after]));
  await demandPages(c, client.id, values);
  await remember(c, client.id, template, values);
  if (written.length === 0) return [];
  if (template.logo && values.has(logoSetting))
    await writeLogo(c.tx, { tenant: client.tenant, organization: client.id }, template.logo, c.now);
  const settings = Object.entries(settingPages(values)).map(([page, of]) => [page, { ...record(client, page), ...of }]);
  await updateOrganization(c.tx, client.tenant, client.id, { settings: Object.fromEntries(settings) });
  await changed(c, client);
  c.audit({ before: told(written, 'before'), after: { template: template.name, ...told(written, 'after') } });
  return written;
}

/** Gives a client that is just being added what its template says, as what it begins with. */
export async function begin(c: SignedContext, client: string, template: Template): Promise<void> {
  const values = wantedOf(template);
  await demandPages(c, client, values);
  if (template.logo) {
    // the client is new: what it keeps for itself comes into sight here
    const organizations = [...new Set([c.organization.id, c.at.id, client])];
    await c.server.connection.bound(c.tx, { tenant: c.at.tenant, organizations });
    await writeLogo(c.tx, { tenant: c.at.tenant, organization: client }, template.logo, c.now);
  }
  await remember(c, client, template, values);
}

/** The pages of settings of a client that begins with a template. */
export const beginning = (template: Template): Readonly<Record<string, unknown>> => settingPages(wantedOf(template));

const settingPages = (values: Values) => pagesOf(new Map([...values].filter(([setting]) => setting !== logoSetting)));

/** Whoever applies a template may change each page it writes at that client. */
async function demandPages(c: SignedContext, client: string, values: Values): Promise<void> {
  const thing = { kind: 'organization', id: client, organization: client, facts: {} };
  for (const page of new Set([...values.keys()].map(pageOf))) {
    const privilege = neededFor[page];
    if (privilege) await c.demand(privilege, thing);
  }
}

const remember = (c: SignedContext, client: string, { id, name }: Template, values: Values): Promise<void> =>
  writeUse(c.tx, { tenant: c.at.tenant, organization: c.at.id }, client, {
    ...{ template: id, name, at: c.now, by: c.actor.id },
    taken: Object.fromEntries(values),
  });

const record = ({ settings }: OrganizationFacts, page: string): object => {
  const found = settings[page];
  return typeof found === 'object' && found !== null ? found : {};
};

const told = (all: readonly Weighed[], side: 'before' | 'after') =>
  Object.fromEntries(all.map((one) => [one.setting, one[side]]));

/** A setting as people read it. */
export function shownWeighed(c: SignedContext, all: readonly Weighed[]): z.input<typeof weighed>[] {
  const picture = (value: unknown) => inPictureWords(value)[c.language];
  return all.map(({ setting, before, after, fate }: Weighed & { fate: Fate }) => ({
    setting,
    title: (titles[setting] ?? { en: setting, de: setting })[c.language],
    before: setting === logoSetting ? picture(before) : inWords(setting, before, c.language),
    after: setting === logoSetting ? picture(after) : inWords(setting, after, c.language),
    fate,
  }));
}

const inPictureWords = (value: unknown) =>
  value ? { en: 'a picture', de: 'ein Bild' } : { en: 'nothing', de: 'nichts' };
