-- An import can be undone for 30 days: what would become of each row, or became of it, is kept beside it.
alter table user_imports drop constraint user_imports_state;
alter table user_imports add constraint user_imports_state check (state in
  ('uploaded', 'checking', 'checked', 'committing', 'committed', 'failed', 'cancelled', 'undo-checking', 'undo-checked', 'undoing', 'undone'));
alter table user_import_rows add column undo jsonb;
