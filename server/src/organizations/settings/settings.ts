import { z } from 'zod';
import { notATimeZone, saying } from '../../issue-text.ts';
import { type Language, languages } from '../../text.ts';

/** Words an organization may call by a name of its own, where screens name things. */
export const labelled = [
  'organization',
  'organizations',
  'course',
  'courses',
  'assignment',
  'assignments',
  'user',
  'users',
  'location',
  'locations',
  'group',
  'groups',
  'department',
  'departments',
  'session',
  'sessions',
] as const;

const line = z.string().trim().max(200);
const mail = z.union([z.literal(''), z.email().max(300)]);
const label = z.strictObject({ en: z.string().trim().max(40), de: z.string().trim().max(40) });

const labels = z.partialRecord(z.enum(labelled), label);

/** Contact data, the zone and language new users start with, and the organization’s own words. */
export const general = z.strictObject({
  contactName: line,
  contactEmail: mail,
  phone: line,
  address: z.string().trim().max(500),
  timeZone: z.string().max(60).refine(isTimeZone, saying(notATimeZone)),
  language: z.enum(languages),
  labels,
  /** How many days a client of it waits for its erasure. */ erasureDays: z.number().int().min(1).max(365),
});

/** What may be asked of every user besides a name. */
export const askable = ['email', 'phone', 'employeeIdentifier'] as const;

/** What users may be let change of their own profile. */
export const editableFields = ['name', 'email', 'phone', 'address', 'timeZone'] as const;

/** How users are named and how long secrets are at least. */
export const access = z.strictObject({
  userNameIsEmail: z.boolean(),
  userNameMinimum: z.number().int().min(1).max(50),
  passwordMinimum: z.number().int().min(8).max(64),
  /** What nobody may leave empty. */ required: z.array(z.enum(askable)).max(askable.length),
  /** What users change of their own profile without an administrator. */ editable: z
    .array(z.enum(editableFields))
    .max(editableFields.length),
  /** Whether training that users enter of themselves waits for approval. */ externalApproval: z.boolean(),
});

/** A mail domain, in lower case: what stands behind the @. */
export const mailDomain = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/u)
  .max(200);

/** Whether people make their own accounts: learners all of them. */
export const joining = z.strictObject({
  on: z.boolean(),
  /** Mail domains whose addresses are taken; none: every address. */ domains: z.array(mailDomain).max(20),
  /** Where they begin. */ locationId: z.uuid().nullable(),
  /** Whether somebody has to let each of them in. */ approval: z.boolean(),
});

export const support = z.strictObject({ address: mail, senderName: line, senderAddress: mail });

/** How long what lies beside an entry of the audit (names, before and after) is kept. */
export const audit = z.strictObject({
  /** Months; null: for good. */ keepMonths: z.number().int().min(12).max(240).nullable(),
});

/** `#rrggbb`; null: the product’s own. */
export const branding = z.strictObject({
  accent: z
    .string()
    .regex(/^#[0-9a-f]{6}$/iu)
    .nullable(),
});

/** For how many users a password may keep working where passwords are off. */
export const mostExempt = 10;

/** Ways in that can be switched on and off. */
export const signInMethods = ['password', 'passkey', 'single-sign-on'] as const;

/** How people come in, what they have to show and how long they stay. */
export const signIn = z.strictObject({
  methods: z.array(z.enum(signInMethods)).min(1).max(signInMethods.length),
  /** Users whose password opens even where passwords are off: for the day the other way is broken. */ exempt: z
    .array(z.uuid())
    .max(mostExempt),
  /** Who must have a second factor. */ secondFactor: z.enum(['nobody', 'administrators', 'everybody']),
  /** A sign-in ends after so many minutes without a request; null: it does not. */ idleMinutes: z
    .number()
    .int()
    .min(5)
    .max(1440)
    .nullable(),
  /** A sign-in ends after so many days, whatever happens. */ days: z.number().int().min(1).max(30),
});

export type General = z.output<typeof general>;
export type Access = z.output<typeof access>;
export type Joining = z.output<typeof joining>;
export type Support = z.output<typeof support>;
export type Branding = z.output<typeof branding>;
export type Audit = z.output<typeof audit>;
export type SignIn = z.output<typeof signIn>;
export type Settings = Readonly<{
  general: General;
  access: Access;
  signIn: SignIn;
  joining: Joining;
  support: Support;
  branding: Branding;
  audit: Audit;
}>;
export type Page = keyof Settings;

const asDelivered: Settings = {
  general: {
    contactName: '',
    contactEmail: '',
    phone: '',
    address: '',
    timeZone: 'UTC',
    language: 'en',
    labels: {},
    erasureDays: 30,
  },
  access: {
    userNameIsEmail: false,
    userNameMinimum: 1,
    passwordMinimum: 8,
    required: [],
    editable: ['phone', 'address', 'timeZone'],
    externalApproval: true,
  },
  signIn: {
    methods: ['password', 'passkey', 'single-sign-on'],
    exempt: [],
    secondFactor: 'nobody',
    idleMinutes: null,
    days: 30,
  },
  joining: { on: false, domains: [], locationId: null, approval: true },
  support: { address: '', senderName: '', senderAddress: '' },
  branding: { accent: null },
  audit: { keepMonths: null },
};

/** What an organization has set, every page whole: what is not set is as delivered. */
export function settingsOf(stored: Readonly<Record<string, unknown>>): Settings {
  return {
    general: general.parse({ ...asDelivered.general, ...record(stored['general']) }),
    access: access.parse({ ...asDelivered.access, ...record(stored['access']) }),
    signIn: signIn.parse({ ...asDelivered.signIn, ...record(stored['signIn']) }),
    joining: joining.parse({ ...asDelivered.joining, ...record(stored['joining']) }),
    support: support.parse({ ...asDelivered.support, ...record(stored['support']) }),
    branding: branding.parse({ ...asDelivered.branding, ...record(stored['branding']) }),
    audit: audit.parse({ ...asDelivered.audit, ...record(stored['audit']) }),
  };
}

/** The organization’s own words in a language; an empty one means the product’s. */
export function ownLabels(
  { general: page }: Readonly<Record<string, unknown>>,
  language: Language,
): Record<string, string> {
  const own = z.object({ labels }).safeParse(page);
  const entries = Object.entries(own.data?.labels ?? {}).map(([word, text]) => [word, text[language]]);
  return Object.fromEntries(entries.filter(([, text]) => text));
}

const record = (value: unknown): object => (typeof value === 'object' && value !== null ? value : {});

let zones: ReadonlySet<string> | undefined;

function isTimeZone(zone: string): boolean {
  zones ??= new Set(['UTC', ...Intl.supportedValuesOf('timeZone')]);
  return zones.has(zone);
}
