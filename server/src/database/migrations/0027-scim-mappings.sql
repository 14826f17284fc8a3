-- What the groups of another system are here, for each service user: a group that is there already, or a role for their
-- members. The group: null until the system speaks of it; it may be gone since.
create table scim_mappings (
  tenant_id uuid not null, organization_id uuid not null, id uuid not null,
  user_id uuid not null, name text not null, name_key text not null, group_id uuid,
  role text, anchor_kind text, anchor_id uuid,
  created_at timestamptz not null, created_by uuid not null,
  primary key (tenant_id, organization_id, id)
);
alter table scim_mappings add constraint scim_mappings_anchor check ((anchor_kind is null) = (anchor_id is null));
alter table scim_mappings add constraint scim_mappings_user foreign key (tenant_id, organization_id, user_id) references users (tenant_id, organization_id, id);
create unique index scim_mappings_name on scim_mappings (tenant_id, organization_id, user_id, name_key);
create unique index scim_mappings_group on scim_mappings (tenant_id, organization_id, user_id, group_id);
create index scim_mappings_of_group on scim_mappings (tenant_id, organization_id, group_id);
create statistics scim_mappings_belong (dependencies) on tenant_id, organization_id from scim_mappings;

-- The appointments that rest on such a membership: they end with it.
create table scim_appointments (
  tenant_id uuid not null, organization_id uuid not null, mapping_id uuid not null, user_id uuid not null,
  appointment_id uuid not null, given_at timestamptz not null,
  primary key (tenant_id, organization_id, mapping_id, user_id)
);
alter table scim_appointments add constraint scim_appointments_mapping foreign key (tenant_id, organization_id, mapping_id) references scim_mappings (tenant_id, organization_id, id);
alter table scim_appointments add constraint scim_appointments_user foreign key (tenant_id, organization_id, user_id) references users (tenant_id, organization_id, id);
create index scim_appointments_user on scim_appointments (tenant_id, organization_id, user_id);
create statistics scim_appointments_belong (dependencies) on tenant_id, organization_id from scim_appointments;

do $$
declare one text;
begin
  foreach one in array array['scim_mappings', 'scim_appointments'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy organization on %I using (tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::uuid
      and organization_id = any(nullif(current_setting(''app.organization_ids'', true), '''')::uuid[]))', one);
  end loop;
end $$;
