import { keyOf } from '../../database/keys.ts';
import { withGroups } from './groups.ts';
import { type Judged, rejected } from './judged.ts';
import type { Around, Standing } from './known.ts';
import { judgeDated, judgeNewDated } from './row-dated.ts';
import type { Read, Wanted } from './wanted.ts';
import { whom } from './whom.ts';

/** Decides one row, as if it were entered alone by the asker. */
export function judge({ wanted, reasons }: Read, at: Standing, around: Around): Judged {
  const about = whom(wanted, at.line, around);
  if ('reason' in about) return rejected([...reasons, about.reason]);
  if ('newName' in about)
    return withGroups(judgeNewDated(about.newName, { wanted, reasons }, at, around), wanted.groups, null, around);
  const first = around.spoken.get(about.user.id) ?? at.line;
  if (first < at.line) return rejected([...reasons, { field: null, code: 'duplicate', values: { line: first } }]);
  around.spoken.set(about.user.id, at.line);
  const judged = judgeDated(about.user, { wanted: withoutFormer(wanted, around), reasons }, at, around);
  return withGroups(judged, wanted.groups, about.user, around);
}

/** A name somebody has given up says who is meant; nobody gets it back by that. */
function withoutFormer(wanted: Wanted, { known: { former } }: Around): Wanted {
  const { userName, employeeIdentifier, ...rest } = wanted;
  return {
    ...rest,
    ...(userName !== undefined && !former.has(`userName ${keyOf(userName)}`) && { userName }),
    ...(employeeIdentifier !== undefined &&
      !former.has(`employeeIdentifier ${employeeIdentifier}`) && { employeeIdentifier }),
  };
}
