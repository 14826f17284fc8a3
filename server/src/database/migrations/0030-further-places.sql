-- Where users also work, besides the location they are at home at: from a day until a day (not counted in), by the calendar
-- of the organization; the moments are those days' beginnings there, which decisions read.
create table user_further_places (
  tenant_id uuid not null, organization_id uuid not null, id uuid not null, user_id uuid not null,
  location_id uuid not null, from_day date not null, until_day date,
  starts_at timestamptz not null, ends_at timestamptz,
  set_at timestamptz not null, set_by uuid not null, set_by_name text not null,
  primary key (tenant_id, organization_id, id)
);
alter table user_further_places add constraint user_further_places_term check (until_day > from_day and ends_at > starts_at);
alter table user_further_places add constraint user_further_places_open check ((until_day is null) = (ends_at is null));
alter table user_further_places add constraint user_further_places_user foreign key (tenant_id, organization_id, user_id) references users (tenant_id, organization_id, id);
create index user_further_places_user on user_further_places (tenant_id, organization_id, user_id);
create index user_further_places_location on user_further_places (tenant_id, organization_id, location_id);
create statistics user_further_places_belong (dependencies) on tenant_id, organization_id from user_further_places;
alter table user_further_places enable row level security;
alter table user_further_places force row level security;
create policy organization on user_further_places using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid
  and organization_id = any(nullif(current_setting('app.organization_ids', true), '')::uuid[]));
