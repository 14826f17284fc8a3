import type { Role, Thing } from '@ambit/policy';
import type { Context, SignedContext } from '../../context.ts';
import { theOther } from '../../http/other-side.ts';
import type { OtherSide } from '../../operation.ts';
import { problems, Refusal, refusals } from '../../refusal.ts';
import { lockOrganization } from '../../roles/index.ts';
import { user, users } from '../privileges.ts';
import { managersAbove } from './store.ts';

export const refused = refusals({
  'manager-outside': {
    status: 422,
    says: {
      en: 'This [user|user] is not among those you look after.',
      de: 'Das ist niemand, den Sie betreuen.',
    },
  },
  'manager-circle': {
    status: 422,
    says: {
      en: 'This [user|user] reports to the other one already, directly or by others. Choose somebody else, or end that first.',
      de: 'Diese Person berichtet schon an die andere, direkt oder über weitere. Wählen Sie jemand anderen oder beenden Sie das zuerst.',
    },
  },
  'manager-powerless': {
    status: 422,
    says: {
      en: 'This [user|user] holds no role that reaches direct reports. Give the role of a manager first.',
      de: 'Diese Person hat keine Rolle, die direkt Unterstellte erreicht. Vergeben Sie zuerst die Rolle einer Führungskraft.',
    },
  },
  'group-not-theirs': {
    status: 422,
    says: {
      en: 'The [user|user] is no member of such [group|a group].',
      de: 'In solchen [groups|Gruppen] ist diese Person kein Mitglied.',
    },
  },
});

const withoutManagers = (thing: Thing): Thing => ({ ...thing, facts: { ...thing.facts, managers: [] } });

/** The manager gains reach over the user: both must lie within what the asker may map, by a scope that no mapping gives. */
export const managerSide: OtherSide = {
  kind: user,
  field: 'managerId',
  seenBy: users.view,
  needs: users.mapManager,
  apart: withoutManagers,
  outside: refused['manager-outside'],
};

/**
 * Whether the asker may have a user report to somebody: neither is the asker, and neither outranks them. Nobody
 * comes to stand above their own manager.
 */
export async function demandMapping(c: Context<string>, groupId: string | null): Promise<void> {
  const [thing, manager] = [mappedUser(c), theOther(c)];
  const decision = c.check(users.mapManager, withoutManagers(thing));
  if (!decision.allowed) c.refuse(users.mapManager, thing, decision.missing);
  if (groupId !== null) demandGroup(c, thing, manager, groupId);
  await lockOrganization(c.tx, c.at.tenant, thing.organization);
  await refuseCircle(c, thing, manager);
}

export const mappedUser = (c: Context<string>): Thing => {
  if (!c.granted.thing) throw new Error('a mapping is about a user');
  return c.granted.thing;
};

/** Within a group, a manager of its member is somebody whose role reaches direct reports. */
function demandGroup(c: SignedContext, member: Thing, manager: Thing, id: string): void {
  const { groups = [] } = member.facts;
  const isSeen = c.sees({ kind: 'group', id, organization: member.organization, facts: { owner: null, groups: [id] } });
  if (!Array.isArray(groups) || !groups.includes(id) || !isSeen) throw fieldRefusal('groupId', 'group-not-theirs');
  const held = Array.isArray(manager.facts.roles) ? manager.facts.roles : [];
  const reaches = held.some((role) => reachesReports(c.rules.roles.get(role)));
  if (!reaches) throw fieldRefusal('managerId', 'manager-powerless');
}

/** Does a role give anything over direct reports? */
export const reachesReports = (role: Role | undefined): boolean =>
  Object.values(role?.cells ?? {})
    .flatMap((cell) => [cell, ...Object.values(cell.sides ?? {})])
    .some(({ any }) => any.includes('reports'));

async function refuseCircle(c: SignedContext, thing: Thing, manager: Thing): Promise<void> {
  const met = new Set([manager.id ?? '']);
  let next: readonly string[] = [...met];
  while (next.length > 0 && !met.has(thing.id ?? '')) {
    next = (await managersAbove(c.tx, thing.organization, next)).filter((id) => !met.has(id));
    for (const id of next) met.add(id);
  }
  if (!met.has(thing.id ?? '')) return;
  throw fieldRefusal('managerId', 'manager-circle');
}

export function fieldRefusal(field: string, code: keyof typeof refused): Refusal {
  return new Refusal(problems.invalid, { errors: [{ field, code, says: refused[code].says }] });
}
