import { z } from 'zod';
import type { SignedContext } from '../../context.ts';
import { keyOf } from '../../database/keys.ts';
import { mayOf } from '../../may.ts';
import { refuseUnfounded } from '../deeds-plan.ts';
import { featureIds, features, isFeature } from '../plan.ts';
import { clientTemplate, clientTemplates, organizations } from '../privileges.ts';
import { wrongField } from '../problems.ts';
import { type Logo, dataAddress, largest, logoFrom } from '../settings/logo.ts';
import { settingsOf } from '../settings/settings.ts';
import { logoOf } from '../settings/store.ts';
import { wantedOf } from './deeds-apply.ts';
import { type Said, type Template, countUses, findTemplate, isTemplateNamed } from './store.ts';
import { contents, ownOf, pagesOf, valuesOf } from './template.ts';
import { inWords, titles } from './words.ts';

const may = z.union([z.literal(true), z.object({ reason: z.string() })]);
export const roleModels = ['multisite', 'academy', 'clinical', 'provider'] as const;

/** A template as lists show it. */
export const listedTemplate = z.object({
  id: z.uuid(),
  name: z.string(),
  description: z.string(),
  /** How many settings it names, its logo among them. */ settings: z.number(),
  /** Clients that last took over this one. */ clients: z.number(),
  changedAt: z.iso.datetime(),
  may: z.object({ edit: may }),
});

export const wholeTemplate = listedTemplate.extend({
  roleModel: z.enum(roleModels).nullable(),
  /** The plan a client begins with. */ plan: z.array(
    z.object({ feature: z.enum(featureIds), title: z.string(), on: z.boolean() }),
  ),
  contents,
  /** What it says, as people read it. */ says: z.array(
    z.object({ setting: z.string(), title: z.string(), value: z.string() }),
  ),
  /** Roles that are handed down once a client was added. */ roles: z.array(
    z.object({ role: z.string(), name: z.string().nullable() }),
  ),
  logo: z.string().nullable(),
  version: z.number(),
});

export async function shownTemplates(
  c: SignedContext,
  all: readonly Template[],
): Promise<z.input<typeof listedTemplate>[]> {
  const ids = all.map(({ id }) => id);
  const uses = all.length > 0 ? await countUses(c.tx, c.at.id, ids) : new Map<string, number>();
  return all.map((one) => ({
    id: one.id,
    name: one.name,
    description: one.description,
    settings: wantedOf(one).size,
    clients: uses.get(one.id) ?? 0,
    changedAt: one.changedAt.toISOString(),
    may: mayOf(c, thingOf(one), { edit: clientTemplates.edit }),
  }));
}

export async function shownTemplate(c: SignedContext, id: string): Promise<z.input<typeof wholeTemplate>> {
  const one = await findTemplate(c.tx, c.at.id, id);
  const [listed] = one ? await shownTemplates(c, [one]) : [];
  if (!one || !listed) throw wrongField('templateId', 'template-outside');
  const says = [...valuesOf(one.settings)].map(([setting, value]) => ({
    setting,
    title: (titles[setting] ?? { en: setting, de: setting })[c.language],
    value: inWords(setting, value, c.language),
  }));
  return {
    ...listed,
    roleModel: roleModels.find((each) => each === one.roleModel) ?? null,
    plan: featureIds.map((feature) => ({
      feature,
      title: features[feature][c.language],
      on: one.features.includes(feature),
    })),
    contents: one.settings,
    says,
    roles: one.roles.map((role) => ({ role, name: c.rules.roles.get(role)?.name[c.language] ?? null })),
    logo: one.logo && dataAddress(one.logo),
    version: one.version,
  };
}

const thingOf = ({ id, organization }: Pick<Template, 'id' | 'organization'>) => ({
  kind: clientTemplate.id,
  id,
  organization,
  facts: {},
});

/** A template that the asker may see; refused at the field otherwise. */
export async function demandTemplate(c: SignedContext, id: string): Promise<Template> {
  const found = await findTemplate(c.tx, c.at.id, id);
  if (!found || !c.check(clientTemplates.view, thingOf(found)).allowed)
    throw wrongField('templateId', 'template-outside');
  return found;
}

/** Refuses what no template can say. */
export async function demandSaid(c: SignedContext, said: Said, butNot: string | null = null): Promise<void> {
  if (await isTemplateNamed(c.tx, c.at.id, said.key, butNot)) throw wrongField('name', 'template-named');
  refuseUnfounded(said.features.filter(isFeature), c.language);
  // a role of one's own, or a built-in one that was changed, has a version
  const foreign = said.roles.find((role) => c.rules.roles.get(role)?.version === undefined);
  if (foreign !== undefined) throw wrongField('roles', 'template-role', { role: foreign });
}

export const named = (name: string) => ({ name, key: keyOf(name) });

/** A picture as somebody sent it. */
export function pictureOf(base64: string): Logo {
  const logo = logoFrom(base64);
  if (!logo) throw wrongField('logo', 'not-a-picture', { limit: largest / 1000 });
  return logo;
}

/** What a client has made of the settings as delivered, its plan, its role model and its logo. */
export async function saidBy(
  c: SignedContext,
  id: string,
): Promise<Pick<Said, 'roleModel' | 'features' | 'settings' | 'logo'>> {
  const client = c.server.directory.isBelow(id, c.at.id) ? c.server.directory.known(id) : undefined;
  const thing = { kind: 'organization', id, organization: id, facts: {} };
  if (!client || !c.check(organizations.view, thing).allowed) throw wrongField('from', 'template-client');
  return {
    roleModel: client.roleModel,
    features: [...client.features],
    settings: contents.parse(pagesOf(ownOf(valuesOf(settingsOf(client.settings))))),
    logo: pictureIn(await logoOf(c.tx, client.id)),
  };
}

const pictureIn = (kept: Awaited<ReturnType<typeof logoOf>>): Logo | null =>
  kept && logoFrom(kept.bytes.toString('base64'));
