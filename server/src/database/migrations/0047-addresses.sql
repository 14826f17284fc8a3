-- The address of an organization’s own at which its people sign in, and what its record in the DNS said last.
create table own_addresses (
  tenant_id uuid not null, organization_id uuid not null, id uuid not null,
  host text not null,
  -- what the record has to say
  proof text not null,
  -- who acts from above belongs to another organization
  set_at timestamptz not null, set_by uuid not null,
  checked_at timestamptz, finding text, found text,
  -- since when it is proven without a break; when it was seen last; since when it is not any more
  proven_at timestamptz, seen_at timestamptz, lost_at timestamptz,
  primary key (tenant_id, organization_id, id)
);
alter table own_addresses add constraint own_addresses_finding check (finding in ('proven', 'no-record', 'other-record', 'unanswered', 'held-elsewhere'));
alter table own_addresses add constraint own_addresses_proven check (proven_at is null or (seen_at is not null and lost_at is null));
create unique index own_addresses_one on own_addresses (tenant_id, organization_id);
create statistics own_addresses_belong (dependencies) on tenant_id, organization_id from own_addresses;
alter table own_addresses enable row level security;
alter table own_addresses force row level security;
create policy organization on own_addresses using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid
  and organization_id = any(nullif(current_setting('app.organization_ids', true), '')::uuid[]));

-- Which organization of the installation answers at an address: one at a time, for as long as its record is seen.
create table proven_addresses (
  host text primary key, held_by uuid not null, seen_at timestamptz not null
);

-- A passkey belongs to the host name it was made at; null: that of the installation, before organizations had their own.
alter table passkeys add column host text;

-- The address somebody left for a provider from, and comes back to; null: none is waiting there.
alter table provider_attempts add column left_from text;
