-- Who signed what, when, and what it meant. A signature is never changed: the run-time role may only empty its names, when
-- somebody's personal data is erased, and let it follow its record when two users are made one.
create table signatures (
  tenant_id uuid not null, organization_id uuid not null, id uuid not null,
  user_id uuid not null, printed_name text not null, user_name text not null,
  meaning text not null,
  -- what was signed, as it was called then, and the SHA-256 of what was shown
  thing_kind text not null, thing_id uuid not null, title text not null,
  course_id uuid, course_title text, version text not null, sha256 bytea not null,
  -- the record it is a part of; one user signs one thing in it once
  record_id uuid not null, enrollment_id uuid,
  signed_at timestamptz not null, time_zone text not null,
  sign_in_id uuid not null, method text not null,
  primary key (tenant_id, organization_id, id)
);
alter table signatures add constraint signatures_meaning check (meaning in ('read', 'trained', 'assessed', 'approved', 'reviewed'));
alter table signatures add constraint signatures_method check (method in ('password', 'password-again', 'pin', 'provider-and-pin'));
create unique index signatures_once on signatures (tenant_id, organization_id, record_id, thing_id, user_id);
create index signatures_enrollment on signatures (tenant_id, organization_id, enrollment_id, id) where enrollment_id is not null;
create index signatures_user on signatures (tenant_id, organization_id, user_id, id);
create index signatures_sitting on signatures (tenant_id, organization_id, sign_in_id, signed_at);
create statistics signatures_belong (dependencies) on tenant_id, organization_id from signatures;

-- What one signs with within a sitting; it opens nothing else.
create table signing_pins (
  tenant_id uuid not null, organization_id uuid not null, user_id uuid not null,
  pin_hash text not null, set_at timestamptz not null,
  primary key (tenant_id, organization_id, user_id)
);
alter table signing_pins add constraint signing_pins_user foreign key (tenant_id, organization_id, user_id) references users (tenant_id, organization_id, id);
create statistics signing_pins_belong (dependencies) on tenant_id, organization_id from signing_pins;

-- Somebody without a password signed in anew at their provider, to sign; good once and for some minutes.
create table signing_proofs (
  tenant_id uuid not null, organization_id uuid not null, sign_in_id uuid not null,
  user_id uuid not null, proven_at timestamptz not null,
  primary key (tenant_id, organization_id, sign_in_id)
);
alter table signing_proofs add constraint signing_proofs_user foreign key (tenant_id, organization_id, user_id) references users (tenant_id, organization_id, id);
create index signing_proofs_user on signing_proofs (tenant_id, organization_id, user_id);
create statistics signing_proofs_belong (dependencies) on tenant_id, organization_id from signing_proofs;

-- Begun to prove oneself anew, and good for nothing else.
alter table provider_attempts add column is_proof boolean not null default false;

do $$
declare one text;
begin
  foreach one in array array['signatures', 'signing_pins', 'signing_proofs'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy organization on %I using (tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::uuid
      and organization_id = any(nullif(current_setting(''app.organization_ids'', true), '''')::uuid[]))', one);
  end loop;
end $$;
