-- What lists of users are reached and counted by. Departments have an index as locations have. And whoever counts reads
-- one small index, in which the users of a location share an entry, instead of every user.
create index users_department_name on users (tenant_id, organization_id, department_id, name_key, id);
create index users_counted on users (tenant_id, organization_id, location_id) where not is_service and state <> 'deleted';

-- A commit marks each row of an import once: on its own page that costs no index a thing.
alter table user_import_rows set (fillfactor = 50);
