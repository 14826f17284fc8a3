import { kind } from '@ambit/policy';
import { declarations, named, privileges, wide } from '../privilege.ts';

/** A field that an organization adds to its users or its courses. */
export const field = kind('field', { table: 'additional_fields', facts: {} });

export const fields = privileges(named('field', field), 'workplace', {
  editForUsers: {
    title: { en: 'Edit additional fields for users', de: 'Zusätzliche Felder für Benutzer ändern' },
    sentence: {
      en: 'Add, change and remove the organization’s own fields of the profile.',
      de: 'Eigene Felder des Profils hinzufügen, ändern und entfernen.',
    },
    risk: 'write',
    scopes: wide,
  },
  editForCourses: {
    title: { en: 'Edit additional fields for courses', de: 'Zusätzliche Felder für Kurse ändern' },
    sentence: {
      en: 'Add, change and remove the organization’s own fields of courses.',
      de: 'Eigene Felder der Kurse hinzufügen, ändern und entfernen.',
    },
    risk: 'write',
    scopes: wide,
  },
});

export const declared = declarations([field], fields);
