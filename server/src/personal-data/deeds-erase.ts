import { auditEntry, emptyPayloads } from '../audit/index.ts';
import type { Context, SignedContext } from '../context.ts';
import { nameKey } from '../database/keys.ts';
import { forgetWords } from '../database/search.ts';
import { refusals, Refusal } from '../refusal.ts';
import { say, type Text } from '../text.ts';
import { dayIn, zoneOf } from '../training/index.ts';
import { identifiersOf, keepFormer, user } from '../users/index.ts';
import { register } from './register.ts';
import { countsOf, erasedAt, eraseFrom, holdsOn, leaveNumber } from './store.ts';

export const refused = refusals({
  'not-deleted': {
    status: 409,
    says: {
      en: 'Delete the user first: only what a deleted user left behind is erased.',
      de: 'Löschen Sie den Benutzer zuerst: Getilgt wird nur, was ein gelöschter Benutzer hinterlassen hat.',
    },
  },
  'erased-already': {
    status: 409,
    says: { en: 'This user’s data was erased already.', de: 'Die Daten dieses Benutzers wurden schon getilgt.' },
  },
  held: {
    status: 409,
    says: {
      en: 'A hold keeps this data: {reason}. End the hold first.',
      de: 'Eine Sperre hält diese Daten: {reason}. Heben Sie die Sperre zuerst auf.',
    },
  },
});

export const person = (c: Context<string>) => ({
  organization: c.granted.thing?.organization ?? c.at.id,
  user: c.granted.thing?.id ?? '',
});

/** The day it is where the organization is. */
export const today = (c: SignedContext): string => dayIn(zoneOf(null, c.at.settings), c.now);

/** What the audit keeps of somebody beside its entries; no table of the register, since it hangs on what an entry is about. */
const inAudit: Text = {
  en: 'Names and changes in the audit',
  de: 'Namen und Änderungen im Protokoll',
};
const entriesStay: Text = {
  en: 'That something was done, when and by which role stays, without names.',
  de: 'Dass etwas getan wurde, wann und durch welche Rolle, bleibt, ohne Namen.',
};

/** What would become of everything that is kept of somebody. */
export async function effectOfErasing(c: Context<string>) {
  const of = person(c);
  const counts = await countsOf(c.tx, of, register);
  const parts = register.map(({ holds, erased }, n) => ({
    holds: say(holds, c.language),
    count: counts[n] ?? 0,
    becomes: erased.how,
    because: erased.how === 'removed' ? null : say(erased.because, c.language),
  }));
  const audit = { holds: say(inAudit, c.language), count: 0, becomes: 'emptied' as const };
  return [...parts.filter(({ count }) => count > 0), { ...audit, because: say(entriesStay, c.language) }];
}

/**
 * Erases what may be erased of a deleted user and leaves a number in place of the name.
 * @throws Refusal 409 when the user is not deleted, was erased before, or a hold stands.
 */
export async function erase(
  c: Context<string>,
  was: Readonly<{ state: string } & Names>,
  reason: string,
): Promise<void> {
  const of = person(c);
  if (was.state !== 'deleted') throw new Refusal(refused['not-deleted']);
  if (await erasedAt(c.tx, of)) throw new Refusal(refused['erased-already']);
  const [hold] = await holdsOn(c.tx, of, today(c));
  if (hold) throw new Refusal(refused['held'], { values: { reason: hold.reason } });
  const place = { tenant: c.at.tenant, organization: of.organization };
  const given = identifiersOf(was).map((one) => ({ ...one, user: of.user }));
  await keepFormer(c.tx, { ...place, at: c.now }, given);
  // before the rows that say which files are the person's
  await c.happened({ kind: 'user-erased', user: of.user, organization: of.organization });
  const rows: Record<string, number> = {};
  for (const kept of register) {
    const count = await eraseFrom(c.tx, of, kept);
    if (count > 0) rows[`${kept.table}.${kept.by}`] = count;
  }
  // the end of an id is chance, its beginning is a time
  const number = of.user.slice(-8).toUpperCase();
  const names = { first: say(somebody, c.language), last: number };
  const userName = `erased-${number.toLowerCase()}`;
  await leaveNumber(c.tx, of, { ...names, userName, key: nameKey(names.first, names.last), at: c.now });
  await forgetWords(c.tx, user.id, place, of.user);
  rows[auditEntry.id] = await emptyPayloads(c.tx, of.organization, { kind: user.id, id: of.user });
  c.audit({ after: { rows }, reason });
}

type Names = Readonly<{ userName: string; employeeIdentifier: string | null }>;
const somebody: Text = { en: 'Erased user', de: 'Getilgter Benutzer' };
