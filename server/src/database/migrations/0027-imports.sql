-- The import that brought somebody into a group; open: somebody did it by hand. Only what imports brought, imports take away.
alter table group_members add column import_id uuid;
