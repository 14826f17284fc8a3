import { kind } from '@ambit/policy';
import { declarations, named, people, privileges, wide } from '../privilege.ts';
import { order, seat } from '../training/privileges.ts';
import { user } from '../users/privileges.ts';

export const customer = kind('customer', { table: 'customers', facts: { customer: 'id' } });

export { order, seat };

export const transaction = kind('transaction', {
  table: 'transactions',
  parts: { u: { kind: user, by: 'user_id' } },
  facts: {
    user: 'user_id',
    place: { of: 'u' },
    department: { of: 'u' },
    managers: { of: 'u' },
    groups: { of: 'u' },
    customer: 'customer_id',
  },
});

const bought = ['purchased', 'customer', 'created', ...wide] as const;

export const ownTransactions = privileges(named('transaction', transaction), 'own', {
  viewOwn: {
    title: { en: 'View my transactions', de: 'Meine Zahlungen ansehen' },
    sentence: {
      en: 'See what one paid, with invoices.',
      de: 'Sehen, was man bezahlt hat, mit Rechnungen.',
    },
    risk: 'read',
    scopes: ['own'],
    personal: true,
  },
});

export const transactions = privileges(transaction, 'commerce', {
  view: {
    title: { en: 'View transactions', de: 'Zahlungen ansehen' },
    sentence: {
      en: 'See payments and invoices of users and customers.',
      de: 'Zahlungen und Rechnungen von Benutzern und Auftraggebern sehen.',
    },
    risk: 'money',
    scopes: ['customer', ...people],
  },
  edit: {
    title: { en: 'Record and refund payments', de: 'Zahlungen buchen und erstatten' },
    sentence: {
      en: 'Record a payment, refund it or write it off.',
      de: 'Eine Zahlung buchen, erstatten oder ausbuchen.',
    },
    risk: 'money',
    scopes: ['customer', ...people],
    implies: ['transaction.view'],
  },
});

export const orders = privileges(order, 'commerce', {
  view: {
    title: { en: 'View orders', de: 'Bestellungen ansehen' },
    sentence: {
      en: 'See what was ordered and what is left of it.',
      de: 'Sehen, was bestellt wurde und was davon übrig ist.',
    },
    risk: 'read',
    scopes: bought,
  },
  edit: {
    title: { en: 'Edit orders', de: 'Bestellungen ändern' },
    sentence: {
      en: 'Add, change and cancel orders, and move one to another location.',
      de: 'Bestellungen anlegen, ändern und stornieren und an einen anderen Standort legen.',
    },
    risk: 'money',
    scopes: bought,
    implies: ['order.view'],
  },
});

export const seats = privileges(seat, 'commerce', {
  view: {
    title: { en: 'View bought seats', de: 'Gekaufte Plätze ansehen' },
    sentence: {
      en: 'See the seats that were bought, the invitations sent and the participants.',
      de: 'Die gekauften Plätze, die gesendeten Einladungen und die Teilnehmenden sehen.',
    },
    risk: 'personal-data',
    scopes: bought,
  },
  invite: {
    title: { en: 'Invite to bought seats', de: 'Zu gekauften Plätzen einladen' },
    sentence: {
      en: 'Give a bought seat to somebody, take an invitation back or send it again.',
      de: 'Einen gekauften Platz vergeben, eine Einladung zurücknehmen oder erneut senden.',
    },
    risk: 'write',
    scopes: bought,
    implies: ['seat.view'],
  },
});

export const customers = privileges(customer, 'commerce', {
  view: {
    title: { en: 'View customers', de: 'Auftraggeber ansehen' },
    sentence: {
      en: 'See employers and departments the organization deals with, and their bookings.',
      de: 'Arbeitgeber und Abteilungen, mit denen die Organisation zu tun hat, und ihre Buchungen sehen.',
    },
    risk: 'read',
    scopes: ['customer', ...wide],
  },
  edit: {
    title: { en: 'Edit customers', de: 'Auftraggeber ändern' },
    sentence: {
      en: 'Add customers and change contacts, billing and terms.',
      de: 'Auftraggeber anlegen und Kontakte, Abrechnung und Bedingungen ändern.',
    },
    risk: 'money',
    scopes: ['customer', ...wide],
    implies: ['customer.view'],
  },
});

export const declared = declarations([customer, transaction], ownTransactions, transactions, orders, seats, customers);
