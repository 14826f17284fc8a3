-- Courses built by hand: what items of our own kinds hold, and the files they use.
alter table items add column version bigint not null default 1;

create table item_contents (
  tenant_id uuid not null, organization_id uuid not null, item_id uuid not null,
  -- of the shape of the item's kind
  content jsonb not null, updated_at timestamptz not null,
  primary key (tenant_id, organization_id, item_id)
);
alter table item_contents add constraint item_contents_item foreign key (tenant_id, organization_id, item_id) references items (tenant_id, organization_id, id);
create statistics item_contents_belong (dependencies) on tenant_id, organization_id from item_contents;

-- A file somebody added to a course: what it is was told by its bytes, not by its name.
create table content_files (
  tenant_id uuid not null, organization_id uuid not null, file_id uuid not null,
  course_id uuid not null, media_type text not null,
  primary key (tenant_id, organization_id, file_id)
);
alter table content_files add constraint content_files_file foreign key (tenant_id, organization_id, file_id) references files (tenant_id, organization_id, id);
alter table content_files add constraint content_files_course foreign key (tenant_id, organization_id, course_id) references courses (tenant_id, organization_id, id);
create index content_files_of_course on content_files (tenant_id, organization_id, course_id);
create statistics content_files_belong (dependencies) on tenant_id, organization_id from content_files;

do $$
declare one text;
begin
  foreach one in array array['item_contents', 'content_files'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy organization on %I using (tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::uuid
      and organization_id = any(nullif(current_setting(''app.organization_ids'', true), '''')::uuid[]))', one);
  end loop;
end $$;
