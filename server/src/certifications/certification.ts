import { z } from 'zod';
import { refusals } from '../refusal.ts';
import { validityShape } from './cycle.ts';

export const certificationStates = ['active', 'retired'] as const;
export type CertificationState = (typeof certificationStates)[number];

const named = {
  name: z.string().trim().min(1).max(200),
  identifier: z.string().trim().min(1).max(60),
  description: z.string().trim().max(2_000),
};
export const newCertification = z.strictObject({
  name: named.name,
  identifier: named.identifier,
  description: named.description.default(''),
});

/** What earns or renews a certification: courses and paths, all of them or so many. */
const mostThings = 50;
const asked = z
  .strictObject({
    things: z
      .array(z.strictObject({ kind: z.enum(['course', 'path']), id: z.uuid() }))
      .max(mostThings)
      .refine((all) => new Set(all.map(({ id }) => id)).size === all.length),
    /** So many of them; null: all. */ count: z.int().min(1).max(mostThings).nullable().default(null),
  })
  .refine(({ things, count }) => count === null || count <= things.length, { path: ['count'] });
export type Asked = z.output<typeof asked>;

const days = z.int().min(0).max(3650);
export const grace = z.strictObject({
  days,
  /** Whether an award in grace counts as compliant. */ complies: z.boolean(),
  /** Whether it opens what asks for it first. */ opens: z.boolean(),
  /** Whether the public page shows it as valid. */ showsValid: z.boolean(),
});
export type Grace = z.output<typeof grace>;

export const changedCertification = z
  .strictObject({
    ...named,
    /** Null: once and for all. */ validity: validityShape.nullable(),
    renewalDays: days,
    grace,
    /** When the grace is over, what earns it is needed again. */ earnedAgain: z.boolean(),
    earns: asked,
    /** Nothing: what earns it. */ renews: asked,
  })
  .partial();
export type Changed = z.output<typeof changedCertification>;

export const levelInput = z.strictObject({
  name: z.string().trim().min(1).max(200),
  description: z.string().trim().max(2_000).default(''),
  /** Months; null: as the certification says. */ months: z.int().min(1).max(240).nullable().default(null),
});
export const changedLevel = z
  .strictObject({
    name: levelInput.shape.name,
    description: z.string().trim().max(2_000),
    months: z.int().min(1).max(240).nullable(),
    /** Its place among the levels, from 0. */ position: z.int().min(0).max(100),
  })
  .partial();

/** An id of SCORM 2004, as packages write it. */
export const objectiveId = z.string().trim().min(1).max(500);

export const certificationProblems = refusals({
  'certifications-off': {
    status: 409,
    says: {
      en: 'Certifications are not part of this [organization|organization]’s plan. Ask whoever looks after it.',
      de: 'Zertifizierungen gehören nicht zum vereinbarten Umfang. Wenden Sie sich an die zuständige Stelle.',
    },
  },
  'window-too-long': {
    status: 422,
    says: {
      en: 'The renewal may not begin before an award could have been achieved. Choose fewer days, or a longer validity.',
      de: 'Die Erneuerung darf nicht beginnen, bevor eine Verleihung möglich war. Wählen Sie weniger Tage oder eine längere Gültigkeit.',
    },
  },
  'thing-unseen': {
    status: 422,
    says: {
      en: 'One of these is not among those you may see.',
      de: 'Etwas davon gehört nicht zu dem, was Sie sehen dürfen.',
    },
  },
  'certification-awarded': {
    status: 409,
    says: {
      en: 'This certification was awarded {count} times: {users}. Retire it instead; awards stay valid.',
      de: 'Diese Zertifizierung wurde {count}-mal verliehen: {users}. Stellen Sie sie außer Dienst; Verleihungen bleiben gültig.',
    },
  },
  'level-awarded': {
    status: 409,
    says: {
      en: 'This level was awarded and stays, so that awards keep what they say.',
      de: 'Diese Stufe wurde verliehen und bleibt, damit Verleihungen sagen, wofür sie gelten.',
    },
  },
  'last-level': {
    status: 409,
    says: {
      en: 'A certification has at least one level.',
      de: 'Eine Zertifizierung hat mindestens eine Stufe.',
    },
  },
  'too-many-levels': {
    status: 409,
    says: {
      en: 'A certification has no more than {most} levels.',
      de: 'Eine Zertifizierung hat nicht mehr als {most} Stufen.',
    },
  },
  'level-unknown': {
    status: 422,
    says: {
      en: 'This level does not belong to this certification.',
      de: 'Diese Stufe gehört nicht zu dieser Zertifizierung.',
    },
  },
  'identifier-taken': {
    status: 422,
    says: { en: 'Another certification has this identifier.', de: 'Eine andere Zertifizierung hat diese Kennung.' },
  },
  'name-taken': {
    status: 422,
    says: { en: 'Another level has this name.', de: 'Eine andere Stufe heißt schon so.' },
  },
  'mapped-already': {
    status: 422,
    says: {
      en: 'This objective is mapped to this level already.',
      de: 'Dieses Lernziel ist dieser Stufe schon zugeordnet.',
    },
  },
  'state-already': {
    status: 409,
    says: { en: 'It is in this state already.', de: 'Sie ist schon in diesem Zustand.' },
  },
});
