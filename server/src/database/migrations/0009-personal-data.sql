-- What is known of a person beyond the user: holds, identifiers given up, users that were merged.

-- A reason why somebody's data may not be erased yet.
create table personal_holds (
  tenant_id uuid not null, organization_id uuid not null, id uuid not null,
  user_id uuid not null, reason text not null, until date,
  set_by uuid, set_at timestamptz not null, ended_at timestamptz,
  primary key (tenant_id, organization_id, id)
);
alter table personal_holds add constraint personal_holds_user foreign key (tenant_id, organization_id, user_id) references users (tenant_id, organization_id, id);
create index personal_holds_user on personal_holds (tenant_id, organization_id, user_id);
create statistics personal_holds_belong (dependencies) on tenant_id, organization_id, user_id from personal_holds;

-- User names and employee identifiers somebody had: never given to anybody else, kept as a hash once the data is erased.
create table former_identifiers (
  tenant_id uuid not null, organization_id uuid not null, id uuid not null,
  user_id uuid not null, kind text not null, key_hash bytea not null, at timestamptz not null,
  primary key (tenant_id, organization_id, id)
);
alter table former_identifiers add constraint former_identifiers_kind check (kind in ('user-name', 'employee-identifier'));
alter table former_identifiers add constraint former_identifiers_user foreign key (tenant_id, organization_id, user_id) references users (tenant_id, organization_id, id);
create unique index former_identifiers_key on former_identifiers (tenant_id, organization_id, kind, key_hash);
create index former_identifiers_user on former_identifiers (tenant_id, organization_id, user_id);
create statistics former_identifiers_belong (dependencies) on tenant_id, organization_id, user_id from former_identifiers;

-- Two users of one person made into one: which rows moved, as they were, so that it can be undone.
create table user_merges (
  tenant_id uuid not null, organization_id uuid not null, id uuid not null,
  kept_id uuid not null, ended_id uuid not null, ended_state text not null,
  moved jsonb not null, filled jsonb not null, reason text not null,
  at timestamptz not null, by_id uuid, undone_at timestamptz,
  primary key (tenant_id, organization_id, id)
);
alter table user_merges add constraint user_merges_kept foreign key (tenant_id, organization_id, kept_id) references users (tenant_id, organization_id, id);
alter table user_merges add constraint user_merges_ended foreign key (tenant_id, organization_id, ended_id) references users (tenant_id, organization_id, id);
create index user_merges_kept on user_merges (tenant_id, organization_id, kept_id, at);
create index user_merges_ended on user_merges (tenant_id, organization_id, ended_id);
create statistics user_merges_belong (dependencies) on tenant_id, organization_id, kept_id from user_merges;

alter table users add column erased_at timestamptz;

do $$
declare t text;
begin
  foreach t in array array['personal_holds','former_identifiers','user_merges']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy organization on %I using (tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::uuid '
      || 'and organization_id = any(nullif(current_setting(''app.organization_ids'', true), '''')::uuid[]))', t);
  end loop;
end $$;
