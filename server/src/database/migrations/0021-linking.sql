-- Encrypted assertions: our key pairs for a SAML provider, the private halves sealed with the key of the installation.
alter table identity_providers add column keys jsonb not null default '[]';

-- Somebody who is signed in links their account at a provider to themselves; nobody signs in by such an attempt.
alter table provider_attempts add column for_user_id uuid;
alter table provider_attempts add constraint provider_attempts_for_user foreign key (tenant_id, organization_id, for_user_id) references users (tenant_id, organization_id, id);
create index provider_attempts_for_user on provider_attempts (tenant_id, organization_id, for_user_id) where for_user_id is not null;

-- One person with users in several organizations: each organization keeps its own half of a link, and a link of which
-- one half is missing leads nowhere. The other user is elsewhere, so no key points at them.
create table linked_sign_ins (
  tenant_id uuid not null, organization_id uuid not null, id uuid not null,
  user_id uuid not null, other_tenant uuid not null, other_organization uuid not null, other_user uuid not null,
  linked_at timestamptz not null,
  -- a pass is good once: the next one has to be younger
  last_pass_at timestamptz,
  primary key (tenant_id, organization_id, id)
);
alter table linked_sign_ins add constraint linked_sign_ins_user foreign key (tenant_id, organization_id, user_id) references users (tenant_id, organization_id, id);
create unique index linked_sign_ins_once on linked_sign_ins (tenant_id, organization_id, user_id, other_organization);
create statistics linked_sign_ins_belong (dependencies) on tenant_id, organization_id from linked_sign_ins;
alter table linked_sign_ins enable row level security;
alter table linked_sign_ins force row level security;
create policy organization on linked_sign_ins using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid
  and organization_id = any(nullif(current_setting('app.organization_ids', true), '')::uuid[]));
