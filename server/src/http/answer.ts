import { Readable } from 'node:stream';
import type { Thing } from '@ambit/policy';
import type { z } from 'zod';
import type { Context, Part, PublicContext, SignedContext } from '../context.ts';
import type { Operation, PrivilegedOperation, PublicOperation, SignedInOperation } from '../operation.ts';
import { newId } from '../outside/ids.ts';
import { Refusal, problems } from '../refusal.ts';
import { wordsOf } from '../roles/index.ts';
import { asUser } from './as-user.ts';
import { auditDone, auditRefused } from './audited.ts';
import { inWords } from './because.ts';
import { type Gathered, languageFor, makeContext, withCookies } from './context.ts';
import { grant, holdsNowhere, isVisible, notFound, withBelow } from './decide.ts';
import { type Key, rememberAnswer, remembered } from './idempotency.ts';
import { NotAllowed } from './not-allowed.ts';
import { withOthers } from './other-side.ts';
import { malformed } from './problem.ts';
import { scimHeaders } from './scim.ts';
import { leaveBehind, ownTransaction, settle } from './own-transaction.ts';
import type { Answered, Asked } from './request.ts';
import type { Running } from './running.ts';
import { type Seat, seated } from './seat.ts';
import { refuseInstead } from './standing.ts';
import { planAnew, type Tx } from '../database/connection.ts';
import { type Loaded, load } from '../database/things.ts';

type Signed = PrivilegedOperation | SignedInOperation;
/** What the pipeline reads of any operation. */
type Shaped = Pick<
  Operation,
  'input' | 'query' | 'output' | 'parameters' | 'status' | 'stream' | 'redirects' | 'speaks'
>;

/** Answers a request by its operation; throws a Refusal in every other case. */
export async function answer(running: Running, operation: Operation, asked: Asked): Promise<Answered> {
  if (operation.needs === 'public') return answerPublic(running, operation, asked);
  const signed: Signed = operation;
  const gathered: Gathered = { changes: [], after: [] };
  try {
    const answered = await enter(running, signed, asked, gathered, (context, seat) =>
      carryOut(running, signed, asked, gathered, context, seat),
    );
    for (const work of gathered.after) await settle(running, work);
    return withCookies(answered, gathered);
  } catch (fault) {
    if (fault instanceof Refusal && fault.stays) await leaveBehind(running, fault.stays);
    if (!(fault instanceof NotAllowed)) throw fault;
    const language = languageFor(asked, fault.why.seat.known.language);
    if (asked.method !== 'GET') await auditRefused(running, operation, fault, asked);
    throw await inWords(running, fault, language);
  }
}

/** Decides only: for an upload, before its bytes are taken. */
export async function mayBegin(running: Running, operation: Operation, asked: Asked): Promise<void> {
  if (operation.needs === 'public') return;
  const signed: Signed = operation;
  try {
    await enter(running, signed, asked, { changes: [], after: [] }, async () => undefined);
  } catch (fault) {
    if (!(fault instanceof NotAllowed)) throw fault;
    throw await inWords(running, fault, languageFor(asked, fault.why.seat.known.language));
  }
}

async function answerPublic(running: Running, operation: PublicOperation, asked: Asked): Promise<Answered> {
  const gathered: Gathered = { changes: [], after: [] };
  const now = running.clock();
  const afterCommit: PublicContext['afterCommit'] = (work) => void gathered.after.push(work);
  const { server } = running;
  const context: PublicContext = {
    now,
    newId,
    language: languageFor(asked),
    site: asked.site,
    address: asked.address,
    device: asked.device,
    registered: asked.registered,
    signal: asked.signal,
    ...parsed(operation, asked),
    params: checkedParams(operation, asked),
    server,
    setCookie: (value) => void (gathered.cookie = value),
    setDevice: (value) => void (gathered.device = value),
    afterCommit,
    unsafeWithin: ownTransaction(running, now, gathered),
    inNameOf: (who, work) => asUser(running, who, work),
  };
  const body = await operation.run(context);
  for (const work of gathered.after) await settle(running, work);
  const answered = toAnswer(running, operation, body, 0);
  return withCookies(answered, gathered);
}

/** From the credential to the context: sign-in, privilege, input, thing, decision, in the order of the seven answers. */
function enter<T>(
  running: Running,
  operation: Signed,
  asked: Asked,
  gathered: Gathered,
  work: (context: Context | SignedContext, seat: Seat) => Promise<T>,
): Promise<T> {
  const home = operation.needs === 'signed in';
  const within = async (tx: Tx, found: Seat, now: Date): Promise<T> => {
    refuseInstead(operation, found);
    const made = madeBelow(operation);
    const seat = made === null ? found : { ...found, authority: withBelow(found.authority, made, found.at.id) };
    if (operation.needs !== 'signed in' && holdsNowhere(seat.authority, operation.needs)) {
      const decision = { allowed: false, why: 'nowhere', missing: [] } as const;
      const thing =
        made && 'on' in operation ? { kind: operation.on.kind.id, id: null, organization: made, facts: {} } : null;
      throw new NotAllowed({ privilege: operation.needs, thing, decision, seat });
    }
    const params = checkedParams(operation, asked);
    const asking = { ...asked, params };
    const parts = { running, tx, seat, asked: asking, now, gathered, ...parsed(operation, asked) };
    const context: SignedContext = {
      ...makeContext(parts),
      again: (more) => enter(running, operation, asked, gathered, more),
    };
    // who asks and what about is looked up by kept plans; what writes is not
    const begin = async () => (operation.method === 'GET' ? undefined : await planAnew(tx));
    if (operation.needs === 'signed in') {
      await begin();
      return work(context, seat);
    }
    const { thing, version } = await decided(running, operation, asking, context, seat, tx, made);
    await begin();
    const granted = grant(seat.authority, operation.needs, thing, version);
    const instead: Context['instead'] = (other, part) => doInstead({ ...parts, context }, other, part);
    return work({ ...context, granted, others: [], instead }, seat);
  };
  const inOwnWords = (tx: Tx, found: Seat, now: Date): Promise<T> =>
    within(tx, found, now).catch((fault: unknown) => {
      if (fault instanceof Refusal) fault.own = (language) => wordsOf(found.at, language);
      throw fault;
    });
  return seated(running, asked.credential, home, inOwnWords);
}

type Around = Readonly<{ running: Running; tx: Tx; seat: Seat; asked: Asked; now: Date; gathered: Gathered }> &
  Readonly<{ context: SignedContext }>;

/** Another operation within a request: what it needs is asked, what it does is written down, like anything else. */
async function doInstead(around: Around, other: Operation, { params = {}, body }: Part): Promise<unknown> {
  const { running, tx, seat, now, gathered } = around;
  const { needs, origin, upload } = other;
  if (typeof needs === 'string' || origin || upload) throw new Error(`${other.id} is not done within another one`);
  refuseInstead(other, seat);
  // the border: it needs a privilege, so it is on something
  const operation = { ...other, edits: other.edits && 'if-named' } as PrivilegedOperation;
  if (holdsNowhere(seat.authority, needs)) {
    const decision = { allowed: false, why: 'nowhere', missing: [] } as const;
    throw new NotAllowed({ privilege: needs, thing: null, decision, seat });
  }
  const asked = {
    ...around.asked,
    method: other.method,
    params: checkedParams(operation, { ...around.asked, params }),
  };
  const own: Gathered = { changes: [], after: gathered.after };
  const inner = { ...asked, body: body ?? {} };
  const parts = { running, tx, seat, asked: inner, now, gathered: own, ...parsed(operation, inner) };
  const context: SignedContext = { ...makeContext(parts), again: around.context.again };
  const { thing, version } = await decided(running, operation, inner, context, seat, tx, null);
  const instead: Context['instead'] = (next, part) => doInstead({ ...around, context }, next, part);
  const granted = grant(seat.authority, needs, thing, version);
  const whole = await withOthers(other, { ...context, granted, others: [], instead });
  const answered = await operation.run(whole as never);
  if (other.method !== 'GET' && !other.quiet) await auditDone(operation, whole, seat, own.changes);
  return answered;
}

async function decided(
  running: Running,
  operation: PrivilegedOperation,
  asked: Asked,
  context: SignedContext,
  seat: Seat,
  tx: Tx,
  made: string | null,
): Promise<{ thing: Thing | null; version: number }> {
  const { on, needs } = operation;
  if (on.how === 'many') return { thing: null, version: 0 };
  const loaded =
    on.how === 'one'
      ? await found(operation, asked, on.parameter, tx, context.world.now)
      : await wouldBe(operation, context, made);
  const decision = context.check(needs, loaded.thing);
  if (!decision.allowed) {
    if (on.how === 'one' && !isVisible(seat.authority, running.views, loaded.thing)) throw notFound();
    throw new NotAllowed({ privilege: needs, thing: loaded.thing, decision, seat });
  }
  if (operation.edits) {
    if (asked.ifMatch === null && operation.edits === true) throw new Refusal(problems['version-required']);
    if (asked.ifMatch !== null && asked.ifMatch !== loaded.version) throw new Refusal(problems['changed-meanwhile']);
  }
  return loaded;
}

async function found(
  operation: PrivilegedOperation,
  asked: Asked,
  parameter: string,
  tx: Tx,
  now: number,
): Promise<Loaded> {
  const loaded = await load(tx, operation.on.kind, asked.params[parameter] ?? '', asked.method !== 'GET', now);
  if (!loaded) throw notFound();
  return loaded;
}

/** The id of the organization that an operation would make below; null: it makes none. */
const madeBelow = ({ needs, ...operation }: Signed): string | null =>
  needs !== 'signed in' && 'on' in operation && operation.on.how === 'would' && operation.on.below ? newId() : null;

async function wouldBe(operation: PrivilegedOperation, context: SignedContext, made: string | null): Promise<Loaded> {
  if (operation.on.how !== 'would') throw new Error(`${operation.id} is not about a thing to be`);
  const facts = await operation.on.facts(context.input as never, context);
  const version = (await operation.on.version?.(context)) ?? 0;
  return { thing: { kind: operation.on.kind.id, id: null, organization: made ?? context.at.id, facts }, version };
}

async function carryOut(
  running: Running,
  operation: Signed,
  asked: Asked,
  gathered: Gathered,
  context: Context | SignedContext,
  seat: Seat,
): Promise<Answered> {
  // a question is answered by the rights of its moment, however often it is asked under one key
  const key: Key | null =
    asked.idempotencyKey && !operation.quiet
      ? {
          tenant: seat.tenant,
          organization: seat.at.id,
          actor: context.actor.id,
          operation: operation.id,
          key: asked.idempotencyKey,
          at: context.now,
        }
      : null;
  const earlier = key ? await remembered(context.tx, key, asked.body) : null;
  if (earlier) return earlier;
  const body = await operation.run((await withOthers(operation, context)) as never);
  if (asked.method !== 'GET' && !operation.quiet) await auditDone(operation, context, seat, gathered.changes);
  const answered = toAnswer(running, operation, body, 'granted' in context ? context.granted.version : 0);
  if (key) await rememberAnswer(context.tx, key, withoutSecret(operation, answered));
  return answered;
}

/** What is shown once is kept nowhere, not for a repeated request either. */
const withoutSecret = ({ shownOnce }: Signed, answered: Answered): Answered =>
  shownOnce ? { ...answered, body: { ...(answered.body as object), [shownOnce]: null } } : answered;

function parsed(operation: Shaped, asked: Asked): { input: unknown; query: unknown } {
  return { input: held(operation.input, asked.body), query: held(operation.query, asked.query) };
}

function held(schema: z.ZodType | undefined, value: unknown): unknown {
  if (!schema) return undefined;
  // what was sent tells whether it is of another type or not there
  const result = schema.safeParse(value, { reportInput: true });
  if (!result.success) throw malformed(result.error);
  return result.data;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u;

/** Ids in the address are lower-case uuids; anything else names nothing. */
function checkedParams(operation: Shaped, asked: Asked): Readonly<Record<string, string>> {
  for (const [name, value] of Object.entries(asked.params)) {
    const form = operation.parameters?.[name] ?? 'uuid';
    if (form === 'uuid' && !uuid.test(value)) throw notFound();
  }
  return asked.params;
}

function toAnswer(running: Running, operation: Shaped, body: unknown, version: number): Answered {
  const status = operation.status ?? 200;
  if (operation.stream) {
    const headers = { 'content-type': operation.stream };
    return { status, body: null, headers, stream: Readable.from(body as AsyncIterable<string | Uint8Array>) };
  }
  const checked = running.strict ? operation.output.parse(body) : body;
  if (operation.redirects) return { status: 303, body: null, headers: { location: (checked as Sent).address } };
  if (operation.speaks === 'scim')
    return { status, body: status === 204 ? null : checked, headers: scimHeaders(checked) };
  const current = (checked as { version?: unknown } | null | undefined)?.version ?? (version || null);
  return {
    status,
    body: status === 204 ? null : checked,
    headers: typeof current === 'number' ? { etag: `"${current}"` } : {},
  };
}

type Sent = Readonly<{ address: string }>;
