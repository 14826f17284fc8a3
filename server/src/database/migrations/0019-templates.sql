-- Wordings an organization gave to its mails: every one that was ever saved, per event and language. A row without words
-- says that the delivered wording holds again.
create table mail_templates (
  tenant_id uuid not null, organization_id uuid not null, event text not null, language text not null, version int not null,
  subject text, text text, button text,
  saved_at timestamptz not null, saved_by uuid not null,
  -- how often it could not be filled in, and the delivered wording left instead
  failures int not null default 0, failed_at timestamptz, fault text,
  primary key (tenant_id, organization_id, event, version)
);
alter table mail_templates add constraint mail_templates_language check (language in ('en', 'de'));
create index mail_templates_newest on mail_templates (tenant_id, organization_id, event, language, version);
create statistics mail_templates_belong (dependencies) on tenant_id, organization_id from mail_templates;

-- When mails reach a user: not between two minutes of the day, and what can wait once a day.
create table mail_hours (
  tenant_id uuid not null, organization_id uuid not null, user_id uuid not null,
  quiet_from smallint, quiet_until smallint,
  gathers boolean not null default false, daily_at smallint not null default 420,
  -- the day, where the user is, on which the last daily mail left
  last_daily_on date,
  primary key (tenant_id, organization_id, user_id)
);
alter table mail_hours add constraint mail_hours_user foreign key (tenant_id, organization_id, user_id) references users (tenant_id, organization_id, id);
create statistics mail_hours_belong (dependencies) on tenant_id, organization_id from mail_hours;

-- Addresses a server for mail refused for good: nothing is sent there until they are corrected.
create table mail_bounces (
  tenant_id uuid not null, organization_id uuid not null, address_key text not null,
  address text not null, fault text not null, bounced_at timestamptz not null,
  primary key (tenant_id, organization_id, address_key)
);
create statistics mail_bounces_belong (dependencies) on tenant_id, organization_id from mail_bounces;

-- Mails by their address, as it is compared; existing ones are found by it, too.
alter table mails add column address_key text;
update mails set address_key = lower(address) where address is not null;
create index mails_address on mails (tenant_id, organization_id, address_key) where address_key is not null;

do $$
declare one text;
begin
  foreach one in array array['mail_templates', 'mail_hours', 'mail_bounces'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy organization on %I using (tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::uuid
      and organization_id = any(nullif(current_setting(''app.organization_ids'', true), '''')::uuid[]))', one);
  end loop;
end $$;
