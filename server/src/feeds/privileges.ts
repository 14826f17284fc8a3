import { kind } from '@ambit/policy';
import { declarations, privileges } from '../privilege.ts';

/** A saved import that runs by itself. */
export const feed = kind('feed', { table: 'feeds', facts: {} });

const places = ['organization', 'organization-and-clients', 'platform'] as const;

export const feeds = privileges(feed, 'users', {
  view: {
    title: { en: 'View feeds', de: 'Zuflüsse ansehen' },
    sentence: {
      en: 'See the feeds of the organization, how they ran and what came of each row.',
      de: 'Die Zuflüsse der Organisation sehen, wie sie liefen und was aus jeder Zeile wurde.',
    },
    risk: 'personal-data',
    scopes: places,
  },
  edit: {
    title: { en: 'Set up feeds', de: 'Zuflüsse einrichten' },
    sentence: {
      en: 'Set up feeds that act as a service user whose roles one may give, change them, pause them and remove them.',
      de: 'Zuflüsse einrichten, die als Dienstbenutzer handeln, dessen Rollen man geben darf; sie ändern, anhalten und entfernen.',
    },
    risk: 'authority',
    scopes: places,
    implies: ['feed.view'],
  },
  run: {
    title: { en: 'Run feeds', de: 'Zuflüsse laufen lassen' },
    sentence: {
      en: 'Have a feed run now, and decide whether a run that stopped goes on or is dropped.',
      de: 'Einen Zufluss jetzt laufen lassen und entscheiden, ob ein angehaltener Lauf weitergeht oder verworfen wird.',
    },
    risk: 'personal-data',
    scopes: places,
    implies: ['feed.view'],
  },
});

export const declared = declarations([feed], feeds);
