-- An invitation may be for somebody who is known already: whoever accepts it becomes that same user.
alter table invitations add column claims_id uuid;
alter table invitations add constraint invitations_claims foreign key (tenant_id, organization_id, claims_id) references users (tenant_id, organization_id, id);
create index invitations_claims on invitations (tenant_id, organization_id, claims_id) where claims_id is not null;

-- Those who are listed, among millions who are not: who of them may be somebody else as well is looked for from here.
create index users_listed on users (tenant_id, organization_id, id) where state = 'listed';

-- Two users somebody said are not the same person, whatever they have in common. The lower id comes first.
create table users_not_same (
  tenant_id uuid not null, organization_id uuid not null, id uuid not null,
  one_id uuid not null, other_id uuid not null,
  -- who acts from above belongs to another organization
  said_at timestamptz not null, said_by uuid not null,
  primary key (tenant_id, organization_id, id)
);
alter table users_not_same add constraint users_not_same_order check (one_id < other_id);
alter table users_not_same add constraint users_not_same_one foreign key (tenant_id, organization_id, one_id) references users (tenant_id, organization_id, id);
alter table users_not_same add constraint users_not_same_other foreign key (tenant_id, organization_id, other_id) references users (tenant_id, organization_id, id);
create unique index users_not_same_two on users_not_same (tenant_id, organization_id, one_id, other_id);
create index users_not_same_other on users_not_same (tenant_id, organization_id, other_id);
create statistics users_not_same_belong (dependencies) on tenant_id, organization_id, one_id from users_not_same;
alter table users_not_same enable row level security;
alter table users_not_same force row level security;
create policy organization on users_not_same using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid
  and organization_id = any(nullif(current_setting('app.organization_ids', true), '')::uuid[]));
