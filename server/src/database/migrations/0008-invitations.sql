-- Invitations: who may come in by a link, as what and where. The link is kept as a hash and is good for one use.
create table invitations (
  tenant_id uuid not null, organization_id uuid not null, id uuid not null,
  email text not null, email_key text not null, first_name text, last_name text,
  role text not null, anchor_kind text, anchor_id uuid,
  location_id uuid, department_id uuid, groups uuid[] not null default '{}',
  token_hash bytea not null,
  -- whose authority counts at acceptance: whoever sent the newest link, who may belong to an organization above
  invited_by uuid not null, invited_from uuid not null, inviter_name text not null,
  created_at timestamptz not null, sent_at timestamptz not null, expires_at timestamptz not null,
  accepted_at timestamptz, cancelled_at timestamptz, user_id uuid,
  -- what of the invitation was not given at acceptance
  held_back text[] not null default '{}',
  primary key (tenant_id, organization_id, id)
);
alter table invitations add constraint invitations_closed_once check (accepted_at is null or cancelled_at is null);
alter table invitations add constraint invitations_accepted check ((accepted_at is null) = (user_id is null));
alter table invitations add constraint invitations_anchor check ((anchor_kind is null) = (anchor_id is null));
alter table invitations add constraint invitations_user foreign key (tenant_id, organization_id, user_id) references users (tenant_id, organization_id, id);
create unique index invitations_token on invitations (tenant_id, organization_id, token_hash);
create unique index invitations_open on invitations (tenant_id, organization_id, email_key) where accepted_at is null and cancelled_at is null;
create index invitations_user on invitations (tenant_id, organization_id, user_id) where user_id is not null;
create statistics invitations_belong (dependencies) on tenant_id, organization_id from invitations;
alter table invitations enable row level security;
alter table invitations force row level security;
create policy organization on invitations using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid
  and organization_id = any(nullif(current_setting('app.organization_ids', true), '')::uuid[]));
