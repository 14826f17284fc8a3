-- Learning paths: courses in order, and who is on them.

alter table paths add column language text not null default 'en';
-- A step opens when the required ones before it are done.
alter table paths add column in_order boolean not null default true;

-- Days after somebody came onto the path.
alter table path_courses add column due_days int;
alter table path_courses add constraint path_courses_due check (due_days > 0);

-- An assignment is of a course or of a path.
alter table assignments alter column course_id drop not null;
alter table assignments add column path_id uuid;
alter table assignments add constraint assignments_path foreign key (tenant_id, organization_id, path_id) references paths (tenant_id, organization_id, id);
alter table assignments add constraint assignments_target check (num_nonnulls(course_id, path_id) = 1);
create index assignments_path on assignments (tenant_id, organization_id, path_id);

-- Somebody is, or was, on a path, whatever asks for it. What was completed stays completed.
create table path_enrollments (
  tenant_id uuid not null, organization_id uuid not null, id uuid not null,
  user_id uuid not null, path_id uuid not null,
  due_date date, since timestamptz not null, ended_at timestamptz, completed_at timestamptz,
  primary key (tenant_id, organization_id, id)
);
alter table path_enrollments add constraint path_enrollments_user foreign key (tenant_id, organization_id, user_id) references users (tenant_id, organization_id, id);
alter table path_enrollments add constraint path_enrollments_path foreign key (tenant_id, organization_id, path_id) references paths (tenant_id, organization_id, id);
create unique index path_enrollments_obligation on path_enrollments (tenant_id, organization_id, user_id, path_id);
create index path_enrollments_path on path_enrollments (tenant_id, organization_id, path_id, user_id);
create statistics path_enrollments_belong (dependencies) on tenant_id, organization_id, path_id from path_enrollments;

-- What asks for it: assignments, and whoever put somebody on it by hand. The path itself asks for the enrollments in its courses.
create table path_sources (
  tenant_id uuid not null, organization_id uuid not null, path_enrollment_id uuid not null, source_kind text not null, source_id uuid not null,
  due_date date, since timestamptz not null, ended_at timestamptz,
  primary key (tenant_id, organization_id, path_enrollment_id, source_kind, source_id)
);
alter table path_sources add constraint path_sources_enrollment foreign key (tenant_id, organization_id, path_enrollment_id) references path_enrollments (tenant_id, organization_id, id);
alter table path_sources add constraint path_sources_kind check (source_kind in ('assignment', 'direct'));
create index path_sources_source on path_sources (tenant_id, organization_id, source_kind, source_id);
create statistics path_sources_belong (dependencies) on tenant_id, organization_id, path_enrollment_id, source_id from path_sources;

do $$
declare one text;
begin
  foreach one in array array['path_enrollments', 'path_sources'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy organization on %I using (tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::uuid
      and organization_id = any(nullif(current_setting(''app.organization_ids'', true), '''')::uuid[]))', one);
  end loop;
end $$;
