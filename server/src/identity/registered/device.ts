import type { Authority } from '../../roles/index.ts';

/** How long somebody who came in with a PIN stays: the device is the next one's soon. */
export const stayAtDevice = { idleMinutes: 2, days: 1 } as const;

/** Wrong PINs before one has to wait: for one number within a quarter of an hour and within a day, and at one device. */
export const budget = { number: 5, numberInADay: 20, device: 30 } as const;

/** Whether somebody is a learner and nothing else, now or from a later day on. */
export const isLearnerOnly = ({ actor, rules }: Pick<Authority, 'actor' | 'rules'>, now: Date): boolean =>
  actor.appointments
    .filter(({ until }) => (until ?? Number.POSITIVE_INFINITY) > now.getTime())
    .every(({ role }) => rules.roles.get(role)?.kind === 'learner');

export const pinForm = /^\d{6}$/u;

const rows = '01234567890123456789';
const downwards = '98765432109876543210';

/** Whether a PIN is one of those everybody tries first: runs, repetitions, the birthday, the number itself. */
export function isTrivial(pin: string, about: Readonly<{ born: string | null; number: string | null }>): boolean {
  if (rows.includes(pin) || downwards.includes(pin)) return true;
  if (/^(\d)\1{5}$|^(\d\d)\2\2$|^(\d{3})\3$|^(\d)\4(\d)\5(\d)\6$/u.test(pin)) return true;
  if (about.number?.replace(/\D/gu, '').endsWith(pin)) return true;
  const [year = '', month = '', day = ''] = about.born?.split('-') ?? [];
  const short = year.slice(2);
  const birthdays = [day + month + short, month + day + short, short + month + day, year + month, month + year];
  return about.born !== null && [...birthdays, year + day, day + year].includes(pin);
}
