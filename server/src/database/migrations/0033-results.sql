-- A result that somebody entered instead of the content stays as they said.
alter table enrollments add column is_corrected boolean not null default false;

-- Every change of a result by somebody else than its learner: what it was, what it became, who and why. Never changed.
create table result_changes (
  tenant_id uuid not null, organization_id uuid not null, id uuid not null,
  enrollment_id uuid not null, user_id uuid not null,
  was jsonb not null, became jsonb not null, reason text not null,
  changed_at timestamptz not null,
  -- who acts from above belongs to another organization
  changed_by uuid not null, changed_by_name text not null,
  primary key (tenant_id, organization_id, id)
);
alter table result_changes add constraint result_changes_enrollment foreign key (tenant_id, organization_id, enrollment_id) references enrollments (tenant_id, organization_id, id);
create index result_changes_enrollment on result_changes (tenant_id, organization_id, enrollment_id, id);
create index result_changes_user on result_changes (tenant_id, organization_id, user_id);
create index result_changes_by on result_changes (tenant_id, organization_id, changed_by);
create statistics result_changes_belong (dependencies) on tenant_id, organization_id from result_changes;
alter table result_changes enable row level security;
alter table result_changes force row level security;
create policy organization on result_changes using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid
  and organization_id = any(nullif(current_setting('app.organization_ids', true), '')::uuid[]));
