import type { Kind, Role } from '@ambit/policy';
import {
  type Entity,
  appointmentEntity,
  locationEntity,
  organizationEntity,
  policiesOf,
  roleEntity,
  schemaOf,
  sidesOf,
  thingEntity,
  userEntity,
} from '@ambit/policy/cedar';
import type { SignedContext } from '../context.ts';
import { appointments, user } from '../roles/privileges.ts';
import { readTree } from '../workplace/index.ts';
import { appointmentsOfUsers, pageOfThings } from './store-export.ts';

const batch = 500;

/**
 * The organization's authority in the language Cedar, as one JSON document in pieces: `policies` and `schema` as text,
 * `entities` as a list: organizations, roles, locations, users with what they hold, and things of further kinds.
 * Ids only, and of everything but the rules and the tree of locations only what the asker may see; each batch is
 * decided anew.
 */
export async function* exported(c: SignedContext, kinds: readonly Kind[]): AsyncIterable<string> {
  const roles = [...c.rules.roles.values()];
  yield `{"organization":${JSON.stringify(c.at.id)},"at":${JSON.stringify(c.now.toISOString())},"policies":"`;
  for (const role of roles) yield JSON.stringify(policiesText(c, role, roles)).slice(1, -1);
  yield `","schema":${JSON.stringify(schemaText(c, roles))},"entities":[`;
  let comma = '';
  for await (const entities of batches(c, roles, kinds)) {
    if (entities.length === 0) continue;
    yield comma + entities.map((one) => JSON.stringify(one)).join(',\n');
    comma = ',\n';
  }
  yield ']}';
}

const declaredIn = ({ rules }: SignedContext) => [...rules.deeds.values()].map(({ privilege }) => privilege);

function policiesText(c: SignedContext, role: Role, roles: readonly Role[]): string {
  const all = policiesOf({ privileges: declaredIn(c) }, roles, [role]);
  return `${Object.values(all).join('\n')}\n`;
}

function schemaText(c: SignedContext, roles: readonly Role[]): string {
  const privileges = declaredIn(c);
  const kinds = new Set(privileges.flatMap((privilege) => sidesOf(privilege).map(({ kind }) => kind)));
  // a requirement that no column says may still be asked of a thing: its fact then comes with the question
  const asked = (kind: Kind) =>
    privileges
      .filter((privilege) => sidesOf(privilege).some((side) => side.kind === kind))
      .flatMap(({ id }) => roles.flatMap(({ cells }) => cells[id]?.all ?? []));
  return schemaOf({ kinds: [...kinds], privileges }, asked);
}

async function* batches(
  c: SignedContext,
  roles: readonly Role[],
  kinds: readonly Kind[],
): AsyncIterable<readonly Entity[]> {
  const nodes = await c.again((anew) => readTree(anew.tx, anew.at.id));
  const parents = new Map(nodes.map(({ id, parent }) => [id, parent]));
  const learner = roles.find(({ kind }) => kind === 'learner')?.id ?? '';
  const standing = {
    learner,
    around: (places: readonly string[]) => narrowestAround(parents, places),
    above: (place: string) => pathOf(parents, place),
  };
  const { above, below } = c.world.organizations;
  const seen = below(c.at.id).filter((id) => c.sees({ kind: 'organization', id, organization: id, facts: {} }));
  yield [c.at.id, ...seen].map((id) =>
    organizationEntity(id, above(id)[0] ?? null, [...(c.server.directory.known(id)?.features ?? [])]),
  );
  yield above(c.at.id).map((id) => organizationEntity(id, above(id)[0] ?? null, []));
  yield roles.map(roleEntity);
  yield [appointmentEntity({ id: 'learner', role: learner, anchor: null, from: null, until: null })];
  yield nodes.map(({ id, parent }) => locationEntity(id, c.at.id, parent));
  for (const kind of [user, ...kinds.filter((one) => one.id !== user.id)]) {
    const view = kind.id === user.id ? appointments.view.id : `${kind.id}.view`;
    for (let after: string | null = null, isMore = true; isMore; ) {
      const page: readonly Entity[] = await c.again(async (anew) => {
        const where = { organization: anew.at.id, within: anew.filter(view), after, now: anew.now, limit: batch };
        const things = await pageOfThings(anew.tx, kind, where);
        const entities = things.map((thing) => thingEntity(kind, thing, standing));
        return kind.id === user.id ? withAppointments(anew, entities) : entities;
      });
      yield page;
      after = page.findLast(({ uid }) => uid.type !== 'Appointment')?.uid.id ?? null;
      isMore = page.filter(({ uid }) => uid.type !== 'Appointment').length === batch;
    }
  }
}

/** The users, in what they hold, and what they hold. */
async function withAppointments(c: SignedContext, users: readonly Entity[]): Promise<readonly Entity[]> {
  if (users.length === 0) return [];
  const ids = users.map(({ uid }) => uid.id);
  const held = await appointmentsOfUsers(c.tx, c.at.id, ids, c.now);
  return users.flatMap((one) => {
    const own = held.get(one.uid.id) ?? [];
    return [...own.map(appointmentEntity), userEntity(one, { appointments: [{ id: 'learner' }, ...own] })];
  });
}

/** The narrowest location that holds all of these. */
function narrowestAround(parents: ReadonlyMap<string, string | null>, places: readonly string[]): string | null {
  const [first = [], ...rest] = places.map((place) => pathOf(parents, place));
  return first.find((one) => rest.every((all) => all.includes(one))) ?? null;
}

/** A location, then all above it. */
function pathOf(parents: ReadonlyMap<string, string | null>, id: string): readonly string[] {
  const parent = parents.get(id) ?? null;
  return parent === null ? [id] : [id, ...pathOf(parents, parent)];
}
