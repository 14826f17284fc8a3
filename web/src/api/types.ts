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
    /** The organization's own look; none yet means the product's. */ branding?: Readonly<{
      accent?: string | null;
    }> | null;
  }>;
  entered: Named | null;
  hasClients: boolean;
  roles: readonly Readonly<{ role: string; name: string; scope: string }>[];
  scopes: string;
  may: Readonly<Record<string, true>>;
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
export type UserDeed = 'edit' | 'suspend' | 'password' | 'delete' | 'appoint';
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
export type UserEnrollments = Readonly<{
  items: readonly Enrollment[];
  counts: Readonly<Record<'all' | 'notStarted' | 'inProgress' | 'completed' | 'failed' | 'overdue', number>>;
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
  anchor: Readonly<{ kind: string; id: Id; name: string | null }> | null;
  from: Instant | null;
  until: Instant | null;
  givenBy: string | null;
  givenAt: Instant;
  reason: string | null;
  version: number;
  /** Whether the reader may end or date it; else why not. */ may: Readonly<{
    end: boolean;
    because: readonly string[];
  }>;
}>;
export type OfferedRole = Readonly<{
  role: string;
  name: string;
  rank: number;
  kind: string;
  anchor: string;
  available: boolean;
  because: readonly string[];
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
  users: number;
  version: number;
}>;
export type LocationLevel = Readonly<{ id: Id; name: string; position: number; holdsUsers: boolean }>;

export type ImportState = 'uploaded' | 'checking' | 'checked' | 'committing' | 'committed' | 'failed' | 'cancelled';
export type ImportOutcome = 'created' | 'updated' | 'unchanged' | 'rejected';
export type DateOrder = 'day-first' | 'month-first';
export type ImportOptions = Readonly<{
  dateOrder?: DateOrder;
  userNameFrom?: 'email' | 'employeeIdentifier';
  /** What the values of the role column mean; null: leave the role as it is. */
  roleValues?: readonly Readonly<{ value: string; role: string | null }>[];
  newUsers?: 'active' | 'listed';
  createLocations?: boolean;
}>;
/** The field of each column, in the order of the columns; null: left out. */
export type ImportMapping = readonly (string | null)[];
export type ListedImport = Readonly<{
  id: Id;
  state: ImportState;
  fileName: string;
  counts: Readonly<Partial<Record<ImportOutcome | 'rows' | 'done' | 'existing' | 'locations', number>>>;
  done: number;
  total: number | null;
  problem: Readonly<{ code: string; detail: string }> | null;
  createdAt: Instant;
  committedAt: Instant | null;
  may: Readonly<{ map: boolean; commit: boolean; cancel: boolean }>;
}>;
export type ImportColumn = Readonly<{
  name: string;
  samples: readonly string[];
  /** All different values, when they are few. */ values: readonly string[] | null;
  dates: 'none' | DateOrder | 'ask';
}>;
export type UserImport = ListedImport &
  Readonly<{
    columns: readonly ImportColumn[];
    mapping: ImportMapping | null;
    suggestion: ImportMapping;
    options: ImportOptions;
    fields: readonly Readonly<{ id: string; label: string }>[];
    roles: readonly Readonly<{ id: string; name: string }>[];
  }>;
export type ImportRow = Readonly<{
  line: number;
  outcome: ImportOutcome;
  done: boolean;
  user: Id | null;
  values: Readonly<Record<string, string>>;
  changes: readonly Readonly<{ field: string; label: string; before: string | null; after: string | null }>[];
  reasons: readonly Readonly<{ field: string | null; column: string | null; code: string; detail: string }>[];
}>;

export type PackageState = 'waiting' | 'unpacking' | 'ready' | 'refused';
export type ContentItem = Readonly<{ id: Id; title: string; kind: string; depth: number; launchable: boolean }>;
export type ContentPackage = Readonly<{
  id: Id;
  state: PackageState;
  fileName: string;
  standard: string | null;
  title: string | null;
  items: readonly ContentItem[];
  /** What was found odd and does no harm. */ notes: readonly string[];
  entries: number | null;
  size: number | null;
  done: number;
  total: number | null;
  problem: ProblemDocument | null;
}>;

export type CourseState = 'draft' | 'published' | 'retired';
export type CourseRow = Readonly<{
  id: Id;
  title: string;
  state: CourseState;
  version: number;
  standard: string | null;
  itemCount: number;
  may: Mays<'edit' | 'publish' | 'retire' | 'assign'>;
}>;
export type Course = CourseRow &
  Readonly<{
    description: string;
    /** The version that is shown: `1.0`. */ number: string | null;
    items: readonly ContentItem[];
  }>;

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
  /** The item to go on with; null when there is nothing to open. */ next: Id | null;
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
export type TakersPage = Page<TakerRow> & Readonly<{ counts?: Readonly<Record<string, number>> }>;

export type Explanation = Readonly<{
  allowed: boolean;
  privilege: Readonly<{ id: string; title: string; sentence: string }>;
  sentence: string;
  because: readonly string[];
  remedy: readonly string[];
  roles: readonly Readonly<{ role: string; name: string; scope: string }>[];
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
  'POST /api/sign-ins': {
    body: Readonly<{ organization: string; userName: string; password: string }>;
    answer: Readonly<{ organization: Named }>;
  };
  'DELETE /api/sign-ins/current': { answer: unknown };
  'GET /api/my/sign-ins': { answer: Readonly<{ items: readonly SignIn[] }> };
  'DELETE /api/my/sign-ins/{id}': { params: { id: Id }; answer: unknown };
  'GET /api/me': { answer: Me };
  'GET /api/organizations': { answer: Readonly<{ items: readonly Organization[] }> };
  'POST /api/my/entered': { body: Readonly<{ organization: Id }>; answer: unknown };
  'DELETE /api/my/entered': { answer: unknown };
  'POST /api/my/password': { body: Readonly<{ present: string; next: string }>; answer: unknown };

  'GET /api/users': { query: UserQuery; answer: Page<UserRow> };
  'GET /api/users/count': { query: UserQuery; answer: Readonly<{ count: number }> };
  'POST /api/users': { body: UserInput; answer: User };
  'GET /api/users/{id}': { params: { id: Id }; answer: User };
  'PATCH /api/users/{id}': { params: { id: Id }; body: Partial<UserInput>; answer: User };
  'DELETE /api/users/{id}': { params: { id: Id }; answer: unknown };
  'POST /api/users/{id}/state': {
    params: { id: Id };
    body: Readonly<{ state: 'active' | 'suspended' | 'disabled' }>;
    answer: User;
  };
  'POST /api/users/{id}/password': {
    params: { id: Id };
    body: Readonly<{ password: string; mustChange: boolean }>;
    answer: unknown;
  };
  'GET /api/users/{id}/enrollments': { params: { id: Id }; answer: UserEnrollments };
  'GET /api/users/{id}/appointments': { params: { id: Id }; answer: Readonly<{ items: readonly Appointment[] }> };
  'POST /api/users/{id}/appointments': {
    params: { id: Id };
    body: AppointmentInput;
    answer: Readonly<{ id: Id }>;
  };
  'GET /api/users/{id}/offered-roles': { params: { id: Id }; answer: Readonly<{ items: readonly OfferedRole[] }> };
  'PATCH /api/users/{id}/appointments/{appointment}': {
    params: { id: Id; appointment: Id };
    body: Readonly<{ from: Instant | null; until: Instant | null }>;
    answer: unknown;
  };
  'DELETE /api/users/{id}/appointments/{appointment}': { params: { id: Id; appointment: Id }; answer: unknown };
  'GET /api/roles': { answer: Readonly<{ items: readonly Readonly<{ role: string; name: string; rank?: number }>[] }> };

  'GET /api/user-imports': { query: { limit?: string; after?: string }; answer: Page<ListedImport> };
  'GET /api/user-imports/{id}': { params: { id: Id }; answer: UserImport };
  'PUT /api/user-imports/{id}/mapping': {
    params: { id: Id };
    body: Readonly<{ mapping: ImportMapping; options: ImportOptions }>;
    answer: UserImport;
  };
  'GET /api/user-imports/{id}/rows': {
    params: { id: Id };
    query: { outcome?: string; after?: string; limit?: string };
    answer: Page<ImportRow>;
  };
  'POST /api/user-imports/{id}/commit': {
    params: { id: Id };
    body: Readonly<{ mode: 'row-by-row' | 'all-or-nothing'; confirm?: boolean }>;
    answer: UserImport;
  };
  'POST /api/user-imports/{id}/cancel': { params: { id: Id }; answer: UserImport };

  'GET /api/locations': { answer: Readonly<{ items: readonly Location[] }> };
  'POST /api/locations': {
    body: Readonly<{ parentId: Id | null; levelId: Id; name: string; identifier: string }>;
    answer: Readonly<{ id: Id }>;
  };
  'PATCH /api/locations/{id}': {
    params: { id: Id };
    body: Readonly<{ name: string; identifier: string }>;
    answer: Readonly<{ id: Id; version: number }>;
  };
  'DELETE /api/locations/{id}': { params: { id: Id }; answer: unknown };
  'POST /api/locations/{id}/move': { params: { id: Id }; body: Readonly<{ parentId: Id | null }>; answer: unknown };
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
    body: Readonly<{ privilege: string; thing?: Readonly<{ kind: string; id: Id }> }>;
    answer: Explanation;
  };
};

export type UserQuery = Readonly<
  Partial<Record<'search' | 'location' | 'role' | 'state' | 'clients' | 'after' | 'limit', string>>
>;
export type TakersQuery = Readonly<
  Partial<Record<'search' | 'courseId' | 'location' | 'state' | 'clients' | 'after' | 'limit', string>>
>;
