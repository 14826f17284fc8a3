-- What lists of departments and job titles are ordered by, and what counts the holders of a job title.
create index departments_name on departments (tenant_id, organization_id, name, id);
create index job_titles_name on job_titles (tenant_id, organization_id, name, id);
create index users_job_title on users (tenant_id, organization_id, job_title_id) where job_title_id is not null;

-- Whose role is anchored at a place: asked before it is merged with another or deleted.
create index appointments_anchor on appointments (tenant_id, organization_id, anchor_kind, anchor_id) where anchor_id is not null;
