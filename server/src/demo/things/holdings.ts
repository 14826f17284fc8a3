import { keyOf } from '../../database/keys.ts';
import { dayIn, inDays, type Place } from './place.ts';

export function addAgency(place: Place, name: string): void {
  place.put('agencies', { id: place.id('agency', name), name, name_key: keyOf(name) });
}

/** A user's number with an agency, on file. */
export function fileNumber(place: Place, name: string, agency: string): void {
  const id = place.id('agency-id', `${name}/${agency}`);
  const number = `${agency.charAt(0)}-${name.length * 1117}`;
  place.put('agency_ids', { id, user_id: place.user(name), agency_id: place.id('agency', agency), number });
}

export function addBank(place: Place, name: string, agency: string, owner: string): void {
  place.put('card_banks', {
    ...{ id: place.id('card-bank', name), name, name_key: keyOf(name), agency_id: place.id('agency', agency) },
    ...{ owner_id: place.user(owner), stock: 40, low_stock: 5 },
  });
}

type Issued = Readonly<{ bank: string; session?: string; customer?: string; by?: string; onFile?: boolean }>;

export function issue(place: Place, name: string, card: Issued): void {
  const { session, customer, by, onFile = true } = card;
  place.put('cards', {
    ...{ id: place.id('card', `${name}/${session ?? card.bank}`), user_id: place.user(name) },
    bank_id: place.id('card-bank', card.bank),
    session_id: session === undefined ? null : place.id('session', session),
    customer_id: customer === undefined ? null : place.id('customer', customer),
    issued_by: by === undefined ? null : place.user(by),
    ...{ issued_at: inDays(place.now, -2), expires_on: dayIn(place.now, 728), agency_id_on_file: onFile },
  });
}

export function certify(place: Place, name: string, certification: string, expires: number): void {
  place.put('awards', {
    ...{ id: place.id('award', name), user_id: place.user(name) },
    ...{ certification_id: place.id('certification', certification), created_at: place.now },
    ...{ achieved_on: dayIn(place.now, expires - 365), expires_on: dayIn(place.now, expires) },
    ...{ renews_from: dayIn(place.now, expires - 30), grace_until: dayIn(place.now, expires + 14) },
    level_id: place.id('certification-level', certification),
  });
}

/** Training somebody took elsewhere; `by` entered it. */
export function tookElsewhere(place: Place, name: string, by: string, state: 'pending' | 'approved' = 'pending'): void {
  place.put('external_trainings', {
    ...{ id: place.id('external-training', name), user_id: place.user(name), entered_by: place.user(by), state },
    ...{ title: 'Manual handling', provider: 'City college', hours: 4 },
    ...{ completed_on: dayIn(place.now, -60), created_at: place.now },
  });
}

type Buying = Readonly<{ course: string; taken: readonly string[]; customer?: string; owner?: string }>;

/** An order of somebody's: a seat for each of some users and one that is free, and the money. */
export function buy(place: Place, name: string, { course, taken, customer, owner }: Buying): void {
  const [id, buyer] = [place.id('order', name), place.user(name)];
  const of = customer === undefined ? null : place.id('customer', customer);
  place.put('orders', {
    ...{ id, number: `O-${keyOf(name).replaceAll(' ', '-')}`, buyer_id: buyer, customer_id: of, state: 'paid' },
    ...{ owner_id: owner === undefined ? null : place.user(owner), ordered_at: inDays(place.now, -30) },
  });
  for (const who of [...taken, null])
    place.put('seats', {
      ...{ id: place.id('seat', `${name}/${who ?? 'free'}`), order_id: id, buyer_id: buyer },
      ...{ course_id: place.id('course', course), user_id: who && place.user(who), state: who ? 'taken' : 'free' },
    });
  pay(place, name, id, of);
}

/** What somebody paid, for an order or by itself. */
export function pay(place: Place, name: string, order: string | null = null, customer: string | null = null): void {
  place.put('transactions', {
    ...{ id: place.id('transaction', name), user_id: place.user(name), order_id: order, customer_id: customer },
    ...{ kind: order ? 'seats' : 'membership', state: 'paid', amount: 12_900, currency: 'EUR' },
    at: inDays(place.now, -30),
  });
}

/** A report somebody saved for themselves. */
export function keep(place: Place, name: string): void {
  place.put('saved_reports', {
    ...{ id: place.id('saved-report', name), owner_id: place.user(name), name: 'This quarter' },
    ...{ report: 'report.my-training', created_at: place.now },
  });
}

/** A report that is sent by itself to the users of places, or to everybody. */
export function schedule(place: Place, name: string, owner: string, places: readonly string[] = []): void {
  place.put('report_schedules', {
    ...{ id: place.id('report-schedule', name), owner_id: place.user(owner), name, report: 'report.compliance' },
    ...{ places: places.map((one) => place.location(one)), rhythm: 'monthly', created_at: place.now },
  });
}

/** Somebody asks for something they may not do yet. */
export function askFor(place: Place, name: string, privilege: string): void {
  place.put('access_requests', {
    ...{ id: place.id('access-request', name), user_id: place.user(name), privilege },
    ...{ reason: 'For the audit next week', until: inDays(place.now, 14), created_at: place.now },
  });
}
