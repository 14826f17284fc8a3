import type { SignedContext } from '../../context.ts';
import { aroundOf, zoneOf } from './deeds-around.ts';
import { apply } from './deeds-apply.ts';
import { type FieldId, isField } from './fields.ts';
import { withGroups } from './groups.ts';
import { type Judged, rejected } from './judged.ts';
import { judgeChange } from './row-change.ts';
import { changesOf, keptRow } from './row-kept.ts';
import { judgeNew } from './row-new.ts';
import { readExisting } from './store-users.ts';
import { type Cells, clears, wantedBy } from './wanted.ts';

/** What another system says of a user; null clears, what is not said stays. */
export type Told = Readonly<Partial<Record<FieldId, string | null>>>;

/**
 * Adds or changes one user as another system describes them: decided like a row of an import, written like one.
 * @param id who is changed; null: somebody new
 */
export async function putTold(c: SignedContext, told: Told, id: string | null): Promise<Judged> {
  const mapped = new Set(Object.keys(told).filter(isField));
  const cells: Cells = Object.fromEntries(
    Object.entries(told).flatMap(([field, value]) => (value === undefined ? [] : [[field, value ?? clears]])),
  );
  const options = {
    ...({ dateOrder: 'day-first', userNameFrom: 'email', newUsers: 'active' } as const),
    ...{ createLocations: false, createGroups: false, onlyGroups: false, source: null },
    roles: new Map<string, string | null>(),
  };
  const asked = wantedBy(cells, options.dateOrder);
  const run = { mapped, options, administrators: null, lineOf: () => null };
  const around = await aroundOf(c, { options: {} }, run, [asked.wanted], true);
  const zone = zoneOf(c);
  const how = { managers: mapped.has('manager'), zone, lock: true };
  const [existing] = id === null ? [] : await readExisting(c, [id], how);
  const at = { line: 1, id: existing?.id ?? c.newId(), managerLine: null };
  const alone = existing
    ? judgeChange(existing, asked, at, around)
    : judgeNew(asked.wanted.userName ?? null, asked, at, around);
  const judged = withGroups(alone, asked.wanted.groups, existing ?? null, around);
  if (judged.outcome === 'rejected') return judged;
  const rows = [{ row: keptRow(1, cells, judged, false), judged }];
  const [written] = await apply(c, {
    operation: 'user-import.commit',
    import: null,
    rows,
    passwords: new Map(),
    around,
    zone,
  });
  const done = written?.judged ?? rejected([]);
  if (done.outcome === 'created' || done.outcome === 'updated') {
    const fields = Object.entries(changesOf({ ...done, changed: done.changed }));
    const after = existing ? Object.fromEntries(fields.map(([field, [, is]]) => [field, is])) : done.after;
    c.audit({
      thing: { kind: 'user', id: done.user ?? '' },
      ...(existing && { before: Object.fromEntries(fields.map(([field, [was]]) => [field, was])) }),
      after,
    });
  }
  return done;
}
