import { z } from 'zod';
import type { Context, SignedContext } from '../context.ts';
import { countWithin, courses, pathWithin, paths } from '../content/index.ts';
import { mayOf } from '../may.ts';
import { problems, Refusal } from '../refusal.ts';
import { type Asked, certificationProblems, certificationStates, type Changed, grace } from './certification.ts';
import { validityShape } from './cycle.ts';
import { certifications } from './privileges.ts';
import {
  type Certification,
  findCertification,
  isIdentifierTaken,
  type ListedCertification,
  type Place,
} from './store.ts';

const may = z.union([z.literal(true), z.object({ reason: z.string() })]);
const asks = z.object({
  things: z.array(z.object({ kind: z.enum(['course', 'path']), id: z.uuid(), title: z.string() })),
  /** So many of them; null: all. */ count: z.number().nullable(),
});

export const listedCertification = z.object({
  id: z.uuid(),
  name: z.string(),
  identifier: z.string(),
  state: z.enum(certificationStates),
  /** Null: once and for all. */ validity: validityShape.nullable(),
  levelCount: z.number(),
  version: z.number(),
  may: z.object({ edit: may, delete: may, addLevel: may, editLevel: may, addMapping: may, removeMapping: may }),
});

export const wholeCertification = listedCertification.extend({
  description: z.string(),
  renewalDays: z.number(),
  grace,
  earnedAgain: z.boolean(),
  earns: asks,
  renews: asks,
  levels: z.array(z.object({ id: z.uuid(), name: z.string(), description: z.string(), months: z.number().nullable() })),
});

/** A certification may stand in an organization below the one that is administered. */
export const placeOf = (c: Context<string>): Place => ({
  tenant: c.at.tenant,
  organization: c.granted.thing?.organization ?? c.at.id,
});

/** The certification that was granted. */
export async function granted(c: Context<string>): Promise<Certification> {
  const found = await findCertification(c.tx, placeOf(c).organization, c.granted.thing?.id ?? '', c.now.getTime());
  if (!found) throw new Error('a certification that was granted is gone');
  return found;
}

export const shown = (c: SignedContext, row: ListedCertification): z.input<typeof listedCertification> => ({
  ...{ id: row.thing.id ?? '', name: row.name, identifier: row.identifier, state: row.state },
  ...{ validity: row.validity, levelCount: row.levelCount, version: row.version },
  may: mayOf(c, row.thing, {
    edit: certifications.edit,
    delete: certifications.delete,
    addLevel: certifications.addLevel,
    editLevel: certifications.editLevel,
    addMapping: certifications.addMapping,
    removeMapping: certifications.removeMapping,
  }),
});

/** The certification that was granted, with its levels and what earns and renews it. */
export async function whole(c: Context<string>): Promise<z.input<typeof wholeCertification>> {
  const found = await granted(c);
  const { description, renewalDays, earnedAgain, earns, renews } = found;
  return {
    ...shown(c, found),
    ...{ description, renewalDays, earnedAgain, grace: found.grace, levels: [...found.levels] },
    earns: { ...earns, things: [...earns.things] },
    renews: { ...renews, things: [...renews.things] },
  };
}

/** A certification with a change made to it; what was not sent stays. */
export const changed = (was: Certification, input: Changed) => ({
  name: input.name ?? was.name,
  identifier: input.identifier ?? was.identifier,
  description: input.description ?? was.description,
  validity: input.validity === undefined ? was.validity : input.validity,
  renewalDays: input.renewalDays ?? was.renewalDays,
  grace: input.grace ?? was.grace,
  earnedAgain: input.earnedAgain ?? was.earnedAgain,
  earnCount: input.earns ? input.earns.count : was.earns.count,
  renewCount: input.renews ? input.renews.count : was.renews.count,
});

/** Days that every month has. */
const shortMonth = 28;

/** The window of renewal is shorter than an award is valid: else one could be renewed on the day it was given. */
export function demandWindow(said: ReturnType<typeof changed>, levels: Certification['levels']): void {
  const { validity, renewalDays } = said;
  const least = validity?.kind === 'months' ? validity.months * shortMonth : (validity?.leastDays ?? Infinity);
  const ofLevels = levels.flatMap(({ months }) => (months === null ? [] : [months * shortMonth]));
  // a fixed day may come on the very last day of the least validity
  if (renewalDays > 0 && renewalDays > Math.min(least, ...ofLevels)) throw refusedAt('renewalDays', 'window-too-long');
}

/** What is added has to be in sight; what stood there before stays. */
export async function demandThings(c: Context<string>, was: Certification['earns'], asked: Asked): Promise<void> {
  const added = asked.things.filter(({ id }) => !was.things.some((one) => one.id === id));
  const { organization } = placeOf(c);
  const ids = added.flatMap(({ kind, id }) => (kind === 'course' ? [id] : []));
  const seen = ids.length > 0 ? await countWithin(c.tx, organization, ids, c.filter(courses.view)) : 0;
  if (seen < ids.length) throw refusedAt('earns', 'thing-unseen');
  for (const { kind, id } of added)
    if (kind === 'path' && !(await pathWithin(c.tx, organization, id, c.filter(paths.view))))
      throw refusedAt('earns', 'thing-unseen');
}

export async function demandIdentifier(c: Context<string>, identifier: string, but: string | null): Promise<void> {
  if (await isIdentifierTaken(c.tx, placeOf(c).organization, identifier, but))
    throw refusedAt('identifier', 'identifier-taken');
}

export const refusedAt = (field: string, code: keyof typeof certificationProblems): Refusal =>
  new Refusal(problems.invalid, { errors: [{ field, code, says: certificationProblems[code].says }] });

/** Nothing new is begun where the plan does not have it. */
export function demandFeature(c: SignedContext): void {
  if (!c.at.features.has('certifications')) throw new Refusal(certificationProblems['certifications-off']);
}
