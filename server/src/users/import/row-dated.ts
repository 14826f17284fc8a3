import { isDeepStrictEqual } from 'node:util';
import { type Judged, placing, rejected } from './judged.ts';
import type { Around, Existing, Planned, Standing } from './known.ts';
import { judgeChange } from './row-change.ts';
import { judgeNew } from './row-new.ts';
import type { Read, Wanted } from './wanted.ts';

/**
 * What comes of a row that may name the day of a move. It is decided as if it were today; then what it says of where the
 * user stands waits for a day to come, or is known since a day that has passed. Anything else of the row comes now.
 */
export function judgeDated(before: Existing, read: Read, at: Standing, around: Around): Judged {
  const { movesOn: day } = read.wanted;
  const whole = judgeChange(before, read, at, around);
  if (!day || day === around.today || whole.outcome === 'rejected') return whole;
  const told = placesIn(read.wanted);
  if (Object.keys(told).length === 0) return wrong('day-without-place');
  const moves = placing.filter((field) => whole.changed.includes(field));
  if (day > around.today) return whole.newPlaces ? wrong('day-for-new-place') : planned(whole, before, { day, told });
  const [later] = moves.flatMap((field) => before.placed[field] ?? []).filter((one) => one > day);
  if (later !== undefined) return wrong('moved-later', { value: later });
  return moves.length === 0 ? whole : { ...whole, day, changed: [...whole.changed, 'movesOn'] };
}

/** As `judgeDated`, for somebody new, who may have been there for longer. */
export function judgeNewDated(name: string | null, read: Read, at: Standing, around: Around): Judged {
  const { movesOn: day } = read.wanted;
  const judged = judgeNew(name, read, at, around);
  if (!day || day === around.today || judged.outcome === 'rejected') return judged;
  return day > around.today ? wrong('day-for-newcomer') : { ...judged, day };
}

function planned(whole: Judged, before: Existing, plan: Planned): Judged {
  const stays = whole.changed.filter((field) => !placing.some((one) => one === field));
  const after = whole.after && {
    ...whole.after,
    ...{ location: before.location, department: before.department, jobTitle: before.jobTitle },
  };
  const rest = { ...whole, after, changed: stays, manager: null, managerLine: null };
  // the same file again changes nothing
  if (before.planned.some((one) => isDeepStrictEqual(one, plan)))
    return { ...rest, outcome: stays.length > 0 ? 'updated' : 'unchanged' };
  return { ...rest, outcome: 'updated', changed: [...stays, 'movesOn'], planned: plan };
}

/** What a row says of where somebody stands. */
const placesIn = (wanted: Wanted): Planned['told'] =>
  Object.fromEntries(placing.flatMap((field) => (wanted[field] === undefined ? [] : [[field, wanted[field]]])));

const wrong = (
  code: 'day-without-place' | 'day-for-new-place' | 'day-for-newcomer' | 'moved-later',
  values: Readonly<Record<string, string>> = {},
): Judged => rejected([{ field: 'movesOn', code, values }]);
