import { z } from 'zod';
import type { OrganizationFacts, SignedContext } from '../context.ts';
import { mayOf } from '../may.ts';
import { featureIds, features, isExpired } from './plan.ts';
import { clients, organizations } from './privileges.ts';
import { access, audit, branding, general, joining, settingsOf, signIn, support } from './settings/settings.ts';

const may = z.union([z.literal(true), z.object({ reason: z.string() })]);

/** An organization as lists show it. */
export const listed = z.object({
  id: z.uuid(),
  identifier: z.string(),
  name: z.string(),
  parentId: z.uuid().nullable(),
  state: z.enum(['active', 'expired', 'closed', 'erased']),
  expiresAt: z.iso.datetime().nullable(),
  roleModel: z.string(),
  /** Words by which those above group it; empty for whoever may not see clients. */ tags: z.array(z.string()),
  may: z.object({ edit: may, enter: may }),
});

/** As the list of clients shows it, with those who hold a role there by name. */
export const row = listed.extend({ managers: z.array(z.object({ id: z.uuid(), name: z.string() })) });

/** With its plan and every page of its settings. */
export const whole = listed.extend({
  /** Everything a plan can hold, and whether this one does. */ plan: z.array(
    z.object({ feature: z.enum(featureIds), title: z.string(), on: z.boolean() }),
  ),
  general,
  access,
  signIn,
  joining,
  support,
  branding,
  audit,
  version: z.number(),
  may: z.object({
    edit: may,
    enter: may,
    editGeneral: may,
    editAccess: may,
    editSupport: may,
    editBranding: may,
    editAudit: may,
    export: may,
  }),
});

const thingOf = ({ id }: OrganizationFacts) => ({ kind: 'organization', id, organization: id, facts: {} });
const fromAbove = { edit: clients.edit, enter: clients.enter };
const { editGeneral, editAccess, editSupport, editBranding, editAudit, export: exported } = organizations;

const facts = (c: SignedContext, o: OrganizationFacts) => ({
  id: o.id,
  identifier: o.identifier,
  name: o.name,
  parentId: o.parent,
  state: o.state === 'active' && isExpired(o, c.now) ? ('expired' as const) : o.state,
  expiresAt: o.expiresAt?.toISOString() ?? null,
  roleModel: o.roleModel,
  tags: c.check(clients.view, thingOf(o)).allowed ? [...o.tags] : [],
});

export const shown = (c: SignedContext, o: OrganizationFacts): z.input<typeof listed> => ({
  ...facts(c, o),
  may: mayOf(c, thingOf(o), fromAbove),
});

export const shownWhole = (c: SignedContext, o: OrganizationFacts, version: number): z.input<typeof whole> => ({
  ...facts(c, o),
  ...settingsOf(o.settings),
  plan: featureIds.map((feature) => ({
    feature,
    title: features[feature][c.language],
    on: o.features.has(feature),
  })),
  version,
  may: mayOf(c, thingOf(o), {
    ...{ ...fromAbove, editGeneral, editAccess, editSupport, editBranding, editAudit },
    export: exported,
  }),
});
