-- Certifications as cycles: levels, what earns and renews them, and how long an award is valid.

alter table certifications add column description text not null default '';
-- how long an award is valid; null: once and for all
alter table certifications add column validity jsonb;
update certifications set validity = jsonb_build_object('kind', 'months', 'months', months_valid, 'from', 'completion', 'monthEnd', false)
  where months_valid is not null;
alter table certifications drop column months_valid;
-- an award may be renewed so many days before it expires, and so many after
alter table certifications add column renewal_days int not null default 0;
alter table certifications add column grace_days int not null default 0;
-- what an award still counts as in that time after its expiry
alter table certifications add column grace_complies boolean not null default false;
alter table certifications add column grace_opens boolean not null default false;
alter table certifications add column grace_shows_valid boolean not null default false;
-- when that time is over, what earns it is needed again, not what renews it
alter table certifications add column earned_again boolean not null default true;
-- so many of what earns or renews it; null: all
alter table certifications add column earn_count int;
alter table certifications add column renew_count int;
alter table certifications add constraint certifications_days check (renewal_days >= 0 and grace_days >= 0);
alter table certifications add constraint certifications_counts check (earn_count > 0 and renew_count > 0);

create table certification_levels (
  tenant_id uuid not null, organization_id uuid not null, id uuid not null,
  certification_id uuid not null, name text not null, name_key text not null, description text not null default '',
  -- how many months an award of this level is valid; null: as the certification says
  months int, position int not null,
  primary key (tenant_id, organization_id, id)
);
alter table certification_levels add constraint certification_levels_certification foreign key (tenant_id, organization_id, certification_id) references certifications (tenant_id, organization_id, id);
alter table certification_levels add constraint certification_levels_months check (months > 0);
create unique index certification_levels_name on certification_levels (tenant_id, organization_id, certification_id, name_key);
create statistics certification_levels_belong (dependencies) on tenant_id, organization_id, certification_id from certification_levels;

-- What earns a certification first, and what renews it; none that renews: the same.
create table certification_requirements (
  tenant_id uuid not null, organization_id uuid not null, certification_id uuid not null,
  purpose text not null, thing_kind text not null, thing_id uuid not null, position int not null,
  primary key (tenant_id, organization_id, certification_id, purpose, thing_kind, thing_id)
);
alter table certification_requirements add constraint certification_requirements_certification foreign key (tenant_id, organization_id, certification_id) references certifications (tenant_id, organization_id, id);
alter table certification_requirements add constraint certification_requirements_purpose check (purpose in ('earns', 'renews'));
alter table certification_requirements add constraint certification_requirements_kind check (thing_kind in ('course', 'path'));
create index certification_requirements_thing on certification_requirements (tenant_id, organization_id, thing_id, certification_id);
create statistics certification_requirements_belong (dependencies) on tenant_id, organization_id, certification_id from certification_requirements;

-- A global objective (SCORM 2004) that awards or renews a level once it is satisfied.
create table certification_objectives (
  tenant_id uuid not null, organization_id uuid not null, id uuid not null,
  certification_id uuid not null, level_id uuid not null, objective text collate "C" not null,
  primary key (tenant_id, organization_id, id)
);
alter table certification_objectives add constraint certification_objectives_certification foreign key (tenant_id, organization_id, certification_id) references certifications (tenant_id, organization_id, id);
alter table certification_objectives add constraint certification_objectives_level foreign key (tenant_id, organization_id, level_id) references certification_levels (tenant_id, organization_id, id);
create unique index certification_objectives_once on certification_objectives (tenant_id, organization_id, level_id, objective);
create index certification_objectives_certification on certification_objectives (tenant_id, organization_id, certification_id);
create index certification_objectives_objective on certification_objectives (tenant_id, organization_id, objective);
create statistics certification_objectives_belong (dependencies) on tenant_id, organization_id, certification_id, level_id from certification_objectives;

-- An award is one cycle of a user's certification. Its dates were worked out when it was given: the state follows from
-- them and the day.
update awards set state = 'active' where state = 'expired';
alter table awards drop constraint awards_state;
alter table awards add constraint awards_state check (state in ('active', 'revoked'));
alter table awards add column level_id uuid;
alter table awards add column cycle int not null default 1;
update awards a set cycle = n.cycle from (select tenant_id, organization_id, id,
    row_number() over (partition by tenant_id, organization_id, user_id, certification_id order by achieved_on, id) as cycle from awards) n
  where a.tenant_id = n.tenant_id and a.organization_id = n.organization_id and a.id = n.id;
alter table awards add column source text not null default 'hand';
alter table awards add column renews_from date;
alter table awards add column grace_until date;
alter table awards add column revoked_on date;
alter table awards add constraint awards_source check (source in ('hand', 'training', 'objective'));
alter table awards add constraint awards_level foreign key (tenant_id, organization_id, level_id) references certification_levels (tenant_id, organization_id, id);
drop index awards_user;
create unique index awards_cycle on awards (tenant_id, organization_id, user_id, certification_id, cycle);
create index awards_level on awards (tenant_id, organization_id, level_id);
create index awards_achieved on awards (tenant_id, organization_id, achieved_on, id);

-- A completion counts for one cycle of a certification and for no other.
create table award_completions (
  tenant_id uuid not null, organization_id uuid not null, certification_id uuid not null,
  source_kind text not null, source_id uuid not null, award_id uuid not null,
  primary key (tenant_id, organization_id, certification_id, source_kind, source_id)
);
alter table award_completions add constraint award_completions_award foreign key (tenant_id, organization_id, award_id) references awards (tenant_id, organization_id, id);
alter table award_completions add constraint award_completions_kind check (source_kind in ('enrollment', 'path-enrollment'));
create index award_completions_award on award_completions (tenant_id, organization_id, award_id);
create statistics award_completions_belong (dependencies) on tenant_id, organization_id, certification_id from award_completions;

-- Every change of an award by hand: what it was, what it became, who and why. Never changed.
create table award_changes (
  tenant_id uuid not null, organization_id uuid not null, id uuid not null,
  award_id uuid not null, user_id uuid not null,
  was jsonb not null, became jsonb not null, reason text not null,
  -- who acts from above belongs to another organization
  changed_at timestamptz not null, changed_by uuid not null, changed_by_name text not null,
  primary key (tenant_id, organization_id, id)
);
alter table award_changes add constraint award_changes_award foreign key (tenant_id, organization_id, award_id) references awards (tenant_id, organization_id, id);
create index award_changes_award on award_changes (tenant_id, organization_id, award_id, id);
create index award_changes_user on award_changes (tenant_id, organization_id, user_id);
create index award_changes_by on award_changes (tenant_id, organization_id, changed_by);
create statistics award_changes_belong (dependencies) on tenant_id, organization_id from award_changes;

-- Types of membership: how long one lasts, what it costs, and who may take it.
alter table membership_types add column description text not null default '';
alter table membership_types add column period jsonb;
alter table membership_types add column renewal_days int not null default 0;
alter table membership_types add column initial_price int;
alter table membership_types add column renewal_price int;
alter table membership_types add column currency text;
alter table membership_types add column tax int not null default 0;
alter table membership_types add column at_joining boolean not null default false;
alter table membership_types add constraint membership_types_prices check (initial_price > 0 and renewal_price > 0 and (num_nonnulls(initial_price, renewal_price) = 0 or currency is not null));

-- A global objective that begins or renews a membership once it is satisfied.
create table membership_objectives (
  tenant_id uuid not null, organization_id uuid not null, id uuid not null,
  membership_type_id uuid not null, objective text collate "C" not null,
  primary key (tenant_id, organization_id, id)
);
alter table membership_objectives add constraint membership_objectives_type foreign key (tenant_id, organization_id, membership_type_id) references membership_types (tenant_id, organization_id, id);
create unique index membership_objectives_once on membership_objectives (tenant_id, organization_id, membership_type_id, objective);
create statistics membership_objectives_belong (dependencies) on tenant_id, organization_id, membership_type_id from membership_objectives;

do $$
declare one text;
begin
  foreach one in array array['certification_levels', 'certification_requirements', 'certification_objectives', 'award_completions', 'award_changes',
    'membership_objectives'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy organization on %I using (tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::uuid
      and organization_id = any(nullif(current_setting(''app.organization_ids'', true), '''')::uuid[]))', one);
  end loop;
end $$;
