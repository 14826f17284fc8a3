-- Single sign-on: whom an organization lets prove who people are, who they are there, and what is under way.
create table identity_providers (
  tenant_id uuid not null, organization_id uuid not null, id uuid not null,
  kind text not null, label text not null, state text not null default 'off',
  settings jsonb not null,
  -- sealed with the key of the installation
  secret bytea,
  -- counts the changes of what is trusted: a link made before the last one is asked about again
  trust bigint not null default 1,
  just_in_time boolean not null default false, role text, location_id uuid,
  -- whose authority counts when somebody comes in: whoever changed it last, who may belong to an organization above
  set_up_by uuid not null, set_up_from uuid not null, set_up_name text not null,
  created_at timestamptz not null, version bigint not null default 1,
  primary key (tenant_id, organization_id, id)
);
alter table identity_providers add constraint identity_providers_kind check (kind in ('oidc', 'saml'));
alter table identity_providers add constraint identity_providers_state check (state in ('on', 'off'));

-- who somebody of a provider is here; without a user it waits for whoever may link it
create table provider_subjects (
  tenant_id uuid not null, organization_id uuid not null, id uuid not null,
  provider_id uuid not null, subject text not null, user_id uuid, trust bigint not null,
  -- who it seems to be, and what the provider says of them
  candidate_id uuid, claims jsonb not null default '{}', seen_at timestamptz not null, linked_at timestamptz,
  primary key (tenant_id, organization_id, id)
);
alter table provider_subjects add constraint provider_subjects_provider foreign key (tenant_id, organization_id, provider_id) references identity_providers (tenant_id, organization_id, id);
alter table provider_subjects add constraint provider_subjects_user foreign key (tenant_id, organization_id, user_id) references users (tenant_id, organization_id, id);
alter table provider_subjects add constraint provider_subjects_candidate foreign key (tenant_id, organization_id, candidate_id) references users (tenant_id, organization_id, id);
create unique index provider_subjects_subject on provider_subjects (tenant_id, organization_id, provider_id, subject);
create unique index provider_subjects_once on provider_subjects (tenant_id, organization_id, provider_id, user_id);
create index provider_subjects_user on provider_subjects (tenant_id, organization_id, user_id);
create index provider_subjects_candidate on provider_subjects (tenant_id, organization_id, candidate_id);

-- a sign-in under way at a provider: begun here, or brought by it
create table provider_attempts (
  tenant_id uuid not null, organization_id uuid not null, id uuid not null,
  provider_id uuid not null, state_hash bytea not null,
  -- only the page that began it goes on with it; null when the provider began it
  keep_hash bytea,
  nonce text not null, verifier text not null,
  -- what was proven, sealed; until it is collected
  proven bytea,
  expires_at timestamptz not null, used_at timestamptz,
  primary key (tenant_id, organization_id, id)
);
alter table provider_attempts add constraint provider_attempts_provider foreign key (tenant_id, organization_id, provider_id) references identity_providers (tenant_id, organization_id, id);
create unique index provider_attempts_state on provider_attempts (tenant_id, organization_id, state_hash);
create index provider_attempts_provider on provider_attempts (tenant_id, organization_id, provider_id, expires_at);

-- an assertion counts once
create table seen_assertions (
  tenant_id uuid not null, organization_id uuid not null, provider_id uuid not null, assertion text not null,
  expires_at timestamptz not null,
  primary key (tenant_id, organization_id, provider_id, assertion)
);
alter table seen_assertions add constraint seen_assertions_provider foreign key (tenant_id, organization_id, provider_id) references identity_providers (tenant_id, organization_id, id);

do $$ declare name text;
begin
  foreach name in array array['identity_providers', 'provider_subjects', 'provider_attempts', 'seen_assertions'] loop
    execute format('create statistics %I (dependencies) on tenant_id, organization_id from %I', name || '_belong', name);
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format($policy$create policy organization on %I using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid
      and organization_id = any(nullif(current_setting('app.organization_ids', true), '')::uuid[]))$policy$, name);
  end loop;
end $$;

-- What another system calls a thing here: one name, one thing. It stays with a user who is deleted there.
create table external_ids (
  tenant_id uuid not null, organization_id uuid not null, kind text not null, source uuid not null,
  external_id text not null, thing_id uuid not null,
  primary key (tenant_id, organization_id, kind, source, external_id)
);
alter table external_ids add constraint external_ids_kind check (kind in ('user', 'group'));
create unique index external_ids_thing on external_ids (tenant_id, organization_id, kind, source, thing_id);
create statistics external_ids_belong (dependencies) on tenant_id, organization_id from external_ids;
alter table external_ids enable row level security;
alter table external_ids force row level security;
create policy organization on external_ids using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid
  and organization_id = any(nullif(current_setting('app.organization_ids', true), '')::uuid[]));
