-- Whoever looks after a group or a site has seen the transcripts of its members; an appointment can now say that they do not.
alter table appointments no force row level security;
update appointments set options = coalesce(options, '{}') || '{"seesTranscripts": true}' where anchor_kind = 'group';
alter table appointments force row level security;
