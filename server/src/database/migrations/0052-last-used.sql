-- When a role somebody holds last allowed a deed: read of the newest entry for it.
create index audit_entries_appointment on audit_entries (tenant_id, organization_id, appointment_id, at desc)
  where appointment_id is not null;
