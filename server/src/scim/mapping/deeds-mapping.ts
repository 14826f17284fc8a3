import type { Anchor, Thing } from '@ambit/policy';
import type { Context, SignedContext } from '../../context.ts';
import { keyOf } from '../../database/keys.ts';
import { load } from '../../database/things.ts';
import { group, isGroupNamed } from '../../groups/index.ts';
import { demandItsRoles, serviceUser } from '../../identity/index.ts';
import { problems, Refusal, refusals } from '../../refusal.ts';
import { appointments, demandGivable, endResting, lacking, roleNamed } from '../../roles/index.ts';
import { deleteMapping, insertMapping, mappingById } from './store.ts';

export const refused = refusals({
  'mapping-taken': {
    status: 409,
    says: {
      en: 'This service user has a mapping of this name, or onto this group, already.',
      de: 'Dieser Dienstbenutzer hat schon eine Zuordnung mit diesem Namen oder zu dieser Gruppe.',
    },
  },
  'mapping-empty': {
    status: 422,
    says: {
      en: 'Say what the group means here: a group, a role, or both.',
      de: 'Sagen Sie, was die Gruppe hier bedeutet: eine Gruppe, eine Rolle oder beides.',
    },
  },
  'mapping-group': {
    status: 422,
    says: {
      en: 'This group is not among those you may see.',
      de: 'Diese Gruppe gehört nicht zu denen, die Sie sehen dürfen.',
    },
  },
});

export type NewMapping = Readonly<{ name: string; group: string | null; role: string | null; anchor: Anchor | null }>;

/**
 * Says what a group of the system behind a service user means here. INVARIANT: whoever says so decides through that
 * system whom the role goes to, so the asker must be able to give it, and every role of the service user; whether that
 * one can is asked each time.
 */
export async function addMapping(c: Context<'api-token.create'>, said: NewMapping): Promise<string> {
  const thing = await serviceUser(c);
  await demandItsRoles(c, thing);
  if (!said.group && !said.role) throw fieldRefusal('role', 'mapping-empty');
  await demandMapped(c, thing, said);
  const key = keyOf(said.name);
  const [id, place] = [c.newId(), { tenant: c.at.tenant, organization: c.at.id }];
  // a group of this name that is there already is the one that is meant
  const same = said.group ?? (await isGroupNamed(c.tx, c.at.id, key));
  const made = { ...said, group: same, id, key, user: thing.id ?? '', at: c.now, by: c.actor.id };
  if (!(await insertMapping(c.tx, place, made))) throw new Refusal(refused['mapping-taken']);
  return id;
}

/** Takes a mapping away, and with it the roles that were given by it. */
export async function removeMapping(c: Context<'api-token.create'>): Promise<{ ended: number }> {
  const thing = await serviceUser(c);
  await demandItsRoles(c, thing);
  const mapping = await mappingById(c.tx, c.at.id, thing.id ?? '', c.params['mapping'] ?? '');
  if (!mapping) throw new Refusal(problems['not-found']);
  await demandMapped(c, thing, { ...mapping, group: null });
  const rested = await deleteMapping(c.tx, c.at.id, mapping.id);
  return { ended: await endResting(c, rested) };
}

async function demandMapped(c: SignedContext, thing: Thing, { group: wanted, role, anchor }: NewMapping) {
  if (wanted) {
    const found = await load(c.tx, group, wanted, false, c.world.now);
    if (found?.thing.organization !== c.at.id || !c.sees(found.thing)) throw fieldRefusal('group', 'mapping-group');
  }
  if (!role) return;
  if (anchor) {
    await demandGivable(c, thing, { role, anchor });
    return;
  }
  // without an anchor it follows the place of each member, which the service user has not
  const missing = lacking(c, thing, await roleNamed(c, role), null).filter(({ id }) => id !== 'ceiling.anchor');
  if (missing.length > 0) c.refuse(appointments.appoint, thing, missing);
}

function fieldRefusal(field: string, code: keyof typeof refused): Refusal {
  return new Refusal(problems.invalid, { errors: [{ field, code, says: refused[code].says }] });
}
