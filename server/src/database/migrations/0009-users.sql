-- Every change of a user's state with who, when and why: what the page shows, what can be undone, and which roles ended with it.
create table user_states (
  tenant_id uuid not null, organization_id uuid not null, id uuid not null,
  user_id uuid not null, was text not null, became text not null, until date, reason text,
  at timestamptz not null, by_id uuid, by_name text, ended jsonb not null default '[]',
  primary key (tenant_id, organization_id, id)
);
alter table user_states add constraint user_states_user foreign key (tenant_id, organization_id, user_id) references users (tenant_id, organization_id, id);
create index user_states_user on user_states (tenant_id, organization_id, user_id, at desc, id desc);
create statistics user_states_belong (dependencies) on tenant_id, organization_id, user_id from user_states;

-- Kept with the user: sign-ins themselves go when they end.
alter table users add column last_sign_in_at timestamptz;

-- How far a due date was moved, on top of what the assignment says, because training was suspended meanwhile.
alter table enrollment_sources add column shifted_days int not null default 0;

do $$
declare t text;
begin
  foreach t in array array['user_states']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy organization on %I using (tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::uuid '
      || 'and organization_id = any(nullif(current_setting(''app.organization_ids'', true), '''')::uuid[]))', t);
  end loop;
end $$;
