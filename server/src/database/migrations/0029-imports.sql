-- The import that brought somebody into a group; open: somebody did it by hand. Only what imports brought, imports take away.
alter table group_members add column import_id uuid;

-- Two users of one person may both have a record of the same course and day: both are kept, one after the other.
alter table past_completions add column nth smallint not null default 1;
drop index past_completions_day;
create unique index past_completions_day on past_completions (tenant_id, organization_id, user_id, course_id, completed_on, nth);
