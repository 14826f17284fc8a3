-- The run-time of all standards. What an item's own rule calls done (cmi5: moveOn); null: completion and success decide.
alter table attempts add column satisfied boolean;

-- cmi5: when a sitting fetched its token, began and ended.
alter table launches add column fetched_at timestamptz, add column initialized_at timestamptz, add column terminated_at timestamptz;

-- What content asked and the learner answered, as the content told it; positions are its own.
create table attempt_interactions (
  tenant_id uuid not null, organization_id uuid not null, attempt_id uuid not null, position int not null, user_id uuid not null,
  identifier text, type text, description text, correct jsonb not null default '[]', objectives jsonb not null default '[]',
  response text, result text, weighting text, latency text, said_at text,
  primary key (tenant_id, organization_id, attempt_id, position)
);
alter table attempt_interactions add constraint attempt_interactions_attempt foreign key (tenant_id, organization_id, attempt_id) references attempts (tenant_id, organization_id, id);
create index attempt_interactions_user on attempt_interactions (tenant_id, organization_id, user_id);
create statistics attempt_interactions_belong (dependencies) on tenant_id, organization_id from attempt_interactions;

create table attempt_objectives (
  tenant_id uuid not null, organization_id uuid not null, attempt_id uuid not null, position int not null, user_id uuid not null,
  identifier text, description text, status text, success text, completion text, progress text,
  score text, score_raw text, score_min text, score_max text,
  primary key (tenant_id, organization_id, attempt_id, position)
);
alter table attempt_objectives add constraint attempt_objectives_attempt foreign key (tenant_id, organization_id, attempt_id) references attempts (tenant_id, organization_id, id);
create index attempt_objectives_user on attempt_objectives (tenant_id, organization_id, user_id);
create statistics attempt_objectives_belong (dependencies) on tenant_id, organization_id from attempt_objectives;

create table attempt_comments (
  tenant_id uuid not null, organization_id uuid not null, attempt_id uuid not null, position int not null, user_id uuid not null,
  comment text, location text, said_at text,
  primary key (tenant_id, organization_id, attempt_id, position)
);
alter table attempt_comments add constraint attempt_comments_attempt foreign key (tenant_id, organization_id, attempt_id) references attempts (tenant_id, organization_id, id);
create index attempt_comments_user on attempt_comments (tenant_id, organization_id, user_id);
create statistics attempt_comments_belong (dependencies) on tenant_id, organization_id from attempt_comments;

-- Global objectives of SCORM 2004: one value for each learner, whatever course reads or writes it. Null: not known.
create table learner_objectives (
  tenant_id uuid not null, organization_id uuid not null, user_id uuid not null, objective text collate "C" not null,
  satisfied boolean, measure double precision, completed boolean, progress double precision,
  raw double precision, least double precision, most double precision,
  updated_at timestamptz not null,
  primary key (tenant_id, organization_id, user_id, objective)
);
alter table learner_objectives add constraint learner_objectives_user foreign key (tenant_id, organization_id, user_id) references users (tenant_id, organization_id, id);
create statistics learner_objectives_belong (dependencies) on tenant_id, organization_id from learner_objectives;

-- What units of cmi5 and this system said of a registration, which is an enrollment.
create table xapi_statements (
  tenant_id uuid not null, organization_id uuid not null, id uuid not null,
  registration uuid not null, user_id uuid not null, launch_id uuid,
  verb text collate "C" not null, activity text collate "C", statement jsonb not null, stored_at timestamptz not null, position bigint not null, voided_at timestamptz,
  primary key (tenant_id, organization_id, id)
);
alter table xapi_statements add constraint xapi_statements_enrollment foreign key (tenant_id, organization_id, registration) references enrollments (tenant_id, organization_id, id);
create index xapi_statements_registration on xapi_statements (tenant_id, organization_id, registration, position);
create index xapi_statements_user on xapi_statements (tenant_id, organization_id, user_id);
create statistics xapi_statements_belong (dependencies) on tenant_id, organization_id from xapi_statements;

-- Documents units keep. Scope: the registration (state, activity profile) or the learner (agent profile).
create table xapi_documents (
  tenant_id uuid not null, organization_id uuid not null, kind text not null, scope uuid not null,
  activity text collate "C" not null, name text collate "C" not null, user_id uuid not null,
  content bytea not null, content_type text not null, etag text not null, updated_at timestamptz not null,
  primary key (tenant_id, organization_id, kind, scope, activity, name)
);
alter table xapi_documents add constraint xapi_documents_kind check (kind in ('state', 'activity-profile', 'agent-profile'));
alter table xapi_documents add constraint xapi_documents_user foreign key (tenant_id, organization_id, user_id) references users (tenant_id, organization_id, id);
create index xapi_documents_user on xapi_documents (tenant_id, organization_id, user_id);
create statistics xapi_documents_belong (dependencies) on tenant_id, organization_id from xapi_documents;

do $$
declare one text;
begin
  foreach one in array array['attempt_interactions', 'attempt_objectives', 'attempt_comments', 'learner_objectives', 'xapi_statements', 'xapi_documents'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy organization on %I using (tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::uuid
      and organization_id = any(nullif(current_setting(''app.organization_ids'', true), '''')::uuid[]))', one);
  end loop;
end $$;
