import { explained } from '../roles/index.ts';
import { Refusal } from '../refusal.ts';
import type { Language } from '../text.ts';
import type { NotAllowed } from './not-allowed.ts';
import type { Running } from './running.ts';

/** Puts a refusal into words: what is missing, what would help, and who could do it. */
export async function inWords(running: Running, fault: NotAllowed, language: Language): Promise<Refusal> {
  const { privilege, thing, seat, decision } = fault.why;
  const { connection } = running.server;
  const { above } = seat.authority.world.organizations;
  const target = thing ?? { kind: 'organization', id: seat.at.id, organization: seat.at.id, facts: {} };
  const organizations = [target.organization, ...above(target.organization)];
  const told = await connection.transaction({ tenant: seat.tenant, organizations }, (tx) =>
    explained(tx, { ...seat.authority, at: seat.at, thing: target, privilege, language, missing: decision.missing }),
  );
  const more = { privilege: privilege.id, because: told.because, remedy: told.remedy, askWhom: told.askWhom };
  const refusal = new Refusal(fault.problem, {
    values: { privilege: privilege.title[language], reason: told.because.join('; ') },
    more,
  });
  refusal.own = fault.own;
  return refusal;
}
