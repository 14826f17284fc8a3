import { z } from 'zod';
import type { Context } from '../../context.ts';
import { mayOf } from '../../may.ts';
import { addressOf } from '../files/deeds-files.ts';
import { courses } from '../privileges.ts';
import { credit, price, worksOn } from './facts.ts';
import { type Facts, findFacts } from './store.ts';

const may = z.union([z.literal(true), z.object({ reason: z.string() })]);
const named = z.object({ id: z.uuid(), name: z.string() });

export const shownFacts = z.object({
  /** Where the picture it is shown with is read for now. */ image: z.url().nullable(),
  language: z.string(),
  keywords: z.array(z.string()),
  minutes: z.number().nullable(),
  credits: z.array(credit),
  worksOn: z.array(z.enum(worksOn)),
  remindDays: z.array(z.number()),
  price: price.nullable(),
  tags: z.array(named),
  /** The first leads. */ instructors: z.array(named),
  may: z.object({ edit: may, tags: may, instructors: may, pricing: may, remind: may }),
});

/** A course may stand in an organization below the one that is administered. */
export const placeOf = (c: Context) => ({
  tenant: c.at.tenant,
  organization: c.granted.thing?.organization ?? c.at.id,
});
export const idOf = (c: Context): string => c.granted.thing?.id ?? '';

export async function factsNow(c: Context): Promise<Facts> {
  const found = await findFacts(c.tx, placeOf(c).organization, idOf(c));
  if (!found) throw new Error('a course that was granted is gone');
  return found;
}

/** The course that was granted as it speaks of itself, with what may be changed of that. */
export async function whole(c: Context): Promise<z.output<typeof shownFacts>> {
  if (!c.granted.thing) throw new Error('facts are those of a course');
  const deeds = { edit: courses.edit, tags: courses.editTags, instructors: courses.editInstructors };
  const { imageId, ...facts } = await factsNow(c);
  return {
    ...facts,
    image: imageId && addressOf(c, placeOf(c).organization, imageId),
    may: mayOf(c, c.granted.thing, { ...deeds, pricing: courses.editPricing, remind: courses.remind }),
  };
}
