-- Attempts that wait for somebody who assesses them, or for their learner: to confirm what was decided, or to try again.
create table assessments (
  tenant_id uuid not null, organization_id uuid not null, attempt_id uuid not null, user_id uuid not null,
  awaits text not null, since timestamptz not null,
  primary key (tenant_id, organization_id, attempt_id)
);
alter table assessments add constraint assessments_attempt foreign key (tenant_id, organization_id, attempt_id) references attempts (tenant_id, organization_id, id);
alter table assessments add constraint assessments_awaits check (awaits in ('assessor', 'learner'));
create index assessments_waiting on assessments (tenant_id, organization_id, awaits, since, attempt_id);
create index assessments_user on assessments (tenant_id, organization_id, user_id);
create statistics assessments_belong (dependencies) on tenant_id, organization_id from assessments;

-- What somebody who assesses saw once, by the points of each step; the steps stand in the version of the item. Never changed.
create table observations (
  tenant_id uuid not null, organization_id uuid not null, id uuid not null,
  attempt_id uuid not null, user_id uuid not null,
  marks jsonb not null, remark text not null,
  decision text not null,
  -- seen at one time, and put down at another where there was no network
  observed_at timestamptz not null, entered_at timestamptz not null,
  -- who acts from above belongs to another organization
  assessed_by uuid not null, assessed_by_name text not null,
  primary key (tenant_id, organization_id, id)
);
alter table observations add constraint observations_attempt foreign key (tenant_id, organization_id, attempt_id) references attempts (tenant_id, organization_id, id);
alter table observations add constraint observations_decision check (decision in ('goes-on', 'passed', 'failed', 'returned'));
create index observations_attempt on observations (tenant_id, organization_id, attempt_id, id);
create index observations_user on observations (tenant_id, organization_id, user_id);
create index observations_assessed_by on observations (tenant_id, organization_id, assessed_by);
create statistics observations_belong (dependencies) on tenant_id, organization_id from observations;

do $$
declare one text;
begin
  foreach one in array array['assessments', 'observations'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy organization on %I using (tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::uuid
      and organization_id = any(nullif(current_setting(''app.organization_ids'', true), '''')::uuid[]))', one);
  end loop;
end $$;
