-- An item of a version is a copy of the one it began as: by that it is the same through the versions of a course. Null: it
-- began here. What was copied before this is known by its identifier, which a copy keeps.
alter table items add column origin_id uuid;
-- row-level security holds for the owner of the tables too, and shows nothing here
alter table items no force row level security;
alter table course_versions no force row level security;
update items i set origin_id = f.id from (
  select distinct on (v.tenant_id, v.organization_id, v.course_id, o.kind, o.identifier) v.tenant_id, v.organization_id, v.course_id, o.kind, o.identifier, o.id
  from items o join course_versions v on v.tenant_id = o.tenant_id and v.organization_id = o.organization_id and v.id = o.course_version_id
  where o.identifier is not null
  order by v.tenant_id, v.organization_id, v.course_id, o.kind, o.identifier, v.major, v.minor, o.position
) f join course_versions w on w.tenant_id = f.tenant_id and w.organization_id = f.organization_id and w.course_id = f.course_id
where i.tenant_id = w.tenant_id and i.organization_id = w.organization_id and i.course_version_id = w.id
  and i.identifier = f.identifier and i.kind = f.kind and i.id <> f.id
  and not exists (select 1 from items z where z.tenant_id = f.tenant_id and z.organization_id = f.organization_id and z.id = f.id
    and z.course_version_id = i.course_version_id);
alter table items force row level security;
alter table course_versions force row level security;

-- What an attempt was begun at, where its learner has come to a newer version since; null: its item.
alter table attempts add column begun_item_id uuid;

-- Who put a version in force and what they decided for people in progress; when it went out of force.
alter table course_versions add column people text, add column published_by uuid, add column published_by_name text,
  add column ended_at timestamptz;
alter table course_versions add constraint course_versions_people check (people in ('stay', 'move', 'restart'));

-- People in progress come to a version, batch by batch.
create table version_moves (
  tenant_id uuid not null, organization_id uuid not null, id uuid not null,
  course_id uuid not null, to_version_id uuid not null,
  -- those of one version that was retired; null: of every other one
  from_version_id uuid,
  how text not null, state text not null default 'running', total int not null, moved int not null default 0,
  begun_at timestamptz not null, ended_at timestamptz,
  -- who acts from above belongs to another organization
  begun_by uuid not null, begun_by_name text not null,
  primary key (tenant_id, organization_id, id)
);
alter table version_moves add constraint version_moves_version foreign key (tenant_id, organization_id, to_version_id) references course_versions (tenant_id, organization_id, id);
alter table version_moves add constraint version_moves_from foreign key (tenant_id, organization_id, from_version_id) references course_versions (tenant_id, organization_id, id);
alter table version_moves add constraint version_moves_how check (how in ('move', 'restart'));
alter table version_moves add constraint version_moves_state check (state in ('running', 'done', 'overtaken'));
create index version_moves_course on version_moves (tenant_id, organization_id, course_id, id);
create index version_moves_begun_by on version_moves (tenant_id, organization_id, begun_by);
create statistics version_moves_belong (dependencies) on tenant_id, organization_id from version_moves;

-- Each enrollment that came along, with the version it came from. Never changed.
create table enrollment_moves (
  tenant_id uuid not null, organization_id uuid not null, enrollment_id uuid not null, move_id uuid not null,
  user_id uuid not null, from_version_id uuid not null, moved_at timestamptz not null,
  primary key (tenant_id, organization_id, enrollment_id, move_id)
);
alter table enrollment_moves add constraint enrollment_moves_enrollment foreign key (tenant_id, organization_id, enrollment_id) references enrollments (tenant_id, organization_id, id);
alter table enrollment_moves add constraint enrollment_moves_move foreign key (tenant_id, organization_id, move_id) references version_moves (tenant_id, organization_id, id);
create index enrollment_moves_user on enrollment_moves (tenant_id, organization_id, user_id);
create statistics enrollment_moves_belong (dependencies) on tenant_id, organization_id from enrollment_moves;

-- What was loaded into a course, added to it and taken out of it. Never changed.
create table course_history (
  tenant_id uuid not null, organization_id uuid not null, id uuid not null,
  course_id uuid not null, what text not null, detail jsonb not null default '{}',
  at timestamptz not null, by uuid not null, by_name text not null,
  primary key (tenant_id, organization_id, id)
);
alter table course_history add constraint course_history_course foreign key (tenant_id, organization_id, course_id) references courses (tenant_id, organization_id, id);
create index course_history_course on course_history (tenant_id, organization_id, course_id, id);
create index course_history_by on course_history (tenant_id, organization_id, by);
create statistics course_history_belong (dependencies) on tenant_id, organization_id from course_history;

do $$
declare one text;
begin
  foreach one in array array['version_moves', 'enrollment_moves', 'course_history'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy organization on %I using (tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::uuid
      and organization_id = any(nullif(current_setting(''app.organization_ids'', true), '''')::uuid[]))', one);
  end loop;
end $$;
