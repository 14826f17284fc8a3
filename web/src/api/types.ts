/** What the server says and takes. Replaced by what is generated from docs/openapi.json; nothing else knows these shapes. */

export type Id = string;
/** A local date, `2026-11-30`. */
export type Day = string;
/** An instant, ISO 8601. */
export type Instant = string;
export type Named = Readonly<{ id: Id; name: string }>;
export type Page<T> = Readonly<{ items: readonly T[]; after: string | null }>;

/** Whether a deed may be done with one thing, or the sentence why not. */
export type May = true | Readonly<{ reason: string }>;
export type Mays<D extends string> = Readonly<Partial<Record<D, May>>>;

export type Helper = Readonly<{ id?: Id | null; name: string; role: string }>;
export type ProblemDocument = Readonly<{
  status: number;
  code: string;
  title: string;
  detail: string;
  errors?: readonly Readonly<{ field: string; detail: string }>[];
  privilege?: string;
  because?: string;
  remedy?: string;
  askWhom?: readonly Helper[];
}>;

export type Me = Readonly<{
  user: Readonly<{
    id: Id;
    name: string;
    firstName: string;
    lastName: string;
    userName: string;
    email: string | null;
    language: string;
  }>;
  organization: Readonly<{
    id: Id;
    identifier: string;
    name: string;
    roleModel: string;
    labels: Readonly<Record<string, string>>;
    features: readonly string[];
    branding?: Readonly<{ accent?: string | null }> | null;
  }>;
  entered: Named | null;
  roles: readonly Readonly<{ role: string; name: string; scope: string }>[];
  scopes: string;
  may: Readonly<Record<string, true>>;
  version: number;
}>;

export type Organization = Readonly<{ id: Id; identifier: string; name: string; parentId: Id | null; state: string }>;

export type SignIn = Readonly<{
  id: Id;
  device: string | null;
  address: string | null;
  createdAt: Instant;
  seenAt: Instant;
  current: boolean;
}>;

export type UserState = 'invited' | 'listed' | 'active' | 'suspended' | 'disabled' | 'archived' | 'deleted';
export type UserDeed = 'edit' | 'suspend' | 'delete' | 'setPassword' | 'appoint' | 'endSignIns';
export type UserRow = Readonly<{
  id: Id;
  name: string;
  userName: string;
  email: string | null;
  state: UserState;
  location: Named | null;
  organization: Named;
  roles: readonly Readonly<{ role: string; name: string }>[];
  version: number;
  may?: Mays<UserDeed>;
}>;
export type User = UserRow &
  Readonly<{
    firstName: string;
    middleName?: string | null;
    lastName: string;
    suspendedUntil?: Day | null;
    employeeIdentifier?: string | null;
    phone?: string | null;
    language: string;
    timeZone?: string | null;
    hireDate?: Day | null;
    createdAt?: Instant;
  }>;
export type UserInput = Readonly<{
  userName: string;
  firstName: string;
  lastName: string;
  email?: string | null;
  employeeIdentifier?: string | null;
  phone?: string | null;
  language?: string;
  locationId?: Id | null;
  role?: string;
  password?: string;
}>;

export type EnrollmentState = 'not-started' | 'in-progress' | 'completed' | 'failed' | 'withdrawn';
export type Enrollment = Readonly<{
  enrollmentId: Id;
  course: Readonly<{ id: Id; title: string }>;
  state: EnrollmentState;
  /** 0..1 */ progress: number;
  dueDate: Day | null;
  overdue: boolean;
  /** 0..1 */ score: number | null;
  lastAccessAt: Instant | null;
  completedAt?: Instant | null;
}>;
export type UserSummary = Readonly<{
  user: User;
  enrollments: readonly Enrollment[];
  counts: Readonly<Record<string, number>>;
}>;

export type AnchorKind =
  | 'organization'
  | 'location'
  | 'department'
  | 'group'
  | 'course'
  | 'session'
  | 'card-bank'
  | 'customer';
export type Appointment = Readonly<{
  id: Id;
  role: string;
  name: string;
  scope: string;
  anchor: Readonly<{ kind: AnchorKind; id: Id; name: string }> | null;
  from: Instant | null;
  until: Instant | null;
  givenBy: Named | null;
  givenAt: Instant;
  reason: string | null;
  version: number;
  may?: Mays<'edit' | 'end'>;
}>;
export type OfferedRole = Readonly<{
  role: string;
  name: string;
  available: boolean;
  reason?: string | null;
  anchor?: AnchorKind | 'own-place' | null;
}>;
export type AppointmentInput = Readonly<{
  role: string;
  anchor: Readonly<{ kind: AnchorKind; id: Id }> | null;
  from?: Instant | null;
  until?: Instant | null;
  reason?: string | null;
}>;

export type Location = Readonly<{
  id: Id;
  parentId: Id | null;
  levelId: Id;
  name: string;
  identifier: string;
  users?: number;
  version?: number;
  may?: Mays<'edit' | 'move' | 'delete' | 'add'>;
}>;
export type LocationLevel = Readonly<{ id: Id; name: string; position: number; holdsUsers: boolean; version?: number }>;

export type ImportState = 'uploaded' | 'checking' | 'checked' | 'committing' | 'committed' | 'failed' | 'cancelled';
export type ImportOutcome = 'created' | 'updated' | 'unchanged' | 'rejected';
export type ImportOptions = Readonly<{ allOrNothing?: boolean; quiet?: boolean }>;
export type UserImport = Readonly<{
  id: Id;
  fileName?: string;
  format?: Readonly<Record<string, unknown>>;
  columns: readonly Readonly<{ name: string; samples: readonly string[] }>[];
  fields: readonly Readonly<{ id: string; label: string; required?: boolean }>[];
  /** Column name -> field id, or null to leave the column out. */
  mapping: Readonly<Record<string, string | null>>;
  /** Set when the suggestion was kept from an earlier file of the same columns. */ remembered?: boolean;
  options?: ImportOptions;
  state: ImportState;
  counts: Readonly<Partial<Record<ImportOutcome, number>>>;
  done: number;
  total: number | null;
  problem: ProblemDocument | null;
}>;
export type ImportRow = Readonly<{
  line: number;
  outcome: ImportOutcome;
  name?: string | null;
  cells: Readonly<Record<string, string>>;
  reasons: readonly Readonly<{ column?: string | null; detail: string }>[];
}>;

export type PackageState = 'waiting' | 'unpacking' | 'ready' | 'refused';
export type ContentItem = Readonly<{ id: Id; title: string; kind: string; depth: number }>;
export type ContentPackage = Readonly<{
  id: Id;
  state: PackageState;
  fileName?: string;
  standard?: string | null;
  title: string | null;
  items: readonly ContentItem[];
  entries?: number | null;
  size?: number | null;
  done?: number;
  total?: number | null;
  problem: ProblemDocument | null;
}>;

export type CourseState = 'draft' | 'published' | 'retired';
export type CourseRow = Readonly<{
  id: Id;
  title: string;
  state: CourseState;
  version: number;
  standard?: string | null;
  itemCount?: number;
  updatedAt?: Instant;
  may?: Mays<'edit' | 'publish' | 'assign'>;
}>;
export type Course = CourseRow & Readonly<{ description: string; items: readonly ContentItem[] }>;

export type Audience =
  | Readonly<{ everybody: true }>
  | Readonly<{ places: readonly Id[]; withDescendants: boolean }>
  | Readonly<{ users: readonly Id[] }>;
export type AssignmentInput = Readonly<{
  courseId: Id;
  name: string;
  audience: Audience;
  dueDate?: Day | null;
  dueDays?: number | null;
  learnersOnly: boolean;
}>;
export type AssignmentPreview = Readonly<{ count: number; already: number }>;
export type Assignment = Readonly<{
  id: Id;
  name: string;
  course: Readonly<{ id: Id; title: string }>;
  audience: Audience;
  /** The places of the audience by name, as far as the reader may see them. */ places?: readonly Named[];
  dueDate: Day | null;
  dueDays: number | null;
  learnersOnly: boolean;
  state: 'active' | 'ended';
  createdAt?: Instant;
  counts?: Readonly<Partial<Record<'enrolled' | 'completed' | 'inProgress' | 'overdue', number>>>;
  version: number;
  may?: Mays<'edit' | 'end'>;
}>;

export type MyCourse = Readonly<{
  enrollmentId: Id;
  course: Readonly<{ id: Id; title: string; description: string }>;
  state: EnrollmentState;
  progress: number;
  dueDate: Day | null;
  overdue: boolean;
  score: number | null;
  items: readonly MyItem[];
}>;
export type MyItem = Readonly<{
  id: Id;
  title: string;
  kind: string;
  depth: number;
  /** False for headings of a content tree, which open nothing. */ launchable: boolean;
  state: EnrollmentState;
  score: number | null;
  attempts: number;
  lastAccessAt?: Instant | null;
  presentation?: Readonly<{ newWindow?: boolean; width?: number; height?: number }>;
  may?: Mays<'launch'>;
}>;

export type Report = Readonly<{ id: string; title: string; sentence: string }>;
export type TakerRow = Readonly<{
  enrollmentId: Id;
  user: Named;
  location: Named | null;
  course: Readonly<{ id: Id; title: string }>;
  status: 'taker' | 'exception';
  state: EnrollmentState;
  progress: number;
  score: number | null;
  dueDate: Day | null;
  overdue: boolean;
  completedAt: Instant | null;
}>;
export type TakersPage = Page<TakerRow>;

export type Explanation = Readonly<{
  allowed: boolean;
  privilege: Readonly<{ id: string; title: string }>;
  sentence: string;
  because: readonly string[] | string | null;
  roles: readonly Readonly<{ name: string; scope: string }>[];
  askWhom: readonly Helper[];
}>;

export type TaskEvent = Readonly<{
  id: Id;
  kind: string;
  state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';
  done: number;
  total: number | null;
}>;

/** Every operation the screens use: what goes with the request, what comes back. */
export type Endpoints = {
  'GET /api/set-up': { answer: Readonly<{ needed: boolean }> };
  'POST /api/set-up': {
    body: Readonly<{
      token: string;
      userName: string;
      firstName: string;
      lastName: string;
      email: string;
      password: string;
    }>;
    answer: unknown;
  };
  'POST /api/sign-ins': { body: Readonly<{ organization: string; userName: string; password: string }>; answer: Me };
  'DELETE /api/sign-ins/current': { answer: unknown };
  'GET /api/my/sign-ins': { answer: Readonly<{ items: readonly SignIn[] }> };
  'DELETE /api/my/sign-ins/{id}': { params: { id: Id }; answer: unknown };
  'GET /api/me': { answer: Me };
  'GET /api/organizations': { answer: Readonly<{ items: readonly Organization[] }> };
  'POST /api/my/entered': { body: Readonly<{ organization: Id }>; answer: Me };
  'DELETE /api/my/entered': { answer: Me };

  'GET /api/users': { query: UserQuery; answer: Page<UserRow> };
  'GET /api/users/count': { query: UserQuery; answer: Readonly<{ count: number }> };
  'POST /api/users': { body: UserInput; answer: User };
  'GET /api/users/{id}': { params: { id: Id }; answer: User };
  'PATCH /api/users/{id}': { params: { id: Id }; body: Partial<UserInput>; answer: User };
  'DELETE /api/users/{id}': { params: { id: Id }; answer: unknown };
  'POST /api/users/{id}/state': {
    params: { id: Id };
    body: Readonly<{ state: UserState; suspendedUntil?: Day | null }>;
    answer: User;
  };
  'POST /api/users/{id}/password': {
    params: { id: Id };
    body: Readonly<{ password: string; mustChange: boolean }>;
    answer: unknown;
  };
  'DELETE /api/users/{id}/sign-ins': { params: { id: Id }; answer: unknown };
  'GET /api/users/{id}/summary': { params: { id: Id }; answer: UserSummary };
  'GET /api/users/{id}/appointments': { params: { id: Id }; answer: Readonly<{ items: readonly Appointment[] }> };
  'POST /api/users/{id}/appointments': { params: { id: Id }; body: AppointmentInput; answer: Appointment };
  'GET /api/users/{id}/offered-roles': { params: { id: Id }; answer: Readonly<{ items: readonly OfferedRole[] }> };
  'PATCH /api/appointments/{id}': { params: { id: Id }; body: Partial<AppointmentInput>; answer: Appointment };
  'DELETE /api/appointments/{id}': { params: { id: Id }; answer: unknown };
  'GET /api/roles': { answer: Readonly<{ items: readonly Readonly<{ role: string; name: string; rank?: number }>[] }> };

  'GET /api/user-imports/{id}': { params: { id: Id }; answer: UserImport };
  'PUT /api/user-imports/{id}/mapping': {
    params: { id: Id };
    body: Readonly<{ mapping: Readonly<Record<string, string | null>>; options: ImportOptions }>;
    answer: unknown;
  };
  'GET /api/user-imports/{id}/rows': {
    params: { id: Id };
    query: { outcome?: string; after?: string; limit?: string };
    answer: Page<ImportRow>;
  };
  'POST /api/user-imports/{id}/commit': { params: { id: Id }; answer: unknown };

  'GET /api/locations': { answer: Readonly<{ items: readonly Location[] }> };
  'POST /api/locations': {
    body: Readonly<{ parentId: Id | null; levelId: Id; name: string; identifier: string }>;
    answer: Location;
  };
  'PATCH /api/locations/{id}': {
    params: { id: Id };
    body: Readonly<{ name?: string; identifier?: string }>;
    answer: Location;
  };
  'DELETE /api/locations/{id}': { params: { id: Id }; answer: unknown };
  'POST /api/locations/{id}/move': { params: { id: Id }; body: Readonly<{ parentId: Id | null }>; answer: Location };
  'GET /api/location-levels': { answer: Readonly<{ items: readonly LocationLevel[] }> };
  'POST /api/location-levels': { body: Readonly<{ name: string; holdsUsers?: boolean }>; answer: Readonly<{ id: Id }> };

  'GET /api/content-packages/{id}': { params: { id: Id }; answer: ContentPackage };
  'POST /api/content-packages/{id}/course': {
    params: { id: Id };
    body: Readonly<{ title?: string }>;
    answer: Course;
  };
  'GET /api/courses': {
    query: { search?: string; state?: string; after?: string; limit?: string };
    answer: Page<CourseRow>;
  };
  'GET /api/courses/{id}': { params: { id: Id }; answer: Course };
  'PATCH /api/courses/{id}': {
    params: { id: Id };
    body: Readonly<{ title?: string; description?: string }>;
    answer: Course;
  };
  'POST /api/courses/{id}/publish': { params: { id: Id }; answer: Course };

  'POST /api/assignments/preview': { body: Omit<AssignmentInput, 'name'>; answer: AssignmentPreview };
  'POST /api/assignments': { body: AssignmentInput; answer: Assignment };
  'GET /api/assignments': {
    query: { search?: string; state?: string; courseId?: Id; after?: string; limit?: string };
    answer: Page<Assignment>;
  };
  'GET /api/assignments/{id}': { params: { id: Id }; answer: Assignment };
  'PATCH /api/assignments/{id}': { params: { id: Id }; body: Partial<AssignmentInput>; answer: Assignment };
  'DELETE /api/assignments/{id}': { params: { id: Id }; answer: unknown };

  'GET /api/my/training-plan': { answer: Readonly<{ items: readonly Enrollment[] }> };
  'GET /api/my/courses/{id}': { params: { id: Id }; answer: MyCourse };
  'POST /api/my/launches': { body: Readonly<{ enrollmentId: Id; itemId: Id }>; answer: Readonly<{ url: string }> };

  'GET /api/reports': { answer: Readonly<{ items: readonly Report[] }> };
  'GET /api/reports/takers-and-exceptions': { query: TakersQuery; answer: TakersPage };
  'GET /api/reports/takers-and-exceptions/count': {
    query: TakersQuery;
    answer: Readonly<{ users: number; takers: number; exceptions: number }>;
  };
  'POST /api/access/explanations': {
    body: Readonly<{ privilege: string; thing?: Readonly<{ kind: string; id: Id }>; user?: Id }>;
    answer: Explanation;
  };
};

export type UserQuery = Readonly<
  Partial<Record<'search' | 'location' | 'role' | 'state' | 'clients' | 'after' | 'limit', string>>
>;
export type TakersQuery = Readonly<
  Partial<Record<'courseId' | 'location' | 'state' | 'clients' | 'after' | 'limit', string>>
>;
