import type { Facts } from '@ambit/policy';
import { z } from 'zod';
import type { Context, SignedContext } from '../../context.ts';
import { putAdditional } from '../../fields/index.ts';
import { columnsOfNew, factsOfNew, profileInput, refuseTaken } from '../deeds-edit.ts';
import { insertUser } from '../store.ts';

const { userName: _, ...known } = profileInput;
/** What may be known of somebody who has no sign-in: nothing but the name has to be. */
export const newListed = z.strictObject({ ...known, dateOfBirth: z.iso.date().nullable().optional() });
export type NewListed = z.output<typeof newListed>;

export const factsOfListed = (input: NewListed, c: SignedContext): Promise<Facts> => factsOfNew(input, c);

/** Adds somebody who is listed only. Gives the id. */
export async function addListed(c: Context<'user.create', NewListed>): Promise<string> {
  await refuseTaken(c, c.input);
  const id = c.newId();
  const columns = columnsOfNew(c, { ...c.input, userName: placeholder(id) }, id, null);
  await insertUser(c.tx, { ...columns, state: 'listed', dateOfBirth: c.input.dateOfBirth ?? null });
  c.audit({ thing: { kind: 'user', id }, after: { ...c.input, state: 'listed' } });
  await putAdditional(c, { about: 'user', organization: c.at.id, id }, c.input.additional, false);
  await c.happened({ kind: 'users-changed', users: [id], organization: c.at.id });
  return id;
}

/** Whoever is listed is told no user name: one stands there until they choose their own. */
const placeholder = (id: string): string => `listed-${id.slice(-8)}`;
