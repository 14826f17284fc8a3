-- Mails: what is to be told to whom. A row is written with what it tells of and sent after that was committed.
create table mails (
  tenant_id uuid not null, organization_id uuid not null, id uuid not null,
  -- the same thing is told to the same person once
  key text not null,
  kind text not null, about_id uuid,
  user_id uuid, address text, name text, language text not null,
  details jsonb not null default '{}',
  -- the secret of a link: here until it was sent, dropped or has expired, and shown to nobody
  secret text,
  state text not null, reason text,
  attempts int not null default 0, fault text,
  created_at timestamptz not null, due_at timestamptz not null, expires_at timestamptz not null,
  sent_at timestamptz,
  -- from when it stands in the inbox of its user, and when that user saw it
  told_at timestamptz, read_at timestamptz,
  primary key (tenant_id, organization_id, id)
);
alter table mails add constraint mails_state check (state in ('waiting', 'sent', 'failed', 'held', 'dropped'));
alter table mails add constraint mails_user foreign key (tenant_id, organization_id, user_id) references users (tenant_id, organization_id, id);
create unique index mails_key on mails (tenant_id, organization_id, key);
create index mails_state on mails (tenant_id, organization_id, state, id);
create index mails_due on mails (tenant_id, organization_id, due_at) where state = 'waiting';
create index mails_about on mails (tenant_id, organization_id, about_id) where about_id is not null;
create index mails_told on mails (tenant_id, organization_id, user_id, told_at, id);
create statistics mails_belong (dependencies) on tenant_id, organization_id from mails;

-- Organizations that are live: mails of the others are held.
create table mail_switches (
  tenant_id uuid not null, organization_id uuid not null, live_at timestamptz not null,
  primary key (tenant_id, organization_id)
);
create statistics mail_switches_belong (dependencies) on tenant_id, organization_id from mail_switches;

-- Kinds of mail a user does not want; the inbox has them still.
create table mail_refusals (
  tenant_id uuid not null, organization_id uuid not null, user_id uuid not null, kind text not null,
  primary key (tenant_id, organization_id, user_id, kind)
);
alter table mail_refusals add constraint mail_refusals_user foreign key (tenant_id, organization_id, user_id) references users (tenant_id, organization_id, id);
create statistics mail_refusals_belong (dependencies) on tenant_id, organization_id from mail_refusals;

-- Devices a user has signed in with.
create table sign_in_devices (
  tenant_id uuid not null, organization_id uuid not null, user_id uuid not null, device_hash bytea not null,
  first_at timestamptz not null,
  primary key (tenant_id, organization_id, user_id, device_hash)
);
alter table sign_in_devices add constraint sign_in_devices_user foreign key (tenant_id, organization_id, user_id) references users (tenant_id, organization_id, id);
create statistics sign_in_devices_belong (dependencies) on tenant_id, organization_id from sign_in_devices;

-- Links by which somebody sets a new password, each good once. The link is kept as a hash.
create table password_resets (
  tenant_id uuid not null, organization_id uuid not null, id uuid not null,
  user_id uuid not null, token_hash bytea not null,
  created_at timestamptz not null, expires_at timestamptz not null, ended_at timestamptz,
  primary key (tenant_id, organization_id, id)
);
alter table password_resets add constraint password_resets_user foreign key (tenant_id, organization_id, user_id) references users (tenant_id, organization_id, id);
create unique index password_resets_token on password_resets (tenant_id, organization_id, token_hash);
create index password_resets_user on password_resets (tenant_id, organization_id, user_id) where ended_at is null;
create statistics password_resets_belong (dependencies) on tenant_id, organization_id from password_resets;

do $$
declare one text;
begin
  foreach one in array array['mails', 'mail_switches', 'mail_refusals', 'sign_in_devices', 'password_resets'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy organization on %I using (tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::uuid
      and organization_id = any(nullif(current_setting(''app.organization_ids'', true), '''')::uuid[]))', one);
  end loop;
end $$;
