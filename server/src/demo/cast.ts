/**
 * The small world that tests, demo, docs and screenshots share, as plain data. Things name each other by what people
 * call them. Everybody's e-mail is `<first name>@<organization>.example`, the user name the first name in lower case.
 */
export type CastOrganization = Readonly<{
  identifier: string;
  name: string;
  roleModel: 'platform' | 'multisite' | 'academy' | 'clinical' | 'provider';
  /** Of a client. The others stand directly below the platform. */ parent?: string;
  features: readonly string[];
  /** Highest first; all of them may hold users. */ levels?: readonly string[];
  locations?: readonly CastLocation[];
  groups?: readonly CastGroup[];
  courses?: readonly CastCourse[];
  users: readonly CastUser[];
}>;

export type CastLocation = Readonly<{ name: string; level: string; below?: string }>;
export type CastGroup = Readonly<{ name: string; kind: 'training' | 'learning' | 'site' }>;

export type CastCourse = Readonly<{
  title: string;
  made: 'SCORM 1.2' | 'SCORM 2004' | 'lessons and a quiz' | 'instructor-led';
  owner: string;
  groups?: readonly string[];
  /** The first leads. */ instructors?: readonly string[];
  /** Users may enroll themselves. */ isOpen?: true;
}>;

export type CastAnchor = 'card-bank' | 'course' | 'customer' | 'group';

export type CastUser = Readonly<{
  name: string;
  email?: false;
  location?: string;
  manager?: string;
  groups?: readonly string[];
  /** Besides the learner role, which everybody has; `at` is a group. */
  roles?: readonly Readonly<{ role: string; at?: string }>[];
  /** Roles at things that are put into the world later than users. */
  anchored?: readonly Readonly<{ role: string; kind: CastAnchor; at: string }>[];
}>;

/** Everybody's in the demo. */
export const castPassword = 'ambit-demo-2026';

const issuer = (at: string) => ({ role: 'provider.issuer', kind: 'card-bank', at }) as const;

/** The platform first, and every client after its parent. */
export const cast: readonly CastOrganization[] = [
  {
    identifier: 'ambit',
    name: 'Ambit',
    roleModel: 'platform',
    features: [],
    users: [{ name: 'Ada Novak', roles: [{ role: 'platform.operator' }] }],
  },
  {
    identifier: 'harbor',
    name: 'Harbor Group',
    roleModel: 'multisite',
    features: ['locations', 'hierarchies', 'departments', 'job-titles', 'certifications', 'clients', 'shop'],
    levels: ['Region', 'Site', 'Area'],
    locations: [
      { name: 'North', level: 'Region' },
      { name: 'Leeds', level: 'Site', below: 'North' },
      { name: 'York', level: 'Site', below: 'North' },
      { name: 'York Works', level: 'Area', below: 'York' },
      { name: 'York Yard', level: 'Area', below: 'York' },
      { name: 'South', level: 'Region' },
      { name: 'Bath', level: 'Site', below: 'South' },
      { name: 'Bristol', level: 'Site', below: 'South' },
    ],
    courses: [
      { title: 'Fire safety', made: 'SCORM 1.2', owner: 'Olu Adeyemi' },
      { title: 'Forklift refresher', made: 'SCORM 2004', owner: 'Olu Adeyemi' },
      { title: 'Heart-saver class', made: 'instructor-led', owner: 'Olu Adeyemi', isOpen: true },
      { title: 'Consent basics', made: 'lessons and a quiz', owner: 'Olu Adeyemi' },
    ],
    users: [
      { name: 'Greta Holm', roles: [{ role: 'multisite.master-administrator' }] },
      { name: 'Nils Berg', roles: [{ role: 'multisite.master-administrator.reports-only' }] },
      { name: 'Olu Adeyemi', roles: [{ role: 'multisite.organization-administrator' }] },
      { name: 'Rita Sol', roles: [{ role: 'multisite.organization-administrator.reports-only' }] },
      { name: 'Mara Kane', location: 'North', roles: [{ role: 'multisite.multiple-location-administrator' }] },
      {
        name: 'Ivo Maric',
        location: 'North',
        roles: [{ role: 'multisite.multiple-location-administrator.reports-only' }],
      },
      { name: 'Rune Falk', location: 'South', roles: [{ role: 'multisite.multiple-location-administrator' }] },
      { name: 'Lena Fox', location: 'Leeds', roles: [{ role: 'multisite.local-administrator' }] },
      { name: 'Theo Brandt', location: 'Leeds', roles: [{ role: 'multisite.local-administrator.reports-only' }] },
      { name: 'Paula Reyes', roles: [{ role: 'multisite.purchaser' }] },
      { name: 'Vera Stone', roles: [{ role: 'multisite.purchaser' }] },
      // stands where Lena administers and outranks her: she sees him and can’t edit him
      { name: 'Otto Lang', location: 'Leeds', roles: [{ role: 'multisite.organization-administrator' }] },
      { name: 'Sam Doyle', location: 'Leeds' },
      { name: 'Yara Haddad', location: 'York' },
      { name: 'Ben Ito', location: 'Bath' },
      { name: 'Dana Cruz', location: 'Bristol' },
      { name: 'Kim Park' },
    ],
  },
  {
    identifier: 'lakeside',
    name: 'Lakeside Foods',
    roleModel: 'multisite',
    parent: 'harbor',
    features: [],
    courses: [{ title: 'Heart-saver class', made: 'instructor-led', owner: 'Hugo Lind' }],
    users: [{ name: 'Hugo Lind', roles: [{ role: 'multisite.organization-administrator' }] }, { name: 'Ana Petrova' }],
  },
  {
    identifier: 'pine',
    name: 'Pine Logistics',
    roleModel: 'multisite',
    parent: 'harbor',
    features: [],
    courses: [{ title: 'Heart-saver class', made: 'instructor-led', owner: 'Tess Moor' }],
    users: [{ name: 'Tess Moor', roles: [{ role: 'multisite.organization-administrator' }] }, { name: 'Joe Walsh' }],
  },
  {
    identifier: 'beacon',
    name: 'Beacon First Aid',
    roleModel: 'provider',
    features: ['locations', 'certifications', 'card-banks', 'customer-contact'],
    levels: ['Site'],
    locations: [{ name: 'Head office', level: 'Site' }],
    courses: [
      { title: 'Heart-saver class', made: 'instructor-led', owner: 'Alma Reed', isOpen: true },
      { title: 'Using a defibrillator', made: 'lessons and a quiz', owner: 'Alma Reed' },
    ],
    users: [
      { name: 'Alma Reed', roles: [{ role: 'provider.admin' }] },
      { name: 'Ivan Ross', roles: [{ role: 'provider.instructor' }] },
      {
        name: 'Nora Vance',
        roles: [{ role: 'provider.instructor' }, { role: 'provider.session-manager' }],
      },
      {
        name: 'Petra Lang',
        roles: [{ role: 'provider.instructor' }],
        anchored: [issuer('Heart')],
      },
      // an issuer without a number of the agency
      {
        name: 'Milo Stern',
        roles: [{ role: 'provider.instructor' }, { role: 'provider.session-manager' }],
        anchored: [issuer('Heart')],
      },
      {
        name: 'Ruth Hale',
        roles: [{ role: 'provider.instructor' }, { role: 'provider.session-manager' }],
        anchored: [issuer('Heart'), issuer('Rescue')],
      },
      {
        name: 'Jude Noll',
        roles: [{ role: 'provider.instructor' }],
        anchored: [issuer('Rescue')],
      },
      // teaches too
      { name: 'Alan Pike', roles: [{ role: 'provider.admin' }] },
      { name: 'Faye Burke' },
      { name: 'Otis Wren' },
      { name: 'Clara Dunn', anchored: [{ role: 'provider.customer-contact', kind: 'customer', at: 'Acme Steel' }] },
    ],
  },
  {
    identifier: 'meridian',
    name: 'Meridian Academy',
    roleModel: 'academy',
    features: ['departments', 'certifications', 'licences'],
    levels: ['Site'],
    locations: [{ name: 'Head office', level: 'Site' }],
    courses: [
      { title: 'Presenting well', made: 'lessons and a quiz', owner: 'Tara Onyx', isOpen: true },
      { title: 'Keeping minutes', made: 'lessons and a quiz', owner: 'Nico Blum' },
      { title: 'Writing clearly', made: 'lessons and a quiz', owner: 'Max Lindt', isOpen: true },
      // hers to teach, not hers
      { title: 'Heart-saver class', made: 'instructor-led', owner: 'Cora Weiss', instructors: ['Tara Onyx'] },
    ],
    users: [
      { name: 'Cora Weiss', roles: [{ role: 'academy.company-admin' }] },
      { name: 'Max Lindt', roles: [{ role: 'academy.content-manager' }] },
      { name: 'Tara Onyx', roles: [{ role: 'academy.trainer' }] },
      { name: 'Nico Blum', roles: [{ role: 'academy.trainer' }] },
      { name: 'Leo Marsh' },
      { name: 'Gwen Abel' },
    ],
  },
  {
    identifier: 'solace',
    name: 'Solace Trials',
    roleModel: 'clinical',
    features: ['departments', 'job-titles', 'groups', 'regulated', 'inspector'],
    levels: ['Site'],
    locations: [{ name: 'Head office', level: 'Site' }],
    groups: [
      { name: 'Oncology', kind: 'training' },
      { name: 'Cardiology', kind: 'training' },
      { name: 'Site 014', kind: 'site' },
      { name: 'Site 021', kind: 'site' },
    ],
    courses: [
      { title: 'Consent basics', made: 'lessons and a quiz', owner: 'Ines Duarte', groups: ['Oncology'] },
      { title: 'Consent in cardiology', made: 'lessons and a quiz', owner: 'Ines Duarte', groups: ['Cardiology'] },
      { title: 'Visits at Site 014', made: 'lessons and a quiz', owner: 'Ines Duarte', groups: ['Site 014'] },
      { title: 'Visits at Site 021', made: 'lessons and a quiz', owner: 'Ines Duarte', groups: ['Site 021'] },
      { title: 'Heart-saver class', made: 'instructor-led', owner: 'Ines Duarte', isOpen: true },
      // each made by somebody who is not an administrator, in no group yet
      { title: 'Chemotherapy safety', made: 'lessons and a quiz', owner: 'Tomas Grey' },
      { title: 'Site files', made: 'lessons and a quiz', owner: 'Sia Kapoor' },
      { title: 'Working in a team', made: 'lessons and a quiz', owner: 'Mona Fields' },
      { title: 'Deviations', made: 'lessons and a quiz', owner: 'Quinn Hale' },
      { title: 'Good clinical practice', made: 'lessons and a quiz', owner: 'Ilya Frost' },
    ],
    users: [
      { name: 'Ines Duarte', roles: [{ role: 'clinical.company-admin' }] },
      { name: 'Bo Larsen', roles: [{ role: 'clinical.department-manager' }] },
      // may create courses
      { name: 'Tomas Grey', roles: [{ role: 'clinical.training-group-owner', at: 'Oncology' }] },
      { name: 'Sia Kapoor', roles: [{ role: 'clinical.site-coordinator', at: 'Site 014' }] },
      { name: 'Mona Fields', roles: [{ role: 'clinical.manager' }] },
      { name: 'Quinn Hale', roles: [{ role: 'clinical.qa' }] },
      { name: 'Ilya Frost', roles: [{ role: 'clinical.instructor' }] },
      { name: 'Wren Todd', roles: [{ role: 'clinical.instructor' }] },
      { name: 'Lia Young', manager: 'Mona Fields', groups: ['Oncology'] },
      { name: 'Ken Osei', manager: 'Ilya Frost' },
      {
        name: 'Rafe Stone',
        groups: ['Cardiology'],
        anchored: [{ role: 'clinical.course-instructor', kind: 'course', at: 'Consent basics' }],
      },
      { name: 'Uma Bright', groups: ['Site 014'] },
      { name: 'Max Orr', groups: ['Site 021'] },
      { name: 'Nele Roth', anchored: [{ role: 'clinical.inspector', kind: 'group', at: 'Oncology' }] },
    ],
  },
];
