-- Devices registered for a place: what holds the token may be signed in at with number and PIN. No place: for the whole
-- organization, where it has no places.
create table devices (
  tenant_id uuid not null, organization_id uuid not null, id uuid not null,
  name text not null, location_id uuid, token_hash bytea not null,
  created_at timestamptz not null, created_by uuid not null, last_used_at timestamptz,
  ended_at timestamptz, ended_by uuid,
  version bigint not null default 1,
  primary key (tenant_id, organization_id, id)
);
alter table devices add constraint devices_author foreign key (tenant_id, organization_id, created_by) references users (tenant_id, organization_id, id);
create unique index devices_token on devices (tenant_id, organization_id, token_hash);
create index devices_live on devices (tenant_id, organization_id, id) where ended_at is null;
create statistics devices_belong (dependencies) on tenant_id, organization_id from devices;

-- The PIN of a user, good at such devices alone; an argon2id hash of what the key of the installation made of it.
create table pins (
  tenant_id uuid not null, organization_id uuid not null, user_id uuid not null,
  pin_hash text not null, must_change boolean not null,
  created_at timestamptz not null, created_by uuid not null,
  primary key (tenant_id, organization_id, user_id)
);
alter table pins add constraint pins_user foreign key (tenant_id, organization_id, user_id) references users (tenant_id, organization_id, id);
create statistics pins_belong (dependencies) on tenant_id, organization_id from pins;

-- The device a sign-in was made at: it ends with it.
alter table sign_ins add column registered_device_id uuid;
create index sign_ins_device on sign_ins (tenant_id, organization_id, registered_device_id) where registered_device_id is not null;

do $$
declare one text;
begin
  foreach one in array array['devices', 'pins'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy organization on %I using (tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::uuid
      and organization_id = any(nullif(current_setting(''app.organization_ids'', true), '''')::uuid[]))', one);
  end loop;
end $$;
