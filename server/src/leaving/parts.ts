import type { Text } from '../text.ts';

/** What a table of an organization becomes when the organization leaves. */
export type Part = Readonly<{
  area: Area;
  /** Why it is in no export; absent: it is a file of its own there. */ notExported?: Text;
  /** Columns that are in no export: hashes, sealed secrets and their like. */ without: readonly string[];
  /** Why rows stay when the organization is erased; absent: they are removed. */ stays?: Text;
  /** What is emptied of the rows that stay. */ empties: Readonly<Record<string, string | null>>;
}>;

export type Area = keyof typeof areas;
export const areas = {
  people: { en: 'Users', de: 'Benutzer' },
  places: { en: 'Places, groups and settings', de: 'Orte, Gruppen und Einstellungen' },
  authority: { en: 'Roles and sign-in', de: 'Rollen und Anmeldung' },
  training: { en: 'Courses and results', de: 'Kurse und Ergebnisse' },
  proofs: { en: 'Proofs', de: 'Nachweise' },
  commerce: { en: 'Licences and orders', de: 'Lizenzen und Bestellungen' },
  exchange: { en: 'Imports, feeds and mails', de: 'Importe, Zuflüsse und Nachrichten' },
  audit: { en: 'Audit', de: 'Protokoll' },
} as const satisfies Readonly<Record<string, Text>>;

const asProof: Text = {
  en: 'It is a proof, or says what a proof is of: it stays valid, under the number of a user instead of a name.',
  de: 'Es ist ein Nachweis oder sagt, wofür einer gilt: Er bleibt gültig, unter einer Nummer statt eines Namens.',
};
const asEntry: Text = {
  en: 'That something was done, when and by which role stays, without names; what was written beside it is removed.',
  de: 'Dass etwas getan wurde, wann und durch welche Rolle, bleibt, ohne Namen; was daneben stand, wird entfernt.',
};
const asStatement: Text = {
  en: 'It says that the organization was closed and what was erased.',
  de: 'Es sagt, dass die Organisation geschlossen und was getilgt wurde.',
};
const secret: Text = {
  en: 'Good for signing in here and nowhere else.',
  de: 'Nur für die Anmeldung hier gut.',
};
const passing: Text = {
  en: 'Kept for minutes or days while something is under way.',
  de: 'Nur für Minuten oder Tage gehalten, während etwas läuft.',
};
const derived: Text = {
  en: 'Worked out from other tables.',
  de: 'Aus anderen Tabellen abgeleitet.',
};

type Of = Partial<Omit<Part, 'area'>>;
const of = (area: Area, tables: readonly string[], more: Of = {}): Record<string, Part> =>
  Object.fromEntries(tables.map((table) => [table, { area, without: [], empties: {}, ...more }]));

/** Every table with an organization; the tests hold it against the schema. */
export const parts: Readonly<Record<string, Part>> = Object.freeze({
  ...of('people', ['users'], {
    without: ['password_hash'],
    // the others are removed, see store-rows.ts
    stays: { en: 'Of those a proof is about, the number.', de: 'Von denen mit Nachweis: die Nummer.' },
  }),
  ...of('people', ['user_states', 'user_places', 'user_moves', 'user_further_places', 'user_notes', 'user_merges']),
  ...of('people', ['former_identifiers'], { without: ['key_hash'] }),
  ...of('people', ['personal_holds', 'manager_mappings', 'field_values', 'users_not_same']),
  ...of('people', ['external_ids'], { without: ['told_hash'] }),
  ...of('people', ['invitations'], { without: ['token_hash'] }),
  ...of('people', ['join_requests'], { without: ['password_hash'] }),
  ...of('places', ['mail_domains', 'own_addresses']),
  // a picture is a file of its own
  ...of('people', ['user_photos'], { without: ['small', 'large'] }),
  ...of('places', ['location_levels', 'locations', 'departments', 'job_titles', 'groups', 'group_members']),
  ...of('places', ['group_member_periods', 'group_courses', 'additional_fields', 'saved_views', 'default_views']),
  ...of('places', ['client_templates'], { without: ['logo'] }),
  ...of('places', ['client_template_uses', 'notices', 'notice_dismissals']),
  ...of('places', ['organization_logos'], { without: ['bytes'] }),
  ...of('places', ['location_closure', 'search'], { notExported: derived }),
  ...of('authority', ['role_versions', 'appointments', 'access_requests', 'access_reviews', 'scim_mappings']),
  ...of('authority', ['scim_appointments', 'linked_sign_ins']),
  ...of('authority', ['sign_ins', 'api_tokens', 'devices'], { without: ['token_hash'] }),
  ...of('authority', ['identity_providers'], { without: ['secret', 'keys'] }),
  ...of('authority', ['provider_subjects']),
  ...of(
    'authority',
    ['second_factors', 'recovery_codes', 'passkeys', 'pins', 'signing_pins', 'first_credentials', 'sign_in_devices'],
    {
      notExported: secret,
    },
  ),
  ...of(
    'authority',
    [
      ...['pending_sign_ins', 'answered_challenges', 'provider_attempts', 'seen_assertions', 'sign_in_failures'],
      ...['password_resets', 'idempotency_keys', 'launches', 'join_confirmations', 'signing_proofs'],
    ],
    { notExported: passing },
  ),
  ...of('training', [
    'courses',
    'course_versions',
    'course_instructors',
    'course_tags',
    'course_templates',
    'course_history',
    'items',
  ]),
  ...of('training', ['content_packages', 'paths', 'path_courses', 'tags', 'catalogue_categories', 'category_courses']),
  ...of('training', ['assignments', 'enrollments', 'enrollment_sources', 'attempts', 'attempt_comments']),
  ...of('training', ['attempt_interactions', 'attempt_objectives', 'learner_objectives', 'past_completions']),
  ...of('training', ['offline_attempts', 'attempt_evidence', 'attempt_changes', 'attempt_limits']),
  ...of('training', ['assessments', 'observations', 'version_moves', 'enrollment_moves']),
  ...of('training', [
    'exemptions',
    'external_trainings',
    'xapi_statements',
    'xapi_documents',
    'sessions',
    'session_instructors',
  ]),
  ...of('training', ['rosters', 'agency_ids', 'saved_reports', 'report_schedules']),
  ...of('training', ['item_contents', 'content_files', 'question_banks', 'result_changes', 'course_registrations']),
  ...of('training', ['approval_steps', 'course_prerequisites', 'registrations', 'path_enrollments', 'path_sources']),
  ...of('proofs', ['certifications', 'certification_levels', 'agencies'], { stays: asProof }),
  ...of('proofs', ['certification_requirements', 'certification_objectives', 'award_completions', 'award_changes']),
  ...of('proofs', ['awards'], { stays: asProof, empties: { comment: '', given_by: null } }),
  ...of('proofs', ['card_banks'], { stays: asProof, empties: { owner_id: null } }),
  ...of('proofs', ['cards'], { stays: asProof, empties: { session_id: null, customer_id: null, issued_by: null } }),
  ...of('commerce', [
    'licences',
    'membership_types',
    'membership_objectives',
    'content_grants',
    'customers',
    'orders',
    'seats',
    'transactions',
  ]),
  ...of('exchange', ['files', 'tasks', 'user_imports', 'user_import_rows', 'bulks', 'bulk_rows', 'feed_runs']),
  ...of('exchange', ['import_mappings'], { without: ['header_hash'] }),
  ...of('exchange', ['feeds'], { without: ['secret'] }),
  ...of('exchange', ['mails'], { without: ['secret'] }),
  ...of('exchange', ['mail_switches', 'mail_refusals', 'mail_templates', 'mail_hours', 'mail_bounces']),
  ...of('exchange', ['notification_settings']),
  ...of('exchange', ['organization_exports'], { notExported: passing }),
  ...of('proofs', ['signatures'], { stays: asProof, empties: { printed_name: '', user_name: '' } }),
  ...of('audit', ['audit_entries'], { without: ['payload_hash'], stays: asEntry }),
  ...of('audit', ['audit_payloads'], { without: ['salt'] }),
  ...of('audit', ['audit_seals'], { stays: asEntry }),
  ...of('audit', ['audit_waiting'], { notExported: passing, stays: asEntry }),
  ...of('audit', ['audit_checks'], { notExported: passing }),
  ...of('audit', ['closures'], { without: ['statement_sha256'], stays: asStatement }),
});

/** What may be said of a table's columns that the tests would take for a secret. */
export const notSecret: readonly string[] = [
  // what a file and what was signed is told by, and what content kept for itself
  ...['files.sha256', 'signatures.sha256', 'xapi_documents.content', 'users.must_change_password'],
  // the chain is taken along, to be held against the entries
  ...['audit_seals.entry_hashes', 'audit_seals.hash', 'audit_seals.previous', 'audit_seals.vouched'],
];

type Keyed = Readonly<{ table: string; points: readonly string[] }>;

/**
 * The tables in an order in which each comes before those it points at: what points at nothing that is left goes last.
 * @throws Error when tables point at each other in a circle
 */
export function childrenFirst(tables: readonly Keyed[]): readonly string[] {
  const order: string[] = [];
  let left = tables;
  while (left.length > 0) {
    const pointedAt = new Set(left.flatMap(({ table, points }) => points.filter((other) => other !== table)));
    const free = left.filter(({ table }) => !pointedAt.has(table));
    if (free.length === 0) throw new Error(`tables point at each other: ${left.map(({ table }) => table).join(', ')}`);
    order.push(...free.map(({ table }) => table));
    left = left.filter(({ table }) => pointedAt.has(table));
  }
  return order;
}
