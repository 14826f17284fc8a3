-- Whoever writes many rows checks their foreign keys as often, by plans made for any organization. Taken for independent,
-- tenant and organization make a large organization look like a handful of rows: every index seemed as good as the
-- primary key, and each check read all courses (items, departments, job titles) of the organization.
create statistics courses_tenancy (dependencies) on tenant_id, organization_id from courses;
create statistics items_tenancy (dependencies) on tenant_id, organization_id from items;
create statistics departments_tenancy (dependencies) on tenant_id, organization_id from departments;
create statistics job_titles_tenancy (dependencies) on tenant_id, organization_id from job_titles;
analyze courses, items, departments, job_titles;

-- a commit marks each row of an import once: on its own page that costs no index a thing
alter table user_import_rows set (fillfactor = 50);
