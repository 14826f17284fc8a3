-- What a course says of itself besides title and description: what it is found by, how long it takes, what it counts
-- for, what it runs on, when whoever has not completed it is reminded, and what it costs.
alter table courses add column keywords text[] not null default '{}';
-- how long it takes, in minutes; null: nobody said
alter table courses add column minutes int;
-- hours or points by kind: [{ "kind": "CME", "hundredths": 150 }]
alter table courses add column credits jsonb not null default '[]';
alter table courses add column works_on text[] not null default '{}';
-- days before the due date; below nothing: after it
alter table courses add column remind_days int[] not null default '{}';
-- in the smallest unit of the currency; null: it costs nothing
alter table courses add column price bigint;
alter table courses add column currency text;
-- hundredths of a percent that come on top
alter table courses add column tax int not null default 0;
-- the picture it is shown with: one of its files
alter table courses add column image_id uuid;
alter table courses add constraint courses_minutes check (minutes > 0);
alter table courses add constraint courses_price check (price > 0 and (price is null) = (currency is null));
alter table courses add constraint courses_tax check (tax between 0 and 10000);

-- A template is a course that others begin with a copy of.
alter table course_templates add column course_id uuid;
alter table course_templates add constraint course_templates_course foreign key (tenant_id, organization_id, course_id) references courses (tenant_id, organization_id, id);
create unique index course_templates_course on course_templates (tenant_id, organization_id, course_id);

-- A copy of a course shows the same files: they lie there once, however many courses hold them.
alter table content_files drop constraint content_files_pkey;
alter table content_files add primary key (tenant_id, organization_id, file_id, course_id);
