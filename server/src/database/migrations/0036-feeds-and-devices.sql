-- A device stands at a place there is: whoever decides over all places takes any place for one of them.
alter table devices no force row level security;
update devices d set location_id = null where d.location_id is not null and not exists (
  select from locations l where l.tenant_id = d.tenant_id and l.organization_id = d.organization_id and l.id = d.location_id);
alter table devices force row level security;
alter table devices add constraint devices_location foreign key (tenant_id, organization_id, location_id) references locations (tenant_id, organization_id, id);
create index devices_location on devices (tenant_id, organization_id, location_id) where location_id is not null;

-- Whom a run brings back: the feed suspended or disabled them because they were missing, and its file names them again.
alter table feed_runs add column back uuid[] not null default '{}';
