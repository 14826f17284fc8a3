-- An organization belongs to one tenant, and whatever has an id of its own to one organization. Without being told, the
-- planner multiplies the conditions on them as if they were independent (row-level security adds two to every statement)
-- and expects one row where there are thousands: then every index that begins (tenant_id, organization_id) looks alike,
-- and it reads all of an organization to find the managers of one user. Counted by analyze like any statistics.
create statistics locations_belong (dependencies) on tenant_id, organization_id, parent_id from locations;
create statistics location_closure_belong (dependencies) on tenant_id, organization_id, ancestor_id, descendant_id from location_closure;
create statistics departments_belong (dependencies) on tenant_id, organization_id from departments;
create statistics job_titles_belong (dependencies) on tenant_id, organization_id from job_titles;
create statistics groups_belong (dependencies) on tenant_id, organization_id from groups;
create statistics users_belong (dependencies) on tenant_id, organization_id, location_id, department_id from users;
create statistics search_belong (dependencies) on tenant_id, organization_id from search;
create statistics group_members_belong (dependencies) on tenant_id, organization_id, group_id, user_id from group_members;
create statistics manager_mappings_belong (dependencies) on tenant_id, organization_id, manager_id, user_id from manager_mappings;
create statistics role_versions_belong (dependencies) on tenant_id, organization_id from role_versions;
create statistics appointments_belong (dependencies) on tenant_id, organization_id, user_id, anchor_id from appointments;
create statistics sign_ins_belong (dependencies) on tenant_id, organization_id, user_id from sign_ins;
create statistics audit_entries_belong (dependencies) on tenant_id, organization_id, thing_id from audit_entries;
create statistics audit_payloads_belong (dependencies) on tenant_id, organization_id from audit_payloads;
create statistics files_belong (dependencies) on tenant_id, organization_id from files;
create statistics tasks_belong (dependencies) on tenant_id, organization_id from tasks;
create statistics user_import_rows_belong (dependencies) on tenant_id, organization_id, import_id from user_import_rows;
create statistics content_packages_belong (dependencies) on tenant_id, organization_id from content_packages;
create statistics courses_belong (dependencies) on tenant_id, organization_id from courses;
create statistics course_instructors_belong (dependencies) on tenant_id, organization_id, course_id, user_id from course_instructors;
create statistics group_courses_belong (dependencies) on tenant_id, organization_id, group_id, course_id from group_courses;
create statistics course_versions_belong (dependencies) on tenant_id, organization_id, course_id from course_versions;
create statistics items_belong (dependencies) on tenant_id, organization_id, course_version_id from items;
create statistics assignments_belong (dependencies) on tenant_id, organization_id, course_id from assignments;
create statistics enrollments_belong (dependencies) on tenant_id, organization_id, user_id, course_id from enrollments;
create statistics enrollment_sources_belong (dependencies) on tenant_id, organization_id, enrollment_id, source_id from enrollment_sources;
create statistics attempts_belong (dependencies) on tenant_id, organization_id, enrollment_id, user_id from attempts;
create statistics launches_belong (dependencies) on tenant_id, organization_id, attempt_id from launches;
