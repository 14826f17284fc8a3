-- What those who look after a user write down about them; the user reads what says so.
create table user_notes (
  tenant_id uuid not null, organization_id uuid not null, id uuid not null,
  user_id uuid not null, text text not null, is_shown boolean not null,
  written_at timestamptz not null,
  -- who acts from above belongs to another organization
  written_by uuid not null, written_by_name text not null,
  edited_at timestamptz, version bigint not null default 1,
  primary key (tenant_id, organization_id, id)
);
alter table user_notes add constraint user_notes_user foreign key (tenant_id, organization_id, user_id) references users (tenant_id, organization_id, id);
create index user_notes_user on user_notes (tenant_id, organization_id, user_id, id);
create index user_notes_author on user_notes (tenant_id, organization_id, written_by);
create statistics user_notes_belong (dependencies) on tenant_id, organization_id from user_notes;
alter table user_notes enable row level security;
alter table user_notes force row level security;
create policy organization on user_notes using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid
  and organization_id = any(nullif(current_setting('app.organization_ids', true), '')::uuid[]));
