-- From which day the days until the due date count, how many days whoever comes late has at least, which completions
-- from before count (kind any, none, valid, since with a day, within with days or months), and how it repeats.
alter table assignments add column due_from text not null default 'joined';
alter table assignments add column least_days int not null default 7;
alter table assignments add column counts_already jsonb not null default '{"kind": "any"}';
alter table assignments add column repeats jsonb;
alter table assignments add constraint assignments_due_from check (due_from in ('joined', 'made', 'hired'));

-- Of the cycles of one obligation one is current; the others are history.
alter table enrollments add column is_current boolean not null default true;
-- The due date follows from the repeat, not from the first due date.
alter table enrollment_sources add column is_repeat boolean not null default false;
