import type { SignedContext } from '../context.ts';
import { settingsOf } from '../organizations/index.ts';
import type { DateOrder } from '../sheets/index.ts';
import { dayIn, pastOf } from '../training/index.ts';
import { externalOn } from '../transcripts/index.ts';
import { begunHere, coursesNamed, usersNamed } from './store.ts';
import { type Around, judge, type Judged, keyOfExternal, keyOfPast } from './rows/row.ts';
import { type Cells, type Read, wantedBy } from './rows/wanted.ts';

/** The day it is where the organization is: history ends there. */
export const zoneAt = ({ at }: Pick<SignedContext, 'at'>): string => settingsOf(at.settings).general.timeZone;

export type Line = Readonly<{ line: number; cells: Cells }>;

/** Decides rows by what is true now: a few statements, however many rows. */
export async function judgeAll(
  c: SignedContext,
  lines: readonly Line[],
  how: Readonly<{ order: DateOrder; first: Around['first'] }>,
): Promise<readonly Judged[]> {
  const today = dayIn(zoneAt(c), c.now);
  const reads = lines.map(({ cells }) => wantedBy(cells, how.order, today));
  const around = await aroundOf(c, reads, how.first);
  return lines.map(({ line }, at) => judge(reads[at] ?? { wanted: {}, reasons: [] }, { line, id: c.newId() }, around));
}

async function aroundOf(c: SignedContext, reads: readonly Read[], first: Around['first']): Promise<Around> {
  const all = <T>(of: (wanted: Read['wanted']) => T | undefined): readonly T[] => [
    ...new Set(reads.flatMap(({ wanted }) => of(wanted) ?? [])),
  ];
  const people = await usersNamed(
    c,
    all(({ employeeIdentifier }) => employeeIdentifier),
    all(({ userName }) => userName),
  );
  const courses = await coursesNamed(
    c,
    all(({ course, kind }) => (kind === 'external' ? undefined : course)),
  );
  const users = [...new Set([...people.byIdentifier.values(), ...people.byUserName.values()].map(({ id }) => id))];
  const found = [...new Set([...courses.values()].flatMap((one) => one?.id ?? []))];
  const place = { tenant: c.at.tenant, organization: c.at.id };
  const past = await pastOf(c.tx, place, users, found);
  const external = await externalOn(
    c.tx,
    place,
    users,
    all(({ completedOn }) => completedOn),
  );
  return {
    ...people,
    courses,
    past: Map.groupBy(past, (one) => keyOfPast(one.user, one.course, one.completedOn)),
    external: new Map(external.map((one) => [keyOfExternal(one.user, one.title, one.completedOn), one])),
    begun: await begunHere(c, users, found),
    organization: c.at.id,
    lacking: (privilege, thing) => {
      const decision = c.check(privilege, thing);
      if (decision.allowed) return null;
      return decision.missing.length > 0 ? decision.missing : [{ kind: 'authority', id: decision.why, values: {} }];
    },
    first,
  };
}
