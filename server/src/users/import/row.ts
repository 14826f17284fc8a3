import { type Judged, rejected } from './judged.ts';
import type { Around, Standing } from './known.ts';
import { judgeChange } from './row-change.ts';
import { judgeNew } from './row-new.ts';
import type { Read } from './wanted.ts';
import { whom } from './whom.ts';

/** Decides one row, as if it were entered alone by the asker. */
export function judge({ wanted, reasons }: Read, at: Standing, around: Around): Judged {
  const about = whom(wanted, at.line, around);
  if ('reason' in about) return rejected([...reasons, about.reason]);
  return 'user' in about
    ? judgeChange(about.user, { wanted, reasons }, at, around)
    : judgeNew(about.newName, { wanted, reasons }, at, around);
}
