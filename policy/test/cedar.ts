import { createRequire } from 'node:module';
import type * as Wasm from '@cedar-policy/cedar-wasm/nodejs';
import {
  type Entity,
  appointmentEntity,
  instant,
  locationEntity,
  organizationEntity,
  pairEntity,
  policiesOf,
  schemaOf,
  sidesOf,
  thingEntity,
  userEntity,
} from '../cedar/index.ts';
import type { Appointment, Kind, Privilege, Role } from '../src/index.ts';
import { catalogue } from './kinds.ts';
import { type Item, appointmentsOf } from './reference.ts';
import { thingOf } from './things.ts';
import type { Installation, UserRow } from './worlds.ts';

const cedar: typeof Wasm = createRequire(import.meta.url)('@cedar-policy/cedar-wasm/nodejs');

export const schema = schemaOf(catalogue, () => []);

type Question = Readonly<{ row: UserRow; privilege: Privilege; items: Readonly<Record<string, Item>> }>;
/** Cedar's answers about an invented world: may the user do this by this one appointment? */
export type Opinion = (question: Question, by: Appointment) => boolean;

const succeed = (what: string, answer: Readonly<{ type: string }>): void => {
  if (answer.type !== 'success') throw new Error(`${what}: ${JSON.stringify(answer).slice(0, 1000)}`);
};

/** The policies of a world are validated strictly and parsed once, for each privilege those that name it. */
export function secondOpinion(all: Installation): Opinion {
  succeed('schema', cedar.preparseSchema('worlds', schema));
  const policies = policiesOf(catalogue, all.roles);
  const valid = cedar.validate({
    schema,
    policies: { staticPolicies: policies },
    validationSettings: { mode: 'strict' },
  });
  if (valid.type === 'failure' || valid.validationErrors.length > 0)
    throw new Error(`not well typed: ${JSON.stringify(valid).slice(0, 1000)}`);
  for (const { id } of catalogue.privileges) {
    const own = Object.entries(policies).filter(([cell]) => cell.endsWith(`/${id}`));
    succeed(id, cedar.preparsePolicySet(id, { staticPolicies: Object.fromEntries(own) }));
  }
  const standing = standingIn(all);
  return (question, by) => {
    const { entities, resource } = entitiesFor(all, standing, question, by);
    const answer = cedar.statefulIsAuthorized({
      principal: { type: 'User', id: question.row.id },
      action: { type: 'Action', id: question.privilege.id },
      resource,
      context: { now: instant(all.now), by: { __entity: { type: 'Appointment', id: by.id } } } as Wasm.Context,
      preparsedSchemaName: 'worlds',
      validateRequest: true,
      preparsedPolicySetId: question.privilege.id,
      entities: entities as Wasm.Entities,
    });
    succeed('question', answer);
    if (answer.type === 'failure' || answer.response.diagnostics.errors.length > 0)
      throw new Error(`a policy failed: ${JSON.stringify(answer)}`);
    return answer.response.decision === 'allow';
  };
}

type Standing = Parameters<typeof thingEntity>[2] & Readonly<{ trees: ReadonlyMap<string, Entity> }>;
const key = ({ type, id }: Entity['uid']): string => `${type} ${id}`;

/** The organizations and the locations, in which everything else stands. */
function standingIn(all: Installation): Standing {
  const above = (id: string): readonly string[] => {
    const parent = all.places.find((place) => place.id === id)?.parent ?? null;
    return parent === null ? [id] : [id, ...above(parent)];
  };
  const trees = [
    ...all.organizations.map(({ id, parent, features }) =>
      organizationEntity(
        id,
        parent,
        features.map((one) => one.replace('feature:', '')),
      ),
    ),
    ...all.places.map(({ id, organization, parent }) => locationEntity(id, organization, parent)),
  ];
  return {
    above,
    learner: all.roles.find(({ kind }) => kind === 'learner')?.id ?? '',
    around: ([first = '', ...rest]) =>
      above(first).find((one) => rest.every((place) => above(place).includes(one))) ?? null,
    trees: new Map(trees.map((one) => [key(one.uid), one])),
  };
}

/** Who asks, by which appointment, about what, and everything these stand in. */
function entitiesFor(all: Installation, standing: Standing, { row, privilege, items }: Question, by: Appointment) {
  const appointments = appointmentsOf(all, row);
  const entityOf = (kind: Kind, item: Item): Entity => {
    const entity = standing.trees.get(`${key({ type: typeOfTree(kind.id), id: item.row.id })}`);
    const made = entity ?? thingEntity(kind, thingOf(all, item), standing);
    return item.row.id === row.id ? userEntity(made, { appointments }) : made;
  };
  const sides = sidesOf(privilege);
  const things = sides.map(({ name, kind }) => [name ?? '', entityOf(kind, items[name ?? ''] as Item)] as const);
  const byName = Object.fromEntries(things.map(([name, { uid }]) => [name, uid]));
  const pair = sides[0]?.name === null ? [] : [pairEntity(privilege, 'both', byName)];
  const user = catalogue.kinds.find(({ id }) => id === 'user') as Kind;
  const found = new Map<string, Entity>();
  const add = (entity: Entity | undefined): void => {
    if (!entity || found.has(key(entity.uid))) return;
    found.set(key(entity.uid), entity);
    for (const parent of entity.parents) add(standing.trees.get(key(parent)));
  };
  for (const entity of [...pair, ...things.map(([, one]) => one), entityOf(user, { kind: 'user', row })]) add(entity);
  add(appointmentEntity(by));
  for (const { row: one } of Object.values(items)) add(standing.trees.get(`Organization ${one.organization}`));
  if (by.anchor?.kind === 'organization') add(standing.trees.get(`Organization ${by.anchor.id}`));
  return { entities: [...found.values()], resource: pair[0]?.uid ?? (byName[''] as Entity['uid']) };
}

const typeOfTree = (kind: string): string =>
  kind === 'organization' ? 'Organization' : kind === 'location' ? 'Location' : '-';

/** Every administrator role with its twin, told here again: its reports alone, one rank below. */
export const twinned = (roles: readonly Role[], privileges: readonly Privilege[]): readonly Role[] => {
  const reports = privileges.filter(({ report }) => report).map(({ id }) => id);
  const twins = roles
    .filter(({ kind }) => kind === 'administrator')
    .map((role): Role => {
      const cells = Object.fromEntries(reports.flatMap((id) => (role.cells[id] ? [[id, role.cells[id]]] : [])));
      return { ...role, id: `${role.id}.reports-only`, rank: role.rank - 1, cells };
    });
  return [...roles, ...twins];
};
