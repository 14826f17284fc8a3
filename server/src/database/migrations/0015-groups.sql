-- Groups: since when somebody is a member, and from when a course of the group enrolls its members (null: all of them).
alter table group_members add column joined_at timestamptz, add column joined_by uuid;
alter table group_courses add column enrolls_from timestamptz;

-- The past of memberships: a row for each uninterrupted span with one function. Null: begun before this was kept.
create table group_member_periods (
  tenant_id uuid not null, organization_id uuid not null, id uuid not null,
  group_id uuid not null, user_id uuid not null,
  function text, since date, until date,
  began_at timestamptz, began_by uuid, ended_at timestamptz, ended_by uuid,
  primary key (tenant_id, organization_id, id)
);
alter table group_member_periods add constraint group_member_periods_user foreign key (tenant_id, organization_id, user_id) references users (tenant_id, organization_id, id);
create index group_member_periods_group on group_member_periods (tenant_id, organization_id, group_id, ended_at, id);
create unique index group_member_periods_open on group_member_periods (tenant_id, organization_id, group_id, user_id) where ended_at is null;
create index group_member_periods_user on group_member_periods (tenant_id, organization_id, user_id);
create statistics group_member_periods_belong (dependencies) on tenant_id, organization_id from group_member_periods;

-- Who reports to whom: since when, and who said so; what ends with a group is found by it.
alter table manager_mappings add column began_at timestamptz, add column given_by uuid;
create index manager_mappings_group on manager_mappings (tenant_id, organization_id, group_id, user_id) where group_id is not null;

-- Additional fields: labels by language (the first one stands where a language is missing), options with labels of their
-- own, and deleted ones, which keep what was stored and can come back.
alter table additional_fields add column labels jsonb not null default '{}', add column deleted_at timestamptz;

-- What was entered: as text, by a key that lists are narrowed by (dates order as text), and numbers as numbers.
create table field_values (
  tenant_id uuid not null, organization_id uuid not null, subject_id uuid not null, field_id uuid not null,
  value text not null, value_key text collate "C" not null, number double precision,
  primary key (tenant_id, organization_id, subject_id, field_id)
);
alter table field_values add constraint field_values_field foreign key (tenant_id, organization_id, field_id) references additional_fields (tenant_id, organization_id, id);
create index field_values_key on field_values (tenant_id, organization_id, field_id, value_key, subject_id);
create index field_values_number on field_values (tenant_id, organization_id, field_id, number, subject_id) where number is not null;
create statistics field_values_belong (dependencies) on tenant_id, organization_id, field_id from field_values;

-- One place for them.
alter table users drop column additional;

do $$
declare t text;
begin
  foreach t in array array['group_member_periods', 'field_values']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy organization on %I using (tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::uuid '
      || 'and organization_id = any(nullif(current_setting(''app.organization_ids'', true), '''')::uuid[]))', t);
  end loop;
end $$;
