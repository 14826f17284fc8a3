-- Organizations leave. What was erased keeps its name in the directory, so that what it issued names who issued it.
alter table organizations drop constraint organizations_state;
alter table organizations add constraint organizations_state check (state in ('active', 'expired', 'closed', 'erased'));

-- Everything an organization holds, as one archive; the archive goes when its time is over, the row stays until the
-- organization is erased. Who asks may be of an organization above, so no key points at them.
create table organization_exports (
  tenant_id uuid not null, organization_id uuid not null, id uuid not null,
  state text not null default 'waiting', asked_at timestamptz not null, asked_by uuid not null, asked_by_name text not null,
  done int not null default 0, total int not null default 0,
  rows bigint, files int, size bigint, sha256 bytea, problem jsonb,
  ready_at timestamptz, expires_at timestamptz,
  -- the address it is fetched from: one at a time, good for a while
  address_hash bytea, address_until timestamptz,
  primary key (tenant_id, organization_id, id)
);
alter table organization_exports add constraint organization_exports_state check (state in ('waiting', 'running', 'ready', 'failed', 'gone'));
create index organization_exports_asked on organization_exports (tenant_id, organization_id, asked_at);
create unique index organization_exports_address on organization_exports (tenant_id, organization_id, address_hash) where address_hash is not null;
create statistics organization_exports_belong (dependencies) on tenant_id, organization_id from organization_exports;

-- That an organization was closed, and what became of it: reopened, or erased with a statement that stays.
create table closures (
  tenant_id uuid not null, organization_id uuid not null, id uuid not null,
  closed_at timestamptz not null, closed_by uuid not null, closed_by_name text not null, reason text not null,
  reopened_at timestamptz, reopened_by uuid, reopened_by_name text,
  -- the erasure that was asked for; it begins at erase_at and can be called off until then
  asked_at timestamptz, asked_by uuid, asked_by_name text, asked_reason text, erase_at timestamptz,
  begun_at timestamptz, counts jsonb not null default '{}',
  erased_at timestamptz, statement text, statement_sha256 bytea,
  primary key (tenant_id, organization_id, id)
);
alter table closures add constraint closures_statement check ((erased_at is null) = (statement is null) and (statement is null) = (statement_sha256 is null));
create unique index closures_open on closures (tenant_id, organization_id) where reopened_at is null;
create statistics closures_belong (dependencies) on tenant_id, organization_id from closures;

do $$
declare one text;
begin
  foreach one in array array['organization_exports', 'closures'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy organization on %I using (tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::uuid
      and organization_id = any(nullif(current_setting(''app.organization_ids'', true), '''')::uuid[]))', one);
  end loop;
end $$;
