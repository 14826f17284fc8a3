import { kind } from '@ambit/policy';
import { course } from '../content/privileges.ts';
import { courses, declarations, named, privileges, wide } from '../privilege.ts';

export const category = kind('category', { table: 'catalogue_categories', facts: {} });

export const browsing = privileges(named('catalogue', course), 'own', {
  browse: {
    title: { en: 'Browse the catalogue', de: 'Im Katalog stöbern' },
    sentence: {
      en: 'See the courses one may register for.',
      de: 'Die Kurse sehen, für die man sich anmelden kann.',
    },
    risk: 'read',
    scopes: ['organization'],
  },
  viewDetails: {
    title: { en: 'View courses of the catalogue', de: 'Kurse des Katalogs ansehen' },
    sentence: {
      en: 'Open the page of a course one may register for.',
      de: 'Die Seite eines Kurses öffnen, für den man sich anmelden kann.',
    },
    risk: 'read',
    scopes: ['organization'],
  },
});

export const cataloguing = privileges(named('catalogue', course), 'catalogue', {
  add: {
    title: { en: 'Add courses to the catalogue', de: 'Kurse in den Katalog aufnehmen' },
    sentence: {
      en: 'Put a course into the catalogue or a category of it, or take it out.',
      de: 'Einen Kurs in den Katalog oder eine Kategorie aufnehmen oder herausnehmen.',
    },
    risk: 'write',
    scopes: courses,
  },
});

export const categories = privileges(category, 'catalogue', {
  edit: {
    title: { en: 'Edit categories', de: 'Kategorien ändern' },
    sentence: {
      en: 'Add, change and remove categories of the catalogue.',
      de: 'Kategorien des Katalogs hinzufügen, ändern und entfernen.',
    },
    risk: 'write',
    scopes: wide,
  },
});

export const declared = declarations([category], browsing, cataloguing, categories);
