-- An employee identifier names one user. Whoever shared one before this keeps it; it is given to nobody once more.
alter table users add column doubled_identifier text;
update users u set doubled_identifier = u.employee_identifier where u.employee_identifier is not null and exists (
  select 1 from users o where o.tenant_id = u.tenant_id and o.organization_id = u.organization_id
  and o.employee_identifier = u.employee_identifier and o.id < u.id);
create unique index users_identified on users (tenant_id, organization_id, employee_identifier)
  where employee_identifier is distinct from doubled_identifier;
