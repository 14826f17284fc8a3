-- Where users stood, from which day until which (not counted in), by the calendar of the organization; open: where they stand.
create table user_places (
  tenant_id uuid not null, organization_id uuid not null, user_id uuid not null,
  -- a location, a department, a job title, or the manager they report to in general: what it is names the table of its id
  what text not null, value_id uuid not null,
  from_day date not null, until_day date,
  set_at timestamptz not null, set_by uuid,
  primary key (tenant_id, organization_id, user_id, what, from_day, value_id)
);
alter table user_places add constraint user_places_what check (what in ('location', 'department', 'job-title', 'manager'));
alter table user_places add constraint user_places_term check (until_day > from_day);
alter table user_places add constraint user_places_user foreign key (tenant_id, organization_id, user_id) references users (tenant_id, organization_id, id);
create index user_places_value on user_places (tenant_id, organization_id, value_id, from_day);
create statistics user_places_belong (dependencies) on tenant_id, organization_id from user_places;

-- Moves that are to be on a day to come, and what became of them.
create table user_moves (
  tenant_id uuid not null, organization_id uuid not null, id uuid not null, user_id uuid not null,
  -- what an import says instead, in the words of the file
  location_id uuid, told jsonb, on_day date not null,
  state text not null default 'planned', reason jsonb,
  planned_at timestamptz not null, planned_by uuid not null, planned_by_name text not null,
  -- who acts from above belongs to another organization
  planned_from uuid not null, ended_at timestamptz,
  primary key (tenant_id, organization_id, id)
);
alter table user_moves add constraint user_moves_state check (state in ('planned', 'done', 'refused', 'taken-back'));
alter table user_moves add constraint user_moves_user foreign key (tenant_id, organization_id, user_id) references users (tenant_id, organization_id, id);
create index user_moves_user on user_moves (tenant_id, organization_id, user_id, on_day);
create index user_moves_location on user_moves (tenant_id, organization_id, location_id) where state = 'planned';
create statistics user_moves_belong (dependencies) on tenant_id, organization_id from user_moves;

-- Those who are there already stand where they stand since they came. The owner of the tables is bound by row-level security
-- too, which ends for these statements.
alter table users no force row level security;
alter table manager_mappings no force row level security;
insert into user_places (tenant_id, organization_id, user_id, what, value_id, from_day, set_at)
  select u.tenant_id, u.organization_id, u.id, v.what, v.id, (u.created_at at time zone coalesce(o.settings -> 'general' ->> 'timeZone', 'UTC'))::date, u.created_at
  from users u join organizations o on o.tenant_id = u.tenant_id and o.id = u.organization_id
  cross join lateral (values ('location', u.location_id), ('department', u.department_id), ('job-title', u.job_title_id)) v (what, id)
  where v.id is not null;
insert into user_places (tenant_id, organization_id, user_id, what, value_id, from_day, set_at, set_by)
  select m.tenant_id, m.organization_id, m.user_id, 'manager', m.manager_id,
    (coalesce(m.began_at, u.created_at) at time zone coalesce(o.settings -> 'general' ->> 'timeZone', 'UTC'))::date, coalesce(m.began_at, u.created_at), m.given_by
  from manager_mappings m join users u on u.tenant_id = m.tenant_id and u.organization_id = m.organization_id and u.id = m.user_id
  join organizations o on o.tenant_id = m.tenant_id and o.id = m.organization_id
  where m.group_id is null;
alter table manager_mappings force row level security;
alter table users force row level security;

do $$
declare one text;
begin
  foreach one in array array['user_places', 'user_moves'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy organization on %I using (tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::uuid
      and organization_id = any(nullif(current_setting(''app.organization_ids'', true), '''')::uuid[]))', one);
  end loop;
end $$;
