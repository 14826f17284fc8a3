-- How users register themselves for a course: from when until when, what they accept, whom the course is offered to.
create table course_registrations (
  tenant_id uuid not null, organization_id uuid not null, course_id uuid not null,
  opens_at timestamptz, closes_at timestamptz, waiver text not null default '',
  -- days after which what nobody answered goes on to whoever is next
  goes_on_after int,
  -- whom it is offered to, any of these; all empty: everybody
  locations uuid[] not null default '{}', departments uuid[] not null default '{}',
  job_titles uuid[] not null default '{}', groups uuid[] not null default '{}',
  primary key (tenant_id, organization_id, course_id)
);
alter table course_registrations add constraint course_registrations_window check (closes_at > opens_at);
alter table course_registrations add constraint course_registrations_course foreign key (tenant_id, organization_id, course_id) references courses (tenant_id, organization_id, id);
create statistics course_registrations_belong (dependencies) on tenant_id, organization_id from course_registrations;

-- Who approves a registration, one after the other.
create table approval_steps (
  tenant_id uuid not null, organization_id uuid not null, course_id uuid not null, position int not null,
  approver text not null, user_id uuid,
  primary key (tenant_id, organization_id, course_id, position)
);
alter table approval_steps add constraint approval_steps_approver check (approver in ('manager', 'instructors', 'administrators', 'user') and (approver = 'user') = (user_id is not null));
alter table approval_steps add constraint approval_steps_course foreign key (tenant_id, organization_id, course_id) references courses (tenant_id, organization_id, id);
alter table approval_steps add constraint approval_steps_user foreign key (tenant_id, organization_id, user_id) references users (tenant_id, organization_id, id);
create index approval_steps_user on approval_steps (tenant_id, organization_id, user_id);
create statistics approval_steps_belong (dependencies) on tenant_id, organization_id from approval_steps;

-- What a course asks for first.
create table course_prerequisites (
  tenant_id uuid not null, organization_id uuid not null, course_id uuid not null, needed_id uuid not null, position int not null,
  primary key (tenant_id, organization_id, course_id, needed_id)
);
alter table course_prerequisites add constraint course_prerequisites_apart check (course_id <> needed_id);
alter table course_prerequisites add constraint course_prerequisites_course foreign key (tenant_id, organization_id, course_id) references courses (tenant_id, organization_id, id);
alter table course_prerequisites add constraint course_prerequisites_needed foreign key (tenant_id, organization_id, needed_id) references courses (tenant_id, organization_id, id);
create index course_prerequisites_needed on course_prerequisites (tenant_id, organization_id, needed_id);
create statistics course_prerequisites_belong (dependencies) on tenant_id, organization_id from course_prerequisites;

-- What users asked for themselves: what they accepted, and what came of it.
create table registrations (
  tenant_id uuid not null, organization_id uuid not null, id uuid not null,
  user_id uuid not null, course_id uuid not null, state text not null,
  waiver text not null default '', asked_at timestamptz not null,
  -- the step it waits at, since when, and who approved the one before
  step int not null default 0, step_since timestamptz not null, approved_by uuid,
  decided_at timestamptz, decided_by uuid, decided_by_name text not null default '', reason text not null default '',
  primary key (tenant_id, organization_id, id)
);
alter table registrations add constraint registrations_state check (state in ('open', 'approved', 'refused', 'withdrawn'));
alter table registrations add constraint registrations_user foreign key (tenant_id, organization_id, user_id) references users (tenant_id, organization_id, id);
alter table registrations add constraint registrations_course foreign key (tenant_id, organization_id, course_id) references courses (tenant_id, organization_id, id);
create unique index registrations_open on registrations (tenant_id, organization_id, user_id, course_id) where state = 'open';
create index registrations_user on registrations (tenant_id, organization_id, user_id, course_id, asked_at);
create index registrations_course on registrations (tenant_id, organization_id, course_id);
create index registrations_waiting on registrations (tenant_id, organization_id, asked_at, id) where state = 'open';
create index registrations_decider on registrations (tenant_id, organization_id, decided_by);
create index registrations_approver on registrations (tenant_id, organization_id, approved_by);
create statistics registrations_belong (dependencies) on tenant_id, organization_id from registrations;

do $$
declare t text;
begin
  foreach t in array array['course_registrations','approval_steps','course_prerequisites','registrations']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy organization on %I using (tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::uuid '
      || 'and organization_id = any(nullif(current_setting(''app.organization_ids'', true), '''')::uuid[]))', t);
  end loop;
end $$;
