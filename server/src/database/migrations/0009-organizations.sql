-- Words by which those above group their clients; shown to those above alone.
alter table organizations add column tags text[] not null default '{}';

-- A version that was handed down says by which organization, and which version of its role there it is. No key: the
-- organization above may be out of reach.
alter table role_versions add column source_organization_id uuid;
alter table role_versions add column source_number int;
alter table role_versions add constraint role_versions_source check ((source_organization_id is null) = (source_number is null));
