-- What clients are started with: kept by the organization above them. An absent setting is left as the client has it.
create table client_templates (
  tenant_id uuid not null, organization_id uuid not null, id uuid not null,
  name text not null, name_key text not null, description text not null default '',
  role_model text, features text[] not null default '{}', settings jsonb not null default '{}', roles text[] not null default '{}',
  logo_mime text, logo bytea,
  changed_at timestamptz not null, version bigint not null default 1,
  primary key (tenant_id, organization_id, id)
);
alter table client_templates add constraint client_templates_logo check ((logo is null) = (logo_mime is null));
create unique index client_templates_name on client_templates (tenant_id, organization_id, name_key);
create statistics client_templates_belong (dependencies) on tenant_id, organization_id from client_templates;

-- What a client last took over from templates, setting by setting: what differs from it since is the client's own. No key
-- leads to the template, which may be deleted; the name stays.
create table client_template_uses (
  tenant_id uuid not null, organization_id uuid not null, client_id uuid not null,
  template_id uuid not null, template_name text not null, taken jsonb not null,
  applied_at timestamptz not null, applied_by text not null,
  primary key (tenant_id, organization_id, client_id)
);
create statistics client_template_uses_belong (dependencies) on tenant_id, organization_id from client_template_uses;

do $$
declare one text;
begin
  foreach one in array array['client_templates', 'client_template_uses'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy organization on %I using (tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::uuid
      and organization_id = any(nullif(current_setting(''app.organization_ids'', true), '''')::uuid[]))', one);
  end loop;
end $$;
