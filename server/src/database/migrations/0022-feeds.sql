-- What other systems call things here: any kind of thing, several names each. Those of a user who was merged into another
-- lead to the one who stays (former); what was said last, and of which version, tells a repetition from a change.
alter table external_ids drop constraint external_ids_kind;
alter table external_ids alter column source type text using source::text;
alter table external_ids add constraint external_ids_kind check (kind in ('user', 'group', 'location', 'department', 'job-title', 'course'));
alter table external_ids add column is_former boolean not null default false;
alter table external_ids add column told_hash bytea, add column told_version bigint;
drop index external_ids_thing;
create unique index external_ids_thing on external_ids (tenant_id, organization_id, kind, source, thing_id) where not is_former;
create index external_ids_of on external_ids (tenant_id, organization_id, kind, thing_id, source);

-- Feeds: saved imports that run by themselves, with what a service user may do.
create table feeds (
  tenant_id uuid not null, organization_id uuid not null, id uuid not null,
  name text not null, source text not null, user_id uuid not null, state text not null default 'active',
  -- delivered to an address of ours, or fetched from one of theirs; secrets are sealed
  comes_by text not null, place jsonb not null default '{}', secret bytea,
  schedule jsonb, next_at timestamptz,
  mapping jsonb not null, options jsonb not null default '{}',
  -- whether a file names everybody, and what becomes of those it does not name any more
  holds text not null default 'changes', missing text not null default 'list',
  guard jsonb not null,
  created_at timestamptz not null, created_by uuid not null, version bigint not null default 1,
  primary key (tenant_id, organization_id, id)
);
alter table feeds add constraint feeds_state check (state in ('active', 'paused'));
alter table feeds add constraint feeds_comes_by check (comes_by in ('post', 'https', 'sftp'));
alter table feeds add constraint feeds_holds check (holds in ('changes', 'everything'));
alter table feeds add constraint feeds_missing check (missing in ('list', 'suspend', 'disable'));
alter table feeds add constraint feeds_user foreign key (tenant_id, organization_id, user_id) references users (tenant_id, organization_id, id);
create unique index feeds_source on feeds (tenant_id, organization_id, source);
create index feeds_user on feeds (tenant_id, organization_id, user_id);
create statistics feeds_belong (dependencies) on tenant_id, organization_id from feeds;

-- Runs of feeds, and bulk jobs, which are runs of no feed.
create table feed_runs (
  tenant_id uuid not null, organization_id uuid not null, id uuid not null,
  feed_id uuid, user_id uuid not null, state text not null, began_by text not null, begun_by uuid,
  is_trial boolean not null default false, source text, names jsonb,
  file_key text, file_name text, file_size bigint, mark text, remote text,
  import_id uuid, task_id uuid, counts jsonb not null default '{}', missing uuid[] not null default '{}',
  problem jsonb, result_key text, decided_by uuid, decided_at timestamptz,
  created_at timestamptz not null, ended_at timestamptz, version bigint not null default 1,
  primary key (tenant_id, organization_id, id)
);
alter table feed_runs add constraint feed_runs_state check (state in
  ('waiting', 'checking', 'asks', 'applying', 'done', 'failed', 'dropped', 'nothing'));
alter table feed_runs add constraint feed_runs_began_by check (began_by in ('schedule', 'person', 'delivery', 'bulk'));
alter table feed_runs add constraint feed_runs_feed foreign key (tenant_id, organization_id, feed_id) references feeds (tenant_id, organization_id, id);
alter table feed_runs add constraint feed_runs_user foreign key (tenant_id, organization_id, user_id) references users (tenant_id, organization_id, id);
create index feed_runs_feed on feed_runs (tenant_id, organization_id, feed_id, id);
create index feed_runs_mark on feed_runs (tenant_id, organization_id, feed_id, mark) where mark is not null;
create index feed_runs_user on feed_runs (tenant_id, organization_id, user_id);
create statistics feed_runs_belong (dependencies) on tenant_id, organization_id from feed_runs;

do $$
declare one text;
begin
  foreach one in array array['feeds', 'feed_runs'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy organization on %I using (tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::uuid
      and organization_id = any(nullif(current_setting(''app.organization_ids'', true), '''')::uuid[]))', one);
  end loop;
end $$;
