import type { paths } from './schema.gen.ts';

/**
 * The shapes of the screens, all taken from the published contract: a field that is misspelt or a value that does not
 * exist does not compile.
 */

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';
type Keys = {
  [P in keyof paths & string]: {
    [M in Method]: paths[P][M] extends { responses: unknown } ? `${Uppercase<M>} ${P}` : never;
  }[Method];
};
/** An operation by its method and address: `PATCH /api/users/{id}`. */
export type Endpoint = Keys[keyof Keys];

type Of<K extends Endpoint> = K extends `${infer M} ${infer P}`
  ? P extends keyof paths
    ? Lowercase<M> extends Method
      ? paths[P][Lowercase<M>]
      : never
    : never
  : never;
type Json<T> = T extends { content: { 'application/json': infer Shape } } ? Shape : undefined;
type Good<R> = R extends { 200: infer A }
  ? A
  : R extends { 201: infer A }
    ? A
    : R extends { 202: infer A }
      ? A
      : unknown;

export type Answer<K extends Endpoint> = Of<K> extends { responses: infer R } ? Json<Good<R>> : never;
export type Body<K extends Endpoint> = Of<K> extends { requestBody: infer B } ? Json<B> : undefined;
export type Params<K extends Endpoint> = Of<K> extends { parameters: { path: infer P } } ? P : undefined;
/** Filters; one that is not set is left out of the address. */
export type Query<K extends Endpoint> =
  Of<K> extends { parameters: { query?: infer Q } }
    ? { [N in keyof NonNullable<Q>]?: NonNullable<Q>[N] | undefined }
    : undefined;

type Item<K extends Endpoint> = Answer<K> extends { items: readonly (infer T)[] } ? T : never;

/** Whether a deed may be done with one thing, or the sentence why not. */
export type May = true | Readonly<{ reason: string }>;

export type Me = Answer<'GET /api/me'>;
export type SignIn = Item<'GET /api/my/sign-ins'>;

export type UserRow = Item<'GET /api/users'>;
export type UserState = UserRow['state'];
export type User = Answer<'GET /api/users/{id}'>;
export type UserInput = Body<'POST /api/users'>;
export type UserQuery = Query<'GET /api/users'>;
export type UserNarrowing = Query<'GET /api/users/count'>;
export type UserSort = Answer<'GET /api/users/offers'>['sorts'][number];
export type Appointment = Item<'GET /api/users/{id}/appointments'>;
export type OfferedAnchor = Item<'GET /api/users/{id}/offered-anchors'>;
export type AnchorQuery = Query<'GET /api/users/{id}/offered-anchors'>;
export type GivenRole = Body<'POST /api/users/{id}/appointments'>;
export type GivingPreview = Answer<'POST /api/users/{id}/appointments/preview'>;
export type OfferedRole = Item<'GET /api/users/{id}/offered-roles'>;

export type Invitation = Item<'GET /api/invitations'>;
export type SentInvitation = Answer<'POST /api/invitations'>;
export type OpenInvitation = Answer<'GET /api/invitations/open/{token}'>;

export type Enrollment = Item<'GET /api/users/{id}/enrollments'>;
export type PlannedEnrollment = Item<'GET /api/my/training-plan'>;
export type TrainingPlan = Answer<'GET /api/my/training-plan'>;
export type CompletedCourse = Item<'GET /api/my/completed'>;
export type EnrollmentState = PlannedEnrollment['state'];
export type Participant = Item<'GET /api/courses/{id}/participants'>;
export type ParticipantQuery = Query<'GET /api/courses/{id}/participants'>;
export type EnrollmentRecord = Answer<'GET /api/enrollments/{id}'>;
export type Exemption = EnrollmentRecord['exemptions'][number];
export type ListedExemption = Item<'GET /api/exemptions'>;
export type ChosenParticipants = Body<'POST /api/courses/{id}/participants/preview'>;
export type MyCourse = Answer<'GET /api/my/courses/{id}'>;
export type MyItem = MyCourse['items'][number];

export type Closure = Answer<'GET /api/organizations/{id}/closure'>;
export type OrganizationExport = Item<'GET /api/organizations/{id}/exports'>;
export type ClientRow = Item<'GET /api/organizations'>;
export type TemplateRow = Item<'GET /api/client-templates'>;
export type Template = Answer<'GET /api/client-templates/{id}'>;
export type TemplatePreview = Answer<'POST /api/organizations/{id}/template/preview'>;
export type Organization = Answer<'GET /api/organizations/{id}'>;

export type IdentityProvider = Item<'GET /api/organizations/{id}/identity-providers'>;
export type IdentityProviderInput = Body<'POST /api/organizations/{id}/identity-providers'>;
export type ProviderSubject = Item<'GET /api/organizations/{id}/identity-providers/subjects'>;
export type RoleRow = Item<'GET /api/roles'>;
export type RoleDetail = Answer<'GET /api/roles/{role}'>;
export type RoleDifference = Answer<'GET /api/roles/{role}/diff'>['cells'][number];
export type RoleMatrix = Answer<'GET /api/roles/matrix'>;
export type RoleMatrixQuery = Query<'GET /api/roles/matrix'>;
export type ReportTable = Answer<'GET /api/roles/reports'>;
export type PushableRole = Item<'GET /api/organizations/pushable-roles'>;
export type PushPreview = Answer<'POST /api/organizations/{id}/roles/preview'>;

export type Location = Item<'GET /api/locations/tree'>;
export type TreeDiff = Answer<'POST /api/locations/import-check'>;
export type FoundLocation = Item<'GET /api/locations'>;
export type OfferedPlace = Item<'GET /api/users/offered-places'>;
export type GroupRow = Item<'GET /api/groups'>;
export type GroupQuery = Query<'GET /api/groups'>;
export type Member = Item<'GET /api/groups/{id}/members'>;
export type GroupOwner = Item<'GET /api/groups/{id}/owners'>;
export type Affected = Answer<'GET /api/groups/{id}/members/{user}/enrollments'>;
export type ChosenMembers = Body<'POST /api/groups/{id}/members/preview'>;
export type Note = Item<'GET /api/users/{id}/notes'>;
export type Mapping = Item<'GET /api/users/{id}/managers'>;
export type MappingQuery = Query<'GET /api/manager-mappings'>;
export type FieldRow = Item<'GET /api/fields/users'>;
export type FieldInput = Body<'POST /api/fields/users'>;
export type AdditionalField = Item<'GET /api/user-fields'>;
export type AdditionalValue = Item<'GET /api/users/{id}/additional'>;
export type LevelRow = Item<'GET /api/location-levels'>;
export type EntryRow = Item<'GET /api/departments'>;
export type EntryQuery = Query<'GET /api/departments'>;

export type UserImport = Answer<'GET /api/user-imports/{id}'>;
export type UndoRow = Answer<'GET /api/user-imports/{id}/undo-rows'>['items'][number];
export type UndoOutcome = UndoRow['outcome'];
export type ImportState = UserImport['state'];
export type ImportColumn = UserImport['columns'][number];
export type ImportRow = Item<'GET /api/user-imports/{id}/rows'>;
export type ImportOutcome = ImportRow['outcome'];
export type ImportMapping = Body<'PUT /api/user-imports/{id}/mapping'>['mapping'];
export type ImportOptions = NonNullable<Body<'PUT /api/user-imports/{id}/mapping'>['options']>;

export type ContentPackage = Answer<'GET /api/content-packages/{id}'>;
export type ContentItem = ContentPackage['items'][number];
export type CourseRow = Item<'GET /api/courses'>;
export type CourseState = CourseRow['state'];
export type CourseQuery = Query<'GET /api/courses'>;
export type Course = Answer<'GET /api/courses/{id}'>;
export type PathRow = Item<'GET /api/paths'>;
export type PathQuery = Query<'GET /api/paths'>;
export type Path = Answer<'GET /api/paths/{id}'>;
export type PathStep = Path['steps'][number];
export type PathChange = Body<'PATCH /api/paths/{id}'>;
export type MyPath = Answer<'GET /api/my/paths/{id}'>;
export type CertificationRow = Item<'GET /api/certifications'>;
export type Certification = Answer<'GET /api/certifications/{id}'>;
export type CertificationChange = Body<'PATCH /api/certifications/{id}'>;
export type AwardRow = Item<'GET /api/awards'>;
export type Award = Answer<'GET /api/awards/{id}'>;
export type AwardQuery = Query<'GET /api/awards'>;
export type MembershipType = Answer<'GET /api/membership-types/{id}'>;
export type MembershipTypeChange = Body<'PATCH /api/membership-types/{id}'>;
export type BankRow = Item<'GET /api/question-banks'>;
export type Bank = Answer<'GET /api/question-banks/{id}'>;
export type Question = Bank['questions'][number];
export type OwnResult = Answer<'GET /api/my/attempts/{id}/results'>;
export type ShownQuiz = NonNullable<OwnResult['quiz']>;
export type ShownQuestion = ShownQuiz['questions'][number];
export type QuizAnswer = ShownQuiz['answers'][string];
export type ListedAttempts = Answer<'GET /api/enrollments/{id}/attempts'>;
export type Attempt = Answer<'GET /api/attempts/{id}'>;
export type WaitingAssessment = Item<'GET /api/assessments'>;
export type Assessment = Answer<'GET /api/enrollments/{id}/items/{item}/assessment'>;
export type Outcome = NonNullable<Attempt['status']>['outcome'];

export type AssignmentRow = Item<'GET /api/assignments'>;
export type Assignment = Answer<'GET /api/assignments/{id}'>;
export type AssignmentQuery = Query<'GET /api/assignments'>;
export type AssignmentInput = Body<'POST /api/assignments'>;

export type TakerRow = Item<'GET /api/reports/takers-and-exceptions'>;
export type TakersQuery = Query<'GET /api/reports/takers-and-exceptions'>;

export type Mail = Item<'GET /api/outbox'>;
export type MailState = Mail['state'];
export type OutboxSummary = Answer<'GET /api/outbox/state'>;
export type Told = Item<'GET /api/my/inbox'>;
export type MailHours = Answer<'GET /api/my/mail-preferences'>['hours'];
export type MailEvents = Answer<'GET /api/mail-events'>;
export type MailEvent = MailEvents['items'][number];
export type Wording = Answer<'GET /api/mail-templates/{event}'>;
export type WordingIn = Wording['languages'][number];
export type MailPreview = NonNullable<Answer<'POST /api/mail-templates/{event}/preview'>['mail']>;
export type Undelivered = Item<'GET /api/outbox/undelivered'>;
export type MailPreference = Item<'GET /api/my/mail-preferences'>;
export type OpenReset = Answer<'GET /api/password-resets/open/{token}'>;

export type Helper = Readonly<{ name: string; role: string }>;
/** RFC 9457, as every refusal is answered. */
export type ProblemDocument = Readonly<{
  status: number;
  code: string;
  title: string;
  detail: string;
  errors?: readonly Readonly<{ field: string; detail: string }>[];
  privilege?: string;
  remedy?: string | readonly string[];
  askWhom?: readonly Helper[];
}>;

/** Why one’s own rights have to be asked for anew. */
export type AuthorityEvent = Readonly<{ because: 'change' | 'time' | 'line' | 'standing' }>;

/** How far a piece of long work is, as the event stream tells it. */
export type TaskEvent = Readonly<{
  id: string;
  kind: string;
  state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';
  done: number;
  total: number | null;
}>;

export type Notice = Item<'GET /api/notices'>;
export type NoticeState = Notice['state'];
export type NoticeInput = Body<'POST /api/notices'>;
export type NoticeAudience = NoticeInput['audience'];
export type Transcript = Answer<'GET /api/my/transcripts/{id}'>;
export type ExternalTraining = Item<'GET /api/my/external-trainings'>;
export type HistoryImport = Answer<'GET /api/history-imports/{id}'>;
export type HistoryMapping = Body<'PUT /api/history-imports/{id}/mapping'>['mapping'];

export type FeedRow = Item<'GET /api/feeds'>;
export type Feed = Answer<'GET /api/feeds/{id}'>;
export type FeedInput = Body<'POST /api/feeds'>;
export type FeedRun = Item<'GET /api/feeds/{id}/runs'>;
export type WholeRun = Answer<'GET /api/feeds/{id}/runs/{run}'>;
export type FeedSample = Answer<'POST /api/feeds/sample'>;
export type ExternalIds = Answer<'GET /api/users/{id}/external-ids'>;
export type ServiceUser = Item<'GET /api/service-users'>;
export type GroupMapping = Item<'GET /api/service-users/{id}/scim-mappings'>;
export type ApiToken = Item<'GET /api/api-tokens'>;
export type Device = Item<'GET /api/devices'>;
/** What this browser is registered as. */
export type ThisDevice = NonNullable<Answer<'GET /api/devices/this'>['device']>;

export type Offer = Item<'GET /api/my/catalogue'>;
export type OfferDetails = Answer<'GET /api/my/catalogue/{id}'>;
export type OfferQuery = Query<'GET /api/my/catalogue'>;
export type Category = Item<'GET /api/categories'>;
export type CatalogueEntry = Answer<'GET /api/courses/{id}/catalogue-entry'>;
export type CourseFacts = Answer<'GET /api/courses/{id}/facts'>;
export type CourseTemplate = Item<'GET /api/course-templates'>;
export type Tag = Item<'GET /api/tags'>;
export type WaitingRegistration = Item<'GET /api/registrations'>;
export type VersionPeople = Answer<'GET /api/courses/{id}/people'>;
export type CourseVersion = Item<'GET /api/courses/{id}/versions'>;
export type CourseEntry = Item<'GET /api/courses/{id}/history'>;
export type WholeVersion = Answer<'GET /api/courses/{id}/versions/{version}'>;
export type Fate = NonNullable<CourseVersion['people']>;
export type Draft = Answer<'POST /api/courses/{id}/draft'>;
export type DraftItem = Draft['items'][number];
export type EditedItem = Answer<'GET /api/items/{id}'>;
export type ItemKind = Body<'POST /api/courses/{id}/items'>['kind'];
export type CourseFile = EditedItem['files'][number];
export type OpenedItem = Answer<'GET /api/my/launches/{id}/content'>;

export type AuditEntry = Item<'GET /api/audit'>;
export type AuditQuery = Query<'GET /api/audit'>;
export type AuditSeals = Answer<'GET /api/audit/seals'>;
export type UserAccessAnswer = Answer<'GET /api/users/{id}/access'>;
export type AccessVerdict = Answer<'POST /api/users/{id}/access/explanation'>;
