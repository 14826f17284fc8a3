import type { z } from 'zod';
import type { Context } from '../../context.ts';
import type { Whole } from '../answers.ts';
import type { changedUser } from '../deeds-edit.ts';
import { demandMove } from '../deeds-user.ts';
import { dayWithoutMove, plan, since, timed } from './deeds-move.ts';

type Input = z.output<typeof changedUser>;
type Moving = Readonly<{
  /** The user moves with this change. */ moved: boolean;
  /** Since a day that has passed. */ day?: string | undefined;
  /** Where to, now or then; not there without a move. */ to?: Readonly<{ id: string; name: string }> | null;
  /** What is left to change now. */ input: Input;
}>;

/** The move in a form of a user: done with it, planned for its day, or known of longer. */
export async function moving(c: Context<string>, was: Whole, input: Input): Promise<Moving> {
  const { from, locationId: place, ...rest } = input;
  if (place === undefined && from) throw dayWithoutMove();
  const isThere = (was.location?.id ?? null) === place;
  if (place === undefined || (isThere && !from)) return { moved: false, input: rest };
  const when = await timed(c, was, { place, day: from });
  if (when.how === 'planned') {
    const { to } = await plan(c, was, place, when.day);
    return { moved: false, to, input: rest };
  }
  if (when.how === 'known') await since(c, was, when.day);
  if (isThere) return { moved: false, to: was.location, input: rest };
  const to = await demandMove(c, was.thing, place);
  return { moved: true, day: when.day, to, input: { ...rest, locationId: place } };
}
