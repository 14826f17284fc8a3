import { type Entry, writeEntries, writeEntry } from '../audit/index.ts';
import type { Change, Context, SignedContext } from '../context.ts';
import type { Operation, PrivilegedOperation, SignedInOperation } from '../operation.ts';
import { newId, newSalt } from '../outside/ids.ts';
import { keepDecision } from '../roles/index.ts';
import type { NotAllowed } from './not-allowed.ts';
import type { Asked } from './request.ts';
import type { Running } from './running.ts';
import type { Seat } from './seat.ts';

/** The entries of a deed that was done: one for each change the handler named, at least one. */
export async function auditDone(
  operation: PrivilegedOperation | SignedInOperation,
  context: Context | SignedContext,
  seat: Seat,
  changes: readonly Change[],
): Promise<void> {
  const thing = 'granted' in context ? context.granted.thing : null;
  const decision = thing && operation.needs !== 'signed in' ? context.check(operation.needs, thing) : null;
  const by = decision?.allowed ? decision : null;
  const kept =
    by && operation.needs !== 'signed in' ? keepDecision(seat.authority, operation.needs, thing, seat.at.id) : null;
  const named = (changes.length > 0 ? changes : [{} as Change]).map((change) => ({
    change,
    organization: change.thing?.organization ?? thing?.organization ?? seat.at.id,
    kind: change.thing?.kind ?? thing?.kind ?? null,
    reason: change.reason ?? null,
  }));
  // a deed on many things is told by one statement, as far as they are alike
  const alike = Map.groupBy(named, ({ organization, kind, reason }) => JSON.stringify([organization, kind, reason]));
  for (const group of alike.values()) {
    const [first] = group;
    if (!first) continue;
    const { organization, kind, reason } = first;
    await writeEntries(
      context.tx,
      { ...about(operation, seat, context.now, context.address), organization, outcome: 'done', kind, reason },
      group.map(({ change }) => ({
        id: newId(),
        salt: newSalt(),
        thing: change.thing?.id ?? thing?.id ?? null,
        appointment: by?.appointment ?? null,
        role: by?.role ?? null,
        scope: by?.scope ?? null,
        payload: {
          ...whoIn(seat),
          ...('before' in change && { before: change.before }),
          ...('after' in change && { after: change.after }),
          ...(kept && { decision: kept }),
        },
      })),
    );
  }
}

/** The entry of a refusal, in a transaction of its own since the request's was rolled back. */
export async function auditRefused(
  running: Running,
  operation: Operation,
  fault: NotAllowed,
  asked: Asked,
): Promise<void> {
  const { seat, thing, decision, privilege } = fault.why;
  // what was refused is not there: an organization that would have been added has no audit of its own
  const organization = thing?.id ? thing.organization : seat.at.id;
  const bounds = { tenant: seat.tenant, organizations: [organization] };
  await running.server.connection.transaction(bounds, (tx) =>
    writeEntry(tx, {
      ...about(operation, seat, running.clock(), asked.address),
      id: newId(),
      salt: newSalt(),
      organization,
      outcome: 'refused',
      kind: thing?.kind ?? null,
      thing: thing?.id ?? null,
      appointment: null,
      role: null,
      scope: null,
      reason: null,
      payload: {
        ...whoIn(seat),
        why: decision.why,
        missing: decision.missing,
        decision: keepDecision(seat.authority, privilege, thing, seat.at.id),
      },
    }),
  );
}

const about = (
  operation: Operation | PrivilegedOperation | SignedInOperation,
  seat: Seat,
  at: Date,
  address: string,
): Pick<Entry, 'tenant' | 'at' | 'actor' | 'operation' | 'privilege' | 'address'> => ({
  tenant: seat.tenant,
  at,
  actor: seat.standing?.by.id ?? seat.known.user,
  operation: operation.id,
  privilege: typeof operation.needs === 'string' ? null : operation.needs.id,
  address,
});

/** Who did it, by name; whoever stood in for somebody did it under both. */
function whoIn({ known, standing }: Seat) {
  const name = `${known.firstName} ${known.lastName}`;
  return standing ? { actor: standing.by.name, as: { id: known.user, name } } : { actor: name };
}
