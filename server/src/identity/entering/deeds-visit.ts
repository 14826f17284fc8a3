import { z } from 'zod';
import { type AboutThing, writeEntry } from '../../audit/index.ts';
import type { SignedContext } from '../../context.ts';
import { newSalt } from '../../outside/ids.ts';
import { organization } from '../../organizations/index.ts';

type Place = Readonly<{ tenant: string; organization: string }>;

/**
 * Writes into the audit of another tenant that somebody of the platform comes in. It is out of sight of the request, so it
 * stands there before the entering is final: rather a visit that did not take place than one nobody can find.
 */
export const tellTenant = (
  c: SignedContext,
  place: Place,
  { operation, reason }: Readonly<{ operation: string; reason: string | null }>,
): Promise<void> =>
  c.server.connection.transaction({ tenant: place.tenant, organizations: [place.organization] }, (tx) =>
    writeEntry(tx, {
      ...place,
      ...{ id: c.newId(), salt: newSalt(), at: c.now, actor: c.actor.id, operation, outcome: 'done' },
      ...{ kind: organization.id, thing: place.organization, reason, address: c.address },
      ...{ privilege: null, appointment: null, role: null, scope: null },
      payload: { actor: c.user.name, after: { from: c.organization.name } },
    }),
  );

const told = z.object({
  actor: z.string().optional(),
  after: z.object({ from: z.string().optional() }).optional(),
});

/** A visit as those who were visited see it; names that were erased are gone. */
export function visitIn({ id, at, reason, payload }: AboutThing) {
  const said = told.safeParse(payload).data;
  return { id, at: at.toISOString(), by: said?.actor ?? null, from: said?.after?.from ?? null, reason };
}
