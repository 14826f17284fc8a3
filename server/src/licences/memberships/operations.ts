import { z } from 'zod';
import type { Context, SignedContext } from '../../context.ts';
import { listOf, page, paged, readCursor } from '../../http/page.ts';
import { mayOf } from '../../may.ts';
import { many, one, operation, would } from '../../operation.ts';
import { problems, Refusal } from '../../refusal.ts';
import { membershipType, membershipTypes } from '../privileges.ts';
import {
  type Changed,
  changedMembershipType,
  membershipProblems,
  membershipStates,
  newMembershipType,
  objectiveId,
  periodShape,
  pricing,
  type Said,
} from './membership.ts';
import {
  deleteMapping,
  findType,
  insertMapping,
  insertType,
  isNameTaken,
  listTypes,
  mappingsOf,
  type MembershipType,
  updateType,
} from './store.ts';

const may = z.union([z.literal(true), z.object({ reason: z.string() })]);
const shownType = z.object({
  id: z.uuid(),
  name: z.string(),
  description: z.string(),
  state: z.enum(membershipStates),
  /** Null: nobody said yet. */ period: periodShape.nullable(),
  renewalDays: z.number(),
  /** Null: it costs nothing. */ pricing: pricing.nullable(),
  atJoining: z.boolean(),
  version: z.number(),
  may: z.object({ edit: may, addMapping: may, removeMapping: may }),
});

export const readTypes = operation({
  id: 'membership-type.list',
  does: { en: 'List the types of membership', de: 'Die Mitgliedschaftsarten auflisten' },
  method: 'GET',
  path: '/api/membership-types',
  needs: membershipTypes.view,
  on: many(membershipType),
  query: z.object(page),
  output: listOf(shownType),
  run: async (c) => {
    const { limit, after } = c.query;
    const rows = await listTypes(c.tx, c.granted, c.at.id, limit + 1, readCursor(after, 2));
    const { items, after: next } = paged(rows, limit, (row) => [row.nameKey, row.thing.id ?? '']);
    return { items: items.map((row) => shown(c, row)), after: next };
  },
});

export const readType = operation({
  id: 'membership-type.view',
  does: { en: 'See a type of membership', de: 'Eine Mitgliedschaftsart ansehen' },
  method: 'GET',
  path: '/api/membership-types/:id',
  needs: membershipTypes.view,
  on: one(membershipType),
  output: shownType,
  run: async (c) => shown(c, await granted(c)),
});

export const createType = operation({
  id: 'membership-type.create',
  does: { en: 'Add a type of membership', de: 'Eine Mitgliedschaftsart hinzufügen' },
  method: 'POST',
  path: '/api/membership-types',
  needs: membershipTypes.create,
  on: would(membershipType, () => ({})),
  input: newMembershipType,
  output: z.object({ id: z.uuid() }),
  status: 201,
  run: async (c) => {
    if (!c.at.features.has('memberships')) throw new Refusal(membershipProblems['memberships-off']);
    await demandName(c, c.input.name, null);
    demandWindow(c.input);
    const id = c.newId();
    await insertType(c.tx, placeOf(c), id, c.input);
    c.audit({ thing: { kind: membershipType.id, id }, after: c.input });
    return { id };
  },
});

export const editType = operation({
  id: 'membership-type.edit',
  does: {
    en: 'Change prices and periods of a type of membership, or retire it',
    de: 'Preise und Laufzeiten einer Mitgliedschaftsart ändern oder sie außer Dienst stellen',
  },
  method: 'PATCH',
  path: '/api/membership-types/:id',
  needs: membershipTypes.edit,
  on: one(membershipType),
  edits: true,
  input: changedMembershipType,
  output: shownType,
  run: async (c) => {
    const was = await granted(c);
    const said = changed(was, c.input);
    demandWindow(said);
    if (said.name !== was.name) await demandName(c, said.name, was.thing.id);
    if ((await updateType(c.tx, c.granted, placeOf(c).organization, said)) === undefined)
      throw new Refusal(problems['changed-meanwhile']);
    const { thing: _, ...before } = was;
    c.audit({ before, after: c.input });
    return shown(c, await granted(c));
  },
});

const mappings = z.object({ items: z.array(z.object({ id: z.uuid(), objective: z.string() })) });

export const readMappings = operation({
  id: 'membership-type.view-mappings',
  does: {
    en: 'See which objectives begin or renew a membership',
    de: 'Sehen, welche Lernziele eine Mitgliedschaft beginnen oder verlängern',
  },
  method: 'GET',
  path: '/api/membership-types/:id/objectives',
  needs: membershipTypes.viewMappings,
  on: one(membershipType),
  output: mappings,
  run: (c) => shownMappings(c),
});

export const addMapping = operation({
  id: 'membership-type.add-mapping',
  does: {
    en: 'Have an objective begin or renew a membership',
    de: 'Ein Lernziel eine Mitgliedschaft beginnen oder verlängern lassen',
  },
  method: 'POST',
  path: '/api/membership-types/:id/objectives',
  needs: membershipTypes.addMapping,
  on: one(membershipType),
  input: z.strictObject({ objective: objectiveId }),
  output: mappings,
  status: 201,
  run: async (c) => {
    const made = { id: c.newId(), type: c.params['id'] ?? '', objective: c.input.objective };
    if (!(await insertMapping(c.tx, placeOf(c), made))) throw refusedAt('objective', 'mapped-already');
    c.audit({ after: c.input });
    return shownMappings(c);
  },
});

export const removeMapping = operation({
  id: 'membership-type.remove-mapping',
  does: {
    en: 'End that an objective begins or renews a membership',
    de: 'Beenden, dass ein Lernziel eine Mitgliedschaft beginnt oder verlängert',
  },
  method: 'DELETE',
  path: '/api/membership-types/:id/objectives/:mapping',
  needs: membershipTypes.removeMapping,
  on: one(membershipType),
  output: mappings,
  run: async (c) => {
    const { id = '', mapping = '' } = c.params;
    const objective = await deleteMapping(c.tx, placeOf(c).organization, id, mapping);
    if (objective === null) throw new Refusal(problems['not-found']);
    c.audit({ before: { objective } });
    return shownMappings(c);
  },
});

async function shownMappings(c: Context<string>): Promise<z.input<typeof mappings>> {
  return { items: [...(await mappingsOf(c.tx, placeOf(c).organization, c.params['id'] ?? ''))] };
}

/** A type may stand in an organization below the one that is administered. */
const placeOf = (c: Context<string>) => ({
  tenant: c.at.tenant,
  organization: c.granted.thing?.organization ?? c.at.id,
});

async function granted(c: Context<string>): Promise<MembershipType> {
  const found = await findType(c.tx, placeOf(c).organization, c.granted.thing?.id ?? '', c.now.getTime());
  if (!found) throw new Error('a type of membership that was granted is gone');
  return found;
}

function shown(c: SignedContext, { thing, nameKey: _, ...row }: MembershipType): z.input<typeof shownType> {
  const { edit, addMapping: add, removeMapping: remove } = membershipTypes;
  return { ...row, id: thing.id ?? '', may: mayOf(c, thing, { edit, addMapping: add, removeMapping: remove }) };
}

/** Types from before say nothing of how long they last. */
const aYear = { kind: 'lengths', initialMonths: 12, renewalMonths: 12 } as const;

const changed = (was: MembershipType, input: Changed): Said & Pick<MembershipType, 'state'> => ({
  name: input.name ?? was.name,
  description: input.description ?? was.description,
  period: input.period ?? was.period ?? aYear,
  renewalDays: input.renewalDays ?? was.renewalDays,
  pricing: input.pricing === undefined ? was.pricing : input.pricing,
  atJoining: input.atJoining ?? was.atJoining,
  state: input.state ?? was.state,
});

async function demandName(c: Context<string>, name: string, but: string | null): Promise<void> {
  if (await isNameTaken(c.tx, placeOf(c).organization, name, but)) throw refusedAt('name', 'name-taken');
}

/** Days that every month has, and every year. */
const [shortMonth, year] = [28, 365];

function demandWindow({ period, renewalDays }: Pick<Said, 'period' | 'renewalDays'>): void {
  const least = period.kind === 'yearly' ? year : Math.min(period.initialMonths, period.renewalMonths) * shortMonth;
  if (renewalDays > least) throw refusedAt('renewalDays', 'renewal-too-early');
}

const refusedAt = (field: string, code: keyof typeof membershipProblems): Refusal =>
  new Refusal(problems.invalid, { errors: [{ field, code, says: membershipProblems[code].says }] });
