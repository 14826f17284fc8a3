import type { Added, FieldId } from './fields.ts';
import type { Existing, Planned, Profile, Reference } from './known.ts';
import type { GroupChange } from './groups.ts';
import type { NewPlaces } from './places.ts';
import type { Reason } from './reasons.ts';

export type Outcome = 'created' | 'updated' | 'unchanged' | 'rejected';

/** What would come, or came, of a row. */
export type Judged = Readonly<{
  outcome: Outcome;
  reasons: readonly Reason[];
  /** Who is changed; of somebody new, the id as which the user would begin. */ user: string | null;
  before: Existing | null;
  after: Profile | null;
  changed: readonly FieldId[];
  /** A location to be added with the user. */ newPlaces: NewPlaces | null;
  manager: Reference | null;
  /** The manager is new too and stands in this line. */ managerLine: number | null;
  /** Since which day that has passed the user stands there. */ day?: string;
  /** What waits for its day. */ planned?: Planned;
  /** What was planned for this day is taken back. */ unplanned?: string;
  /** Groups the user joins and leaves. */ groups?: GroupChange;
}>;

/** What of a row says where somebody stands. */
export const placing = ['location', 'department', 'jobTitle', 'manager'] as const satisfies readonly FieldId[];
export type Placing = (typeof placing)[number];

/** Facts that give or take power. */
export const powers: ReadonlySet<FieldId> = new Set(['location', 'department', 'role', 'state', 'manager']);

/** Do these changes of somebody who is there change what that user or others may do? */
export const carriesPower = (changed: readonly FieldId[]): boolean => changed.some((field) => powers.has(field));

/** The fields of a profile, in the order in which screens show them. */
export const profileFields = [
  'userName',
  'firstName',
  'middleName',
  'lastName',
  'email',
  'employeeIdentifier',
  'phone',
  'location',
  'department',
  'jobTitle',
  'role',
  'language',
  'state',
  'expiresOn',
  'hireDate',
] as const satisfies readonly (FieldId & keyof Profile)[];

/** The fields of a profile with those the organization added. */
export const profileAnd = (added: Added): readonly (FieldId & keyof Profile)[] => [...profileFields, ...added.keys()];

/** Whether the manager is among what changes. */
export const managed = (manager: Reference | null, managerLine: number | null, emptied = false): readonly FieldId[] =>
  manager !== null || managerLine !== null || emptied ? ['manager'] : [];

/** A row that does not come in, and why. */
export const rejected = (reasons: readonly Reason[]): Judged => ({
  outcome: 'rejected',
  reasons,
  user: null,
  before: null,
  after: null,
  changed: [],
  newPlaces: null,
  manager: null,
  managerLine: null,
});
