-- The audit lies in parts, one for each month, in a schema of their own: nobody but their owner reads or writes them but
-- through their table. Months to come are made at each start; what lies outside of all of them goes to the last part.
create schema if not exists months;

-- The owner of the tables is bound by row-level security too, which ends while they are moved.
alter table audit_entries no force row level security;
alter table audit_payloads no force row level security;

alter table audit_entries rename to audit_entries_before;
alter table audit_payloads rename to audit_payloads_before;
alter table audit_entries_before rename constraint audit_entries_pkey to audit_entries_before_pkey;
alter table audit_payloads_before rename constraint audit_payloads_pkey to audit_payloads_before_pkey;
drop index audit_entries_at;
drop index audit_entries_thing;
drop index audit_entries_role;
drop statistics audit_entries_belong;
drop statistics audit_payloads_belong;

create table audit_entries (
  tenant_id uuid not null, organization_id uuid not null, at timestamptz not null, id uuid not null,
  actor_id uuid, operation text not null, outcome text not null,
  kind text, thing_id uuid, privilege text, appointment_id uuid, role text, scope text,
  reason text, address text, payload_hash bytea,
  primary key (tenant_id, organization_id, at, id),
  constraint audit_entries_outcome check (outcome in ('done', 'refused', 'failed'))
) partition by range (at);
create index audit_entries_id on audit_entries (tenant_id, organization_id, id);
create index audit_entries_thing on audit_entries (tenant_id, organization_id, kind, thing_id, at desc, id desc);
create index audit_entries_actor on audit_entries (tenant_id, organization_id, actor_id, at desc, id desc);
create index audit_entries_operation on audit_entries (tenant_id, organization_id, operation, at desc, id desc);
create index audit_entries_role on audit_entries (tenant_id, organization_id, role, at desc);
create index audit_entries_refused on audit_entries (tenant_id, organization_id, outcome, at desc, id desc) where outcome <> 'done';

-- Names and before/after of an audit entry: may be emptied by erasure and retention, the entry keeps a salted hash.
create table audit_payloads (
  tenant_id uuid not null, organization_id uuid not null, at timestamptz not null, entry_id uuid not null,
  salt bytea not null, payload text,
  primary key (tenant_id, organization_id, at, entry_id)
) partition by range (at);

create table months.audit_entries_other partition of audit_entries default;
create table months.audit_payloads_other partition of audit_payloads default;
do $$
declare month date; until date;
begin
  select date_trunc('month', min(at) at time zone 'UTC'), date_trunc('month', max(at) at time zone 'UTC') into month, until from audit_entries_before;
  while month <= until loop
    execute format('create table months.audit_entries_%s partition of audit_entries for values from (%L) to (%L)',
      to_char(month, 'YYYY_MM'), month::text || ' 00:00Z', (month + interval '1 month')::date::text || ' 00:00Z');
    execute format('create table months.audit_payloads_%s partition of audit_payloads for values from (%L) to (%L)',
      to_char(month, 'YYYY_MM'), month::text || ' 00:00Z', (month + interval '1 month')::date::text || ' 00:00Z');
    month := (month + interval '1 month')::date;
  end loop;
end $$;

-- Entries that no seal covers yet: written with the entry, taken away by the seal.
create table audit_waiting (
  tenant_id uuid not null, organization_id uuid not null, entry_id uuid not null, at timestamptz not null,
  primary key (tenant_id, organization_id, entry_id)
);

-- The chain over the entries of an organization: each seal covers some of them and the seal before it.
create table audit_seals (
  tenant_id uuid not null, organization_id uuid not null, number bigint not null,
  at timestamptz not null, entry_count int not null, entries uuid[] not null, first_at timestamptz not null, last_at timestamptz not null,
  -- of each entry, 32 bytes after one another in the order of entries
  entry_hashes bytea not null,
  previous bytea not null, hash bytea not null,
  -- made with the key of the installation, which does not lie in the database
  vouched bytea not null,
  primary key (tenant_id, organization_id, number)
);

-- Somebody had the chain checked: how far it is, and what was found.
create table audit_checks (
  tenant_id uuid not null, organization_id uuid not null, id uuid not null,
  state text not null default 'waiting', asked_at timestamptz not null, asked_by uuid not null, asked_by_name text not null,
  done bigint not null default 0, total bigint not null default 0, entries bigint not null default 0,
  findings jsonb not null default '[]', finding_count bigint not null default 0, ended_at timestamptz,
  primary key (tenant_id, organization_id, id)
);
alter table audit_checks add constraint audit_checks_state check (state in ('waiting', 'running', 'done'));
create index audit_checks_asked on audit_checks (tenant_id, organization_id, asked_at desc);

do $$
declare t text;
begin
  foreach t in array array['audit_entries', 'audit_payloads', 'audit_waiting', 'audit_seals', 'audit_checks'] loop
    execute format('create statistics %I (dependencies) on tenant_id, organization_id from %I', t || '_belong', t);
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy organization on %I using (tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::uuid '
      || 'and organization_id = any(nullif(current_setting(''app.organization_ids'', true), '''')::uuid[]))', t);
  end loop;
end $$;

alter table audit_entries no force row level security;
alter table audit_payloads no force row level security;
alter table audit_waiting no force row level security;
insert into audit_entries (tenant_id, organization_id, at, id, actor_id, operation, outcome, kind, thing_id, privilege, appointment_id, role, scope, reason, address, payload_hash)
  select tenant_id, organization_id, at, id, actor_id, operation, outcome, kind, thing_id, privilege, appointment_id, role, scope, reason, address, payload_hash
  from audit_entries_before;
insert into audit_payloads (tenant_id, organization_id, at, entry_id, salt, payload)
  select p.tenant_id, p.organization_id, e.at, p.entry_id, p.salt, p.payload
  from audit_payloads_before p join audit_entries_before e on e.tenant_id = p.tenant_id and e.organization_id = p.organization_id and e.id = p.entry_id;
insert into audit_waiting (tenant_id, organization_id, entry_id, at) select tenant_id, organization_id, id, at from audit_entries_before;
alter table audit_entries force row level security;
alter table audit_payloads force row level security;
alter table audit_waiting force row level security;
drop table audit_payloads_before;
drop table audit_entries_before;
