import pg from 'pg';

/** Rows of tables as they are; read once, so that what follows is plain reading. */
type Value = string | boolean | readonly string[] | null;
export type TableRow = Readonly<Record<string, Value>>;
export type Snapshot = Readonly<Record<string, readonly TableRow[]>>;

/** Where one thing stands, read by hand from the tables: the second opinion on what each kind declares. */
export type Standing = Readonly<{
  id: string;
  organization: string;
  user?: string | null;
  owner?: string | null;
  buyer?: string | null;
  instructors?: readonly string[];
  managers?: readonly string[];
  groups?: readonly string[];
  /** All of these must lie inside; none: outside of everything. */ places?: readonly string[];
  everyGroup?: true;
  department?: string | null;
  course?: string | null;
  session?: string | null;
  bank?: string | null;
  true?: readonly string[];
  /** Of an attempt. */ enrollment?: string | null;
  state?: string | null;
}>;

const tables = [
  ...['users', 'organizations', 'locations', 'appointments', 'group_members', 'group_courses', 'manager_mappings'],
  ...['courses', 'course_instructors', 'course_versions', 'items', 'sessions', 'session_instructors', 'rosters'],
  ...['enrollments', 'attempts', 'seats', 'orders', 'cards', 'card_banks', 'awards', 'external_trainings'],
  ...['agency_ids', 'transactions', 'assignments', 'report_schedules', 'saved_reports', 'user_imports', 'groups'],
  ...['departments', 'job_titles', 'location_levels', 'additional_fields', 'certifications', 'licences', 'tags'],
  ...['membership_types', 'content_grants', 'catalogue_categories', 'customers', 'notification_settings', 'paths'],
  ...['course_templates', 'content_packages', 'access_requests', 'access_reviews', 'audit_entries'],
  ...['sign_ins', 'api_tokens', 'notices', 'client_templates', 'question_banks'],
];

export async function snapshotOf(adminUrl: string): Promise<Snapshot> {
  const client = new pg.Client(adminUrl);
  await client.connect();
  const all: Record<string, readonly TableRow[]> = {};
  for (const table of tables) all[table] = (await client.query(`select * from ${table}`)).rows;
  await client.end();
  return all;
}

type Reading = (row: TableRow, s: Snapshot) => Omit<Standing, 'id' | 'organization'>;

const text = (row: TableRow | undefined, column: string): string | null => {
  const value = row?.[column];
  return typeof value === 'string' ? value : null;
};
const list = (row: TableRow, column: string): readonly string[] => {
  const value = row[column];
  return Array.isArray(value) ? value.map(String) : [];
};
const find = (s: Snapshot, table: string, id: string | null) => s[table]?.find((row) => row['id'] === id);
const linked = (s: Snapshot, table: string, by: string, id: string | null, value: string): readonly string[] =>
  (s[table] ?? []).filter((row) => row[by] === id).map((row) => String(row[value]));

/** A user, and whatever is a user's: place, department, managers and groups are the user's. */
function ofUser(s: Snapshot, id: string | null) {
  const row = find(s, 'users', id);
  const place = text(row, 'location_id');
  return {
    user: id,
    places: place ? [place] : [],
    department: text(row, 'department_id'),
    managers: linked(s, 'manager_mappings', 'user_id', id, 'manager_id'),
    groups: linked(s, 'group_members', 'user_id', id, 'group_id'),
  };
}

function ofCourse(s: Snapshot, id: string | null) {
  const row = find(s, 'courses', id);
  return {
    course: id,
    owner: text(row, 'owner_id'),
    instructors: linked(s, 'course_instructors', 'course_id', id, 'user_id'),
    groups: linked(s, 'group_courses', 'course_id', id, 'group_id'),
    true: row?.['self_registration'] === true ? ['self-registration-open'] : [],
  };
}

function ofSession(s: Snapshot, id: string | null) {
  const row = find(s, 'sessions', id);
  const place = text(row, 'location_id');
  return {
    session: id,
    owner: text(row, 'owner_id'),
    places: place ? [place] : [],
    instructors: linked(s, 'session_instructors', 'session_id', id, 'user_id'),
    true: text(row, 'visibility') === 'public' ? ['self-registration-open'] : [],
  };
}

/** Of its user; of its session where it has one, else of its course; in a group with both its user and its course. */
function ofEnrollment(s: Snapshot, row: TableRow) {
  const [user, course] = [ofUser(s, text(row, 'user_id')), ofCourse(s, text(row, 'course_id'))];
  const session = text(row, 'session_id');
  const { owner, instructors } = session === null ? course : ofSession(s, session);
  const groups = user.groups.filter((id) => course.groups.includes(id));
  const buyer = text(find(s, 'seats', text(row, 'seat_id')), 'buyer_id');
  const isOwn = row['registered_by_learner'] === true ? ['enrollment-registered-by-learner'] : [];
  return { ...user, course: course.course, session, owner, instructors, groups, buyer, true: isOwn };
}

const mine: Reading = (row, s) => ofUser(s, text(row, 'user_id'));
const owned: Reading = (row) => ({ owner: text(row, 'owner_id') });
const plain: Reading = () => ({});
const aimed: Reading = (row) => ({
  owner: text(row, 'owner_id'),
  places: list(row, 'places'),
  groups: list(row, 'groups'),
  everyGroup: true,
});

/** Kind -> its table and how its standing is read. */
const readings: Readonly<Record<string, readonly [table: string, read: Reading]>> = {
  user: ['users', (row, s) => ({ ...ofUser(s, text(row, 'id')), buyer: buyerOf(s, text(row, 'id')) })],
  course: ['courses', (row, s) => ofCourse(s, text(row, 'id'))],
  item: [
    'items',
    (row, s) => ofCourse(s, text(find(s, 'course_versions', text(row, 'course_version_id')), 'course_id')),
  ],
  session: ['sessions', (row, s) => ofSession(s, text(row, 'id'))],
  roster: ['rosters', (row, s) => ofSession(s, text(row, 'session_id'))],
  enrollment: ['enrollments', (row, s) => ofEnrollment(s, row)],
  attempt: [
    'attempts',
    (row, s) => {
      const enrollment = find(s, 'enrollments', text(row, 'enrollment_id'));
      return enrollment ? { ...ofEnrollment(s, enrollment), true: [], enrollment: text(enrollment, 'id') } : {};
    },
  ],
  card: [
    'cards',
    (row, s) => ({
      ...ofUser(s, text(row, 'user_id')),
      instructors: ofSession(s, text(row, 'session_id')).instructors,
      bank: text(row, 'bank_id'),
      true: row['agency_id_on_file'] === true ? ['agency-id-on-file'] : [],
    }),
  ],
  'external-training-entry': ['external_trainings', (row) => ({ user: text(row, 'entered_by') })],
  'external-training': ['external_trainings', mine],
  'agency-id': ['agency_ids', mine],
  'sign-in': ['sign_ins', mine],
  'api-token': ['api_tokens', mine],
  award: ['awards', mine],
  transaction: ['transactions', mine],
  'access-request': ['access_requests', mine],
  assignment: ['assignments', aimed],
  'report-schedule': ['report_schedules', aimed],
  notice: ['notices', (row) => ({ places: list(row, 'places'), department: text(row, 'department_id') })],
  'user-import': ['user_imports', aimed],
  'saved-report': ['saved_reports', (row) => ({ user: text(row, 'owner_id') })],
  order: ['orders', (row) => ({ owner: text(row, 'owner_id'), buyer: text(row, 'buyer_id') })],
  seat: ['seats', (row) => ({ user: text(row, 'user_id'), buyer: text(row, 'buyer_id') })],
  location: ['locations', (row) => ({ places: [String(row['id'])] })],
  group: ['groups', (row) => ({ owner: text(row, 'owner_id'), groups: [String(row['id'])] })],
  'card-bank': ['card_banks', (row) => ({ bank: text(row, 'id'), owner: text(row, 'owner_id') })],
  organization: ['organizations', plain],
  'client-template': ['client_templates', plain],
  role: ['organizations', plain],
  path: ['paths', owned],
  'course-template': ['course_templates', owned],
  'question-bank': ['question_banks', owned],
  'content-package': ['content_packages', owned],
  'access-review': ['access_reviews', owned],
  department: ['departments', plain],
  'job-title': ['job_titles', plain],
  'location-level': ['location_levels', plain],
  field: ['additional_fields', plain],
  certification: ['certifications', plain],
  licence: ['licences', plain],
  tag: ['tags', plain],
  'membership-type': ['membership_types', plain],
  grant: ['content_grants', plain],
  category: ['catalogue_categories', plain],
  customer: ['customers', plain],
  notification: ['notification_settings', plain],
  'audit-entry': ['audit_entries', plain],
};

/** Who bought the seat a user holds. */
const buyerOf = (s: Snapshot, user: string | null): string | null =>
  text(
    (s['seats'] ?? []).find((row) => row['user_id'] === user),
    'buyer_id',
  );

/** All things of a kind, of every tenant. */
export function thingsOf(s: Snapshot, kind: string): readonly Standing[] {
  const [table, read] = readings[kind] ?? [];
  if (!table || !read) throw new Error(`nothing says how a ${kind} is read: add it to the readings`);
  return (s[table] ?? []).map((row) => {
    const id = String(row['id']);
    const organization = table === 'organizations' ? id : String(row['organization_id']);
    return { id, organization, state: text(row, 'state'), ...read(row, s) };
  });
}
