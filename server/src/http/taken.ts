import { type FieldError, Refusal, refusals } from '../refusal.ts';

const problems = refusals({
  'taken-meanwhile': {
    status: 409,
    says: {
      en: 'Somebody stored the same at this moment. Nothing was changed. Look at what is there now before you repeat it.',
      de: 'Jemand hat in diesem Moment dasselbe gespeichert. Es wurde nichts geändert. Sehen Sie nach, was jetzt da ist, bevor Sie es wiederholen.',
    },
  },
});

const taken: Omit<FieldError, 'field'> = {
  code: 'taken-meanwhile',
  says: {
    en: 'Somebody has just taken this. Choose another one.',
    de: 'Das wurde gerade eben vergeben. Wählen Sie etwas anderes.',
  },
};

/**
 * The unique indexes that two people can run into at once, with the field of the form. Whoever asks later is refused by
 * the rule of the deed itself; only who asks in the same moment gets here. Null: a pair, which no single field names.
 */
export const fieldOf: Readonly<Record<string, string | null>> = Object.freeze({
  additional_fields_key: 'key',
  agencies_name: 'name',
  agency_ids_user: null,
  awards_cycle: null,
  card_banks_name: 'name',
  catalogue_categories_name: 'name',
  certification_levels_name: 'name',
  certification_objectives_once: 'objective',
  certifications_identifier: 'identifier',
  client_templates_name: 'name',
  closures_open: null,
  content_grants_active: null,
  course_templates_course: null,
  customers_name: 'name',
  departments_identifier: 'identifier',
  enrollments_obligation: null,
  external_ids_thing: null,
  feeds_source: 'source',
  group_member_periods_open: null,
  groups_name: 'name',
  invitations_open: 'email',
  items_position: null,
  job_titles_identifier: 'identifier',
  join_requests_email: 'email',
  linked_sign_ins_once: null,
  location_levels_position: 'position',
  locations_identifier: 'identifier',
  locations_name: 'name',
  mail_domains_domain: 'domain',
  manager_mappings_pair: null,
  membership_objectives_once: 'objective',
  membership_types_name: 'name',
  notification_settings_event: null,
  orders_number: 'number',
  organizations_identifier: 'identifier',
  own_addresses_one: 'host',
  past_completions_day: null,
  path_enrollments_obligation: null,
  provider_subjects_once: null,
  provider_subjects_subject: null,
  registrations_open: null,
  rosters_session: null,
  scim_mappings_group: null,
  scim_mappings_name: 'name',
  signatures_once: null,
  tags_name: 'name',
  users_identified: 'employeeIdentifier',
  users_not_same_two: null,
  users_user_name: 'userName',
});

type Coded = Readonly<{ code?: unknown; constraint?: unknown }>;

/** What a unique index refused, as an answer; null where it is something else, or a fault of ours. */
export function takenMeanwhile(fault: unknown): Refusal | null {
  const { code, constraint } = (typeof fault === 'object' && fault !== null ? fault : {}) as Coded;
  const field = code === '23505' ? fieldOf[String(constraint)] : undefined;
  if (field === undefined) return null;
  return new Refusal(problems['taken-meanwhile'], { errors: field === null ? [] : [{ field, ...taken }] });
}
