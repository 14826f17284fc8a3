-- Versions of roles say what was done, what they stand on and what a twin lacks; a retired role is no longer offered.
alter table role_versions add column deed text not null default 'saved';
alter table role_versions add column available text[] not null default '{}';
-- reports that are switched off for the twin that is worked out from this role
alter table role_versions add column twin_lacks text[] not null default '{}';
-- the mark of the model's table on which a changed built-in role stands; null for a role of one's own
alter table role_versions add column model_mark text;
alter table role_versions add constraint role_versions_deed check (deed in ('made', 'saved', 'restored', 'reset', 'retired'));

-- When a token was last used, as sign-ins know it.
alter table api_tokens add column seen_at timestamptz;

-- The deeds of a role in a span of time: which of them would another table of it have refused?
create index audit_entries_role on audit_entries (tenant_id, organization_id, role, at desc);
