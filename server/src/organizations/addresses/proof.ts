import type { Text } from '../../text.ts';

/** What the record that proves a domain said when it was looked at. */
export const findings = ['proven', 'no-record', 'other-record', 'unanswered', 'held-elsewhere'] as const;
export type Finding = (typeof findings)[number];

/** As people read it. `found`: the record that is there instead. */
const says: Readonly<Record<Finding, Text>> = {
  proven: {
    en: 'The record is there: the domain is proven.',
    de: 'Der Eintrag ist da: Die Domain ist nachgewiesen.',
  },
  'no-record': {
    en: 'There is no TXT record of this name yet. A new one can take an hour to be seen everywhere.',
    de: 'Es gibt noch keinen TXT-Eintrag mit diesem Namen. Bis ein neuer überall zu sehen ist, kann eine Stunde vergehen.',
  },
  'other-record': {
    en: 'There is a TXT record of this name, but it says “{found}”. Set it to the value shown, letter for letter.',
    de: 'Es gibt einen TXT-Eintrag mit diesem Namen, aber er lautet „{found}“. Setzen Sie ihn Zeichen für Zeichen auf den gezeigten Wert.',
  },
  unanswered: {
    en: 'The name servers of this domain did not answer. Check the domain for typing errors, or try again in a few minutes.',
    de: 'Die Nameserver dieser Domain haben nicht geantwortet. Prüfen Sie die Domain auf Tippfehler oder versuchen Sie es in einigen Minuten wieder.',
  },
  'held-elsewhere': {
    en: 'The record is there, but another organization has proven this domain, and only one can. Have it removed there first.',
    de: 'Der Eintrag ist da, aber eine andere Organisation hat diese Domain nachgewiesen, und nur eine kann das. Lassen Sie sie dort zuerst entfernen.',
  },
};

/** The TXT record that shows whose a domain is: a name of its own, so that it stands in the way of no other record. */
export const recordOf = (domain: string, proof: string) => ({
  name: `_ambit.${domain}`,
  value: `ambit-proof=${proof}`,
});

const day = 24 * 3600_000;
/** How often a domain is looked at by itself. */
export const pause = day;
/** For how long a proof holds while name servers don’t answer. */
const patience = 7 * day;
/** From then on a domain that nobody looked after is free for another organization. */
export const freeAfter = 8 * day;

export type Proof = Readonly<{ provenAt: Date | null; seenAt: Date | null; lostAt: Date | null }>;

/** What a finding makes of a proof. Silence ends none before a week is over: servers fail, too. */
export function proofAfter(was: Proof, finding: Finding, now: Date): Proof & Readonly<{ isLost: boolean }> {
  if (finding === 'proven') return { provenAt: was.provenAt ?? now, seenAt: now, lostAt: null, isLost: false };
  const isHeld = finding === 'unanswered' && was.seenAt !== null && now.getTime() - was.seenAt.getTime() < patience;
  if (was.provenAt === null || isHeld) return { ...was, isLost: false };
  return { ...was, provenAt: null, lostAt: now, isLost: true };
}

export const stateOf = ({ provenAt, lostAt }: Proof): 'proven' | 'lost' | 'waiting' =>
  provenAt ? 'proven' : lostAt ? 'lost' : 'waiting';

/** A finding in both languages, with the record that is there instead. */
export function worded(finding: Finding, found: string | null): { en: string; de: string } {
  const { en, de } = says[finding];
  return { en: en.replace('{found}', () => found ?? ''), de: de.replace('{found}', () => found ?? '') };
}
