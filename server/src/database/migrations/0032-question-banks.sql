-- Questions that wait to be used in quizzes: a bank is one document, as its author keeps it.
create table question_banks (
  tenant_id uuid not null, organization_id uuid not null, id uuid not null,
  title text not null, title_key text not null, questions jsonb not null default '[]', question_count int not null default 0,
  owner_id uuid, version bigint not null default 1, created_at timestamptz not null, updated_at timestamptz not null,
  primary key (tenant_id, organization_id, id)
);
alter table question_banks add constraint question_banks_owner foreign key (tenant_id, organization_id, owner_id) references users (tenant_id, organization_id, id);
create index question_banks_title on question_banks (tenant_id, organization_id, title_key, id);
create index question_banks_owner on question_banks (tenant_id, organization_id, owner_id);
create statistics question_banks_belong (dependencies) on tenant_id, organization_id from question_banks;
alter table question_banks enable row level security;
alter table question_banks force row level security;
create policy organization on question_banks using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid
  and organization_id = any(nullif(current_setting('app.organization_ids', true), '')::uuid[]));
