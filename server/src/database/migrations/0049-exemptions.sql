-- Exemptions: for some time somebody need not take a course.

create table exemptions (
  tenant_id uuid not null, organization_id uuid not null, id uuid not null,
  user_id uuid not null, course_id uuid not null,
  state text not null, reason text not null,
  -- the first and the last day; no last one: without end
  starts_on date not null, ends_on date,
  -- whether it holds today, as the work of each day says
  holds boolean not null default false,
  file_id uuid,
  created_at timestamptz not null,
  -- who asked for it; null: it was given without. Who acts from above belongs to another organization
  asked_by uuid, asked_by_name text not null default '',
  decided_at timestamptz, decided_by uuid, decided_by_name text not null default '', answer text not null default '',
  ended_at timestamptz, ended_by uuid, ended_by_name text not null default '', end_reason text not null default '',
  primary key (tenant_id, organization_id, id)
);
alter table exemptions add constraint exemptions_user foreign key (tenant_id, organization_id, user_id) references users (tenant_id, organization_id, id);
alter table exemptions add constraint exemptions_course foreign key (tenant_id, organization_id, course_id) references courses (tenant_id, organization_id, id);
alter table exemptions add constraint exemptions_file foreign key (tenant_id, organization_id, file_id) references files (tenant_id, organization_id, id);
alter table exemptions add constraint exemptions_state check (state in ('asked', 'refused', 'withdrawn', 'given', 'ended'));
alter table exemptions add constraint exemptions_days check (ends_on >= starts_on);
alter table exemptions add constraint exemptions_held check (state = 'given' or not holds);
create index exemptions_user on exemptions (tenant_id, organization_id, user_id, course_id);
create index exemptions_course on exemptions (tenant_id, organization_id, course_id);
create index exemptions_state on exemptions (tenant_id, organization_id, state, created_at);
create index exemptions_file on exemptions (tenant_id, organization_id, file_id);
create index exemptions_asked_by on exemptions (tenant_id, organization_id, asked_by);
create index exemptions_decided_by on exemptions (tenant_id, organization_id, decided_by);
create index exemptions_ended_by on exemptions (tenant_id, organization_id, ended_by);
create statistics exemptions_belong (dependencies) on tenant_id, organization_id from exemptions;

-- The exemption that holds for it: nothing is due meanwhile.
alter table enrollments add column exemption_id uuid;
alter table enrollments add constraint enrollments_exemption foreign key (tenant_id, organization_id, exemption_id) references exemptions (tenant_id, organization_id, id);
create index enrollments_exemption on enrollments (tenant_id, organization_id, exemption_id) where exemption_id is not null;

do $$
begin
  alter table exemptions enable row level security;
  alter table exemptions force row level security;
  create policy organization on exemptions using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid
    and organization_id = any(nullif(current_setting('app.organization_ids', true), '')::uuid[]));
end $$;
