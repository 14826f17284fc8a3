import type { Missing, Privilege, Thing } from '@ambit/policy';
import { keyOf } from '../../database/keys.ts';
import { titleKey } from '../../content/index.ts';
import { enrollment, enrollments, type Past } from '../../training/index.ts';
import { externalTraining, externalTrainings, type Imported } from '../../transcripts/index.ts';
import type { HistoryField } from './fields.ts';
import type { Reason } from './reasons.ts';
import type { Read, Wanted } from './wanted.ts';

export type Person = Readonly<{ id: string; place: string | null; thing: Thing }>;
export type Course = Readonly<{ id: string; thing: Thing }>;
export type KnownPast = Past & Readonly<{ version: number }>;
export type KnownExternal = Imported & Readonly<{ source: 'entered' | 'imported'; version: number }>;

/** Everything a row is judged by. Only users and courses the asker may see are among them. */
export type Around = Readonly<{
  byIdentifier: ReadonlyMap<string, Person>;
  byUserName: ReadonlyMap<string, Person>;
  /** By id, external identifier (`=…`) and title; null: several are called so. */ courses: ReadonlyMap<
    string,
    Course | null
  >;
  /** By user, course and day. */ past: ReadonlyMap<string, readonly KnownPast[]>;
  /** By user, title and day. */ external: ReadonlyMap<string, KnownExternal>;
  /** Courses that users began here, by user and course. */ begun: ReadonlySet<string>;
  organization: string;
  /** What keeps the asker from a deed; null: nothing. */ lacking(
    privilege: Privilege,
    thing: Thing,
  ): readonly Missing[] | null;
  /** The line that said this first, which may be this one. */ first(key: string, line: number): number;
}>;

export type Judged = Readonly<{
  outcome: 'created' | 'updated' | 'unchanged' | 'rejected';
  reasons: readonly Reason[];
  person: Person | null;
  /** What the record is to be. */ record: Recorded | null;
  /** What it was, of one that is there already. */ before: KnownPast | KnownExternal | null;
}>;
export type Recorded = (Past & Readonly<{ as: 'completion' }>) | (Imported & Readonly<{ as: 'external' }>);

export const keyOfPast = (user: string, course: string, day: string): string => `${user} ${course} ${day}`;
export const keyOfExternal = (user: string, title: string, day: string): string => `${user} ${titleKey(title)} ${day}`;

/** Decides one row, as if it were entered alone by the asker. `id`: that of a new record. */
export function judge({ wanted, reasons }: Read, at: Readonly<{ line: number; id: string }>, around: Around): Judged {
  const who = whom(wanted, around);
  const course = courseOf(wanted, around);
  const all = [
    ...reasons,
    ...('reason' in who ? [who.reason] : []),
    ...(course && 'reason' in course ? [course.reason] : []),
  ];
  if (all.length > 0 || 'reason' in who || (course && 'reason' in course)) return rejected(all);
  const found = course?.course ?? null;
  const missing = found
    ? around.lacking(enrollments.editResult, enrollmentOf(who.person, found, around))
    : around.lacking(externalTrainings.add, externalOf(who.person, around));
  if (missing) return rejected([{ field: null, code: 'not-recorded-by-you', missing }]);
  const judged = found
    ? completion(who.person, found, wanted, at.id, around)
    : external(who.person, wanted, at.id, around);
  const first = around.first(keyOfRecord(judged.record), at.line);
  return first < at.line ? rejected([{ field: null, code: 'duplicate', values: { line: first } }]) : judged;
}

export const keyOfRecord = (record: Recorded | null): string => {
  if (record === null) return '';
  return record.as === 'completion'
    ? keyOfPast(record.user, record.course, record.completedOn)
    : keyOfExternal(record.user, record.title, record.completedOn);
};

export const rejected = (reasons: readonly Reason[]): Judged => ({
  ...{ outcome: 'rejected', reasons, person: null, record: null, before: null },
});

/** By identifier first, by user name where none was given; both given mean the same user. */
function whom({ employeeIdentifier, userName }: Wanted, around: Around): { person: Person } | { reason: Reason } {
  const unknown = (field: HistoryField, value: string) => ({
    reason: { field, code: 'user-unknown', values: { value } } satisfies Reason,
  });
  const named = userName === undefined ? undefined : around.byUserName.get(keyOf(userName));
  if (employeeIdentifier === undefined) return named ? { person: named } : unknown('userName', userName ?? '');
  const known = around.byIdentifier.get(employeeIdentifier);
  if (!known) return unknown('employeeIdentifier', employeeIdentifier);
  return named && named.id !== known.id ? { reason: { field: 'userName', code: 'user-unclear' } } : { person: known };
}

/** The course that is meant; null: there is none, or it was said that it is none. */
function courseOf({ kind, course }: Wanted, around: Around): { course: Course } | { reason: Reason } | null {
  if (course === undefined || kind === 'external') return null;
  for (const key of courseKeys(course)) {
    const found = around.courses.get(key);
    if (found === null) return { reason: { field: 'course', code: 'course-unclear', values: { value: course } } };
    if (found) return { course: found };
  }
  return null;
}

/** Under which a course may be found: its id, its external identifier, its title. */
export const courseKeys = (cell: string): readonly string[] => [cell.toLowerCase(), `=${cell}`, `~${titleKey(cell)}`];

function completion(person: Person, course: Course, wanted: Wanted, id: string, around: Around): Judged {
  const there = around.past.get(keyOfPast(person.id, course.id, wanted.completedOn ?? '')) ?? [];
  // two users who became one may both have a record of this day: the row means the one that says the same
  const before = there.find((one) => saysSame(one, wanted)) ?? there[0] ?? null;
  const record = {
    as: 'completion',
    id: before?.id ?? id,
    user: person.id,
    course: course.id,
    completedOn: wanted.completedOn ?? '',
    score: wanted.score ?? before?.score ?? null,
    validUntil: wanted.validUntil ?? before?.validUntil ?? null,
    remark: wanted.remark ?? before?.remark ?? '',
  } as const;
  const isSame =
    before !== null &&
    near(before.score, record.score) &&
    before.validUntil === record.validUntil &&
    before.remark === record.remark;
  const begun: readonly Reason[] = around.begun.has(`${person.id} ${course.id}`)
    ? [{ field: null, code: 'begun-here' }]
    : [];
  return { outcome: before ? (isSame ? 'unchanged' : 'updated') : 'created', reasons: begun, person, record, before };
}

const saysSame = (one: KnownPast, { score, validUntil, remark }: Wanted): boolean =>
  (score === undefined || near(one.score, score)) &&
  (validUntil === undefined || one.validUntil === validUntil) &&
  (remark === undefined || one.remark === remark);

// the database keeps scores in four bytes
const near = (a: number | null, b: number | null): boolean =>
  a === b || (a !== null && b !== null && Math.abs(a - b) < 1e-6);

function external(person: Person, wanted: Wanted, id: string, around: Around): Judged {
  const title = wanted.course ?? '';
  const before = around.external.get(keyOfExternal(person.id, title, wanted.completedOn ?? '')) ?? null;
  const record = {
    as: 'external',
    id: before?.id ?? id,
    user: person.id,
    title: before?.title ?? title,
    provider: wanted.provider ?? before?.provider ?? '',
    completedOn: wanted.completedOn ?? '',
    validUntil: wanted.validUntil ?? before?.validUntil ?? null,
    hours: wanted.hours ?? before?.hours ?? null,
    credits: wanted.credits ?? before?.credits ?? [],
    remark: wanted.remark ?? before?.remark ?? '',
  } as const;
  const note: readonly Reason[] = wanted.kind === 'external' ? [] : [{ field: 'course', code: 'becomes-external' }];
  if (before === null) return { outcome: 'created', reasons: note, person, record, before };
  const isSame =
    before.provider === record.provider &&
    before.validUntil === record.validUntil &&
    near(before.hours, record.hours) &&
    before.remark === record.remark &&
    JSON.stringify(before.credits) === JSON.stringify(record.credits);
  // what somebody entered by hand stays as they said it
  const outcome = isSame || before.source === 'entered' ? 'unchanged' : 'updated';
  return { outcome, reasons: note, person, record, before };
}

const ofUser = ({ id, thing: { facts } }: Person) => ({
  user: id,
  place: facts.place ?? null,
  department: facts.department ?? null,
  managers: facts.managers ?? [],
});

/** The enrollment as it is or would be: a group reaches it when it has both the user and the course. */
function enrollmentOf(person: Person, { id, thing }: Course, { organization }: Around): Thing {
  const has = new Set(listed(thing.facts.groups));
  const facts = {
    ...ofUser(person),
    course: id,
    session: null,
    owner: thing.facts.owner ?? null,
    instructors: thing.facts.instructors ?? [],
    groups: listed(person.thing.facts.groups).filter((group) => has.has(group)),
    buyers: [],
    customer: null,
  };
  return { kind: enrollment.id, id: null, organization, facts };
}

const externalOf = (person: Person, { organization }: Around): Thing => ({
  kind: externalTraining.id,
  id: null,
  organization,
  facts: { ...ofUser(person), groups: person.thing.facts.groups ?? [] },
});

const listed = (fact: unknown): readonly string[] => (Array.isArray(fact) ? fact.map(String) : []);
