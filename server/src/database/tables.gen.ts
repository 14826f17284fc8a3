// Generated from the migrations by npm run generate. Do not edit.
import type { ColumnType } from 'kysely';

/** Filled by the database when it is not given. */
type Default<T> = ColumnType<T, T | undefined, T>;

export type ApiTokensTable = {
  tenant_id: string;
  organization_id: string;
  id: string;
  user_id: string;
  name: string;
  token_hash: Buffer;
  created_at: Date;
  created_by: string | null;
  expires_at: Date | null;
  ended_at: Date | null;
  seen_at: Date | null;
};

export type AppointmentsTable = {
  tenant_id: string;
  organization_id: string;
  id: string;
  user_id: string;
  role: string;
  is_base: boolean;
  anchor_kind: string | null;
  anchor_id: string | null;
  starts_at: Date | null;
  ends_at: Date | null;
  given_by: string | null;
  given_at: Date;
  reason: string | null;
  options: ColumnType<unknown, string | undefined, string>;
  version: Default<number>;
};

export type AssignmentsTable = {
  tenant_id: string;
  organization_id: string;
  id: string;
  course_id: string;
  owner_id: string | null;
  name: string;
  places: Default<string[]>;
  with_descendants: Default<boolean>;
  audience: ColumnType<unknown, string, string>;
  learners_only: Default<boolean>;
  due_date: string | null;
  due_days: number | null;
  starts_on: string | null;
  note: Default<string>;
  state: Default<'active' | 'ended'>;
  version: Default<number>;
  created_at: Date;
};

export type AttemptsTable = {
  tenant_id: string;
  organization_id: string;
  id: string;
  enrollment_id: string;
  user_id: string;
  item_id: string;
  number: number;
  state: Default<string>;
  completion: Default<string>;
  success: Default<string>;
  score: number | null;
  score_text: string | null;
  seconds: Default<number>;
  run_time: ColumnType<unknown, string | undefined, string>;
  commit_number: Default<number>;
  started_at: Date;
  ended_at: Date | null;
  updated_at: Date;
};

export type AuditEntriesTable = {
  tenant_id: string;
  organization_id: string;
  id: string;
  at: Date;
  actor_id: string | null;
  operation: string;
  outcome: 'done' | 'refused' | 'failed';
  kind: string | null;
  thing_id: string | null;
  privilege: string | null;
  appointment_id: string | null;
  role: string | null;
  scope: string | null;
  reason: string | null;
  address: string | null;
  payload_hash: Buffer | null;
};

export type AuditPayloadsTable = {
  tenant_id: string;
  organization_id: string;
  entry_id: string;
  salt: Buffer;
  payload: string | null;
};

export type ContentPackagesTable = {
  tenant_id: string;
  organization_id: string;
  id: string;
  file_id: string;
  owner_id: string;
  state: 'waiting' | 'unpacking' | 'ready' | 'refused';
  standard: string | null;
  title: string | null;
  manifest: ColumnType<unknown, string | null, string | null>;
  files_key: string | null;
  size: number | null;
  entries: number | null;
  problem: ColumnType<unknown, string | null, string | null>;
  task_id: string | null;
  created_at: Date;
  version: Default<number>;
};

export type CourseInstructorsTable = {
  tenant_id: string;
  organization_id: string;
  course_id: string;
  user_id: string;
  position: number;
};

export type CourseVersionsTable = {
  tenant_id: string;
  organization_id: string;
  id: string;
  course_id: string;
  major: number;
  minor: number;
  state: 'draft' | 'in-review' | 'approved' | 'effective' | 'superseded' | 'obsolete';
  change_summary: Default<string>;
  published_at: Date | null;
  created_at: Date;
  created_by: string | null;
};

export type CoursesTable = {
  tenant_id: string;
  organization_id: string;
  id: string;
  title: string;
  title_key: string;
  description: Default<string>;
  language: Default<string>;
  state: Default<'draft' | 'published' | 'retired'>;
  owner_id: string | null;
  external_identifier: string | null;
  version: Default<number>;
  created_at: Date;
  created_by: string | null;
};

export type DepartmentsTable = {
  tenant_id: string;
  organization_id: string;
  id: string;
  name: string;
  identifier: string;
  identifier_key: string;
  expires_at: Date | null;
  version: Default<number>;
};

export type EnrollmentSourcesTable = {
  tenant_id: string;
  organization_id: string;
  enrollment_id: string;
  source_kind: string;
  source_id: string;
  due_date: string | null;
  since: Date;
  ended_at: Date | null;
};

export type EnrollmentsTable = {
  tenant_id: string;
  organization_id: string;
  id: string;
  user_id: string;
  course_id: string;
  course_version_id: string | null;
  cycle: Default<number>;
  state: Default<'not-started' | 'in-progress' | 'completed' | 'failed' | 'withdrawn'>;
  progress: Default<number>;
  score: number | null;
  score_text: string | null;
  due_date: string | null;
  enrolled_at: Date;
  started_at: Date | null;
  completed_at: Date | null;
  last_access_at: Date | null;
  version: Default<number>;
};

export type FilesTable = {
  tenant_id: string;
  organization_id: string;
  id: string;
  key: string;
  name: string;
  size: number;
  sha256: Buffer | null;
  uploaded_by: string | null;
  created_at: Date;
};

export type GroupCoursesTable = {
  tenant_id: string;
  organization_id: string;
  group_id: string;
  course_id: string;
};

export type GroupMembersTable = {
  tenant_id: string;
  organization_id: string;
  group_id: string;
  user_id: string;
  function: string | null;
  since: string | null;
  until: string | null;
};

export type GroupsTable = {
  tenant_id: string;
  organization_id: string;
  id: string;
  kind: 'training' | 'learning' | 'site';
  name: string;
  name_key: string;
  owner_id: string | null;
  version: Default<number>;
};

export type IdempotencyKeysTable = {
  tenant_id: string;
  organization_id: string;
  actor_id: string;
  operation: string;
  key: string;
  body_hash: Buffer;
  status: number;
  answer: ColumnType<unknown, string | null, string | null>;
  at: Date;
};

export type ImportMappingsTable = {
  tenant_id: string;
  organization_id: string;
  user_id: string;
  header_hash: Buffer;
  mapping: ColumnType<unknown, string, string>;
  at: Date;
};

export type InstallationTable = {
  key: string;
  value: ColumnType<unknown, string, string>;
};

export type ItemsTable = {
  tenant_id: string;
  organization_id: string;
  id: string;
  course_version_id: string;
  position: number;
  kind: string;
  title: string;
  identifier: string | null;
  parent_identifier: string | null;
  package_id: string | null;
  launch: string | null;
  parameters: string | null;
  detail: ColumnType<unknown, string | undefined, string>;
  presentation: ColumnType<unknown, string | undefined, string>;
};

export type JobTitlesTable = {
  tenant_id: string;
  organization_id: string;
  id: string;
  name: string;
  identifier: string;
  identifier_key: string;
  expires_at: Date | null;
  version: Default<number>;
};

export type LaunchesTable = {
  tenant_id: string;
  organization_id: string;
  id: string;
  attempt_id: string;
  user_id: string;
  token_hash: Buffer;
  created_at: Date;
  expires_at: Date;
  ended_at: Date | null;
};

export type LocationClosureTable = {
  tenant_id: string;
  organization_id: string;
  ancestor_id: string;
  descendant_id: string;
  depth: number;
};

export type LocationLevelsTable = {
  tenant_id: string;
  organization_id: string;
  id: string;
  name: string;
  position: number;
  holds_users: Default<boolean>;
  version: Default<number>;
};

export type LocationsTable = {
  tenant_id: string;
  organization_id: string;
  id: string;
  level_id: string;
  parent_id: string | null;
  name: string;
  name_key: string;
  identifier: string;
  identifier_key: string;
  time_zone: string | null;
  address: string | null;
  expires_at: Date | null;
  version: Default<number>;
};

export type ManagerMappingsTable = {
  tenant_id: string;
  organization_id: string;
  id: string;
  user_id: string;
  manager_id: string;
  group_id: string | null;
};

export type MigrationsTable = {
  number: number;
  name: string;
  sha256: string;
  applied_at: Date;
};

export type OrganizationsTable = {
  tenant_id: string;
  id: string;
  parent_id: string | null;
  identifier: string;
  identifier_key: string;
  name: string;
  state: Default<'active' | 'expired' | 'closed'>;
  role_model: string;
  expires_at: Date | null;
  stamp: Default<number>;
  tree_stamp: Default<number>;
  features: Default<string[]>;
  settings: ColumnType<unknown, string | undefined, string>;
  version: Default<number>;
  created_at: Date;
};

export type RoleVersionsTable = {
  tenant_id: string;
  organization_id: string;
  role: string;
  number: number;
  name: string;
  rank: number;
  kind: string;
  anchor: string;
  cells: ColumnType<unknown, string, string>;
  reason: string | null;
  created_at: Date;
  created_by: string | null;
  deed: Default<'made' | 'saved' | 'restored' | 'reset' | 'retired'>;
  available: Default<string[]>;
  twin_lacks: Default<string[]>;
  model_mark: string | null;
};

export type SearchTable = {
  tenant_id: string;
  organization_id: string;
  kind: string;
  id: string;
  text: string;
};

export type SignInFailuresTable = {
  tenant_id: string;
  organization_id: string;
  id: string;
  subject: string;
  at: Date;
};

export type SignInsTable = {
  tenant_id: string;
  organization_id: string;
  id: string;
  user_id: string;
  token_hash: Buffer;
  entered_id: string | null;
  created_at: Date;
  seen_at: Date;
  expires_at: Date;
  address: string | null;
  device: string | null;
};

export type TasksTable = {
  tenant_id: string;
  organization_id: string;
  id: string;
  kind: string;
  state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';
  asked_by: string;
  done: Default<number>;
  total: number | null;
  detail: ColumnType<unknown, string | undefined, string>;
  problem: ColumnType<unknown, string | null, string | null>;
  created_at: Date;
  updated_at: Date;
};

export type UserImportRowsTable = {
  tenant_id: string;
  organization_id: string;
  import_id: string;
  line: number;
  outcome: 'created' | 'updated' | 'unchanged' | 'rejected';
  cells: ColumnType<unknown, string, string>;
  reasons: ColumnType<unknown, string | undefined, string>;
  user_id: string | null;
  done: Default<boolean>;
};

export type UserImportsTable = {
  tenant_id: string;
  organization_id: string;
  id: string;
  file_id: string;
  owner_id: string;
  state: 'uploaded' | 'checking' | 'checked' | 'committing' | 'committed' | 'failed' | 'cancelled';
  format: ColumnType<unknown, string, string>;
  columns: ColumnType<unknown, string, string>;
  mapping: ColumnType<unknown, string | null, string | null>;
  options: ColumnType<unknown, string | undefined, string>;
  places: Default<string[]>;
  counts: ColumnType<unknown, string | undefined, string>;
  task_id: string | null;
  problem: ColumnType<unknown, string | null, string | null>;
  created_at: Date;
  committed_at: Date | null;
  version: Default<number>;
};

export type UsersTable = {
  tenant_id: string;
  organization_id: string;
  id: string;
  user_name: string;
  user_name_key: string;
  email: string | null;
  email_key: string | null;
  first_name: string;
  middle_name: string | null;
  last_name: string;
  name_key: string;
  state: Default<'invited' | 'listed' | 'active' | 'suspended' | 'disabled' | 'archived' | 'deleted'>;
  suspended_until: string | null;
  employee_identifier: string | null;
  phone: string | null;
  address: string | null;
  date_of_birth: string | null;
  hire_date: string | null;
  language: Default<string>;
  time_zone: string | null;
  location_id: string | null;
  department_id: string | null;
  job_title_id: string | null;
  expires_at: Date | null;
  additional: ColumnType<unknown, string | undefined, string>;
  password_hash: string | null;
  must_change_password: Default<boolean>;
  is_service: Default<boolean>;
  stamp: Default<number>;
  created_at: Date;
  created_by: string | null;
  version: Default<number>;
};

export type Database = {
  api_tokens: ApiTokensTable;
  appointments: AppointmentsTable;
  assignments: AssignmentsTable;
  attempts: AttemptsTable;
  audit_entries: AuditEntriesTable;
  audit_payloads: AuditPayloadsTable;
  content_packages: ContentPackagesTable;
  course_instructors: CourseInstructorsTable;
  course_versions: CourseVersionsTable;
  courses: CoursesTable;
  departments: DepartmentsTable;
  enrollment_sources: EnrollmentSourcesTable;
  enrollments: EnrollmentsTable;
  files: FilesTable;
  group_courses: GroupCoursesTable;
  group_members: GroupMembersTable;
  groups: GroupsTable;
  idempotency_keys: IdempotencyKeysTable;
  import_mappings: ImportMappingsTable;
  installation: InstallationTable;
  items: ItemsTable;
  job_titles: JobTitlesTable;
  launches: LaunchesTable;
  location_closure: LocationClosureTable;
  location_levels: LocationLevelsTable;
  locations: LocationsTable;
  manager_mappings: ManagerMappingsTable;
  migrations: MigrationsTable;
  organizations: OrganizationsTable;
  role_versions: RoleVersionsTable;
  search: SearchTable;
  sign_in_failures: SignInFailuresTable;
  sign_ins: SignInsTable;
  tasks: TasksTable;
  user_import_rows: UserImportRowsTable;
  user_imports: UserImportsTable;
  users: UsersTable;
};
