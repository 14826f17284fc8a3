// Generated from the migrations by npm run generate. Do not edit.
import type { ColumnType } from 'kysely';

/** Filled by the database when it is not given. */
type Default<T> = ColumnType<T, T | undefined, T>;

export type AccessRequestsTable = {
  tenant_id: string;
  organization_id: string;
  id: string;
  user_id: string;
  privilege: string;
  anchor_kind: string | null;
  anchor_id: string | null;
  until: Date | null;
  reason: Default<string>;
  state: Default<'open' | 'approved' | 'refused' | 'withdrawn'>;
  decided_by: string | null;
  decided_at: Date | null;
  version: Default<number>;
  created_at: Date;
};

export type AccessReviewsTable = {
  tenant_id: string;
  organization_id: string;
  id: string;
  name: string;
  owner_id: string | null;
  state: Default<'open' | 'applied' | 'cancelled'>;
  deadline: string | null;
  version: Default<number>;
  created_at: Date;
};

export type AdditionalFieldsTable = {
  tenant_id: string;
  organization_id: string;
  id: string;
  subject: 'user' | 'course';
  key: string;
  label: string;
  type: 'text' | 'number' | 'date' | 'choice' | 'yes-no';
  required: Default<boolean>;
  options: ColumnType<unknown, string | undefined, string>;
  position: Default<number>;
  version: Default<number>;
  labels: ColumnType<unknown, string | undefined, string>;
  deleted_at: Date | null;
};

export type AgenciesTable = {
  tenant_id: string;
  organization_id: string;
  id: string;
  name: string;
  name_key: string;
  version: Default<number>;
};

export type AgencyIdsTable = {
  tenant_id: string;
  organization_id: string;
  id: string;
  user_id: string;
  agency_id: string;
  number: string;
  version: Default<number>;
};

export type AnsweredChallengesTable = {
  tenant_id: string;
  organization_id: string;
  hash: Buffer;
  expires_at: Date;
};

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

export type ApprovalStepsTable = {
  tenant_id: string;
  organization_id: string;
  course_id: string;
  position: number;
  approver: string;
  user_id: string | null;
};

export type AssessmentsTable = {
  tenant_id: string;
  organization_id: string;
  attempt_id: string;
  user_id: string;
  awaits: 'assessor' | 'learner';
  since: Date;
};

export type AssignmentsTable = {
  tenant_id: string;
  organization_id: string;
  id: string;
  course_id: string | null;
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
  groups: Default<string[]>;
  due_from: Default<'joined' | 'made' | 'hired'>;
  least_days: Default<number>;
  counts_already: ColumnType<unknown, string | undefined, string>;
  repeats: ColumnType<unknown, string | null, string | null>;
  path_id: string | null;
};

export type AttemptChangesTable = {
  tenant_id: string;
  organization_id: string;
  id: string;
  attempt_id: string;
  user_id: string;
  was: ColumnType<unknown, string, string>;
  became: ColumnType<unknown, string, string>;
  reason: string;
  changed_at: Date;
  changed_by: string;
  changed_by_name: string;
};

export type AttemptCommentsTable = {
  tenant_id: string;
  organization_id: string;
  attempt_id: string;
  position: number;
  user_id: string;
  comment: string | null;
  location: string | null;
  said_at: string | null;
};

export type AttemptEvidenceTable = {
  tenant_id: string;
  organization_id: string;
  file_id: string;
  attempt_id: string;
  user_id: string;
};

export type AttemptInteractionsTable = {
  tenant_id: string;
  organization_id: string;
  attempt_id: string;
  position: number;
  user_id: string;
  identifier: string | null;
  type: string | null;
  description: string | null;
  correct: ColumnType<unknown, string | undefined, string>;
  objectives: ColumnType<unknown, string | undefined, string>;
  response: string | null;
  result: string | null;
  weighting: string | null;
  latency: string | null;
  said_at: string | null;
};

export type AttemptLimitsTable = {
  tenant_id: string;
  organization_id: string;
  enrollment_id: string;
  item_id: string;
  user_id: string;
  attempt_limit: number | null;
  changed_at: Date;
};

export type AttemptObjectivesTable = {
  tenant_id: string;
  organization_id: string;
  attempt_id: string;
  position: number;
  user_id: string;
  identifier: string | null;
  description: string | null;
  status: string | null;
  success: string | null;
  completion: string | null;
  progress: string | null;
  score: string | null;
  score_raw: string | null;
  score_min: string | null;
  score_max: string | null;
};

export type AttemptsTable = {
  tenant_id: string;
  organization_id: string;
  id: string;
  enrollment_id: string;
  user_id: string;
  item_id: string | null;
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
  satisfied: boolean | null;
  set_aside_at: Date | null;
  version: Default<number>;
  begun_item_id: string | null;
};

export type AuditChecksTable = {
  tenant_id: string;
  organization_id: string;
  id: string;
  state: Default<'waiting' | 'running' | 'done'>;
  asked_at: Date;
  asked_by: string;
  asked_by_name: string;
  done: Default<number>;
  total: Default<number>;
  entries: Default<number>;
  findings: ColumnType<unknown, string | undefined, string>;
  finding_count: Default<number>;
  ended_at: Date | null;
};

export type AuditEntriesTable = {
  tenant_id: string;
  organization_id: string;
  at: Date;
  id: string;
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
  at: Date;
  entry_id: string;
  salt: Buffer;
  payload: string | null;
};

export type AuditSealsTable = {
  tenant_id: string;
  organization_id: string;
  number: number;
  at: Date;
  entry_count: number;
  entries: string[];
  first_at: Date;
  last_at: Date;
  entry_hashes: Buffer;
  previous: Buffer;
  hash: Buffer;
  vouched: Buffer;
};

export type AuditWaitingTable = {
  tenant_id: string;
  organization_id: string;
  entry_id: string;
  at: Date;
};

export type AwardChangesTable = {
  tenant_id: string;
  organization_id: string;
  id: string;
  award_id: string;
  user_id: string;
  was: ColumnType<unknown, string, string>;
  became: ColumnType<unknown, string, string>;
  reason: string;
  changed_at: Date;
  changed_by: string;
  changed_by_name: string;
};

export type AwardCompletionsTable = {
  tenant_id: string;
  organization_id: string;
  certification_id: string;
  source_kind: 'enrollment' | 'path-enrollment';
  source_id: string;
  award_id: string;
};

export type AwardsTable = {
  tenant_id: string;
  organization_id: string;
  id: string;
  user_id: string;
  certification_id: string;
  state: Default<'active' | 'revoked'>;
  achieved_on: string;
  expires_on: string | null;
  comment: Default<string>;
  given_by: string | null;
  version: Default<number>;
  created_at: Date;
  level_id: string | null;
  cycle: Default<number>;
  source: Default<'hand' | 'training' | 'objective'>;
  renews_from: string | null;
  grace_until: string | null;
  revoked_on: string | null;
};

export type BulkRowsTable = {
  tenant_id: string;
  organization_id: string;
  bulk_id: string;
  number: number;
  user_id: string;
  name: string;
  outcome: Default<'waiting' | 'done' | 'refused' | 'undone' | 'kept'>;
  reason: ColumnType<unknown, string | null, string | null>;
  before: ColumnType<unknown, string | null, string | null>;
};

export type BulksTable = {
  tenant_id: string;
  organization_id: string;
  id: string;
  deed: string;
  input: ColumnType<unknown, string, string>;
  state: 'running' | 'done' | 'undoing' | 'undone';
  asked_by: string;
  created_at: Date;
};

export type CardBanksTable = {
  tenant_id: string;
  organization_id: string;
  id: string;
  agency_id: string;
  name: string;
  name_key: string;
  owner_id: string | null;
  stock: Default<number>;
  low_stock: Default<number>;
  state: Default<'active' | 'closed'>;
  stock_left: Default<boolean>;
  version: Default<number>;
};

export type CardsTable = {
  tenant_id: string;
  organization_id: string;
  id: string;
  bank_id: string;
  user_id: string;
  session_id: string | null;
  customer_id: string | null;
  state: Default<'issued' | 'void'>;
  issued_by: string | null;
  issued_at: Date;
  expires_on: string | null;
  agency_id_on_file: Default<boolean>;
  version: Default<number>;
};

export type CatalogueCategoriesTable = {
  tenant_id: string;
  organization_id: string;
  id: string;
  name: string;
  name_key: string;
  parent_id: string | null;
  position: Default<number>;
  version: Default<number>;
};

export type CategoryCoursesTable = {
  tenant_id: string;
  organization_id: string;
  category_id: string;
  course_id: string;
};

export type CertificationLevelsTable = {
  tenant_id: string;
  organization_id: string;
  id: string;
  certification_id: string;
  name: string;
  name_key: string;
  description: Default<string>;
  months: number | null;
  position: number;
};

export type CertificationObjectivesTable = {
  tenant_id: string;
  organization_id: string;
  id: string;
  certification_id: string;
  level_id: string;
  objective: string;
};

export type CertificationRequirementsTable = {
  tenant_id: string;
  organization_id: string;
  certification_id: string;
  purpose: 'earns' | 'renews';
  thing_kind: 'course' | 'path';
  thing_id: string;
  position: number;
};

export type CertificationsTable = {
  tenant_id: string;
  organization_id: string;
  id: string;
  name: string;
  name_key: string;
  identifier: string;
  identifier_key: string;
  state: Default<'active' | 'retired'>;
  version: Default<number>;
  created_at: Date;
  description: Default<string>;
  validity: ColumnType<unknown, string | null, string | null>;
  renewal_days: Default<number>;
  grace_days: Default<number>;
  grace_complies: Default<boolean>;
  grace_opens: Default<boolean>;
  grace_shows_valid: Default<boolean>;
  earned_again: Default<boolean>;
  earn_count: number | null;
  renew_count: number | null;
};

export type ClientTemplateUsesTable = {
  tenant_id: string;
  organization_id: string;
  client_id: string;
  template_id: string;
  template_name: string;
  taken: ColumnType<unknown, string, string>;
  applied_at: Date;
  applied_by: string;
};

export type ClientTemplatesTable = {
  tenant_id: string;
  organization_id: string;
  id: string;
  name: string;
  name_key: string;
  description: Default<string>;
  role_model: string | null;
  features: Default<string[]>;
  settings: ColumnType<unknown, string | undefined, string>;
  roles: Default<string[]>;
  logo_mime: string | null;
  logo: Buffer | null;
  changed_at: Date;
  version: Default<number>;
};

export type ClosuresTable = {
  tenant_id: string;
  organization_id: string;
  id: string;
  closed_at: Date;
  closed_by: string;
  closed_by_name: string;
  reason: string;
  reopened_at: Date | null;
  reopened_by: string | null;
  reopened_by_name: string | null;
  asked_at: Date | null;
  asked_by: string | null;
  asked_by_name: string | null;
  asked_reason: string | null;
  erase_at: Date | null;
  begun_at: Date | null;
  counts: ColumnType<unknown, string | undefined, string>;
  erased_at: Date | null;
  statement: string | null;
  statement_sha256: Buffer | null;
};

export type ContentFilesTable = {
  tenant_id: string;
  organization_id: string;
  file_id: string;
  course_id: string;
  media_type: string;
};

export type ContentGrantsTable = {
  tenant_id: string;
  organization_id: string;
  id: string;
  giver_id: string;
  course_id: string;
  starts_on: string | null;
  ends_on: string | null;
  state: Default<'active' | 'revoked'>;
  version: Default<number>;
  created_at: Date;
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

export type CourseHistoryTable = {
  tenant_id: string;
  organization_id: string;
  id: string;
  course_id: string;
  what: string;
  detail: ColumnType<unknown, string | undefined, string>;
  at: Date;
  by: string;
  by_name: string;
};

export type CourseInstructorsTable = {
  tenant_id: string;
  organization_id: string;
  course_id: string;
  user_id: string;
  position: number;
};

export type CoursePrerequisitesTable = {
  tenant_id: string;
  organization_id: string;
  course_id: string;
  needed_id: string;
  position: number;
};

export type CourseRegistrationsTable = {
  tenant_id: string;
  organization_id: string;
  course_id: string;
  opens_at: Date | null;
  closes_at: Date | null;
  waiver: Default<string>;
  goes_on_after: number | null;
  locations: Default<string[]>;
  departments: Default<string[]>;
  job_titles: Default<string[]>;
  groups: Default<string[]>;
};

export type CourseTagsTable = {
  tenant_id: string;
  organization_id: string;
  course_id: string;
  tag_id: string;
};

export type CourseTemplatesTable = {
  tenant_id: string;
  organization_id: string;
  id: string;
  title: string;
  title_key: string;
  detail: ColumnType<unknown, string | undefined, string>;
  owner_id: string | null;
  version: Default<number>;
  created_at: Date;
  course_id: string | null;
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
  people: 'stay' | 'move' | 'restart' | null;
  published_by: string | null;
  published_by_name: string | null;
  ended_at: Date | null;
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
  self_registration: Default<boolean>;
  keywords: Default<string[]>;
  minutes: number | null;
  credits: ColumnType<unknown, string | undefined, string>;
  works_on: Default<string[]>;
  remind_days: Default<number[]>;
  price: number | null;
  currency: string | null;
  tax: Default<number>;
  image_id: string | null;
};

export type CustomersTable = {
  tenant_id: string;
  organization_id: string;
  id: string;
  name: string;
  name_key: string;
  state: Default<'active' | 'archived'>;
  version: Default<number>;
  created_at: Date;
};

export type DefaultViewsTable = {
  tenant_id: string;
  organization_id: string;
  user_id: string;
  list: string;
  view_id: string;
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

export type DevicesTable = {
  tenant_id: string;
  organization_id: string;
  id: string;
  name: string;
  location_id: string | null;
  token_hash: Buffer;
  created_at: Date;
  created_by: string;
  last_used_at: Date | null;
  ended_at: Date | null;
  ended_by: string | null;
  version: Default<number>;
};

export type EnrollmentMovesTable = {
  tenant_id: string;
  organization_id: string;
  enrollment_id: string;
  move_id: string;
  user_id: string;
  from_version_id: string;
  moved_at: Date;
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
  shifted_days: Default<number>;
  is_repeat: Default<boolean>;
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
  session_id: string | null;
  seat_id: string | null;
  registered_by_learner: Default<boolean>;
  past_completion_id: string | null;
  is_corrected: Default<boolean>;
  is_current: Default<boolean>;
  exemption_id: string | null;
};

export type ExemptionsTable = {
  tenant_id: string;
  organization_id: string;
  id: string;
  user_id: string;
  course_id: string;
  state: 'asked' | 'refused' | 'withdrawn' | 'given' | 'ended';
  reason: string;
  starts_on: string;
  ends_on: string | null;
  holds: Default<boolean>;
  file_id: string | null;
  created_at: Date;
  asked_by: string | null;
  asked_by_name: Default<string>;
  decided_at: Date | null;
  decided_by: string | null;
  decided_by_name: Default<string>;
  answer: Default<string>;
  ended_at: Date | null;
  ended_by: string | null;
  ended_by_name: Default<string>;
  end_reason: Default<string>;
};

export type ExternalIdsTable = {
  tenant_id: string;
  organization_id: string;
  kind: 'user' | 'group' | 'location' | 'department' | 'job-title' | 'course';
  source: string;
  external_id: string;
  thing_id: string;
  is_former: Default<boolean>;
  told_hash: Buffer | null;
  told_version: number | null;
};

export type ExternalTrainingsTable = {
  tenant_id: string;
  organization_id: string;
  id: string;
  user_id: string;
  entered_by: string | null;
  title: string;
  provider: Default<string>;
  completed_on: string;
  expires_on: string | null;
  hours: number | null;
  remark: Default<string>;
  file_id: string | null;
  state: Default<'pending' | 'approved' | 'refused'>;
  version: Default<number>;
  created_at: Date;
  credits: ColumnType<unknown, string | undefined, string>;
  source: Default<'entered' | 'imported'>;
  import_id: string | null;
  import_line: number | null;
  decided_by: string | null;
  decided_at: Date | null;
  decision_reason: string | null;
};

export type FeedRunsTable = {
  tenant_id: string;
  organization_id: string;
  id: string;
  feed_id: string | null;
  user_id: string;
  state: 'waiting' | 'checking' | 'asks' | 'applying' | 'done' | 'failed' | 'dropped' | 'nothing';
  began_by: 'schedule' | 'person' | 'delivery' | 'bulk';
  begun_by: string | null;
  is_trial: Default<boolean>;
  source: string | null;
  names: ColumnType<unknown, string | null, string | null>;
  file_key: string | null;
  file_name: string | null;
  file_size: number | null;
  mark: string | null;
  remote: string | null;
  import_id: string | null;
  task_id: string | null;
  counts: ColumnType<unknown, string | undefined, string>;
  missing: Default<string[]>;
  problem: ColumnType<unknown, string | null, string | null>;
  decided_by: string | null;
  decided_at: Date | null;
  created_at: Date;
  ended_at: Date | null;
  version: Default<number>;
  back: Default<string[]>;
};

export type FeedsTable = {
  tenant_id: string;
  organization_id: string;
  id: string;
  name: string;
  source: string;
  user_id: string;
  state: Default<'active' | 'paused'>;
  comes_by: 'post' | 'https' | 'sftp';
  place: ColumnType<unknown, string | undefined, string>;
  secret: Buffer | null;
  schedule: ColumnType<unknown, string | null, string | null>;
  next_at: Date | null;
  mapping: ColumnType<unknown, string, string>;
  options: ColumnType<unknown, string | undefined, string>;
  holds: Default<'changes' | 'everything'>;
  missing: Default<'list' | 'suspend' | 'disable'>;
  guard: ColumnType<unknown, string, string>;
  created_at: Date;
  created_by: string;
  version: Default<number>;
};

export type FieldValuesTable = {
  tenant_id: string;
  organization_id: string;
  subject_id: string;
  field_id: string;
  value: string;
  value_key: string;
  number: number | null;
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

export type FirstCredentialsTable = {
  tenant_id: string;
  organization_id: string;
  user_id: string;
  token_hash: Buffer;
  created_at: Date;
  created_by: string | null;
  expires_at: Date;
};

export type FormerIdentifiersTable = {
  tenant_id: string;
  organization_id: string;
  id: string;
  user_id: string;
  kind: 'user-name' | 'employee-identifier';
  key_hash: Buffer;
  at: Date;
};

export type GroupCoursesTable = {
  tenant_id: string;
  organization_id: string;
  group_id: string;
  course_id: string;
  enrolls_from: Date | null;
};

export type GroupMemberPeriodsTable = {
  tenant_id: string;
  organization_id: string;
  id: string;
  group_id: string;
  user_id: string;
  function: string | null;
  since: string | null;
  until: string | null;
  began_at: Date | null;
  began_by: string | null;
  ended_at: Date | null;
  ended_by: string | null;
};

export type GroupMembersTable = {
  tenant_id: string;
  organization_id: string;
  group_id: string;
  user_id: string;
  function: string | null;
  since: string | null;
  until: string | null;
  joined_at: Date | null;
  joined_by: string | null;
  import_id: string | null;
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

export type IdentityProvidersTable = {
  tenant_id: string;
  organization_id: string;
  id: string;
  kind: 'oidc' | 'saml';
  label: string;
  state: Default<'on' | 'off'>;
  settings: ColumnType<unknown, string, string>;
  secret: Buffer | null;
  trust: Default<number>;
  just_in_time: Default<boolean>;
  role: string | null;
  location_id: string | null;
  set_up_by: string;
  set_up_from: string;
  set_up_name: string;
  created_at: Date;
  version: Default<number>;
  keys: ColumnType<unknown, string | undefined, string>;
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

export type InvitationsTable = {
  tenant_id: string;
  organization_id: string;
  id: string;
  email: string;
  email_key: string;
  first_name: string | null;
  last_name: string | null;
  role: string;
  anchor_kind: string | null;
  anchor_id: string | null;
  location_id: string | null;
  department_id: string | null;
  groups: Default<string[]>;
  token_hash: Buffer;
  invited_by: string;
  invited_from: string;
  inviter_name: string;
  created_at: Date;
  sent_at: Date;
  expires_at: Date;
  accepted_at: Date | null;
  cancelled_at: Date | null;
  user_id: string | null;
  held_back: Default<string[]>;
  claims_id: string | null;
};

export type ItemContentsTable = {
  tenant_id: string;
  organization_id: string;
  item_id: string;
  content: ColumnType<unknown, string, string>;
  updated_at: Date;
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
  version: Default<number>;
  origin_id: string | null;
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

export type JoinConfirmationsTable = {
  tenant_id: string;
  organization_id: string;
  id: string;
  email: string;
  email_key: string;
  first_name: string;
  last_name: string;
  language: string;
  asked_at: Date;
  expires_at: Date;
  token_hash: Buffer | null;
};

export type JoinRequestsTable = {
  tenant_id: string;
  organization_id: string;
  id: string;
  email: string;
  email_key: string;
  first_name: string;
  last_name: string;
  password_hash: string;
  language: string;
  created_at: Date;
  confirmed_at: Date | null;
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
  fetched_at: Date | null;
  initialized_at: Date | null;
  terminated_at: Date | null;
};

export type LearnerObjectivesTable = {
  tenant_id: string;
  organization_id: string;
  user_id: string;
  objective: string;
  satisfied: boolean | null;
  measure: number | null;
  completed: boolean | null;
  progress: number | null;
  raw: number | null;
  least: number | null;
  most: number | null;
  updated_at: Date;
};

export type LicencesTable = {
  tenant_id: string;
  organization_id: string;
  id: string;
  name: string;
  seats: number;
  allocated: Default<number>;
  expires_on: string | null;
  seats_left: Default<boolean>;
  version: Default<number>;
  created_at: Date;
};

export type LinkedSignInsTable = {
  tenant_id: string;
  organization_id: string;
  id: string;
  user_id: string;
  other_tenant: string;
  other_organization: string;
  other_user: string;
  linked_at: Date;
  last_pass_at: Date | null;
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

export type MailBouncesTable = {
  tenant_id: string;
  organization_id: string;
  address_key: string;
  address: string;
  fault: string;
  bounced_at: Date;
};

export type MailDomainsTable = {
  tenant_id: string;
  organization_id: string;
  id: string;
  domain: string;
  proof: string;
  added_at: Date;
  added_by: string;
  checked_at: Date | null;
  finding: 'proven' | 'no-record' | 'other-record' | 'unanswered' | 'held-elsewhere' | null;
  found: string | null;
  proven_at: Date | null;
  seen_at: Date | null;
  lost_at: Date | null;
};

export type MailHoursTable = {
  tenant_id: string;
  organization_id: string;
  user_id: string;
  quiet_from: number | null;
  quiet_until: number | null;
  gathers: Default<boolean>;
  daily_at: Default<number>;
  last_daily_on: string | null;
};

export type MailRefusalsTable = {
  tenant_id: string;
  organization_id: string;
  user_id: string;
  kind: string;
};

export type MailSwitchesTable = {
  tenant_id: string;
  organization_id: string;
  live_at: Date;
};

export type MailTemplatesTable = {
  tenant_id: string;
  organization_id: string;
  event: string;
  language: 'en' | 'de';
  version: number;
  subject: string | null;
  text: string | null;
  button: string | null;
  saved_at: Date;
  saved_by: string;
  failures: Default<number>;
  failed_at: Date | null;
  fault: string | null;
};

export type MailsTable = {
  tenant_id: string;
  organization_id: string;
  id: string;
  key: string;
  kind: string;
  about_id: string | null;
  user_id: string | null;
  address: string | null;
  name: string | null;
  language: string;
  details: ColumnType<unknown, string | undefined, string>;
  secret: string | null;
  state: 'waiting' | 'sent' | 'failed' | 'held' | 'dropped';
  reason: string | null;
  attempts: Default<number>;
  fault: string | null;
  created_at: Date;
  due_at: Date;
  expires_at: Date;
  sent_at: Date | null;
  told_at: Date | null;
  read_at: Date | null;
  address_key: string | null;
};

export type ManagerMappingsTable = {
  tenant_id: string;
  organization_id: string;
  id: string;
  user_id: string;
  manager_id: string;
  group_id: string | null;
  began_at: Date | null;
  given_by: string | null;
};

export type MembershipObjectivesTable = {
  tenant_id: string;
  organization_id: string;
  id: string;
  membership_type_id: string;
  objective: string;
};

export type MembershipTypesTable = {
  tenant_id: string;
  organization_id: string;
  id: string;
  name: string;
  name_key: string;
  state: Default<'offered' | 'retired'>;
  version: Default<number>;
  description: Default<string>;
  period: ColumnType<unknown, string | null, string | null>;
  renewal_days: Default<number>;
  initial_price: number | null;
  renewal_price: number | null;
  currency: string | null;
  tax: Default<number>;
  at_joining: Default<boolean>;
};

export type MigrationsTable = {
  number: number;
  name: string;
  sha256: string;
  applied_at: Date;
};

export type NoticeDismissalsTable = {
  tenant_id: string;
  organization_id: string;
  notice_id: string;
  user_id: string;
  sign_in_id: string | null;
  dismissed_at: Date;
};

export type NoticesTable = {
  tenant_id: string;
  organization_id: string;
  id: string;
  title: string;
  text: string;
  level: 'info' | 'warning';
  audience: 'everybody' | 'places' | 'department';
  places: Default<string[]>;
  with_descendants: Default<boolean>;
  department_id: string | null;
  starts_on: string;
  ends_on: string | null;
  is_standing: boolean;
  created_at: Date;
  created_by: string;
  ended_at: Date | null;
  ended_by: string | null;
  version: Default<number>;
};

export type NotificationSettingsTable = {
  tenant_id: string;
  organization_id: string;
  id: string;
  event: string;
  is_on: Default<boolean>;
  version: Default<number>;
};

export type ObservationsTable = {
  tenant_id: string;
  organization_id: string;
  id: string;
  attempt_id: string;
  user_id: string;
  marks: ColumnType<unknown, string, string>;
  remark: string;
  decision: 'goes-on' | 'passed' | 'failed' | 'returned';
  observed_at: Date;
  entered_at: Date;
  assessed_by: string;
  assessed_by_name: string;
};

export type OfflineAttemptsTable = {
  tenant_id: string;
  organization_id: string;
  attempt_id: string;
  user_id: string;
  done_on: string;
  assessed_by: string;
  remark: string;
  entered_at: Date;
  entered_by: string;
  entered_by_name: string;
};

export type OrdersTable = {
  tenant_id: string;
  organization_id: string;
  id: string;
  number: string;
  buyer_id: string | null;
  owner_id: string | null;
  customer_id: string | null;
  state: Default<'open' | 'paid' | 'cancelled' | 'refunded'>;
  ordered_at: Date;
  version: Default<number>;
};

export type OrganizationExportsTable = {
  tenant_id: string;
  organization_id: string;
  id: string;
  state: Default<'waiting' | 'running' | 'ready' | 'failed' | 'gone'>;
  asked_at: Date;
  asked_by: string;
  asked_by_name: string;
  done: Default<number>;
  total: Default<number>;
  rows: number | null;
  files: number | null;
  size: number | null;
  sha256: Buffer | null;
  problem: ColumnType<unknown, string | null, string | null>;
  ready_at: Date | null;
  expires_at: Date | null;
  address_hash: Buffer | null;
  address_until: Date | null;
};

export type OrganizationLogosTable = {
  tenant_id: string;
  organization_id: string;
  mime: 'image/png' | 'image/jpeg' | 'image/webp';
  bytes: Buffer;
  changed_at: Date;
};

export type OrganizationsTable = {
  tenant_id: string;
  id: string;
  parent_id: string | null;
  identifier: string;
  identifier_key: string;
  name: string;
  state: Default<'active' | 'expired' | 'closed' | 'erased'>;
  role_model: string;
  expires_at: Date | null;
  stamp: Default<number>;
  tree_stamp: Default<number>;
  features: Default<string[]>;
  settings: ColumnType<unknown, string | undefined, string>;
  version: Default<number>;
  created_at: Date;
  tags: Default<string[]>;
};

export type OwnAddressesTable = {
  tenant_id: string;
  organization_id: string;
  id: string;
  host: string;
  proof: string;
  set_at: Date;
  set_by: string;
  checked_at: Date | null;
  finding: 'proven' | 'no-record' | 'other-record' | 'unanswered' | 'held-elsewhere' | null;
  found: string | null;
  proven_at: Date | null;
  seen_at: Date | null;
  lost_at: Date | null;
};

export type PasskeysTable = {
  tenant_id: string;
  organization_id: string;
  id: string;
  user_id: string;
  name: string;
  credential_id: string;
  public_key: Buffer;
  counter: number;
  transports: Default<string[]>;
  created_at: Date;
  last_used_at: Date | null;
  host: string | null;
};

export type PasswordResetsTable = {
  tenant_id: string;
  organization_id: string;
  id: string;
  user_id: string;
  token_hash: Buffer;
  created_at: Date;
  expires_at: Date;
  ended_at: Date | null;
};

export type PastCompletionsTable = {
  tenant_id: string;
  organization_id: string;
  id: string;
  user_id: string;
  course_id: string;
  completed_on: string;
  score: number | null;
  remark: Default<string>;
  valid_until: string | null;
  import_id: string;
  import_line: number;
  entered_by: string;
  entered_at: Date;
  version: Default<number>;
  nth: Default<number>;
};

export type PathCoursesTable = {
  tenant_id: string;
  organization_id: string;
  path_id: string;
  course_id: string;
  position: number;
  is_optional: Default<boolean>;
  due_days: number | null;
};

export type PathEnrollmentsTable = {
  tenant_id: string;
  organization_id: string;
  id: string;
  user_id: string;
  path_id: string;
  due_date: string | null;
  since: Date;
  ended_at: Date | null;
  completed_at: Date | null;
};

export type PathSourcesTable = {
  tenant_id: string;
  organization_id: string;
  path_enrollment_id: string;
  source_kind: 'assignment' | 'direct';
  source_id: string;
  due_date: string | null;
  since: Date;
  ended_at: Date | null;
};

export type PathsTable = {
  tenant_id: string;
  organization_id: string;
  id: string;
  title: string;
  title_key: string;
  description: Default<string>;
  state: Default<'draft' | 'published' | 'retired'>;
  owner_id: string | null;
  version: Default<number>;
  created_at: Date;
  language: Default<string>;
  in_order: Default<boolean>;
};

export type PendingSignInsTable = {
  tenant_id: string;
  organization_id: string;
  id: string;
  user_id: string;
  token_hash: Buffer;
  method: string;
  factors: number;
  steps: string[];
  created_at: Date;
  expires_at: Date;
};

export type PersonalHoldsTable = {
  tenant_id: string;
  organization_id: string;
  id: string;
  user_id: string;
  reason: string;
  until: string | null;
  set_by: string | null;
  set_at: Date;
  ended_at: Date | null;
};

export type PinsTable = {
  tenant_id: string;
  organization_id: string;
  user_id: string;
  pin_hash: string;
  must_change: boolean;
  created_at: Date;
  created_by: string;
};

export type ProvenAddressesTable = {
  host: string;
  held_by: string;
  seen_at: Date;
};

export type ProvenDomainsTable = {
  domain: string;
  held_by: string;
  seen_at: Date;
};

export type ProviderAttemptsTable = {
  tenant_id: string;
  organization_id: string;
  id: string;
  provider_id: string;
  state_hash: Buffer;
  keep_hash: Buffer | null;
  nonce: string;
  verifier: string;
  proven: Buffer | null;
  expires_at: Date;
  used_at: Date | null;
  for_user_id: string | null;
  is_proof: Default<boolean>;
  left_from: string | null;
};

export type ProviderSubjectsTable = {
  tenant_id: string;
  organization_id: string;
  id: string;
  provider_id: string;
  subject: string;
  user_id: string | null;
  trust: number;
  candidate_id: string | null;
  claims: ColumnType<unknown, string | undefined, string>;
  seen_at: Date;
  linked_at: Date | null;
};

export type QuestionBanksTable = {
  tenant_id: string;
  organization_id: string;
  id: string;
  title: string;
  title_key: string;
  questions: ColumnType<unknown, string | undefined, string>;
  question_count: Default<number>;
  owner_id: string | null;
  version: Default<number>;
  created_at: Date;
  updated_at: Date;
};

export type RecoveryCodesTable = {
  tenant_id: string;
  organization_id: string;
  id: string;
  user_id: string;
  code_hash: Buffer;
  created_at: Date;
  used_at: Date | null;
};

export type RegistrationsTable = {
  tenant_id: string;
  organization_id: string;
  id: string;
  user_id: string;
  course_id: string;
  state: 'open' | 'approved' | 'refused' | 'withdrawn';
  waiver: Default<string>;
  asked_at: Date;
  step: Default<number>;
  step_since: Date;
  approved_by: string | null;
  decided_at: Date | null;
  decided_by: string | null;
  decided_by_name: Default<string>;
  reason: Default<string>;
};

export type ReportSchedulesTable = {
  tenant_id: string;
  organization_id: string;
  id: string;
  owner_id: string | null;
  report: string;
  name: string;
  settings: ColumnType<unknown, string | undefined, string>;
  places: Default<string[]>;
  groups: Default<string[]>;
  rhythm: 'daily' | 'weekly' | 'monthly';
  state: Default<'active' | 'paused'>;
  version: Default<number>;
  created_at: Date;
};

export type ResultChangesTable = {
  tenant_id: string;
  organization_id: string;
  id: string;
  enrollment_id: string;
  user_id: string;
  was: ColumnType<unknown, string, string>;
  became: ColumnType<unknown, string, string>;
  reason: string;
  changed_at: Date;
  changed_by: string;
  changed_by_name: string;
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
  source_organization_id: string | null;
  source_number: number | null;
};

export type RostersTable = {
  tenant_id: string;
  organization_id: string;
  id: string;
  session_id: string;
  state: Default<'open' | 'submitted' | 'under-review' | 'returned' | 'certified'>;
  submitted_at: Date | null;
  submitted_by: string | null;
  version: Default<number>;
};

export type SavedReportsTable = {
  tenant_id: string;
  organization_id: string;
  id: string;
  owner_id: string;
  report: string;
  name: string;
  settings: ColumnType<unknown, string | undefined, string>;
  version: Default<number>;
  created_at: Date;
};

export type SavedViewsTable = {
  tenant_id: string;
  organization_id: string;
  id: string;
  owner_id: string;
  owner_name: string;
  list: string;
  name: string;
  filters: ColumnType<unknown, string | undefined, string>;
  columns: string[] | null;
  shared_with: Default<string[]>;
  created_at: Date;
  version: Default<number>;
};

export type ScimAppointmentsTable = {
  tenant_id: string;
  organization_id: string;
  mapping_id: string;
  user_id: string;
  appointment_id: string;
  given_at: Date;
};

export type ScimMappingsTable = {
  tenant_id: string;
  organization_id: string;
  id: string;
  user_id: string;
  name: string;
  name_key: string;
  group_id: string | null;
  role: string | null;
  anchor_kind: string | null;
  anchor_id: string | null;
  created_at: Date;
  created_by: string;
};

export type SearchTable = {
  tenant_id: string;
  organization_id: string;
  kind: string;
  id: string;
  text: string;
};

export type SeatsTable = {
  tenant_id: string;
  organization_id: string;
  id: string;
  order_id: string;
  buyer_id: string | null;
  course_id: string | null;
  user_id: string | null;
  state: Default<'free' | 'invited' | 'taken' | 'revoked'>;
  version: Default<number>;
};

export type SecondFactorsTable = {
  tenant_id: string;
  organization_id: string;
  user_id: string;
  secret: Buffer;
  created_at: Date;
  confirmed_at: Date | null;
  last_interval: Default<number>;
};

export type SeenAssertionsTable = {
  tenant_id: string;
  organization_id: string;
  provider_id: string;
  assertion: string;
  expires_at: Date;
};

export type SessionInstructorsTable = {
  tenant_id: string;
  organization_id: string;
  session_id: string;
  user_id: string;
  position: number;
};

export type SessionsTable = {
  tenant_id: string;
  organization_id: string;
  id: string;
  course_id: string;
  title: string;
  state: Default<'draft' | 'scheduled' | 'in-progress' | 'roster-submitted' | 'under-review' | 'returned' | 'certified' | 'cancelled'>;
  visibility: Default<'public' | 'private' | 'customer'>;
  owner_id: string | null;
  location_id: string | null;
  customer_id: string | null;
  starts_at: Date | null;
  ends_at: Date | null;
  time_zone: string | null;
  seats: number | null;
  taken: Default<number>;
  seats_left: Default<boolean>;
  version: Default<number>;
  created_at: Date;
};

export type SignInDevicesTable = {
  tenant_id: string;
  organization_id: string;
  user_id: string;
  device_hash: Buffer;
  first_at: Date;
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
  method: Default<string>;
  factors: Default<number>;
  idle_minutes: number | null;
  registered_device_id: string | null;
  stands_organization_id: string | null;
  stands_user_id: string | null;
  stands_kind: 'viewing' | 'acting' | null;
  stands_since: Date | null;
  stands_until: Date | null;
};

export type SignaturesTable = {
  tenant_id: string;
  organization_id: string;
  id: string;
  user_id: string;
  printed_name: string;
  user_name: string;
  meaning: 'read' | 'trained' | 'assessed' | 'approved' | 'reviewed';
  thing_kind: string;
  thing_id: string;
  title: string;
  course_id: string | null;
  course_title: string | null;
  version: string;
  sha256: Buffer;
  record_id: string;
  enrollment_id: string | null;
  signed_at: Date;
  time_zone: string;
  sign_in_id: string;
  method: 'password' | 'password-again' | 'pin' | 'provider-and-pin';
};

export type SigningPinsTable = {
  tenant_id: string;
  organization_id: string;
  user_id: string;
  pin_hash: string;
  set_at: Date;
};

export type SigningProofsTable = {
  tenant_id: string;
  organization_id: string;
  sign_in_id: string;
  user_id: string;
  proven_at: Date;
};

export type TagsTable = {
  tenant_id: string;
  organization_id: string;
  id: string;
  name: string;
  name_key: string;
  version: Default<number>;
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

export type TransactionsTable = {
  tenant_id: string;
  organization_id: string;
  id: string;
  user_id: string;
  customer_id: string | null;
  order_id: string | null;
  kind: 'seats' | 'registration' | 'membership' | 'renewal';
  state: Default<'open' | 'paid' | 'cancelled' | 'refunded'>;
  amount: number;
  currency: string;
  at: Date;
  version: Default<number>;
};

export type UserFurtherPlacesTable = {
  tenant_id: string;
  organization_id: string;
  id: string;
  user_id: string;
  location_id: string;
  from_day: string;
  until_day: string | null;
  starts_at: Date;
  ends_at: Date | null;
  set_at: Date;
  set_by: string;
  set_by_name: string;
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
  undo: ColumnType<unknown, string | null, string | null>;
};

export type UserImportsTable = {
  tenant_id: string;
  organization_id: string;
  id: string;
  file_id: string;
  owner_id: string;
  state: 'uploaded' | 'checking' | 'checked' | 'committing' | 'committed' | 'failed' | 'cancelled' | 'undo-checking' | 'undo-checked' | 'undoing' | 'undone';
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
  about: Default<'users' | 'history'>;
};

export type UserMergesTable = {
  tenant_id: string;
  organization_id: string;
  id: string;
  kept_id: string;
  ended_id: string;
  ended_state: string;
  moved: ColumnType<unknown, string, string>;
  filled: ColumnType<unknown, string, string>;
  reason: string;
  at: Date;
  by_id: string | null;
  undone_at: Date | null;
};

export type UserMovesTable = {
  tenant_id: string;
  organization_id: string;
  id: string;
  user_id: string;
  location_id: string | null;
  told: ColumnType<unknown, string | null, string | null>;
  on_day: string;
  state: Default<'planned' | 'done' | 'refused' | 'taken-back'>;
  reason: ColumnType<unknown, string | null, string | null>;
  planned_at: Date;
  planned_by: string;
  planned_by_name: string;
  planned_from: string;
  ended_at: Date | null;
};

export type UserNotesTable = {
  tenant_id: string;
  organization_id: string;
  id: string;
  user_id: string;
  text: string;
  is_shown: boolean;
  written_at: Date;
  written_by: string;
  written_by_name: string;
  edited_at: Date | null;
  version: Default<number>;
};

export type UserPhotosTable = {
  tenant_id: string;
  organization_id: string;
  user_id: string;
  small: Buffer;
  large: Buffer;
  changed_at: Date;
};

export type UserPlacesTable = {
  tenant_id: string;
  organization_id: string;
  user_id: string;
  what: 'location' | 'department' | 'job-title' | 'manager';
  value_id: string;
  from_day: string;
  until_day: string | null;
  set_at: Date;
  set_by: string | null;
};

export type UserStatesTable = {
  tenant_id: string;
  organization_id: string;
  id: string;
  user_id: string;
  was: string;
  became: string;
  until: string | null;
  reason: string | null;
  at: Date;
  by_id: string | null;
  by_name: string | null;
  ended: ColumnType<unknown, string | undefined, string>;
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
  password_hash: string | null;
  must_change_password: Default<boolean>;
  is_service: Default<boolean>;
  stamp: Default<number>;
  created_at: Date;
  created_by: string | null;
  version: Default<number>;
  erased_at: Date | null;
  last_sign_in_at: Date | null;
  doubled_identifier: string | null;
};

export type UsersNotSameTable = {
  tenant_id: string;
  organization_id: string;
  id: string;
  one_id: string;
  other_id: string;
  said_at: Date;
  said_by: string;
};

export type VersionMovesTable = {
  tenant_id: string;
  organization_id: string;
  id: string;
  course_id: string;
  to_version_id: string;
  from_version_id: string | null;
  how: 'move' | 'restart';
  state: Default<'running' | 'done' | 'overtaken'>;
  total: number;
  moved: Default<number>;
  begun_at: Date;
  ended_at: Date | null;
  begun_by: string;
  begun_by_name: string;
};

export type XapiDocumentsTable = {
  tenant_id: string;
  organization_id: string;
  kind: 'state' | 'activity-profile' | 'agent-profile';
  scope: string;
  activity: string;
  name: string;
  user_id: string;
  content: Buffer;
  content_type: string;
  etag: string;
  updated_at: Date;
};

export type XapiStatementsTable = {
  tenant_id: string;
  organization_id: string;
  id: string;
  registration: string;
  user_id: string;
  launch_id: string | null;
  verb: string;
  activity: string | null;
  statement: ColumnType<unknown, string, string>;
  stored_at: Date;
  position: number;
  voided_at: Date | null;
};

export type Database = {
  access_requests: AccessRequestsTable;
  access_reviews: AccessReviewsTable;
  additional_fields: AdditionalFieldsTable;
  agencies: AgenciesTable;
  agency_ids: AgencyIdsTable;
  answered_challenges: AnsweredChallengesTable;
  api_tokens: ApiTokensTable;
  appointments: AppointmentsTable;
  approval_steps: ApprovalStepsTable;
  assessments: AssessmentsTable;
  assignments: AssignmentsTable;
  attempt_changes: AttemptChangesTable;
  attempt_comments: AttemptCommentsTable;
  attempt_evidence: AttemptEvidenceTable;
  attempt_interactions: AttemptInteractionsTable;
  attempt_limits: AttemptLimitsTable;
  attempt_objectives: AttemptObjectivesTable;
  attempts: AttemptsTable;
  audit_checks: AuditChecksTable;
  audit_entries: AuditEntriesTable;
  audit_payloads: AuditPayloadsTable;
  audit_seals: AuditSealsTable;
  audit_waiting: AuditWaitingTable;
  award_changes: AwardChangesTable;
  award_completions: AwardCompletionsTable;
  awards: AwardsTable;
  bulk_rows: BulkRowsTable;
  bulks: BulksTable;
  card_banks: CardBanksTable;
  cards: CardsTable;
  catalogue_categories: CatalogueCategoriesTable;
  category_courses: CategoryCoursesTable;
  certification_levels: CertificationLevelsTable;
  certification_objectives: CertificationObjectivesTable;
  certification_requirements: CertificationRequirementsTable;
  certifications: CertificationsTable;
  client_template_uses: ClientTemplateUsesTable;
  client_templates: ClientTemplatesTable;
  closures: ClosuresTable;
  content_files: ContentFilesTable;
  content_grants: ContentGrantsTable;
  content_packages: ContentPackagesTable;
  course_history: CourseHistoryTable;
  course_instructors: CourseInstructorsTable;
  course_prerequisites: CoursePrerequisitesTable;
  course_registrations: CourseRegistrationsTable;
  course_tags: CourseTagsTable;
  course_templates: CourseTemplatesTable;
  course_versions: CourseVersionsTable;
  courses: CoursesTable;
  customers: CustomersTable;
  default_views: DefaultViewsTable;
  departments: DepartmentsTable;
  devices: DevicesTable;
  enrollment_moves: EnrollmentMovesTable;
  enrollment_sources: EnrollmentSourcesTable;
  enrollments: EnrollmentsTable;
  exemptions: ExemptionsTable;
  external_ids: ExternalIdsTable;
  external_trainings: ExternalTrainingsTable;
  feed_runs: FeedRunsTable;
  feeds: FeedsTable;
  field_values: FieldValuesTable;
  files: FilesTable;
  first_credentials: FirstCredentialsTable;
  former_identifiers: FormerIdentifiersTable;
  group_courses: GroupCoursesTable;
  group_member_periods: GroupMemberPeriodsTable;
  group_members: GroupMembersTable;
  groups: GroupsTable;
  idempotency_keys: IdempotencyKeysTable;
  identity_providers: IdentityProvidersTable;
  import_mappings: ImportMappingsTable;
  installation: InstallationTable;
  invitations: InvitationsTable;
  item_contents: ItemContentsTable;
  items: ItemsTable;
  job_titles: JobTitlesTable;
  join_confirmations: JoinConfirmationsTable;
  join_requests: JoinRequestsTable;
  launches: LaunchesTable;
  learner_objectives: LearnerObjectivesTable;
  licences: LicencesTable;
  linked_sign_ins: LinkedSignInsTable;
  location_closure: LocationClosureTable;
  location_levels: LocationLevelsTable;
  locations: LocationsTable;
  mail_bounces: MailBouncesTable;
  mail_domains: MailDomainsTable;
  mail_hours: MailHoursTable;
  mail_refusals: MailRefusalsTable;
  mail_switches: MailSwitchesTable;
  mail_templates: MailTemplatesTable;
  mails: MailsTable;
  manager_mappings: ManagerMappingsTable;
  membership_objectives: MembershipObjectivesTable;
  membership_types: MembershipTypesTable;
  migrations: MigrationsTable;
  notice_dismissals: NoticeDismissalsTable;
  notices: NoticesTable;
  notification_settings: NotificationSettingsTable;
  observations: ObservationsTable;
  offline_attempts: OfflineAttemptsTable;
  orders: OrdersTable;
  organization_exports: OrganizationExportsTable;
  organization_logos: OrganizationLogosTable;
  organizations: OrganizationsTable;
  own_addresses: OwnAddressesTable;
  passkeys: PasskeysTable;
  password_resets: PasswordResetsTable;
  past_completions: PastCompletionsTable;
  path_courses: PathCoursesTable;
  path_enrollments: PathEnrollmentsTable;
  path_sources: PathSourcesTable;
  paths: PathsTable;
  pending_sign_ins: PendingSignInsTable;
  personal_holds: PersonalHoldsTable;
  pins: PinsTable;
  proven_addresses: ProvenAddressesTable;
  proven_domains: ProvenDomainsTable;
  provider_attempts: ProviderAttemptsTable;
  provider_subjects: ProviderSubjectsTable;
  question_banks: QuestionBanksTable;
  recovery_codes: RecoveryCodesTable;
  registrations: RegistrationsTable;
  report_schedules: ReportSchedulesTable;
  result_changes: ResultChangesTable;
  role_versions: RoleVersionsTable;
  rosters: RostersTable;
  saved_reports: SavedReportsTable;
  saved_views: SavedViewsTable;
  scim_appointments: ScimAppointmentsTable;
  scim_mappings: ScimMappingsTable;
  search: SearchTable;
  seats: SeatsTable;
  second_factors: SecondFactorsTable;
  seen_assertions: SeenAssertionsTable;
  session_instructors: SessionInstructorsTable;
  sessions: SessionsTable;
  sign_in_devices: SignInDevicesTable;
  sign_in_failures: SignInFailuresTable;
  sign_ins: SignInsTable;
  signatures: SignaturesTable;
  signing_pins: SigningPinsTable;
  signing_proofs: SigningProofsTable;
  tags: TagsTable;
  tasks: TasksTable;
  transactions: TransactionsTable;
  user_further_places: UserFurtherPlacesTable;
  user_import_rows: UserImportRowsTable;
  user_imports: UserImportsTable;
  user_merges: UserMergesTable;
  user_moves: UserMovesTable;
  user_notes: UserNotesTable;
  user_photos: UserPhotosTable;
  user_places: UserPlacesTable;
  user_states: UserStatesTable;
  users: UsersTable;
  users_not_same: UsersNotSameTable;
  version_moves: VersionMovesTable;
  xapi_documents: XapiDocumentsTable;
  xapi_statements: XapiStatementsTable;
};
