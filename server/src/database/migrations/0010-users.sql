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

-- What somebody narrows a list to, under a name: their own, and of those who hold the roles it is shared with.
create table saved_views (
  tenant_id uuid not null, organization_id uuid not null, id uuid not null,
  owner_id uuid not null, owner_name text not null, list text not null, name text not null,
  filters jsonb not null default '{}', columns text[], shared_with text[] not null default '{}',
  created_at timestamptz not null, version bigint not null default 1,
  primary key (tenant_id, organization_id, id)
);
create index saved_views_owner on saved_views (tenant_id, organization_id, list, owner_id);
create statistics saved_views_belong (dependencies) on tenant_id, organization_id from saved_views;

-- The view a list opens with, for one user.
create table default_views (
  tenant_id uuid not null, organization_id uuid not null, user_id uuid not null, list text not null, view_id uuid not null,
  primary key (tenant_id, organization_id, user_id, list)
);
alter table default_views add constraint default_views_view foreign key (tenant_id, organization_id, view_id) references saved_views (tenant_id, organization_id, id);
create index default_views_view on default_views (tenant_id, organization_id, view_id);
create statistics default_views_belong (dependencies) on tenant_id, organization_id from default_views;

-- One deed done to many users: who asked for what, what became of each, and what undoing puts back.
create table bulks (
  tenant_id uuid not null, organization_id uuid not null, id uuid not null,
  deed text not null, input jsonb not null, state text not null, asked_by uuid not null,
  created_at timestamptz not null,
  primary key (tenant_id, organization_id, id)
);
alter table bulks add constraint bulks_state check (state in ('running', 'done', 'undoing', 'undone'));
create statistics bulks_belong (dependencies) on tenant_id, organization_id from bulks;

create table bulk_rows (
  tenant_id uuid not null, organization_id uuid not null, bulk_id uuid not null, number int not null,
  user_id uuid not null, name text not null, outcome text not null default 'waiting', reason jsonb, before jsonb,
  primary key (tenant_id, organization_id, bulk_id, number)
);
alter table bulk_rows add constraint bulk_rows_bulk foreign key (tenant_id, organization_id, bulk_id) references bulks (tenant_id, organization_id, id);
alter table bulk_rows add constraint bulk_rows_outcome check (outcome in ('waiting', 'done', 'refused', 'undone', 'kept'));
create index bulk_rows_outcome on bulk_rows (tenant_id, organization_id, bulk_id, outcome, number);
create statistics bulk_rows_belong (dependencies) on tenant_id, organization_id, bulk_id from bulk_rows;

-- A user's picture, square, in two sizes; made anew from what was uploaded, so that nothing else of that is kept.
create table user_photos (
  tenant_id uuid not null, organization_id uuid not null, user_id uuid not null,
  small bytea not null, large bytea not null, changed_at timestamptz not null,
  primary key (tenant_id, organization_id, user_id)
);
alter table user_photos add constraint user_photos_user foreign key (tenant_id, organization_id, user_id) references users (tenant_id, organization_id, id);
create statistics user_photos_belong (dependencies) on tenant_id, organization_id, user_id from user_photos;

do $$
declare t text;
begin
  foreach t in array array['user_states', 'saved_views', 'default_views', 'bulks', 'bulk_rows', 'user_photos']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy organization on %I using (tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::uuid '
      || 'and organization_id = any(nullif(current_setting(''app.organization_ids'', true), '''')::uuid[]))', t);
  end loop;
end $$;
