import { kind } from '@ambit/policy';
import { declarations, named, people, privileges, wide } from '../privilege.ts';
import { session } from '../sessions/privileges.ts';
import { user } from '../users/privileges.ts';

export const cardBank = kind('card-bank', {
  table: 'card_banks',
  facts: { bank: 'id', owner: 'owner_id' },
  conditions: { 'stock-left': 'stock_left' },
});

/** A card is its user's; who teaches the session it comes from may issue it from a bank of theirs. */
export const card = kind('card', {
  table: 'cards',
  parts: {
    u: { kind: user, by: 'user_id' },
    s: { kind: session, by: 'session_id', optional: true },
    b: { kind: cardBank, by: 'bank_id' },
  },
  facts: {
    user: 'user_id',
    place: { of: 'u' },
    department: { of: 'u' },
    managers: { of: 'u' },
    groups: { of: 'u' },
    session: 'session_id',
    instructors: { of: 's' },
    bank: 'bank_id',
    customer: 'customer_id',
  },
  conditions: { 'agency-id-on-file': 'agency_id_on_file', 'stock-left': { of: 'b' } },
});

const ofCards = ['instructs', 'session', 'card-bank', 'customer', ...people] as const;

export const cardBanks = privileges(cardBank, 'cards', {
  view: {
    title: { en: 'View card banks', de: 'Kartenbestände ansehen' },
    sentence: {
      en: 'See card banks with stock and issuers.',
      de: 'Kartenbestände mit Vorrat und Ausstellenden sehen.',
    },
    risk: 'read',
    scopes: ['created', 'card-bank', ...wide],
  },
  edit: {
    title: { en: 'Manage card banks', de: 'Kartenbestände verwalten' },
    sentence: {
      en: 'Add card banks, change their products and stock, and name their issuers.',
      de: 'Kartenbestände anlegen, Produkte und Vorrat ändern und Ausstellende benennen.',
    },
    risk: 'authority',
    scopes: ['created', 'card-bank', ...wide],
    implies: ['card-bank.view'],
  },
});

export const ownCards = privileges(named('card', card), 'own', {
  viewOwn: {
    title: { en: 'View my cards', de: 'Meine Karten ansehen' },
    sentence: { en: 'See and show one’s own cards.', de: 'Die eigenen Karten sehen und vorzeigen.' },
    risk: 'read',
    scopes: ['own', 'reports'],
    personal: true,
  },
});

export const cards = privileges(card, 'cards', {
  view: {
    title: { en: 'View cards', de: 'Karten ansehen' },
    sentence: { en: 'See the cards issued to users.', de: 'Die an Benutzer ausgestellten Karten sehen.' },
    risk: 'personal-data',
    scopes: ofCards,
  },
  issue: {
    title: { en: 'Issue cards', de: 'Karten ausstellen' },
    sentence: {
      en: 'Issue cards from a card bank to learners who passed.',
      de: 'Karten aus einem Bestand an Teilnehmende ausstellen, die bestanden haben.',
    },
    risk: 'record',
    scopes: ofCards,
  },
  void: {
    title: { en: 'Void and replace cards', de: 'Karten entwerten und ersetzen' },
    sentence: {
      en: 'Void a card with a reason, or replace one with a wrong name or date.',
      de: 'Eine Karte mit Begründung entwerten oder bei falschem Namen oder Datum ersetzen.',
    },
    risk: 'record',
    scopes: ofCards,
    implies: ['card.view'],
  },
});

export const declared = declarations([cardBank, card], cardBanks, ownCards, cards);
