import { z } from 'zod';
import type { SignedContext } from '../context.ts';
import { many, operation } from '../operation.ts';
import { organization } from '../organizations/index.ts';
import { Refusal, problems } from '../refusal.ts';
import { type Semantic, decideAll } from './deeds-decide.ts';
import { type Found, refused, searchActions, searchResources, searchSubjects } from './deeds-search.ts';
import { authority } from './privileges.ts';
import type { Question } from './question.ts';

// OpenID AuthZEN Authorization API 1.0. Members it does not name are passed over, as it asks; `properties` are refused:
// a decision reads its facts itself.

/** Questions of one request, results of one page: at most. */
const atMost = 200;
const text = z.string().min(1).max(200);
const properties = z.record(z.string(), z.unknown()).optional();
const subject = z.object({ type: text, id: text, properties });
const action = z.object({ name: text, properties });
const resource = z.object({ type: text, id: text, properties });
const question = { subject, action, resource, context: z.record(z.string(), z.unknown()).optional() };
const page = z.object({ token: z.string().max(500).optional(), limit: z.int().min(1).optional() }).optional();
const some = z.object(question).partial();

const reason = z.object({ id: z.string(), words: z.string() });
const decided = z.object({
  decision: z.boolean(),
  context: z.object({
    because: z.array(
      reason.extend({
        appointment: z.string(),
        role: z.string(),
        scope: z.string(),
        side: z.string().nullable(),
      }),
    ),
    missing: z.array(reason),
    remedy: z.array(reason.extend({ values: z.record(z.string(), z.unknown()) })),
    roles: z.array(z.object({ role: z.string(), words: z.string() })),
    error: z.object({ status: z.int(), message: z.string() }).optional(),
  }),
});
const pageFound = z.object({ next_token: z.string(), count: z.int() });
const found = <T extends z.ZodType>(result: T) => z.object({ page: pageFound, results: z.array(result) });
const shared = {
  method: 'POST',
  needs: authority.evaluate,
  on: many(organization),
  quiet: true,
  rate: 6000,
} as const;

export const evaluateOne = operation({
  ...shared,
  id: 'authority.evaluate',
  does: { en: 'Ask whether a user may do something', de: 'Fragen, ob ein Benutzer etwas darf' },
  path: '/access/v1/evaluation',
  input: z.object(question),
  output: decided,
  run: async (c) => answerOne(c, c.input),
});

export const evaluateMany = operation({
  ...shared,
  id: 'authority.evaluate-many',
  does: { en: 'Ask many such questions at once', de: 'Viele solche Fragen auf einmal stellen' },
  path: '/access/v1/evaluations',
  input: some.extend({
    evaluations: z.array(some).max(atMost).optional(),
    options: z
      .object({ evaluations_semantic: z.enum(['execute_all', 'deny_on_first_deny', 'permit_on_first_permit']) })
      .partial()
      .optional(),
  }),
  output: z.union([z.object({ evaluations: z.array(decided) }), decided]),
  run: async (c) => {
    const { evaluations = [], options, ...defaults } = c.input;
    // without a list it is one question, as the standard has it
    if (evaluations.length === 0) return answerOne(c, whole(defaults, ''));
    refuseProperties(defaults, '');
    const questions = evaluations.map((one, n) => {
      refuseProperties(one, `evaluations.${n}.`);
      return whole({ ...defaults, ...one }, `evaluations.${n}.`);
    });
    const semantic: Semantic = options?.evaluations_semantic ?? 'execute_all';
    return { evaluations: [...(await decideAll(c, questions, semantic))].map(open) };
  },
});

export const searchForSubjects = operation({
  ...shared,
  id: 'authority.search-subjects',
  does: { en: 'Ask who may do something to a thing', de: 'Fragen, wer etwas mit einer Sache tun darf' },
  path: '/access/v1/search/subject',
  input: z.object({ ...question, subject: subject.partial({ id: true }), page }),
  output: found(z.object({ type: z.literal('user'), id: z.string() })),
  run: async (c) => {
    refuseProperties(c.input, '');
    if (c.input.subject.type !== 'user') return pageOf({ results: [], next: '' }, asUser);
    return pageOf(await searchSubjects(c, c.input.action.name, c.input.resource, turning(c.input.page)), asUser);
  },
});

export const searchForResources = operation({
  ...shared,
  id: 'authority.search-resources',
  does: {
    en: 'Ask to which things a user may do something',
    de: 'Fragen, mit welchen Sachen ein Benutzer etwas tun darf',
  },
  path: '/access/v1/search/resource',
  input: z.object({
    ...question,
    resource: resource.partial({ id: true }),
    context: z.object({ sides: z.record(z.string(), text).optional() }).optional(),
    page,
  }),
  output: found(z.object({ type: z.string(), id: z.string() })),
  run: async (c) => {
    refuseProperties(c.input, '');
    const { type } = c.input.resource;
    const sides = c.input.context?.sides ?? {};
    const result = await searchResources(c, c.input.subject, c.input.action.name, type, sides, turning(c.input.page));
    return pageOf(result, (id) => ({ type, id }));
  },
});

export const searchForActions = operation({
  ...shared,
  id: 'authority.search-actions',
  does: { en: 'Ask what a user may do to a thing', de: 'Fragen, was ein Benutzer mit einer Sache tun darf' },
  path: '/access/v1/search/action',
  input: z.object({ subject, resource, context: question.context, page }),
  output: found(z.object({ name: z.string() })),
  run: async (c) => {
    refuseProperties(c.input, '');
    return pageOf(await searchActions(c, c.input.subject, c.input.resource, turning(c.input.page)), (name) => ({
      name,
    }));
  },
});

export const readDecisionPoint = operation({
  id: 'authority.describe',
  does: {
    en: 'Find the addresses of the decision API',
    de: 'Die Adressen der Schnittstelle für Entscheidungen finden',
  },
  method: 'GET',
  path: '/.well-known/authzen-configuration',
  needs: 'public',
  because: 'The standard has programs look here for the addresses, which are the same everywhere.',
  output: z.record(z.string(), z.url()),
  run: async (c) => {
    const base = c.server.publicUrl.replace(/\/$/u, '');
    return {
      policy_decision_point: base,
      access_evaluation_endpoint: `${base}/access/v1/evaluation`,
      access_evaluations_endpoint: `${base}/access/v1/evaluations`,
      search_subject_endpoint: `${base}/access/v1/search/subject`,
      search_resource_endpoint: `${base}/access/v1/search/resource`,
      search_action_endpoint: `${base}/access/v1/search/action`,
    };
  },
});

async function answerOne(c: SignedContext, asked: Question) {
  refuseProperties(asked, '');
  const [answer] = await decideAll(c, [asked], 'execute_all');
  if (!answer) throw new Error('one question has one answer');
  return open(answer);
}

/** A question with its defaults; what is missing is named where it is missing. */
function whole({ subject: who, action: what, resource: on }: z.output<typeof some>, at: string): Question {
  const missing = Object.entries({ subject: who, action: what, resource: on }).filter(([, value]) => !value);
  if (who && what && on) return { subject: who, action: what, resource: on };
  throw new Refusal(problems.malformed, {
    errors: missing.map(([name]) => ({ field: `${at}${name}`, code: 'missing', says: texts.missing })),
  });
}

function refuseProperties(asked: object, at: string): void {
  for (const [name, value] of Object.entries(asked))
    if (hasProperties(value)) throw refused(`${at}${name}.properties`, texts.properties);
}

const hasProperties = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  'properties' in value &&
  Object.keys(value.properties ?? {}).length > 0;

type Answers = Awaited<ReturnType<typeof decideAll>>;
const open = ({ decision, context }: Answers[number]) => ({
  decision,
  context: {
    ...context,
    because: [...context.because],
    missing: [...context.missing],
    roles: [...context.roles],
    remedy: [...context.remedy].map((one) => ({ ...one, values: { ...one.values } })),
  },
});

const turning = (asked: z.output<typeof page>) => ({
  token: asked?.token || undefined,
  limit: Math.min(asked?.limit ?? 50, atMost),
});

const asUser = (id: string) => ({ type: 'user' as const, id });

const pageOf = <T>({ results, next }: Found, as: (id: string) => T) => ({
  page: { next_token: next, count: results.length },
  results: results.map(as),
});

const texts = {
  missing: { en: 'This is missing.', de: 'Das fehlt.' },
  properties: {
    en: 'Properties are not taken: a decision reads its facts itself. Send type and id alone.',
    de: 'Eigenschaften werden nicht angenommen: Eine Entscheidung liest ihre Fakten selbst. Senden Sie nur Typ und Id.',
  },
} as const;
