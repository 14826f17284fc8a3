-- External training: credits by kind, where an entry comes from, and who decided about it.
alter table external_trainings add column credits jsonb not null default '[]', add column source text not null default 'entered',
  add column import_id uuid, add column import_line int,
  add column decided_by uuid, add column decided_at timestamptz, add column decision_reason text;
alter table external_trainings add constraint external_trainings_source check (source in ('entered', 'imported'));
create index external_trainings_pending on external_trainings (tenant_id, organization_id, completed_on, id) where state = 'pending';

-- Completions of courses from before: each is a record of its own, by its day. The newest one of a course completes the
-- enrollment when nothing was begun here.
create table past_completions (
  tenant_id uuid not null, organization_id uuid not null, id uuid not null,
  user_id uuid not null, course_id uuid not null, completed_on date not null,
  score real, remark text not null default '', valid_until date,
  import_id uuid not null, import_line int not null, entered_by uuid not null, entered_at timestamptz not null,
  version bigint not null default 1,
  primary key (tenant_id, organization_id, id)
);
alter table past_completions add constraint past_completions_user foreign key (tenant_id, organization_id, user_id) references users (tenant_id, organization_id, id);
alter table past_completions add constraint past_completions_course foreign key (tenant_id, organization_id, course_id) references courses (tenant_id, organization_id, id);
create unique index past_completions_day on past_completions (tenant_id, organization_id, user_id, course_id, completed_on);
create statistics past_completions_belong (dependencies) on tenant_id, organization_id from past_completions;

-- The record from before by which an enrollment is completed.
alter table enrollments add column past_completion_id uuid;

-- An import is of users, or of their history.
alter table user_imports add column about text not null default 'users';
alter table user_imports add constraint user_imports_about check (about in ('users', 'history'));

alter table past_completions enable row level security;
alter table past_completions force row level security;
create policy organization on past_completions using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid
  and organization_id = any(nullif(current_setting('app.organization_ids', true), '')::uuid[]));
