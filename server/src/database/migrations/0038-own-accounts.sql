-- Who asks for an account, until the address is known to be theirs: nothing else has happened yet. Several may ask in the
-- name of one address; the first whose link is opened is the one whose address it is.
create table join_confirmations (
  tenant_id uuid not null, organization_id uuid not null, id uuid not null,
  email text not null, email_key text not null, first_name text not null, last_name text not null, language text not null,
  asked_at timestamptz not null, expires_at timestamptz not null,
  -- null until the mail is written
  token_hash bytea,
  primary key (tenant_id, organization_id, id)
);
create unique index join_confirmations_token on join_confirmations (tenant_id, organization_id, token_hash) where token_hash is not null;
create index join_confirmations_email on join_confirmations (tenant_id, organization_id, email_key);
create statistics join_confirmations_belong (dependencies) on tenant_id, organization_id from join_confirmations;

-- Null: asked before addresses were confirmed.
alter table join_requests add column confirmed_at timestamptz;

-- Mail domains an organization says are its own, and what its record in the DNS said last.
create table mail_domains (
  tenant_id uuid not null, organization_id uuid not null, id uuid not null,
  domain text not null,
  -- what the record has to say
  proof text not null,
  -- who acts from above belongs to another organization
  added_at timestamptz not null, added_by uuid not null,
  checked_at timestamptz, finding text, found text,
  -- since when it is proven without a break; when it was seen last; since when it is not any more
  proven_at timestamptz, seen_at timestamptz, lost_at timestamptz,
  primary key (tenant_id, organization_id, id)
);
alter table mail_domains add constraint mail_domains_finding check (finding in ('proven', 'no-record', 'other-record', 'unanswered', 'held-elsewhere'));
alter table mail_domains add constraint mail_domains_proven check (proven_at is null or (seen_at is not null and lost_at is null));
create unique index mail_domains_domain on mail_domains (tenant_id, organization_id, domain);
create statistics mail_domains_belong (dependencies) on tenant_id, organization_id from mail_domains;

do $$
declare one text;
begin
  foreach one in array array['join_confirmations', 'mail_domains'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy organization on %I using (tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::uuid
      and organization_id = any(nullif(current_setting(''app.organization_ids'', true), '''')::uuid[]))', one);
  end loop;
end $$;

-- Which organization of the installation has a domain proven: one at a time, for as long as its record is seen.
create table proven_domains (
  domain text primary key, held_by uuid not null, seen_at timestamptz not null
);
