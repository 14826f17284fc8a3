-- The tables of every kind of thing that something may be done to: what scopes and requirements read, a name, a state and
-- the few plain columns each cannot be without. The rules are those of the first schema; the statements that switch
-- row-level security on stand together at the end.

-- Workplace: fields an organization adds to users and to courses; deleting one keeps the values that were stored.
create table additional_fields (
  tenant_id uuid not null, organization_id uuid not null, id uuid not null,
  subject text not null, key text not null, label text not null, type text not null,
  required boolean not null default false, options jsonb not null default '[]', position int not null default 0,
  version bigint not null default 1,
  primary key (tenant_id, organization_id, id)
);
alter table additional_fields add constraint additional_fields_subject check (subject in ('user', 'course'));
alter table additional_fields add constraint additional_fields_type check (type in ('text', 'number', 'date', 'choice', 'yes-no'));
create unique index additional_fields_key on additional_fields (tenant_id, organization_id, subject, key);

-- Users: certifying bodies, and the number of a user with one.
create table agencies (
  tenant_id uuid not null, organization_id uuid not null, id uuid not null,
  name text not null, name_key text not null,
  version bigint not null default 1,
  primary key (tenant_id, organization_id, id)
);
create unique index agencies_name on agencies (tenant_id, organization_id, name_key);

create table agency_ids (
  tenant_id uuid not null, organization_id uuid not null, id uuid not null,
  user_id uuid not null, agency_id uuid not null, number text not null,
  version bigint not null default 1,
  primary key (tenant_id, organization_id, id)
);
alter table agency_ids add constraint agency_ids_user foreign key (tenant_id, organization_id, user_id) references users (tenant_id, organization_id, id);
alter table agency_ids add constraint agency_ids_agency foreign key (tenant_id, organization_id, agency_id) references agencies (tenant_id, organization_id, id);
create unique index agency_ids_user on agency_ids (tenant_id, organization_id, user_id, agency_id);
create index agency_ids_agency on agency_ids (tenant_id, organization_id, agency_id);

-- Content: courses in order, templates to begin a course from, and tags.
create table paths (
  tenant_id uuid not null, organization_id uuid not null, id uuid not null,
  title text not null, title_key text not null, description text not null default '',
  state text not null default 'draft', owner_id uuid,
  version bigint not null default 1, created_at timestamptz not null,
  primary key (tenant_id, organization_id, id)
);
alter table paths add constraint paths_state check (state in ('draft', 'published', 'retired'));
alter table paths add constraint paths_owner foreign key (tenant_id, organization_id, owner_id) references users (tenant_id, organization_id, id);
create index paths_title on paths (tenant_id, organization_id, title_key, id);
create index paths_owner on paths (tenant_id, organization_id, owner_id);

create table path_courses (
  tenant_id uuid not null, organization_id uuid not null,
  path_id uuid not null, course_id uuid not null, position int not null, is_optional boolean not null default false,
  primary key (tenant_id, organization_id, path_id, course_id)
);
alter table path_courses add constraint path_courses_path foreign key (tenant_id, organization_id, path_id) references paths (tenant_id, organization_id, id);
alter table path_courses add constraint path_courses_course foreign key (tenant_id, organization_id, course_id) references courses (tenant_id, organization_id, id);
create index path_courses_course on path_courses (tenant_id, organization_id, course_id, path_id);

create table course_templates (
  tenant_id uuid not null, organization_id uuid not null, id uuid not null,
  title text not null, title_key text not null, detail jsonb not null default '{}', owner_id uuid,
  version bigint not null default 1, created_at timestamptz not null,
  primary key (tenant_id, organization_id, id)
);
alter table course_templates add constraint course_templates_owner foreign key (tenant_id, organization_id, owner_id) references users (tenant_id, organization_id, id);
create index course_templates_title on course_templates (tenant_id, organization_id, title_key, id);
create index course_templates_owner on course_templates (tenant_id, organization_id, owner_id);

create table tags (
  tenant_id uuid not null, organization_id uuid not null, id uuid not null,
  name text not null, name_key text not null,
  version bigint not null default 1,
  primary key (tenant_id, organization_id, id)
);
create unique index tags_name on tags (tenant_id, organization_id, name_key);

create table course_tags (
  tenant_id uuid not null, organization_id uuid not null,
  course_id uuid not null, tag_id uuid not null,
  primary key (tenant_id, organization_id, course_id, tag_id)
);
alter table course_tags add constraint course_tags_course foreign key (tenant_id, organization_id, course_id) references courses (tenant_id, organization_id, id);
alter table course_tags add constraint course_tags_tag foreign key (tenant_id, organization_id, tag_id) references tags (tenant_id, organization_id, id);
create index course_tags_tag on course_tags (tenant_id, organization_id, tag_id, course_id);

-- Certifications: what is certified, and who holds it.
create table certifications (
  tenant_id uuid not null, organization_id uuid not null, id uuid not null,
  name text not null, name_key text not null, identifier text not null, identifier_key text not null,
  -- null: once and for all
  months_valid int, state text not null default 'active',
  version bigint not null default 1, created_at timestamptz not null,
  primary key (tenant_id, organization_id, id)
);
alter table certifications add constraint certifications_state check (state in ('active', 'retired'));
create unique index certifications_identifier on certifications (tenant_id, organization_id, identifier_key);
create index certifications_name on certifications (tenant_id, organization_id, name_key, id);

create table awards (
  tenant_id uuid not null, organization_id uuid not null, id uuid not null,
  user_id uuid not null, certification_id uuid not null, state text not null default 'active',
  achieved_on date not null, expires_on date, comment text not null default '', given_by uuid,
  version bigint not null default 1, created_at timestamptz not null,
  primary key (tenant_id, organization_id, id)
);
alter table awards add constraint awards_state check (state in ('active', 'expired', 'revoked'));
alter table awards add constraint awards_user foreign key (tenant_id, organization_id, user_id) references users (tenant_id, organization_id, id);
alter table awards add constraint awards_certification foreign key (tenant_id, organization_id, certification_id) references certifications (tenant_id, organization_id, id);
create index awards_user on awards (tenant_id, organization_id, user_id, certification_id);
create index awards_certification on awards (tenant_id, organization_id, certification_id, state);
create index awards_expiry on awards (tenant_id, organization_id, expires_on, user_id);

-- Licences: seats an organization holds, types of membership, and courses that a client was granted.
create table licences (
  tenant_id uuid not null, organization_id uuid not null, id uuid not null,
  name text not null, seats int not null, allocated int not null default 0, expires_on date,
  seats_left boolean not null generated always as (allocated < seats) stored,
  version bigint not null default 1, created_at timestamptz not null,
  primary key (tenant_id, organization_id, id)
);
alter table licences add constraint licences_not_overbooked check (allocated between 0 and seats);
create index licences_name on licences (tenant_id, organization_id, name, id);

create table membership_types (
  tenant_id uuid not null, organization_id uuid not null, id uuid not null,
  name text not null, name_key text not null, state text not null default 'offered',
  version bigint not null default 1,
  primary key (tenant_id, organization_id, id)
);
alter table membership_types add constraint membership_types_state check (state in ('offered', 'retired'));
create unique index membership_types_name on membership_types (tenant_id, organization_id, name_key);

-- It stands in the client that receives it; the course is of the organization that gives it.
create table content_grants (
  tenant_id uuid not null, organization_id uuid not null, id uuid not null,
  giver_id uuid not null, course_id uuid not null, starts_on date, ends_on date, state text not null default 'active',
  version bigint not null default 1, created_at timestamptz not null,
  primary key (tenant_id, organization_id, id)
);
alter table content_grants add constraint content_grants_state check (state in ('active', 'revoked'));
create unique index content_grants_active on content_grants (tenant_id, organization_id, giver_id, course_id) where state = 'active';

alter table content_grants add constraint content_grants_course foreign key (tenant_id, giver_id, course_id) references courses (tenant_id, organization_id, id);

-- Catalogue: categories, and the courses under each.
create table catalogue_categories (
  tenant_id uuid not null, organization_id uuid not null, id uuid not null,
  name text not null, name_key text not null, parent_id uuid, position int not null default 0,
  version bigint not null default 1,
  primary key (tenant_id, organization_id, id)
);
alter table catalogue_categories add constraint catalogue_categories_parent foreign key (tenant_id, organization_id, parent_id) references catalogue_categories (tenant_id, organization_id, id);
create unique index catalogue_categories_name on catalogue_categories (tenant_id, organization_id, parent_id, name_key) nulls not distinct;

create table category_courses (
  tenant_id uuid not null, organization_id uuid not null,
  category_id uuid not null, course_id uuid not null,
  primary key (tenant_id, organization_id, category_id, course_id)
);
alter table category_courses add constraint category_courses_category foreign key (tenant_id, organization_id, category_id) references catalogue_categories (tenant_id, organization_id, id);
alter table category_courses add constraint category_courses_course foreign key (tenant_id, organization_id, course_id) references courses (tenant_id, organization_id, id);
create index category_courses_course on category_courses (tenant_id, organization_id, course_id, category_id);

-- Commerce: customers, what was bought, and the money side of it.
create table customers (
  tenant_id uuid not null, organization_id uuid not null, id uuid not null,
  name text not null, name_key text not null, state text not null default 'active',
  version bigint not null default 1, created_at timestamptz not null,
  primary key (tenant_id, organization_id, id)
);
alter table customers add constraint customers_state check (state in ('active', 'archived'));
create unique index customers_name on customers (tenant_id, organization_id, name_key);

create table orders (
  tenant_id uuid not null, organization_id uuid not null, id uuid not null,
  number text not null, buyer_id uuid, owner_id uuid, customer_id uuid, state text not null default 'open',
  ordered_at timestamptz not null,
  version bigint not null default 1,
  primary key (tenant_id, organization_id, id)
);
alter table orders add constraint orders_state check (state in ('open', 'paid', 'cancelled', 'refunded'));
alter table orders add constraint orders_buyer foreign key (tenant_id, organization_id, buyer_id) references users (tenant_id, organization_id, id);
alter table orders add constraint orders_owner foreign key (tenant_id, organization_id, owner_id) references users (tenant_id, organization_id, id);
alter table orders add constraint orders_customer foreign key (tenant_id, organization_id, customer_id) references customers (tenant_id, organization_id, id);
create unique index orders_number on orders (tenant_id, organization_id, number);
create index orders_buyer on orders (tenant_id, organization_id, buyer_id);
create index orders_owner on orders (tenant_id, organization_id, owner_id);
create index orders_customer on orders (tenant_id, organization_id, customer_id);
create unique index orders_id_buyer on orders (tenant_id, organization_id, id, buyer_id);

-- The buyer is the order's: the key keeps the two the same, so that whose seats a user holds is read in one table.
create table seats (
  tenant_id uuid not null, organization_id uuid not null, id uuid not null,
  order_id uuid not null, buyer_id uuid, course_id uuid, user_id uuid, state text not null default 'free',
  version bigint not null default 1,
  primary key (tenant_id, organization_id, id)
);
alter table seats add constraint seats_state check (state in ('free', 'invited', 'taken', 'revoked'));
alter table seats add constraint seats_order foreign key (tenant_id, organization_id, order_id) references orders (tenant_id, organization_id, id);
alter table seats add constraint seats_course foreign key (tenant_id, organization_id, course_id) references courses (tenant_id, organization_id, id);
alter table seats add constraint seats_user foreign key (tenant_id, organization_id, user_id) references users (tenant_id, organization_id, id);
create index seats_order on seats (tenant_id, organization_id, order_id);
create index seats_buyer on seats (tenant_id, organization_id, buyer_id, user_id);
create index seats_user on seats (tenant_id, organization_id, user_id, buyer_id);
create index seats_course on seats (tenant_id, organization_id, course_id);

-- checked at the end of a statement or, where an order gets another buyer, of the transaction
alter table seats add constraint seats_buyer foreign key (tenant_id, organization_id, order_id, buyer_id)
  references orders (tenant_id, organization_id, id, buyer_id) deferrable initially immediate;

create table transactions (
  tenant_id uuid not null, organization_id uuid not null, id uuid not null,
  user_id uuid not null, customer_id uuid, order_id uuid, kind text not null, state text not null default 'open',
  amount bigint not null, currency text not null, at timestamptz not null,
  version bigint not null default 1,
  primary key (tenant_id, organization_id, id)
);
alter table transactions add constraint transactions_kind check (kind in ('seats', 'registration', 'membership', 'renewal'));
alter table transactions add constraint transactions_state check (state in ('open', 'paid', 'cancelled', 'refunded'));
alter table transactions add constraint transactions_user foreign key (tenant_id, organization_id, user_id) references users (tenant_id, organization_id, id);
alter table transactions add constraint transactions_customer foreign key (tenant_id, organization_id, customer_id) references customers (tenant_id, organization_id, id);
alter table transactions add constraint transactions_order foreign key (tenant_id, organization_id, order_id) references orders (tenant_id, organization_id, id);
create index transactions_user on transactions (tenant_id, organization_id, user_id, at);
create index transactions_customer on transactions (tenant_id, organization_id, customer_id, at);
create index transactions_order on transactions (tenant_id, organization_id, order_id);
create index transactions_at on transactions (tenant_id, organization_id, at desc, id);

-- Sessions: a course taught at times and places, and its roster.
create table sessions (
  tenant_id uuid not null, organization_id uuid not null, id uuid not null,
  course_id uuid not null, title text not null, state text not null default 'draft', visibility text not null default 'private',
  owner_id uuid, location_id uuid, customer_id uuid,
  starts_at timestamptz, ends_at timestamptz, time_zone text,
  -- null: as many as come
  seats int, taken int not null default 0,
  seats_left boolean not null generated always as (seats is null or taken < seats) stored,
  version bigint not null default 1, created_at timestamptz not null,
  primary key (tenant_id, organization_id, id)
);
alter table sessions add constraint sessions_state check (state in ('draft', 'scheduled', 'in-progress', 'roster-submitted', 'under-review', 'returned', 'certified', 'cancelled'));
alter table sessions add constraint sessions_visibility check (visibility in ('public', 'private', 'customer'));
alter table sessions add constraint sessions_course foreign key (tenant_id, organization_id, course_id) references courses (tenant_id, organization_id, id);
alter table sessions add constraint sessions_owner foreign key (tenant_id, organization_id, owner_id) references users (tenant_id, organization_id, id);
alter table sessions add constraint sessions_location foreign key (tenant_id, organization_id, location_id) references locations (tenant_id, organization_id, id);
alter table sessions add constraint sessions_customer foreign key (tenant_id, organization_id, customer_id) references customers (tenant_id, organization_id, id);
create index sessions_course on sessions (tenant_id, organization_id, course_id, starts_at);
create index sessions_start on sessions (tenant_id, organization_id, starts_at, id);
create index sessions_owner on sessions (tenant_id, organization_id, owner_id);
create index sessions_location on sessions (tenant_id, organization_id, location_id, starts_at);
create index sessions_customer on sessions (tenant_id, organization_id, customer_id);

create table session_instructors (
  tenant_id uuid not null, organization_id uuid not null,
  session_id uuid not null, user_id uuid not null, position int not null,
  primary key (tenant_id, organization_id, session_id, user_id)
);
alter table session_instructors add constraint session_instructors_session foreign key (tenant_id, organization_id, session_id) references sessions (tenant_id, organization_id, id);
alter table session_instructors add constraint session_instructors_user foreign key (tenant_id, organization_id, user_id) references users (tenant_id, organization_id, id);
create index session_instructors_user on session_instructors (tenant_id, organization_id, user_id, session_id);

create table rosters (
  tenant_id uuid not null, organization_id uuid not null, id uuid not null,
  session_id uuid not null, state text not null default 'open', submitted_at timestamptz, submitted_by uuid,
  version bigint not null default 1,
  primary key (tenant_id, organization_id, id)
);
alter table rosters add constraint rosters_state check (state in ('open', 'submitted', 'under-review', 'returned', 'certified'));
alter table rosters add constraint rosters_session foreign key (tenant_id, organization_id, session_id) references sessions (tenant_id, organization_id, id);
create unique index rosters_session on rosters (tenant_id, organization_id, session_id);
create index rosters_state on rosters (tenant_id, organization_id, state);

-- Cards: stocks of certification cards, and the cards issued from them.
create table card_banks (
  tenant_id uuid not null, organization_id uuid not null, id uuid not null,
  agency_id uuid not null, name text not null, name_key text not null, owner_id uuid,
  stock int not null default 0, low_stock int not null default 0, state text not null default 'active',
  stock_left boolean not null generated always as (stock > 0) stored,
  version bigint not null default 1,
  primary key (tenant_id, organization_id, id)
);
alter table card_banks add constraint card_banks_state check (state in ('active', 'closed'));
alter table card_banks add constraint card_banks_agency foreign key (tenant_id, organization_id, agency_id) references agencies (tenant_id, organization_id, id);
alter table card_banks add constraint card_banks_owner foreign key (tenant_id, organization_id, owner_id) references users (tenant_id, organization_id, id);
alter table card_banks add constraint card_banks_in_stock check (stock >= 0);
create unique index card_banks_name on card_banks (tenant_id, organization_id, name_key);
create index card_banks_agency on card_banks (tenant_id, organization_id, agency_id);
create index card_banks_owner on card_banks (tenant_id, organization_id, owner_id);

create table cards (
  tenant_id uuid not null, organization_id uuid not null, id uuid not null,
  bank_id uuid not null, user_id uuid not null, session_id uuid, customer_id uuid, state text not null default 'issued',
  issued_by uuid, issued_at timestamptz not null, expires_on date,
  -- whether the one who issued it had a number of the bank's agency on file
  agency_id_on_file boolean not null default false,
  version bigint not null default 1,
  primary key (tenant_id, organization_id, id)
);
alter table cards add constraint cards_state check (state in ('issued', 'void'));
alter table cards add constraint cards_bank foreign key (tenant_id, organization_id, bank_id) references card_banks (tenant_id, organization_id, id);
alter table cards add constraint cards_user foreign key (tenant_id, organization_id, user_id) references users (tenant_id, organization_id, id);
alter table cards add constraint cards_session foreign key (tenant_id, organization_id, session_id) references sessions (tenant_id, organization_id, id);
alter table cards add constraint cards_customer foreign key (tenant_id, organization_id, customer_id) references customers (tenant_id, organization_id, id);
create index cards_bank on cards (tenant_id, organization_id, bank_id, issued_at);
create index cards_user on cards (tenant_id, organization_id, user_id);
create index cards_session on cards (tenant_id, organization_id, session_id, user_id);
create index cards_customer on cards (tenant_id, organization_id, customer_id);

-- Transcripts: training taken elsewhere.
create table external_trainings (
  tenant_id uuid not null, organization_id uuid not null, id uuid not null,
  user_id uuid not null, entered_by uuid, title text not null, provider text not null default '',
  completed_on date not null, expires_on date, hours real, remark text not null default '', file_id uuid, state text not null default 'pending',
  version bigint not null default 1, created_at timestamptz not null,
  primary key (tenant_id, organization_id, id)
);
alter table external_trainings add constraint external_trainings_state check (state in ('pending', 'approved', 'refused'));
alter table external_trainings add constraint external_trainings_user foreign key (tenant_id, organization_id, user_id) references users (tenant_id, organization_id, id);
alter table external_trainings add constraint external_trainings_entered_by foreign key (tenant_id, organization_id, entered_by) references users (tenant_id, organization_id, id);
alter table external_trainings add constraint external_trainings_file foreign key (tenant_id, organization_id, file_id) references files (tenant_id, organization_id, id);
create index external_trainings_user on external_trainings (tenant_id, organization_id, user_id, completed_on);
create index external_trainings_entered_by on external_trainings (tenant_id, organization_id, entered_by);

-- Notifications: which events are told.
create table notification_settings (
  tenant_id uuid not null, organization_id uuid not null, id uuid not null,
  event text not null, is_on boolean not null default true,
  version bigint not null default 1,
  primary key (tenant_id, organization_id, id)
);
create unique index notification_settings_event on notification_settings (tenant_id, organization_id, event);

-- Reports: what somebody saved, and what is sent by itself. Every place and every group of its audience counts.
create table saved_reports (
  tenant_id uuid not null, organization_id uuid not null, id uuid not null,
  owner_id uuid not null, report text not null, name text not null, settings jsonb not null default '{}',
  version bigint not null default 1, created_at timestamptz not null,
  primary key (tenant_id, organization_id, id)
);
alter table saved_reports add constraint saved_reports_owner foreign key (tenant_id, organization_id, owner_id) references users (tenant_id, organization_id, id);
create index saved_reports_owner on saved_reports (tenant_id, organization_id, owner_id, report);

create table report_schedules (
  tenant_id uuid not null, organization_id uuid not null, id uuid not null,
  owner_id uuid, report text not null, name text not null, settings jsonb not null default '{}',
  places uuid[] not null default '{}', groups uuid[] not null default '{}',
  rhythm text not null, state text not null default 'active',
  version bigint not null default 1, created_at timestamptz not null,
  primary key (tenant_id, organization_id, id)
);
alter table report_schedules add constraint report_schedules_rhythm check (rhythm in ('daily', 'weekly', 'monthly'));
alter table report_schedules add constraint report_schedules_state check (state in ('active', 'paused'));
alter table report_schedules add constraint report_schedules_owner foreign key (tenant_id, organization_id, owner_id) references users (tenant_id, organization_id, id);
create index report_schedules_owner on report_schedules (tenant_id, organization_id, owner_id);
create index report_schedules_report on report_schedules (tenant_id, organization_id, report);

-- Access: what somebody asked for, and campaigns that look at what is held.
create table access_requests (
  tenant_id uuid not null, organization_id uuid not null, id uuid not null,
  user_id uuid not null, privilege text not null, anchor_kind text, anchor_id uuid, until timestamptz,
  reason text not null default '', state text not null default 'open', decided_by uuid, decided_at timestamptz,
  version bigint not null default 1, created_at timestamptz not null,
  primary key (tenant_id, organization_id, id)
);
alter table access_requests add constraint access_requests_state check (state in ('open', 'approved', 'refused', 'withdrawn'));
alter table access_requests add constraint access_requests_user foreign key (tenant_id, organization_id, user_id) references users (tenant_id, organization_id, id);
create index access_requests_user on access_requests (tenant_id, organization_id, user_id);
create index access_requests_state on access_requests (tenant_id, organization_id, state, created_at);

create table access_reviews (
  tenant_id uuid not null, organization_id uuid not null, id uuid not null,
  name text not null, owner_id uuid, state text not null default 'open', deadline date,
  version bigint not null default 1, created_at timestamptz not null,
  primary key (tenant_id, organization_id, id)
);
alter table access_reviews add constraint access_reviews_state check (state in ('open', 'applied', 'cancelled'));
alter table access_reviews add constraint access_reviews_owner foreign key (tenant_id, organization_id, owner_id) references users (tenant_id, organization_id, id);
create index access_reviews_state on access_reviews (tenant_id, organization_id, state, deadline);
create index access_reviews_owner on access_reviews (tenant_id, organization_id, owner_id);

-- A course says whether users may enroll themselves in it.
alter table courses add column self_registration boolean not null default false;

-- An assignment's groups count like its places: every one of them; empty means not limited by group.
alter table assignments add column groups uuid[] not null default '{}';

-- What an enrollment hangs on besides its course: the session it is for, the seat that pays for it.
alter table enrollments add column session_id uuid;
alter table enrollments add column seat_id uuid;
-- whether its learner alone asked for it: only then may the learner leave
alter table enrollments add column registered_by_learner boolean not null default false;
alter table enrollments add constraint enrollments_session foreign key (tenant_id, organization_id, session_id) references sessions (tenant_id, organization_id, id);
alter table enrollments add constraint enrollments_seat foreign key (tenant_id, organization_id, seat_id) references seats (tenant_id, organization_id, id);
create index enrollments_session on enrollments (tenant_id, organization_id, session_id) where session_id is not null;
create index enrollments_seat on enrollments (tenant_id, organization_id, seat_id) where seat_id is not null;

-- What created reads of the kinds that were there before.
create index courses_owner on courses (tenant_id, organization_id, owner_id);
create index groups_owner on groups (tenant_id, organization_id, owner_id);
create index assignments_owner on assignments (tenant_id, organization_id, owner_id);
create index user_imports_owner on user_imports (tenant_id, organization_id, owner_id);
create index content_packages_owner on content_packages (tenant_id, organization_id, owner_id);

-- Row-level security, as in the first schema.
do $$
declare t text;
begin
  foreach t in array array['additional_fields','agencies','agency_ids','paths','path_courses','course_templates','tags',
    'course_tags','certifications','awards','licences','membership_types','content_grants',
    'catalogue_categories','category_courses','customers','orders','seats','transactions','sessions',
    'session_instructors','rosters','card_banks','cards','external_trainings','notification_settings',
    'saved_reports','report_schedules','access_requests','access_reviews']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy organization on %I using (tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::uuid '
      || 'and organization_id = any(nullif(current_setting(''app.organization_ids'', true), '''')::uuid[]))', t);
  end loop;
end $$;
