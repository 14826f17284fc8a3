import { z } from 'zod';
import { keyOf, withoutAccents } from '../database/keys.ts';
import { listOf, page, paged, readCursor } from '../http/page.ts';
import type { OrganizationFacts, SignedContext } from '../context.ts';
import { many, one, operation, wouldBelow } from '../operation.ts';
import { Refusal } from '../refusal.ts';
import { row, shown, shownWhole, whole } from './answers.ts';
import { changeable, changed, refuseNeeded, refuseUnfounded } from './deeds-plan.ts';
import { isPlatform } from './kept-directory.ts';
import { featureIds, features, isFeature } from './plan.ts';
import { isGrouped, tag, withoutDoubles } from './tags.ts';
import { clients, organization, organizations } from './privileges.ts';
import { refused, wrongField } from './problems.ts';
import { managersOf } from './store-plan.ts';
import { begin, beginning } from './templates/deeds-apply.ts';
import { demandTemplate } from './templates/deeds-templates.ts';
import { insertOrganization, isIdentifierTaken, isNameTaken, touchOrganization, updateOrganization } from './store.ts';

/** A letter first, then letters, digits, . _ - (at most 40). */
const identifier = z.string().regex(/^[A-Za-z][A-Za-z0-9._-]{0,39}$/u);
const name = z.string().trim().min(1).max(200);
const plan = { features: z.array(z.enum(featureIds)).max(featureIds.length) };
const expiresAt = z.iso.datetime().nullable();
const tags = z.array(tag).max(20).transform(withoutDoubles);

export const readOrganizations = operation({
  id: 'organization.list',
  does: { en: 'List the organizations below one’s own', de: 'Die Organisationen unter der eigenen auflisten' },
  method: 'GET',
  path: '/api/organizations',
  needs: clients.view,
  on: many(organization),
  query: z.object({
    ...page,
    search: z.string().max(200).optional(),
    tag: tag.optional(),
    /** Only those whose plan has it. */ feature: z.enum(featureIds).optional(),
    /** Only those the asker holds a role at by name. */ mine: z.literal('true').optional(),
  }),
  output: listOf(row),
  run: async (c) => {
    const words = withoutAccents(keyOf(c.query.search ?? ''));
    const place = readCursor(c.query.after, 2);
    const after = place && placeOf(place[0] ?? '', place[1] ?? '');
    const named = namedFor(c);
    const rows = clientsInReach(c)
      .filter((o) => isGrouped(o, c.query))
      .filter((o) => !c.query.mine || named.has(o.id))
      .filter((o) => words === '' || withoutAccents(keyOf(`${o.name} ${o.identifier}`)).includes(words))
      .map((o) => ({ o, key: withoutAccents(keyOf(o.name)) }))
      .toSorted((a, b) => (placeOf(a.key, a.o.id) < placeOf(b.key, b.o.id) ? -1 : 1))
      .filter(({ o, key }) => after === null || placeOf(key, o.id) > after);
    const { items, after: next } = paged(rows, c.query.limit, ({ o, key }) => [key, o.id]);
    const managers = await managersOf(
      c.tx,
      c.at.id,
      items.map(({ o }) => o.id),
      c.now,
    );
    return { items: items.map(({ o }) => ({ ...shown(c, o), managers: managers.get(o.id) ?? [] })), after: next };
  },
});

export const readClientOffers = operation({
  id: 'client.offers',
  does: {
    en: 'See by which tags and plans the list of clients can be narrowed',
    de: 'Sehen, nach welchen Schlagwörtern und Plänen sich die Kundenorganisationen eingrenzen lassen',
  },
  method: 'GET',
  path: '/api/organizations/offers',
  needs: clients.view,
  on: many(organization),
  output: z.object({
    tags: z.array(z.string()),
    features: z.array(z.object({ feature: z.enum(featureIds), title: z.string() })),
    /** How many of them the asker holds a role at by name. */ mine: z.number(),
  }),
  run: async (c) => {
    const seen = clientsInReach(c);
    const named = namedFor(c);
    return {
      mine: seen.filter(({ id }) => named.has(id)).length,
      tags: withoutDoubles(seen.flatMap((one) => one.tags)).toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)),
      features: featureIds
        .filter((feature) => seen.some((one) => one.features.has(feature)))
        .map((feature) => ({ feature, title: features[feature][c.language] })),
    };
  },
});

/** The tree is in memory: what is in reach is decided there, one by one. */
const clientsInReach = (c: SignedContext): readonly OrganizationFacts[] =>
  c.server.directory
    .below(c.organization.id)
    .flatMap((id) => c.server.directory.known(id) ?? [])
    .filter((o) => c.check(clients.view, { kind: 'organization', id: o.id, organization: o.id, facts: {} }).allowed);

/** The clients at which the asker holds a role by name, as of now. */
const namedFor = ({ actor, world: { now } }: SignedContext): ReadonlySet<string> =>
  new Set(
    actor.appointments.flatMap(({ anchor, from, until }) =>
      anchor?.kind === 'organization' && (from ?? now) <= now && (until === null || until > now) ? [anchor.id] : [],
    ),
  );

/** By name, and among equal names by id. */
const placeOf = (key: string, id: string): string => `${key}\u0000${id}`;

export const readOrganization = operation({
  id: 'organization.view',
  does: { en: 'See an organization’s settings and plan', de: 'Einstellungen und Plan einer Organisation ansehen' },
  method: 'GET',
  path: '/api/organizations/:id',
  needs: organizations.view,
  on: one(organization),
  output: whole,
  run: async (c) => shownWhole(c, c.server.directory.known(c.params.id ?? '') ?? c.at, c.granted.version),
});

export const createClient = operation({
  id: 'client.create',
  does: { en: 'Add a client', de: 'Eine Kundenorganisation anlegen' },
  method: 'POST',
  path: '/api/organizations',
  needs: clients.create,
  on: wouldBelow(organization),
  input: z.strictObject({
    identifier,
    name,
    /** As the template says, unless said otherwise. */ features: plan.features.optional(),
    expiresAt: expiresAt.default(null),
    tags: tags.default([]),
    /** What it begins with. */ templateId: z.uuid().optional(),
    /** As that of the organization above, unless said otherwise. */ roleModel: z
      .enum(['multisite', 'academy', 'clinical', 'provider'])
      .optional(),
  }),
  output: z.object({ id: z.uuid() }),
  status: 201,
  run: async (c) => {
    const { directory } = c.server;
    const id = c.granted.thing?.organization ?? c.newId();
    // a tenant stands below the platform, and no row points out of its tenant
    const isTenant = isPlatform(c.at);
    if (isTenant && !c.input.roleModel) throw wrongField('roleModel', 'role-model-needed');
    if (!isTenant && !c.at.features.has('clients') && directory.below(c.at.id).length === 0)
      throw new Refusal(refused['plan-without-clients'], { values: { organization: c.at.name } });
    const key = keyOf(c.input.identifier);
    const place = isTenant ? { tenant: id, parent: null } : { tenant: c.at.tenant, parent: c.at.id };
    if (isTenant && c.input.templateId) throw wrongField('templateId', 'template-for-clients');
    const template = c.input.templateId ? await demandTemplate(c, c.input.templateId) : null;
    const features = c.input.features ?? template?.features.filter(isFeature) ?? [];
    refuseUnfounded(features, c.language);
    if (await isIdentifierTaken(c.tx, key)) throw wrongField('identifier', 'identifier-taken');
    if (await isNameTaken(c.tx, place, c.input.name)) throw wrongField('name', 'name-taken');
    await insertOrganization(c.tx, {
      ...place,
      id,
      key,
      identifier: c.input.identifier,
      name: c.input.name,
      features,
      settings: template ? beginning(template) : {},
      expiresAt: c.input.expiresAt === null ? null : new Date(c.input.expiresAt),
      tags: c.input.tags,
      roleModel: c.input.roleModel ?? template?.roleModel ?? c.at.roleModel,
      at: c.now,
    });
    if (template) await begin(c, id, template);
    await touchOrganization(c.tx, c.at.tenant, [c.at.id, ...directory.above(c.at.id)]);
    c.audit({
      thing: { kind: 'organization', id, organization: c.at.id },
      after: { ...c.input, features, ...(template && { template: template.name }) },
    });
    return { id };
  },
});

export const editClient = operation({
  id: 'client.edit',
  does: {
    en: 'Change what a client can’t change itself: its expiry, its plan and the tags it is found by',
    de: 'Ändern, was eine Kundenorganisation nicht selbst ändern kann: Ablauf, Plan und Schlagwörter',
  },
  method: 'PATCH',
  path: '/api/organizations/:id/plan',
  needs: clients.edit,
  on: one(organization),
  edits: true,
  input: z.strictObject({
    expiresAt: expiresAt.optional(),
    features: plan.features.optional(),
    tags: tags.optional(),
  }),
  output: z.object({ id: z.uuid(), version: z.number() }),
  run: async (c) => {
    const was = changeable(c);
    const { id } = was;
    // whatever a scope covers: nobody prolongs or widens their own organization
    if (id === c.organization.id) throw new Refusal(refused['own-plan']);
    if (c.input.features) {
      refuseUnfounded(c.input.features, c.language);
      await refuseNeeded(c, was, c.input.features);
    }
    const { expiresAt: until, features } = c.input;
    const version = await updateOrganization(c.tx, was.tenant, id, {
      ...(until !== undefined && { expiresAt: until === null ? null : new Date(until) }),
      ...(features && { features }),
      ...(c.input.tags && { tags: c.input.tags }),
    });
    await changed(c, was);
    c.audit({ before: { expiresAt: was.expiresAt, features: [...was.features], tags: was.tags }, after: c.input });
    return { id, version };
  },
});
