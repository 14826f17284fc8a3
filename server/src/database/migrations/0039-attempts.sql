-- What was done elsewhere may be about a course as a whole.
alter table attempts alter column item_id drop not null;
-- Set aside when somebody set a completed course back: from then on it says nothing of how the enrollment stands.
alter table attempts add column set_aside_at timestamptz;
-- Counts the changes by others than the content, so that nobody writes over another.
alter table attempts add column version bigint not null default 1;

-- Attempts that were entered for somebody: done one day, put down on another.
create table offline_attempts (
  tenant_id uuid not null, organization_id uuid not null, attempt_id uuid not null, user_id uuid not null,
  done_on date not null, assessed_by text not null, remark text not null,
  entered_at timestamptz not null,
  -- who acts from above belongs to another organization
  entered_by uuid not null, entered_by_name text not null,
  primary key (tenant_id, organization_id, attempt_id)
);
alter table offline_attempts add constraint offline_attempts_attempt foreign key (tenant_id, organization_id, attempt_id) references attempts (tenant_id, organization_id, id);
create index offline_attempts_user on offline_attempts (tenant_id, organization_id, user_id);
create index offline_attempts_entered_by on offline_attempts (tenant_id, organization_id, entered_by);
create statistics offline_attempts_belong (dependencies) on tenant_id, organization_id from offline_attempts;

-- The files that show what was done elsewhere.
create table attempt_evidence (
  tenant_id uuid not null, organization_id uuid not null, file_id uuid not null,
  attempt_id uuid not null, user_id uuid not null,
  primary key (tenant_id, organization_id, file_id)
);
alter table attempt_evidence add constraint attempt_evidence_file foreign key (tenant_id, organization_id, file_id) references files (tenant_id, organization_id, id);
alter table attempt_evidence add constraint attempt_evidence_attempt foreign key (tenant_id, organization_id, attempt_id) references attempts (tenant_id, organization_id, id);
create index attempt_evidence_attempt on attempt_evidence (tenant_id, organization_id, attempt_id);
create index attempt_evidence_user on attempt_evidence (tenant_id, organization_id, user_id);
create statistics attempt_evidence_belong (dependencies) on tenant_id, organization_id from attempt_evidence;

-- Every change of an attempt by somebody else than its learner: what it was, what it became, who and why. Never changed.
create table attempt_changes (
  tenant_id uuid not null, organization_id uuid not null, id uuid not null,
  attempt_id uuid not null, user_id uuid not null,
  was jsonb not null, became jsonb not null, reason text not null,
  changed_at timestamptz not null, changed_by uuid not null, changed_by_name text not null,
  primary key (tenant_id, organization_id, id)
);
alter table attempt_changes add constraint attempt_changes_attempt foreign key (tenant_id, organization_id, attempt_id) references attempts (tenant_id, organization_id, id);
create index attempt_changes_attempt on attempt_changes (tenant_id, organization_id, attempt_id, id);
create index attempt_changes_user on attempt_changes (tenant_id, organization_id, user_id);
create index attempt_changes_by on attempt_changes (tenant_id, organization_id, changed_by);
create statistics attempt_changes_belong (dependencies) on tenant_id, organization_id from attempt_changes;

-- How often a learner may try an item of one enrollment, where somebody said other than the item; null: as often as they like.
create table attempt_limits (
  tenant_id uuid not null, organization_id uuid not null, enrollment_id uuid not null, item_id uuid not null, user_id uuid not null,
  attempt_limit int, changed_at timestamptz not null,
  primary key (tenant_id, organization_id, enrollment_id, item_id)
);
alter table attempt_limits add constraint attempt_limits_enrollment foreign key (tenant_id, organization_id, enrollment_id) references enrollments (tenant_id, organization_id, id);
alter table attempt_limits add constraint attempt_limits_item foreign key (tenant_id, organization_id, item_id) references items (tenant_id, organization_id, id);
alter table attempt_limits add constraint attempt_limits_some check (attempt_limit > 0);
create index attempt_limits_user on attempt_limits (tenant_id, organization_id, user_id);
create statistics attempt_limits_belong (dependencies) on tenant_id, organization_id from attempt_limits;

do $$
declare one text;
begin
  foreach one in array array['offline_attempts', 'attempt_evidence', 'attempt_changes', 'attempt_limits'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy organization on %I using (tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::uuid
      and organization_id = any(nullif(current_setting(''app.organization_ids'', true), '''')::uuid[]))', one);
  end loop;
end $$;
