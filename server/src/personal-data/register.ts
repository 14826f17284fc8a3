import type { Text } from '../text.ts';

/**
 * What a table keeps of a person: the register of personal data. The tests demand a row for every column that names a
 * user as the one it is about; docs/personal-data.md is made from it.
 */
export type Kept = Readonly<{
  table: string;
  /** The column that names the person. */ by: string;
  holds: Text;
  /** The columns a person gets to read. */ shows: readonly string[];
  erased: Removed | Emptied | Stays;
  /** It goes along when two users are made one: row by row, or as the enrollments of each course allow. */
  moves?: true | 'with its course';
  /** What tells the rows of a person apart; `id` unless said otherwise. */ key?: readonly string[];
  /** A person has one row for each value of these: what the other has already stays where it is. */ one?: readonly string[];
}>;
type Removed = Readonly<{ how: 'removed' }>;
type Emptied = Readonly<{ how: 'emptied'; to: Readonly<Record<string, string | null>>; because: Text }>;
type Stays = Readonly<{ how: 'stays'; because: Text }>;

const removed: Removed = { how: 'removed' };

const asRecord: Text = {
  en: 'Training records stay without a name, for as long as the organization keeps its records.',
  de: 'Schulungsnachweise bleiben ohne Namen, solange die Organisation ihre Nachweise aufbewahrt.',
};
const emptiedRecord: Text = {
  en: 'Answers, comments and remarks go; the record stays without a name.',
  de: 'Antworten, Kommentare und Bemerkungen gehen; der Nachweis bleibt ohne Namen.',
};
const asBooks: Text = {
  en: 'Bookkeeping stays without a name, for as long as the law asks for it.',
  de: 'Die Buchhaltung bleibt ohne Namen, solange das Gesetz sie verlangt.',
};
const asAuthority: Text = {
  en: 'Who held which role stays without a name, as long as the audit.',
  de: 'Wer welche Rolle hatte, bleibt ohne Namen, so lange wie das Protokoll.',
};
const asWork: Text = {
  en: 'It belongs to the work of the organization; the name goes.',
  de: 'Es gehört zur Arbeit der Organisation; der Name geht.',
};
const asPseudonym: Text = {
  en: 'The user stays as a number, so that records still belong together.',
  de: 'Der Benutzer bleibt als Nummer, damit Nachweise zusammengehören.',
};

export const register: readonly Kept[] = [
  {
    table: 'users',
    by: 'id',
    holds: { en: 'Profile', de: 'Profil' },
    shows: [
      ...['user_name', 'first_name', 'middle_name', 'last_name', 'email', 'phone', 'address', 'date_of_birth'],
      ...[
        'employee_identifier',
        'hire_date',
        'language',
        'time_zone',
        'state',
        'created_at',
        'expires_at',
        'last_sign_in_at',
      ],
    ],
    // names and keys become a number of their own: see deeds-erase.ts
    erased: {
      how: 'emptied',
      to: {
        ...{ middle_name: null, email: null, email_key: null, phone: null, address: null, date_of_birth: null },
        ...{ employee_identifier: null, hire_date: null, time_zone: null, password_hash: null },
        ...{ last_sign_in_at: null },
        ...{ location_id: null, department_id: null, job_title_id: null },
      },
      because: asPseudonym,
    },
  },
  {
    table: 'user_states',
    by: 'user_id',
    holds: { en: 'Changes of state, with their reasons', de: 'Änderungen des Zustands, mit ihren Gründen' },
    shows: ['was', 'became', 'until', 'reason', 'at'],
    erased: { how: 'emptied', to: { reason: null, ended: '[]' }, because: asAuthority },
  },
  {
    table: 'user_photos',
    by: 'user_id',
    holds: { en: 'Picture', de: 'Bild' },
    shows: ['changed_at'],
    key: ['user_id'],
    erased: removed,
  },
  {
    table: 'feeds',
    by: 'user_id',
    holds: { en: 'Feeds that act as this service user', de: 'Zuflüsse, die als dieser Dienstbenutzer handeln' },
    shows: ['name', 'created_at'],
    erased: { how: 'stays', because: asAuthority },
  },
  {
    table: 'feed_runs',
    by: 'user_id',
    holds: { en: 'Bulk jobs sent, and runs of feeds', de: 'Gesendete Sammelaufträge und Läufe von Zuflüssen' },
    shows: ['state', 'created_at'],
    erased: { how: 'stays', because: asPseudonym },
  },
  {
    table: 'external_ids',
    by: 'thing_id',
    holds: { en: 'What other systems call the person', de: 'Wie andere Systeme die Person nennen' },
    shows: ['source', 'external_id'],
    key: ['source', 'external_id'],
    erased: removed,
  },
  {
    table: 'default_views',
    by: 'user_id',
    holds: { en: 'Views that lists open with', de: 'Ansichten, mit denen Listen sich öffnen' },
    shows: ['list'],
    key: ['list'],
    erased: removed,
  },
  {
    table: 'saved_views',
    by: 'owner_id',
    holds: { en: 'Views kept', de: 'Behaltene Ansichten' },
    shows: ['list', 'name', 'created_at'],
    erased: { how: 'emptied', to: { owner_name: '' }, because: asWork },
  },
  {
    table: 'bulk_rows',
    by: 'user_id',
    holds: {
      en: 'What was done to the person with many others',
      de: 'Was mit der Person unter vielen anderen geschah',
    },
    shows: ['outcome'],
    key: ['bulk_id', 'number'],
    erased: { how: 'emptied', to: { name: '', before: null }, because: asAuthority },
  },
  {
    table: 'sign_ins',
    by: 'user_id',
    holds: { en: 'Sign-ins: when, from where, with what device', de: 'Anmeldungen: wann, von wo, mit welchem Gerät' },
    shows: ['created_at', 'seen_at', 'address', 'device'],
    erased: removed,
  },
  {
    table: 'pending_sign_ins',
    by: 'user_id',
    holds: { en: 'Sign-ins that wait for a further step', de: 'Anmeldungen, denen noch ein Schritt fehlt' },
    shows: ['method', 'created_at', 'expires_at'],
    erased: removed,
  },
  {
    table: 'second_factors',
    by: 'user_id',
    holds: { en: 'The app for codes: its secret, sealed', de: 'Die App für Codes: ihr Geheimnis, versiegelt' },
    shows: ['created_at', 'confirmed_at'],
    key: ['user_id'],
    erased: removed,
  },
  {
    table: 'recovery_codes',
    by: 'user_id',
    holds: { en: 'Recovery codes, as keyed hashes', de: 'Wiederherstellungscodes, als Prüfsummen mit Schlüssel' },
    shows: ['created_at', 'used_at'],
    erased: removed,
  },
  {
    table: 'passkeys',
    by: 'user_id',
    holds: { en: 'Passkeys: name and public key', de: 'Passkeys: Name und öffentlicher Schlüssel' },
    shows: ['name', 'created_at', 'last_used_at'],
    erased: removed,
  },
  {
    table: 'first_credentials',
    by: 'user_id',
    holds: { en: 'A sign-in sheet, as a hash', de: 'Ein Anmeldeblatt, als Prüfsumme' },
    shows: ['created_at', 'expires_at'],
    key: ['user_id'],
    erased: removed,
  },
  {
    table: 'api_tokens',
    by: 'user_id',
    holds: { en: 'API tokens', de: 'API-Token' },
    shows: ['name', 'created_at', 'expires_at', 'ended_at'],
    erased: removed,
  },
  {
    table: 'linked_sign_ins',
    by: 'user_id',
    holds: {
      en: 'Links with other organizations one belongs to',
      de: 'Verknüpfungen mit anderen Organisationen, zu denen man gehört',
    },
    shows: ['linked_at'],
    erased: removed,
  },
  {
    table: 'provider_attempts',
    by: 'for_user_id',
    holds: {
      en: 'A link to an account at a provider that was begun, for five minutes',
      de: 'Eine begonnene Verknüpfung mit einem Konto bei einem Anbieter, für fünf Minuten',
    },
    shows: ['expires_at', 'used_at'],
    erased: removed,
  },
  {
    table: 'provider_subjects',
    by: 'user_id',
    holds: {
      en: 'Who one is at the provider one signs in by',
      de: 'Wer man beim Anbieter ist, über den man sich anmeldet',
    },
    shows: ['subject', 'claims', 'seen_at', 'linked_at'],
    erased: removed,
  },
  {
    table: 'provider_subjects',
    by: 'candidate_id',
    holds: { en: 'Sign-ins that could be one’s own', de: 'Anmeldungen, die die eigenen sein könnten' },
    shows: ['claims', 'seen_at'],
    erased: removed,
  },
  {
    table: 'former_identifiers',
    by: 'user_id',
    holds: { en: 'Identifiers given up, as hashes', de: 'Abgelegte Kennungen, als Prüfsummen' },
    shows: ['kind', 'at'],
    moves: true,
    erased: {
      how: 'stays',
      because: {
        en: 'A user name is never given to anybody else; only a hash of it is kept.',
        de: 'Ein Benutzername wird nie neu vergeben; aufbewahrt wird nur seine Prüfsumme.',
      },
    },
  },
  {
    table: 'personal_holds',
    by: 'user_id',
    holds: { en: 'Reasons why data could not be erased', de: 'Gründe, warum Daten nicht getilgt werden konnten' },
    shows: ['reason', 'until', 'set_at', 'ended_at'],
    erased: removed,
  },
  {
    table: 'user_merges',
    by: 'kept_id',
    holds: { en: 'Other users of the same person', de: 'Weitere Benutzer derselben Person' },
    shows: ['at', 'reason', 'undone_at'],
    erased: { how: 'emptied', to: { moved: '{}', filled: '{}', reason: '' }, because: asPseudonym },
  },
  {
    table: 'user_merges',
    by: 'ended_id',
    holds: { en: 'The user this one was made part of', de: 'Der Benutzer, in dem dieser aufging' },
    shows: ['at', 'reason', 'undone_at'],
    erased: { how: 'emptied', to: { moved: '{}', filled: '{}', reason: '' }, because: asPseudonym },
  },
  {
    table: 'appointments',
    by: 'user_id',
    holds: { en: 'Roles held', de: 'Rollen' },
    shows: ['role', 'starts_at', 'ends_at', 'given_at', 'reason'],
    erased: { how: 'stays', because: asAuthority },
  },
  {
    table: 'group_members',
    by: 'user_id',
    holds: { en: 'Membership of groups', de: 'Mitgliedschaft in Gruppen' },
    shows: ['function', 'since', 'until'],
    key: ['group_id'],
    erased: { how: 'stays', because: asRecord },
  },
  {
    table: 'group_member_periods',
    by: 'user_id',
    holds: { en: 'Past membership of groups', de: 'Frühere Mitgliedschaft in Gruppen' },
    shows: ['function', 'since', 'until', 'began_at', 'ended_at'],
    erased: { how: 'stays', because: asRecord },
  },
  {
    table: 'field_values',
    by: 'subject_id',
    holds: { en: 'Additional fields of the profile', de: 'Zusätzliche Felder des Profils' },
    shows: ['value'],
    key: ['field_id'],
    erased: removed,
  },
  {
    table: 'manager_mappings',
    by: 'user_id',
    holds: { en: 'Managers', de: 'Vorgesetzte' },
    shows: ['manager_id'],
    erased: removed,
  },
  {
    table: 'manager_mappings',
    by: 'manager_id',
    holds: { en: 'People who report to the person', de: 'Wer an die Person berichtet' },
    shows: ['user_id'],
    erased: removed,
  },
  {
    table: 'import_mappings',
    by: 'user_id',
    holds: { en: 'Remembered columns of imports', de: 'Gemerkte Spalten von Importen' },
    shows: ['mapping', 'at'],
    key: ['header_hash'],
    erased: removed,
  },
  {
    table: 'user_import_rows',
    by: 'user_id',
    holds: { en: 'Rows of imports', de: 'Zeilen von Importen' },
    shows: ['line', 'outcome', 'cells'],
    key: ['import_id', 'line'],
    erased: {
      how: 'emptied',
      to: { cells: '{}', reasons: '[]' },
      because: {
        en: 'That a row was read stays; what it said goes.',
        de: 'Dass es eine Zeile gab, bleibt; ihr Inhalt geht.',
      },
    },
  },
  {
    table: 'invitations',
    by: 'user_id',
    holds: { en: 'The invitation', de: 'Die Einladung' },
    shows: ['email', 'first_name', 'last_name', 'role', 'created_at', 'accepted_at'],
    erased: {
      how: 'emptied',
      to: { email: '', email_key: '', first_name: null, last_name: null },
      because: asAuthority,
    },
  },
  {
    table: 'course_instructors',
    by: 'user_id',
    holds: { en: 'Courses taught', de: 'Unterrichtete Kurse' },
    shows: ['course_id'],
    key: ['course_id'],
    erased: { how: 'stays', because: asWork },
  },
  {
    table: 'enrollments',
    by: 'user_id',
    holds: { en: 'Enrollments and results', de: 'Einschreibungen und Ergebnisse' },
    shows: [
      'course_id',
      'cycle',
      'state',
      'progress',
      'score',
      'due_date',
      'enrolled_at',
      'started_at',
      'completed_at',
    ],
    erased: { how: 'stays', because: asRecord },
    moves: 'with its course',
  },
  {
    table: 'attempts',
    by: 'user_id',
    holds: { en: 'Attempts and answers', de: 'Versuche und Antworten' },
    shows: [
      'item_id',
      'number',
      'state',
      'completion',
      'success',
      'score',
      'seconds',
      'started_at',
      'ended_at',
      'run_time',
    ],
    erased: { how: 'emptied', to: { run_time: '{}' }, because: emptiedRecord },
    moves: 'with its course',
  },
  {
    table: 'launches',
    by: 'user_id',
    holds: { en: 'Sittings of attempts', de: 'Sitzungen von Versuchen' },
    shows: ['created_at', 'ended_at'],
    erased: removed,
    moves: 'with its course',
  },
  {
    table: 'agency_ids',
    by: 'user_id',
    holds: { en: 'Numbers with agencies', de: 'Nummern bei Verbänden' },
    shows: ['number'],
    erased: removed,
    moves: true,
    one: ['agency_id'],
  },
  {
    table: 'awards',
    by: 'user_id',
    holds: { en: 'Certifications held', de: 'Zertifizierungen' },
    shows: ['certification_id', 'state', 'achieved_on', 'expires_on', 'comment'],
    erased: { how: 'emptied', to: { comment: '' }, because: emptiedRecord },
    moves: true,
  },
  {
    table: 'external_trainings',
    by: 'user_id',
    holds: { en: 'Training taken elsewhere', de: 'Anderswo absolvierte Schulungen' },
    shows: [
      ...['title', 'provider', 'completed_on', 'expires_on', 'hours', 'credits', 'remark', 'state', 'source'],
      'decision_reason',
    ],
    erased: { how: 'emptied', to: { remark: '', decision_reason: null }, because: emptiedRecord },
    moves: true,
  },
  {
    table: 'past_completions',
    by: 'user_id',
    holds: { en: 'Courses completed before, from an import', de: 'Früher abgeschlossene Kurse, aus einem Import' },
    shows: ['course_id', 'completed_on', 'score', 'remark', 'valid_until', 'entered_at'],
    erased: { how: 'emptied', to: { remark: '' }, because: emptiedRecord },
    moves: true,
    one: ['course_id', 'completed_on'],
  },
  {
    table: 'cards',
    by: 'user_id',
    holds: { en: 'Cards issued', de: 'Ausgestellte Karten' },
    shows: ['state', 'issued_at', 'expires_on'],
    erased: {
      how: 'stays',
      because: {
        en: 'What was issued stays verifiable until it expires, without a name afterwards.',
        de: 'Ausgestelltes bleibt prüfbar, bis es abläuft, danach ohne Namen.',
      },
    },
    moves: true,
  },
  {
    table: 'session_instructors',
    by: 'user_id',
    holds: { en: 'Sessions taught', de: 'Geleitete Termine' },
    shows: ['session_id'],
    key: ['session_id'],
    erased: { how: 'stays', because: asWork },
  },
  {
    table: 'seats',
    by: 'user_id',
    holds: { en: 'Seats used', de: 'Genutzte Plätze' },
    shows: ['course_id', 'state'],
    erased: { how: 'stays', because: asBooks },
    moves: true,
  },
  {
    table: 'seats',
    by: 'buyer_id',
    holds: { en: 'Seats bought', de: 'Gekaufte Plätze' },
    shows: ['course_id', 'state'],
    erased: { how: 'stays', because: asBooks },
    moves: true,
  },
  {
    table: 'orders',
    by: 'buyer_id',
    holds: { en: 'Orders', de: 'Bestellungen' },
    shows: ['number', 'state', 'ordered_at'],
    erased: { how: 'stays', because: asBooks },
    moves: true,
  },
  {
    table: 'transactions',
    by: 'user_id',
    holds: { en: 'Transactions', de: 'Buchungen' },
    shows: ['kind', 'state', 'amount', 'currency', 'at'],
    erased: { how: 'stays', because: asBooks },
    moves: true,
  },
  {
    table: 'saved_reports',
    by: 'owner_id',
    holds: { en: 'Saved reports', de: 'Gespeicherte Berichte' },
    shows: ['report', 'name', 'created_at'],
    erased: removed,
  },
  {
    table: 'access_requests',
    by: 'user_id',
    holds: { en: 'Requests for access', de: 'Anträge auf Zugriff' },
    shows: ['privilege', 'reason', 'state', 'created_at'],
    erased: { how: 'emptied', to: { reason: '' }, because: asAuthority },
  },
  {
    table: 'mails',
    by: 'user_id',
    holds: { en: 'Mails and messages', de: 'Mails und Mitteilungen' },
    shows: ['kind', 'address', 'told_at'],
    erased: { how: 'removed' },
  },
  {
    table: 'mail_refusals',
    by: 'user_id',
    holds: { en: 'Mails not wanted', de: 'Nicht gewünschte Mails' },
    shows: ['kind'],
    key: ['kind'],
    erased: { how: 'removed' },
  },
  {
    table: 'mail_hours',
    by: 'user_id',
    holds: { en: 'When mails may come', de: 'Wann E-Mails kommen dürfen' },
    shows: ['quiet_from', 'quiet_until', 'gathers', 'daily_at', 'last_daily_on'],
    key: ['user_id'],
    erased: removed,
  },
  {
    table: 'sign_in_devices',
    by: 'user_id',
    holds: { en: 'Devices signed in from', de: 'Geräte, von denen angemeldet wurde' },
    shows: ['first_at'],
    key: ['device_hash'],
    erased: { how: 'removed' },
  },
  {
    table: 'password_resets',
    by: 'user_id',
    holds: { en: 'Requests for a new password', de: 'Anforderungen eines neuen Passworts' },
    shows: ['created_at'],
    erased: { how: 'removed' },
  },
  {
    table: 'notice_dismissals',
    by: 'user_id',
    holds: { en: 'Notices put aside', de: 'Beiseitegelegte Aushänge' },
    shows: ['dismissed_at'],
    key: ['notice_id'],
    erased: removed,
  },
];
