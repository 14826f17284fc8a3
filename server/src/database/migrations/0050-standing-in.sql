-- A sign-in stands in for somebody for a while: to view as they see, or to act as them. Whoever that is may belong to
-- another organization, so no key leads there; every request asks anew whether it still may be.
alter table sign_ins add column stands_organization_id uuid;
alter table sign_ins add column stands_user_id uuid;
alter table sign_ins add column stands_kind text;
alter table sign_ins add column stands_since timestamptz;
alter table sign_ins add column stands_until timestamptz;
alter table sign_ins add constraint sign_ins_stands_kind check (stands_kind in ('viewing', 'acting'));
alter table sign_ins add constraint sign_ins_stands check
  (num_nulls(stands_organization_id, stands_user_id, stands_kind, stands_since, stands_until) in (0, 5));
