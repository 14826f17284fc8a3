import { z } from 'zod';

/** Letters of one statement at most, and statements of one request. */
export const STATEMENT_LIMITS = Object.freeze({ letters: 262_144, batch: 500 });

const iri = z
  .string()
  .max(2_000)
  .regex(/^[a-z][a-z0-9+.-]*:\S+$/iu);
const share = z.number().min(-1).max(1);

/** The part of a statement that is read here; everything else is kept as it came. */
export const statementShape = z.looseObject({
  id: z.uuid().optional(),
  actor: z.looseObject({
    objectType: z.literal('Agent').optional(),
    account: z.looseObject({ homePage: z.string(), name: z.string() }),
  }),
  verb: z.looseObject({ id: iri }),
  object: z.looseObject({ objectType: z.string().optional(), id: z.string().max(2_000).optional() }),
  result: z
    .looseObject({
      score: z.looseObject({ scaled: share.optional(), raw: z.number().optional() }).optional(),
      success: z.boolean().optional(),
      completion: z.boolean().optional(),
      duration: z.string().max(100).optional(),
    })
    .optional(),
  context: z
    .looseObject({
      registration: z.string().optional(),
      contextActivities: z
        .looseObject({
          category: z
            .union([
              z.array(z.looseObject({ id: z.string() })),
              z.looseObject({ id: z.string() }).transform((one) => [one]),
            ])
            .optional(),
        })
        .optional(),
      extensions: z.record(z.string(), z.unknown()).optional(),
    })
    .optional(),
  timestamp: z.iso.datetime({ offset: true, local: true }).optional(),
});

export type Statement = z.output<typeof statementShape>;

export const verbs = Object.freeze({
  launched: 'http://adlnet.gov/expapi/verbs/launched',
  initialized: 'http://adlnet.gov/expapi/verbs/initialized',
  completed: 'http://adlnet.gov/expapi/verbs/completed',
  passed: 'http://adlnet.gov/expapi/verbs/passed',
  failed: 'http://adlnet.gov/expapi/verbs/failed',
  terminated: 'http://adlnet.gov/expapi/verbs/terminated',
  abandoned: 'https://w3id.org/xapi/adl/verbs/abandoned',
  satisfied: 'https://w3id.org/xapi/adl/verbs/satisfied',
  waived: 'https://w3id.org/xapi/adl/verbs/waived',
  voided: 'http://adlnet.gov/expapi/verbs/voided',
});

export const categories = Object.freeze({
  cmi5: 'https://w3id.org/xapi/cmi5/context/categories/cmi5',
  moveOn: 'https://w3id.org/xapi/cmi5/context/categories/moveon',
});

export const extensions = Object.freeze({
  session: 'https://w3id.org/xapi/cmi5/context/extensions/sessionid',
  masteryScore: 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore',
  launchMode: 'https://w3id.org/xapi/cmi5/context/extensions/launchmode',
  moveOn: 'https://w3id.org/xapi/cmi5/context/extensions/moveon',
});

/** Does cmi5 define what this statement means? */
export const isCmi5 = ({ context }: Statement): boolean =>
  context?.contextActivities?.category?.some(({ id }) => id === categories.cmi5) ?? false;
