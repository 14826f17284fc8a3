-- How a sign-in was made, and how long it may lie idle. Without a word on it: by a password.
alter table sign_ins add column method text not null default 'password';
alter table sign_ins add column factors int not null default 1;
alter table sign_ins add column idle_minutes int;

-- A sign-in that waits for a further step: its token opens nothing but that step.
create table pending_sign_ins (
  tenant_id uuid not null, organization_id uuid not null, id uuid not null,
  user_id uuid not null, token_hash bytea not null,
  method text not null, factors int not null, steps text[] not null,
  created_at timestamptz not null, expires_at timestamptz not null,
  primary key (tenant_id, organization_id, id)
);
alter table pending_sign_ins add constraint pending_sign_ins_user foreign key (tenant_id, organization_id, user_id) references users (tenant_id, organization_id, id);
create unique index pending_sign_ins_token on pending_sign_ins (tenant_id, organization_id, token_hash);
create index pending_sign_ins_user on pending_sign_ins (tenant_id, organization_id, user_id);
create statistics pending_sign_ins_belong (dependencies) on tenant_id, organization_id from pending_sign_ins;

-- The second factor of a user: a secret shared with an app, sealed with the key of the installation.
create table second_factors (
  tenant_id uuid not null, organization_id uuid not null, user_id uuid not null,
  secret bytea not null, created_at timestamptz not null,
  -- null: shown, but no code was given yet
  confirmed_at timestamptz,
  -- the newest interval of which a code was taken: none of it or before is taken again
  last_interval bigint not null default 0,
  primary key (tenant_id, organization_id, user_id)
);
alter table second_factors add constraint second_factors_user foreign key (tenant_id, organization_id, user_id) references users (tenant_id, organization_id, id);
create statistics second_factors_belong (dependencies) on tenant_id, organization_id from second_factors;

create table recovery_codes (
  tenant_id uuid not null, organization_id uuid not null, id uuid not null,
  user_id uuid not null, code_hash bytea not null, created_at timestamptz not null, used_at timestamptz,
  primary key (tenant_id, organization_id, id)
);
alter table recovery_codes add constraint recovery_codes_user foreign key (tenant_id, organization_id, user_id) references users (tenant_id, organization_id, id);
create unique index recovery_codes_user on recovery_codes (tenant_id, organization_id, user_id, code_hash);
create statistics recovery_codes_belong (dependencies) on tenant_id, organization_id from recovery_codes;

create table passkeys (
  tenant_id uuid not null, organization_id uuid not null, id uuid not null,
  user_id uuid not null, name text not null,
  credential_id text not null, public_key bytea not null, counter bigint not null, transports text[] not null default '{}',
  created_at timestamptz not null, last_used_at timestamptz,
  primary key (tenant_id, organization_id, id)
);
alter table passkeys add constraint passkeys_user foreign key (tenant_id, organization_id, user_id) references users (tenant_id, organization_id, id);
create unique index passkeys_credential on passkeys (tenant_id, organization_id, credential_id);
create index passkeys_user on passkeys (tenant_id, organization_id, user_id);
create statistics passkeys_belong (dependencies) on tenant_id, organization_id from passkeys;

-- What a passkey has answered already: no answer serves twice.
create table answered_challenges (
  tenant_id uuid not null, organization_id uuid not null, hash bytea not null,
  expires_at timestamptz not null,
  primary key (tenant_id, organization_id, hash)
);
create index answered_challenges_expiry on answered_challenges (tenant_id, organization_id, expires_at);
create statistics answered_challenges_belong (dependencies) on tenant_id, organization_id from answered_challenges;

-- First credentials on paper: a secret for one use, kept as a hash; a new sheet ends the one before.
create table first_credentials (
  tenant_id uuid not null, organization_id uuid not null, user_id uuid not null,
  token_hash bytea not null, created_at timestamptz not null, created_by uuid, expires_at timestamptz not null,
  primary key (tenant_id, organization_id, user_id)
);
alter table first_credentials add constraint first_credentials_user foreign key (tenant_id, organization_id, user_id) references users (tenant_id, organization_id, id);
create unique index first_credentials_token on first_credentials (tenant_id, organization_id, token_hash);
create statistics first_credentials_belong (dependencies) on tenant_id, organization_id from first_credentials;

do $$
declare t text;
begin
  foreach t in array array['pending_sign_ins', 'second_factors', 'recovery_codes', 'passkeys', 'answered_challenges', 'first_credentials']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy organization on %I using (tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::uuid '
      || 'and organization_id = any(nullif(current_setting(''app.organization_ids'', true), '''')::uuid[]))', t);
  end loop;
end $$;
