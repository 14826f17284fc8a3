-- The logo of an organization: a small picture for its sign-in page, kept apart from the directory that memory holds.
create table organization_logos (
  tenant_id uuid not null, organization_id uuid not null,
  mime text not null, bytes bytea not null, changed_at timestamptz not null,
  primary key (tenant_id, organization_id)
);
alter table organization_logos add constraint organization_logos_mime check (mime in ('image/png', 'image/jpeg', 'image/webp'));
alter table organization_logos enable row level security;
alter table organization_logos force row level security;
create policy organization on organization_logos using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid
  and organization_id = any(nullif(current_setting('app.organization_ids', true), '')::uuid[]));
create statistics organization_logos_belong (dependencies) on tenant_id, organization_id from organization_logos;
