-- Words by which those above group their clients; shown to those above alone.
alter table organizations add column tags text[] not null default '{}';

-- A version that was handed down says by which organization, and which version of its role there it is. No key: the
-- organization above may be out of reach.
alter table role_versions add column source_organization_id uuid;
alter table role_versions add column source_number int;
alter table role_versions add constraint role_versions_source check ((source_organization_id is null) = (source_number is null));

-- Who asks to be let in: kept until somebody decides. Nothing of it is a user yet.
create table join_requests (
  tenant_id uuid not null, organization_id uuid not null, id uuid not null,
  email text not null, email_key text not null, first_name text not null, last_name text not null,
  password_hash text not null, language text not null, created_at timestamptz not null,
  primary key (tenant_id, organization_id, id)
);
create unique index join_requests_email on join_requests (tenant_id, organization_id, email_key);
create statistics join_requests_belong (dependencies) on tenant_id, organization_id from join_requests;
alter table join_requests enable row level security;
alter table join_requests force row level security;
create policy organization on join_requests using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid
  and organization_id = any(nullif(current_setting('app.organization_ids', true), '')::uuid[]));
