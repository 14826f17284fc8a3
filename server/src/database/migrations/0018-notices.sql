-- Notices: what an organization lets its people know on every page, from one day to another.
create table notices (
  tenant_id uuid not null, organization_id uuid not null, id uuid not null,
  title text not null, text text not null, level text not null,
  -- for everybody, for the users of places, or for those of a department; what does not apply is empty
  audience text not null, places uuid[] not null default '{}', with_descendants boolean not null default true, department_id uuid,
  -- days on the calendar, both included; no end: until it is ended by hand
  starts_on date not null, ends_on date,
  -- comes back at each sign-in after it was dismissed
  is_standing boolean not null,
  created_at timestamptz not null, created_by uuid not null, ended_at timestamptz, ended_by uuid,
  version bigint not null default 1,
  primary key (tenant_id, organization_id, id)
);
alter table notices add constraint notices_level check (level in ('info', 'warning'));
alter table notices add constraint notices_audience check (audience in ('everybody', 'places', 'department'));
alter table notices add constraint notices_author foreign key (tenant_id, organization_id, created_by) references users (tenant_id, organization_id, id);
create index notices_live on notices (tenant_id, organization_id, id) where ended_at is null;
create statistics notices_belong (dependencies) on tenant_id, organization_id from notices;

-- Who has put a notice aside, and in which sign-in (null: by a token).
create table notice_dismissals (
  tenant_id uuid not null, organization_id uuid not null, notice_id uuid not null, user_id uuid not null,
  sign_in_id uuid, dismissed_at timestamptz not null,
  primary key (tenant_id, organization_id, notice_id, user_id)
);
alter table notice_dismissals add constraint notice_dismissals_notice foreign key (tenant_id, organization_id, notice_id) references notices (tenant_id, organization_id, id);
alter table notice_dismissals add constraint notice_dismissals_user foreign key (tenant_id, organization_id, user_id) references users (tenant_id, organization_id, id);
create index notice_dismissals_user on notice_dismissals (tenant_id, organization_id, user_id);
create statistics notice_dismissals_belong (dependencies) on tenant_id, organization_id from notice_dismissals;

do $$
declare one text;
begin
  foreach one in array array['notices', 'notice_dismissals'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy organization on %I using (tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::uuid
      and organization_id = any(nullif(current_setting(''app.organization_ids'', true), '''')::uuid[]))', one);
  end loop;
end $$;
