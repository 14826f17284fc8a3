import { kind } from '@ambit/policy';
import { declarations, placed, privileges, wide } from '../privilege.ts';

export const locationLevel = kind('location-level', { table: 'location_levels', facts: {} });

// A location stands at itself, one about to be made at its parent: only what lies above may be asked to hold it.
export const location = kind('location', { table: 'locations', facts: { place: 'id' } });

export const department = kind('department', { table: 'departments', facts: {} });
export const jobTitle = kind('job-title', { table: 'job_titles', facts: {} });

export const locationLevels = privileges(locationLevel, 'workplace', {
  view: {
    title: { en: 'View location levels', de: 'Standortebenen ansehen' },
    sentence: { en: 'See the list of location levels.', de: 'Die Liste der Standortebenen sehen.' },
    risk: 'read',
    scopes: wide,
  },
  create: {
    title: { en: 'Add a location level', de: 'Standortebene hinzufügen' },
    sentence: {
      en: 'Add a level such as region or site to the location tree.',
      de: 'Dem Standortbaum eine Ebene wie Region oder Standort hinzufügen.',
    },
    risk: 'write',
    scopes: wide,
    implies: ['location-level.view'],
  },
  edit: {
    title: { en: 'Edit a location level', de: 'Standortebene ändern' },
    sentence: {
      en: 'Change name and order of a level, and whether its locations may hold users.',
      de: 'Name und Reihenfolge einer Ebene ändern, und ob ihre Standorte Benutzer haben dürfen.',
    },
    risk: 'write',
    scopes: wide,
    implies: ['location-level.view'],
  },
  delete: {
    title: { en: 'Delete a location level', de: 'Standortebene löschen' },
    sentence: { en: 'Delete a level no location uses.', de: 'Eine Ebene löschen, die kein Standort benutzt.' },
    risk: 'write',
    scopes: wide,
    implies: ['location-level.view'],
  },
});

export const locations = privileges(location, 'workplace', {
  view: {
    title: { en: 'View locations', de: 'Standorte ansehen' },
    sentence: {
      en: 'See the locations and how they hang together.',
      de: 'Die Standorte und ihren Zusammenhang sehen.',
    },
    risk: 'read',
    scopes: placed,
  },
  create: {
    title: { en: 'Add a location', de: 'Standort hinzufügen' },
    sentence: { en: 'Add a location below another one.', de: 'Einen Standort unter einem anderen hinzufügen.' },
    risk: 'write',
    scopes: placed,
    implies: ['location.view'],
  },
  edit: {
    title: { en: 'Edit a location', de: 'Standort ändern' },
    sentence: {
      en: 'Change name, address and time zone of a location.',
      de: 'Name, Adresse und Zeitzone eines Standorts ändern.',
    },
    risk: 'write',
    scopes: placed,
    implies: ['location.view'],
  },
  move: {
    title: { en: 'Move a location', de: 'Standort verschieben' },
    sentence: {
      en: 'Move a location with everything below it; who administers its people changes at once.',
      de: 'Einen Standort mit allem darunter verschieben; wer seine Leute verwaltet, ändert sich sofort.',
    },
    risk: 'authority',
    scopes: wide,
    implies: ['location.edit'],
  },
  merge: {
    title: { en: 'Merge locations', de: 'Standorte zusammenführen' },
    sentence: {
      en: 'Make one location of several; users, sessions and orders move to it.',
      de: 'Aus mehreren Standorten einen machen; Benutzer, Termine und Bestellungen ziehen mit um.',
    },
    risk: 'authority',
    scopes: wide,
    implies: ['location.delete'],
  },
  delete: {
    title: { en: 'Delete a location', de: 'Standort löschen' },
    sentence: { en: 'Delete a location that is empty.', de: 'Einen leeren Standort löschen.' },
    risk: 'write',
    scopes: wide,
    implies: ['location.view'],
  },
  import: {
    title: { en: 'Import locations', de: 'Standorte einlesen' },
    sentence: {
      en: 'Read a whole location tree from a file, after a look at the differences.',
      de: 'Einen ganzen Standortbaum aus einer Datei einlesen, nach einem Blick auf die Unterschiede.',
    },
    risk: 'authority',
    scopes: wide,
    implies: ['location.create', 'location.move'],
  },
});

export const departments = privileges(department, 'workplace', {
  view: {
    title: { en: 'View departments', de: 'Abteilungen ansehen' },
    sentence: { en: 'See the list of departments.', de: 'Die Liste der Abteilungen sehen.' },
    risk: 'read',
    scopes: wide,
  },
  create: {
    title: { en: 'Add a department', de: 'Abteilung hinzufügen' },
    sentence: { en: 'Add a department to the list.', de: 'Der Liste eine Abteilung hinzufügen.' },
    risk: 'write',
    scopes: wide,
    implies: ['department.view'],
  },
  edit: {
    title: { en: 'Edit a department', de: 'Abteilung ändern' },
    sentence: {
      en: 'Change name, identifier and expiry of a department, or merge it with another.',
      de: 'Name, Kennung und Ablauf einer Abteilung ändern oder sie mit einer anderen zusammenführen.',
    },
    risk: 'authority',
    scopes: wide,
    implies: ['department.view'],
  },
  delete: {
    title: { en: 'Delete a department', de: 'Abteilung löschen' },
    sentence: { en: 'Delete a department nobody is in.', de: 'Eine Abteilung löschen, in der niemand ist.' },
    risk: 'write',
    scopes: wide,
    implies: ['department.view'],
  },
});

export const jobTitles = privileges(jobTitle, 'workplace', {
  view: {
    title: { en: 'View job titles', de: 'Stellenbezeichnungen ansehen' },
    sentence: { en: 'See the list of job titles.', de: 'Die Liste der Stellenbezeichnungen sehen.' },
    risk: 'read',
    scopes: wide,
  },
  create: {
    title: { en: 'Add a job title', de: 'Stellenbezeichnung hinzufügen' },
    sentence: { en: 'Add a job title to the list.', de: 'Der Liste eine Stellenbezeichnung hinzufügen.' },
    risk: 'write',
    scopes: wide,
    implies: ['job-title.view'],
  },
  edit: {
    title: { en: 'Edit a job title', de: 'Stellenbezeichnung ändern' },
    sentence: {
      en: 'Change name, identifier and expiry of a job title, or merge it with another.',
      de: 'Name, Kennung und Ablauf einer Stellenbezeichnung ändern oder sie mit einer anderen zusammenführen.',
    },
    risk: 'write',
    scopes: wide,
    implies: ['job-title.view'],
  },
  delete: {
    title: { en: 'Delete a job title', de: 'Stellenbezeichnung löschen' },
    sentence: { en: 'Delete a job title nobody has.', de: 'Eine Stellenbezeichnung löschen, die niemand hat.' },
    risk: 'write',
    scopes: wide,
    implies: ['job-title.view'],
  },
});

export const declared = declarations(
  [locationLevel, location, department, jobTitle],
  locationLevels,
  locations,
  departments,
  jobTitles,
);
