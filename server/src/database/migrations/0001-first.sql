-- The first schema. Rules that hold for every table (kept by the schema check in the tests):
--   tenant_id is first in every primary key, unique index and foreign key of tenant data;
--   a table with organization_id has row-level security, forced, and every index of it begins (tenant_id, organization_id);
--   no trigger, no enum, no numeric key, no citext; times and ids are made by the application.
-- The statements that switch row-level security on stand together at the end.

-- The directory: small, without row-level security, read before anybody is known.
create table organizations (
  tenant_id uuid not null,
  id uuid not null,
  parent_id uuid,
  identifier text not null,
  identifier_key text not null,
  name text not null,
  state text not null default 'active',
  role_model text not null,
  expires_at timestamptz,
  -- the stamp changes with every change of roles, features, settings, clients; the tree stamp with every change of the location tree
  stamp bigint not null default 1,
  tree_stamp bigint not null default 1,
  features text[] not null default '{}',
  settings jsonb not null default '{}',
  version bigint not null default 1,
  created_at timestamptz not null
);
alter table organizations add primary key (tenant_id, id);
alter table organizations add constraint organizations_parent foreign key (tenant_id, parent_id) references organizations (tenant_id, id);
alter table organizations add constraint organizations_state check (state in ('active', 'expired', 'closed'));
create unique index organizations_identifier on organizations (identifier_key);
create index organizations_id on organizations (id);

-- Installation-wide facts: the secret of the first-run link, the schema's own marks.
create table installation (
  key text not null,
  value jsonb not null,
  primary key (key)
);

create table location_levels (
  tenant_id uuid not null, organization_id uuid not null, id uuid not null,
  name text not null, position int not null, holds_users boolean not null default true,
  version bigint not null default 1,
  primary key (tenant_id, organization_id, id)
);
create unique index location_levels_position on location_levels (tenant_id, organization_id, position);

create table locations (
  tenant_id uuid not null, organization_id uuid not null, id uuid not null,
  level_id uuid not null, parent_id uuid,
  name text not null, name_key text not null, identifier text not null, identifier_key text not null,
  time_zone text, address text, expires_at timestamptz,
  version bigint not null default 1,
  primary key (tenant_id, organization_id, id)
);
alter table locations add constraint locations_level foreign key (tenant_id, organization_id, level_id) references location_levels (tenant_id, organization_id, id);
alter table locations add constraint locations_parent foreign key (tenant_id, organization_id, parent_id) references locations (tenant_id, organization_id, id);
create unique index locations_identifier on locations (tenant_id, organization_id, identifier_key);
create unique index locations_name on locations (tenant_id, organization_id, parent_id, name_key) nulls not distinct;

create table location_closure (
  tenant_id uuid not null, organization_id uuid not null, ancestor_id uuid not null, descendant_id uuid not null, depth int not null,
  primary key (tenant_id, organization_id, ancestor_id, descendant_id)
);
create index location_closure_descendant on location_closure (tenant_id, organization_id, descendant_id, ancestor_id);
alter table location_closure add constraint location_closure_ancestor foreign key (tenant_id, organization_id, ancestor_id) references locations (tenant_id, organization_id, id);
alter table location_closure add constraint location_closure_descendant foreign key (tenant_id, organization_id, descendant_id) references locations (tenant_id, organization_id, id);

create table departments (
  tenant_id uuid not null, organization_id uuid not null, id uuid not null,
  name text not null, identifier text not null, identifier_key text not null, expires_at timestamptz,
  version bigint not null default 1,
  primary key (tenant_id, organization_id, id)
);
create unique index departments_identifier on departments (tenant_id, organization_id, identifier_key);

create table job_titles (
  tenant_id uuid not null, organization_id uuid not null, id uuid not null,
  name text not null, identifier text not null, identifier_key text not null, expires_at timestamptz,
  version bigint not null default 1,
  primary key (tenant_id, organization_id, id)
);
create unique index job_titles_identifier on job_titles (tenant_id, organization_id, identifier_key);

create table groups (
  tenant_id uuid not null, organization_id uuid not null, id uuid not null,
  kind text not null, name text not null, name_key text not null,
  owner_id uuid, version bigint not null default 1,
  primary key (tenant_id, organization_id, id)
);
alter table groups add constraint groups_kind check (kind in ('training', 'learning', 'site'));
create unique index groups_name on groups (tenant_id, organization_id, name_key);

create table users (
  tenant_id uuid not null, organization_id uuid not null, id uuid not null,
  user_name text not null, user_name_key text not null,
  email text, email_key text,
  first_name text not null, middle_name text, last_name text not null,
  -- "last first" in lower case without accents: what lists are ordered by
  name_key text not null,
  state text not null default 'active',
  suspended_until date,
  employee_identifier text, phone text, address text, date_of_birth date, hire_date date,
  language text not null default 'en', time_zone text,
  location_id uuid, department_id uuid, job_title_id uuid,
  expires_at timestamptz,
  additional jsonb not null default '{}',
  password_hash text, must_change_password boolean not null default false,
  is_service boolean not null default false,
  -- changes with every change of the user's appointments, place or state
  stamp bigint not null default 1,
  created_at timestamptz not null, created_by uuid,
  version bigint not null default 1,
  primary key (tenant_id, organization_id, id)
);
alter table users add constraint users_state check (state in ('invited', 'listed', 'active', 'suspended', 'disabled', 'archived', 'deleted'));
alter table users add constraint users_location foreign key (tenant_id, organization_id, location_id) references locations (tenant_id, organization_id, id);
alter table users add constraint users_department foreign key (tenant_id, organization_id, department_id) references departments (tenant_id, organization_id, id);
alter table users add constraint users_job_title foreign key (tenant_id, organization_id, job_title_id) references job_titles (tenant_id, organization_id, id);
create unique index users_user_name on users (tenant_id, organization_id, user_name_key);
create index users_email on users (tenant_id, organization_id, email_key);
create index users_name on users (tenant_id, organization_id, name_key, id);
create index users_location_name on users (tenant_id, organization_id, location_id, name_key, id);
create index users_employee on users (tenant_id, organization_id, employee_identifier);

-- Words to search by, without row-level security (trigram conditions are not leakproof): read by one function of database/search.ts alone.
create table search (
  tenant_id uuid not null, organization_id uuid not null, kind text not null, id uuid not null, text text not null,
  primary key (tenant_id, organization_id, kind, id)
);
create index search_text on search using gin (text public.gin_trgm_ops);

create table group_members (
  tenant_id uuid not null, organization_id uuid not null, group_id uuid not null, user_id uuid not null,
  function text, since date, until date,
  primary key (tenant_id, organization_id, group_id, user_id)
);
create index group_members_user on group_members (tenant_id, organization_id, user_id, group_id);
alter table group_members add constraint group_members_group foreign key (tenant_id, organization_id, group_id) references groups (tenant_id, organization_id, id);
alter table group_members add constraint group_members_user foreign key (tenant_id, organization_id, user_id) references users (tenant_id, organization_id, id);

create table manager_mappings (
  tenant_id uuid not null, organization_id uuid not null, id uuid not null,
  user_id uuid not null, manager_id uuid not null, group_id uuid,
  primary key (tenant_id, organization_id, id)
);
create unique index manager_mappings_pair on manager_mappings (tenant_id, organization_id, manager_id, user_id, group_id) nulls not distinct;
create index manager_mappings_user on manager_mappings (tenant_id, organization_id, user_id, manager_id);
alter table manager_mappings add constraint manager_mappings_user foreign key (tenant_id, organization_id, user_id) references users (tenant_id, organization_id, id);
alter table manager_mappings add constraint manager_mappings_manager foreign key (tenant_id, organization_id, manager_id) references users (tenant_id, organization_id, id);

-- Custom roles and the organization's changes to built-in ones; versions are append-only.
create table role_versions (
  tenant_id uuid not null, organization_id uuid not null, role text not null, number int not null,
  name text not null, rank int not null, kind text not null, anchor text not null, cells jsonb not null,
  reason text, created_at timestamptz not null, created_by uuid,
  primary key (tenant_id, organization_id, role, number)
);

create table appointments (
  tenant_id uuid not null, organization_id uuid not null, id uuid not null,
  user_id uuid not null, role text not null,
  -- learner, staff and administrator roles are base roles; add-on and anchored ones stand beside them
  is_base boolean not null,
  anchor_kind text, anchor_id uuid,
  starts_at timestamptz, ends_at timestamptz,
  given_by uuid, given_at timestamptz not null, reason text, options jsonb not null default '{}',
  version bigint not null default 1,
  primary key (tenant_id, organization_id, id)
);
alter table appointments add constraint appointments_user foreign key (tenant_id, organization_id, user_id) references users (tenant_id, organization_id, id);
alter table appointments add constraint appointments_anchor check ((anchor_kind is null) = (anchor_id is null));
create index appointments_user on appointments (tenant_id, organization_id, user_id);
create index appointments_role on appointments (tenant_id, organization_id, role, user_id);

create table sign_ins (
  tenant_id uuid not null, organization_id uuid not null, id uuid not null,
  user_id uuid not null, token_hash bytea not null,
  -- the organization below that is being administered, when one was entered
  entered_id uuid,
  created_at timestamptz not null, seen_at timestamptz not null, expires_at timestamptz not null,
  address text, device text,
  primary key (tenant_id, organization_id, id)
);
alter table sign_ins add constraint sign_ins_user foreign key (tenant_id, organization_id, user_id) references users (tenant_id, organization_id, id);
create unique index sign_ins_token on sign_ins (tenant_id, organization_id, token_hash);
create index sign_ins_user on sign_ins (tenant_id, organization_id, user_id);

create table api_tokens (
  tenant_id uuid not null, organization_id uuid not null, id uuid not null,
  user_id uuid not null, name text not null, token_hash bytea not null,
  created_at timestamptz not null, created_by uuid, expires_at timestamptz, ended_at timestamptz,
  primary key (tenant_id, organization_id, id)
);
alter table api_tokens add constraint api_tokens_user foreign key (tenant_id, organization_id, user_id) references users (tenant_id, organization_id, id);
create unique index api_tokens_token on api_tokens (tenant_id, organization_id, token_hash);

-- Failed sign-ins, counted per user name and per address with budgets of their own.
create table sign_in_failures (
  tenant_id uuid not null, organization_id uuid not null, id uuid not null,
  subject text not null, at timestamptz not null,
  primary key (tenant_id, organization_id, id)
);
create index sign_in_failures_subject on sign_in_failures (tenant_id, organization_id, subject, at);

create table audit_entries (
  tenant_id uuid not null, organization_id uuid not null, id uuid not null,
  at timestamptz not null, actor_id uuid, operation text not null, outcome text not null,
  kind text, thing_id uuid, privilege text, appointment_id uuid, role text, scope text,
  reason text, address text, payload_hash bytea,
  primary key (tenant_id, organization_id, id)
);
alter table audit_entries add constraint audit_entries_outcome check (outcome in ('done', 'refused', 'failed'));
create index audit_entries_at on audit_entries (tenant_id, organization_id, at desc, id);
create index audit_entries_thing on audit_entries (tenant_id, organization_id, kind, thing_id, at desc);

-- Names and before/after of an audit entry: may be emptied by erasure, the entry keeps a salted hash.
create table audit_payloads (
  tenant_id uuid not null, organization_id uuid not null, entry_id uuid not null,
  salt bytea not null, payload text,
  primary key (tenant_id, organization_id, entry_id)
);

create table idempotency_keys (
  tenant_id uuid not null, organization_id uuid not null, actor_id uuid not null, operation text not null, key text not null,
  body_hash bytea not null, status int not null, answer jsonb, at timestamptz not null,
  primary key (tenant_id, organization_id, actor_id, operation, key)
);

-- A file that was uploaded: bytes lie under its key on the disk (or in the bucket).
create table files (
  tenant_id uuid not null, organization_id uuid not null, id uuid not null,
  key text not null, name text not null, size bigint not null, sha256 bytea,
  uploaded_by uuid, created_at timestamptz not null,
  primary key (tenant_id, organization_id, id)
);

-- Long work that a person waits for: its state, progress and outcome in the person's sight.
create table tasks (
  tenant_id uuid not null, organization_id uuid not null, id uuid not null,
  kind text not null, state text not null, asked_by uuid not null,
  done bigint not null default 0, total bigint, detail jsonb not null default '{}', problem jsonb,
  created_at timestamptz not null, updated_at timestamptz not null,
  primary key (tenant_id, organization_id, id)
);
alter table tasks add constraint tasks_state check (state in ('waiting', 'running', 'done', 'failed', 'cancelled'));

create table user_imports (
  tenant_id uuid not null, organization_id uuid not null, id uuid not null,
  file_id uuid not null, owner_id uuid not null, state text not null,
  format jsonb not null, columns jsonb not null, mapping jsonb, options jsonb not null default '{}',
  -- places named by the rows: a scope covers the import when it covers every one of them
  places uuid[] not null default '{}',
  counts jsonb not null default '{}', task_id uuid, problem jsonb,
  created_at timestamptz not null, committed_at timestamptz, version bigint not null default 1,
  primary key (tenant_id, organization_id, id)
);
alter table user_imports add constraint user_imports_file foreign key (tenant_id, organization_id, file_id) references files (tenant_id, organization_id, id);
alter table user_imports add constraint user_imports_state check (state in ('uploaded', 'checking', 'checked', 'committing', 'committed', 'failed', 'cancelled'));

create table user_import_rows (
  tenant_id uuid not null, organization_id uuid not null, import_id uuid not null, line int not null,
  outcome text not null, cells jsonb not null, reasons jsonb not null default '[]', user_id uuid, done boolean not null default false,
  primary key (tenant_id, organization_id, import_id, line)
);
alter table user_import_rows add constraint user_import_rows_import foreign key (tenant_id, organization_id, import_id) references user_imports (tenant_id, organization_id, id);
alter table user_import_rows add constraint user_import_rows_outcome check (outcome in ('created', 'updated', 'unchanged', 'rejected'));
create index user_import_rows_outcome on user_import_rows (tenant_id, organization_id, import_id, outcome, line);

-- What was remembered of earlier imports: which column means which field.
create table import_mappings (
  tenant_id uuid not null, organization_id uuid not null, user_id uuid not null, header_hash bytea not null, mapping jsonb not null, at timestamptz not null,
  primary key (tenant_id, organization_id, user_id, header_hash)
);

-- A content package that was loaded: unpacked under files_key, described by its manifest.
create table content_packages (
  tenant_id uuid not null, organization_id uuid not null, id uuid not null,
  file_id uuid not null, owner_id uuid not null, state text not null, standard text,
  title text, manifest jsonb, files_key text, size bigint, entries int, problem jsonb, task_id uuid,
  created_at timestamptz not null, version bigint not null default 1,
  primary key (tenant_id, organization_id, id)
);
alter table content_packages add constraint content_packages_state check (state in ('waiting', 'unpacking', 'ready', 'refused'));

create table courses (
  tenant_id uuid not null, organization_id uuid not null, id uuid not null,
  title text not null, title_key text not null, description text not null default '', language text not null default 'en',
  state text not null default 'draft', owner_id uuid, external_identifier text,
  version bigint not null default 1, created_at timestamptz not null, created_by uuid,
  primary key (tenant_id, organization_id, id)
);
alter table courses add constraint courses_state check (state in ('draft', 'published', 'retired'));
create index courses_title on courses (tenant_id, organization_id, title_key, id);

create table course_instructors (
  tenant_id uuid not null, organization_id uuid not null, course_id uuid not null, user_id uuid not null, position int not null,
  primary key (tenant_id, organization_id, course_id, user_id)
);
create index course_instructors_user on course_instructors (tenant_id, organization_id, user_id, course_id);
alter table course_instructors add constraint course_instructors_course foreign key (tenant_id, organization_id, course_id) references courses (tenant_id, organization_id, id);

create table group_courses (
  tenant_id uuid not null, organization_id uuid not null, group_id uuid not null, course_id uuid not null,
  primary key (tenant_id, organization_id, group_id, course_id)
);
create index group_courses_course on group_courses (tenant_id, organization_id, course_id, group_id);
alter table group_courses add constraint group_courses_group foreign key (tenant_id, organization_id, group_id) references groups (tenant_id, organization_id, id);
alter table group_courses add constraint group_courses_course foreign key (tenant_id, organization_id, course_id) references courses (tenant_id, organization_id, id);

-- Versions of a course: items and attempts belong to one of them.
create table course_versions (
  tenant_id uuid not null, organization_id uuid not null, id uuid not null, course_id uuid not null,
  major int not null, minor int not null, state text not null, change_summary text not null default '',
  published_at timestamptz, created_at timestamptz not null, created_by uuid,
  primary key (tenant_id, organization_id, id)
);
alter table course_versions add constraint course_versions_course foreign key (tenant_id, organization_id, course_id) references courses (tenant_id, organization_id, id);
alter table course_versions add constraint course_versions_state check (state in ('draft', 'in-review', 'approved', 'effective', 'superseded', 'obsolete'));
create unique index course_versions_number on course_versions (tenant_id, organization_id, course_id, major, minor);

create table items (
  tenant_id uuid not null, organization_id uuid not null, id uuid not null,
  course_version_id uuid not null, position int not null, kind text not null, title text not null,
  identifier text, parent_identifier text, package_id uuid, launch text, parameters text,
  detail jsonb not null default '{}', presentation jsonb not null default '{}',
  primary key (tenant_id, organization_id, id)
);
alter table items add constraint items_version foreign key (tenant_id, organization_id, course_version_id) references course_versions (tenant_id, organization_id, id);
alter table items add constraint items_package foreign key (tenant_id, organization_id, package_id) references content_packages (tenant_id, organization_id, id);
create unique index items_position on items (tenant_id, organization_id, course_version_id, position);

create table assignments (
  tenant_id uuid not null, organization_id uuid not null, id uuid not null,
  course_id uuid not null, owner_id uuid, name text not null,
  -- where the assignment stands: every place of its audience; empty means not limited by place
  places uuid[] not null default '{}', with_descendants boolean not null default true,
  audience jsonb not null, learners_only boolean not null default false,
  due_date date, due_days int, starts_on date, note text not null default '',
  state text not null default 'active', version bigint not null default 1, created_at timestamptz not null,
  primary key (tenant_id, organization_id, id)
);
alter table assignments add constraint assignments_course foreign key (tenant_id, organization_id, course_id) references courses (tenant_id, organization_id, id);
alter table assignments add constraint assignments_state check (state in ('active', 'ended'));
create index assignments_course on assignments (tenant_id, organization_id, course_id);

-- One obligation per user, course and cycle, whatever asks for it.
create table enrollments (
  tenant_id uuid not null, organization_id uuid not null, id uuid not null,
  user_id uuid not null, course_id uuid not null, course_version_id uuid, cycle int not null default 1,
  state text not null default 'not-started', progress real not null default 0, score real, score_text text,
  due_date date, enrolled_at timestamptz not null, started_at timestamptz, completed_at timestamptz, last_access_at timestamptz,
  version bigint not null default 1,
  primary key (tenant_id, organization_id, id)
);
alter table enrollments add constraint enrollments_user foreign key (tenant_id, organization_id, user_id) references users (tenant_id, organization_id, id);
alter table enrollments add constraint enrollments_course foreign key (tenant_id, organization_id, course_id) references courses (tenant_id, organization_id, id);
alter table enrollments add constraint enrollments_state check (state in ('not-started', 'in-progress', 'completed', 'failed', 'withdrawn'));
create unique index enrollments_obligation on enrollments (tenant_id, organization_id, user_id, course_id, cycle);
create index enrollments_course on enrollments (tenant_id, organization_id, course_id, state);

create table enrollment_sources (
  tenant_id uuid not null, organization_id uuid not null, enrollment_id uuid not null, source_kind text not null, source_id uuid not null,
  due_date date, since timestamptz not null, ended_at timestamptz,
  primary key (tenant_id, organization_id, enrollment_id, source_kind, source_id)
);
alter table enrollment_sources add constraint enrollment_sources_enrollment foreign key (tenant_id, organization_id, enrollment_id) references enrollments (tenant_id, organization_id, id);
create index enrollment_sources_source on enrollment_sources (tenant_id, organization_id, source_kind, source_id);

create table attempts (
  tenant_id uuid not null, organization_id uuid not null, id uuid not null,
  enrollment_id uuid not null, user_id uuid not null, item_id uuid not null, number int not null,
  state text not null default 'open', completion text not null default 'unknown', success text not null default 'unknown',
  score real, score_text text, seconds int not null default 0,
  -- what the content asked to keep: the run-time data model as last acknowledged, with the number of the last commit
  run_time jsonb not null default '{}', commit_number bigint not null default 0,
  started_at timestamptz not null, ended_at timestamptz, updated_at timestamptz not null,
  primary key (tenant_id, organization_id, id)
);
alter table attempts add constraint attempts_enrollment foreign key (tenant_id, organization_id, enrollment_id) references enrollments (tenant_id, organization_id, id);
alter table attempts add constraint attempts_item foreign key (tenant_id, organization_id, item_id) references items (tenant_id, organization_id, id);
create unique index attempts_number on attempts (tenant_id, organization_id, enrollment_id, item_id, number);
create index attempts_user on attempts (tenant_id, organization_id, user_id, item_id);

-- A launch: one sitting of one attempt, opened with a token that works for it alone.
create table launches (
  tenant_id uuid not null, organization_id uuid not null, id uuid not null,
  attempt_id uuid not null, user_id uuid not null, token_hash bytea not null,
  created_at timestamptz not null, expires_at timestamptz not null, ended_at timestamptz,
  primary key (tenant_id, organization_id, id)
);
alter table launches add constraint launches_attempt foreign key (tenant_id, organization_id, attempt_id) references attempts (tenant_id, organization_id, id);
create unique index launches_token on launches (tenant_id, organization_id, token_hash);
create index launches_attempt on launches (tenant_id, organization_id, attempt_id);

-- Row-level security: two settings, set by every transaction; unset means nothing is seen.
do $$
declare t text;
begin
  foreach t in array array['location_levels','locations','location_closure','departments','job_titles','groups','users','group_members',
    'manager_mappings','role_versions','appointments','sign_ins','api_tokens','sign_in_failures','audit_entries','audit_payloads','idempotency_keys',
    'files','tasks','user_imports','user_import_rows','import_mappings','content_packages','courses','course_instructors','group_courses',
    'course_versions','items','assignments','enrollments','enrollment_sources','attempts','launches']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy organization on %I using (tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::uuid '
      || 'and organization_id = any(nullif(current_setting(''app.organization_ids'', true), '''')::uuid[]))', t);
  end loop;
end $$;
