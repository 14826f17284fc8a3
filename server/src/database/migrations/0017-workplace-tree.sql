-- Locations are listed by name, and found by words: an index of their own words, which those of a million users do not thin out.
create index locations_by_name on locations (tenant_id, organization_id, name_key, id);
create index search_locations on search using gin (text public.gin_trgm_ops) where kind = 'location';

-- Those that are there already. The owner of the tables is bound by row-level security too, which ends for this statement.
alter table locations no force row level security;
insert into search (tenant_id, organization_id, kind, id, text)
  select tenant_id, organization_id, 'location', id,
    replace(replace(replace(regexp_replace(normalize(name_key || ' ' || identifier_key, nfd), '[\u0300-\u036f]+', '', 'g'), 'ß', 'ss'), 'ø', 'o'), 'ł', 'l')
  from locations;
alter table locations force row level security;
