import { kind } from '@ambit/policy';
import { courses as ofCourses, declarations, named, privileges, wide } from '../privilege.ts';

export const course = kind('course', {
  table: 'courses',
  facts: {
    course: 'id',
    owner: 'owner_id',
    instructors: { link: 'course_instructors', thing: 'course_id', value: 'user_id' },
    groups: { link: 'group_courses', thing: 'course_id', value: 'group_id' },
  },
  conditions: { 'self-registration-open': 'self_registration' },
});

const ofCourse = {
  course: 'course_id',
  owner: { of: 'c' },
  instructors: { of: 'c' },
  groups: { of: 'c' },
} as const;

export const courseVersion = kind('course-version', {
  table: 'course_versions',
  parts: { c: { kind: course, by: 'course_id' } },
  facts: ofCourse,
});

export const item = kind('item', {
  table: 'items',
  parts: { v: { kind: courseVersion, by: 'course_version_id' } },
  facts: { course: { of: 'v' }, owner: { of: 'v' }, instructors: { of: 'v' }, groups: { of: 'v' } },
});

export const contentPackage = kind('content-package', { table: 'content_packages', facts: { owner: 'owner_id' } });

export const path = kind('path', { table: 'paths', facts: { owner: 'owner_id' } });
export const courseTemplate = kind('course-template', { table: 'course_templates', facts: { owner: 'owner_id' } });
export const tag = kind('tag', { table: 'tags', facts: {} });
export const questionBank = kind('question-bank', { table: 'question_banks', facts: { owner: 'owner_id' } });

export const packages = privileges(named('course', contentPackage), 'content', {
  load: {
    title: { en: 'Load content', de: 'Inhalte laden' },
    sentence: {
      en: 'Upload a content package, look at it and take it over as a course.',
      de: 'Ein Inhaltspaket hochladen, ansehen und als Kurs übernehmen.',
    },
    risk: 'write',
    scopes: ['created', ...wide],
  },
});

const editing = { risk: 'write', scopes: ofCourses, implies: ['course.view'] } as const;

export const courses = privileges(course, 'content', {
  view: {
    title: { en: 'View courses', de: 'Kurse ansehen' },
    sentence: {
      en: 'See courses in the library with what they contain.',
      de: 'Kurse in der Bibliothek mit ihrem Inhalt sehen.',
    },
    risk: 'read',
    scopes: ofCourses,
  },
  create: {
    title: { en: 'Create courses', de: 'Kurse anlegen' },
    sentence: { en: 'Add a course to the library.', de: 'Der Bibliothek einen Kurs hinzufügen.' },
    risk: 'write',
    scopes: ofCourses,
  },
  edit: {
    title: { en: 'Edit courses', de: 'Kurse ändern' },
    sentence: {
      en: 'Change title, description, language, image and other general information of a course.',
      de: 'Titel, Beschreibung, Sprache, Bild und andere allgemeine Angaben eines Kurses ändern.',
    },
    ...editing,
  },
  publish: {
    title: { en: 'Publish course versions', de: 'Kursversionen veröffentlichen' },
    sentence: {
      en: 'Make a new version of a course, publish it and retire what it replaces.',
      de: 'Eine neue Version eines Kurses anlegen, veröffentlichen und die alte ablösen.',
    },
    risk: 'record',
    scopes: ofCourses,
    implies: ['course.view'],
  },
  reorder: {
    title: { en: 'Reorder courses', de: 'Kursinhalt ordnen' },
    sentence: { en: 'Change the order of a course’s items.', de: 'Die Reihenfolge der Teile eines Kurses ändern.' },
    ...editing,
  },
  addFile: {
    title: { en: 'Add files to courses', de: 'Kursen Dateien hinzufügen' },
    sentence: { en: 'Add a file to a course.', de: 'Einem Kurs eine Datei hinzufügen.' },
    ...editing,
  },
  editTags: {
    title: { en: 'Tag courses', de: 'Kurse verschlagworten' },
    sentence: { en: 'Set the tags of a course.', de: 'Die Schlagwörter eines Kurses setzen.' },
    ...editing,
  },
  editPrerequisites: {
    title: { en: 'Edit prerequisites', de: 'Voraussetzungen ändern' },
    sentence: {
      en: 'Say which courses or certifications a course asks for first.',
      de: 'Festlegen, welche Kurse oder Zertifizierungen ein Kurs voraussetzt.',
    },
    ...editing,
  },
  editInstructors: {
    title: { en: 'Edit instructors of courses', de: 'Lehrende von Kursen ändern' },
    sentence: {
      en: 'Name the instructors of a course; their roles may reach what they instruct.',
      de: 'Die Lehrenden eines Kurses benennen; ihre Rollen können erreichen, was sie lehren.',
    },
    ...editing,
    risk: 'authority',
  },
  editPricing: {
    title: { en: 'Edit prices of courses', de: 'Preise von Kursen ändern' },
    sentence: { en: 'Set price and tax of a course.', de: 'Preis und Steuer eines Kurses setzen.' },
    ...editing,
    risk: 'money',
  },
  editRegistration: {
    title: { en: 'Edit registration options', de: 'Anmeldeoptionen ändern' },
    sentence: {
      en: 'Set approval, waiver and registration page of a course.',
      de: 'Genehmigung, Erklärung und Anmeldeseite eines Kurses festlegen.',
    },
    ...editing,
  },
  editSelfRegistration: {
    title: { en: 'Edit self-registration', de: 'Selbstanmeldung ändern' },
    sentence: {
      en: 'Open and close a course for self-registration and set its window.',
      de: 'Einen Kurs zur Selbstanmeldung öffnen und schließen und die Frist setzen.',
    },
    ...editing,
  },
  remind: {
    title: { en: 'Add completion reminders', de: 'Erinnerungen zum Abschluss hinzufügen' },
    sentence: {
      en: 'Have participants of a course reminded of completing it.',
      de: 'Teilnehmende eines Kurses an den Abschluss erinnern lassen.',
    },
    ...editing,
  },
  copy: {
    title: { en: 'Copy courses', de: 'Kurse kopieren' },
    sentence: { en: 'Make a new course from an existing one.', de: 'Aus einem Kurs einen neuen machen.' },
    ...editing,
  },
  delete: {
    title: { en: 'Delete courses', de: 'Kurse löschen' },
    sentence: {
      en: 'Delete a course nobody has attempted, or retire it.',
      de: 'Einen Kurs ohne Versuche löschen oder ihn außer Dienst stellen.',
    },
    ...editing,
    risk: 'record',
  },
  viewHistory: {
    title: { en: 'View content history', de: 'Inhaltsverlauf ansehen' },
    sentence: {
      en: 'See what was loaded into a course, when and by whom.',
      de: 'Sehen, was wann und von wem in einen Kurs geladen wurde.',
    },
    risk: 'read',
    scopes: ofCourses,
    implies: ['course.view'],
  },
  generatePackage: {
    title: { en: 'Generate AICC packages', de: 'AICC-Pakete erzeugen' },
    sentence: {
      en: 'Make a package with which a course is launched from another system.',
      de: 'Ein Paket erzeugen, mit dem ein Kurs aus einem anderen System gestartet wird.',
    },
    ...editing,
  },
  assign: {
    title: { en: 'Assign courses', de: 'Kurse zuweisen' },
    sentence: {
      en: 'Use a course in an assignment; whom it may reach is said by Create assignments.',
      de: 'Einen Kurs in einer Zuweisung verwenden; wen sie erreichen darf, sagt Zuweisungen anlegen.',
    },
    risk: 'write',
    scopes: ofCourses,
    implies: ['course.view'],
  },
});

export const items = privileges(item, 'content', {
  view: {
    title: { en: 'View items', de: 'Kursteile ansehen' },
    sentence: { en: 'See the items of a course one by one.', de: 'Die Teile eines Kurses einzeln sehen.' },
    risk: 'read',
    scopes: ofCourses,
  },
  edit: {
    title: { en: 'Edit items', de: 'Kursteile ändern' },
    sentence: {
      en: 'Change title, description and general information of an item.',
      de: 'Titel, Beschreibung und allgemeine Angaben eines Kursteils ändern.',
    },
    risk: 'write',
    scopes: ofCourses,
    implies: ['item.view'],
  },
  editPresentation: {
    title: { en: 'Edit presentation of items', de: 'Darstellung von Kursteilen ändern' },
    sentence: {
      en: 'Set window, size and navigation with which an item opens.',
      de: 'Fenster, Größe und Navigation festlegen, mit denen ein Kursteil öffnet.',
    },
    risk: 'write',
    scopes: ofCourses,
    implies: ['item.view'],
  },
});

export const paths = privileges(path, 'content', {
  view: {
    title: { en: 'View learning paths', de: 'Lernpfade ansehen' },
    sentence: { en: 'See learning paths and their steps.', de: 'Lernpfade und ihre Schritte sehen.' },
    risk: 'read',
    scopes: ['created', ...wide],
  },
  create: {
    title: { en: 'Create learning paths', de: 'Lernpfade anlegen' },
    sentence: { en: 'Put courses in order as a learning path.', de: 'Kurse zu einem Lernpfad ordnen.' },
    risk: 'write',
    scopes: ['created', ...wide],
    implies: ['path.view'],
  },
  edit: {
    title: { en: 'Edit learning paths', de: 'Lernpfade ändern' },
    sentence: {
      en: 'Change the steps of a learning path, or retire it.',
      de: 'Die Schritte eines Lernpfads ändern oder ihn außer Dienst stellen.',
    },
    risk: 'write',
    scopes: ['created', ...wide],
    implies: ['path.view'],
  },
});

export const courseTemplates = privileges(courseTemplate, 'content', {
  view: {
    title: { en: 'Use templates', de: 'Vorlagen verwenden' },
    sentence: { en: 'Start a course from a template.', de: 'Einen Kurs aus einer Vorlage beginnen.' },
    risk: 'read',
    scopes: ['created', ...wide],
  },
  edit: {
    title: { en: 'Maintain templates', de: 'Vorlagen pflegen' },
    sentence: {
      en: 'Add, change and remove templates for courses.',
      de: 'Vorlagen für Kurse anlegen, ändern und entfernen.',
    },
    risk: 'write',
    scopes: ['created', ...wide],
    implies: ['course-template.view'],
  },
});

export const tags = privileges(tag, 'content', {
  view: {
    title: { en: 'View tags', de: 'Schlagwörter ansehen' },
    sentence: { en: 'See the tags and the courses under each.', de: 'Die Schlagwörter und ihre Kurse sehen.' },
    risk: 'read',
    scopes: wide,
  },
  create: {
    title: { en: 'Add tags', de: 'Schlagwörter hinzufügen' },
    sentence: { en: 'Add a tag.', de: 'Ein Schlagwort hinzufügen.' },
    risk: 'write',
    scopes: wide,
    implies: ['tag.view'],
  },
  rename: {
    title: { en: 'Rename tags', de: 'Schlagwörter umbenennen' },
    sentence: {
      en: 'Rename a tag, or merge it with one of that name.',
      de: 'Ein Schlagwort umbenennen oder mit einem gleichnamigen zusammenführen.',
    },
    risk: 'write',
    scopes: wide,
    implies: ['tag.view'],
  },
  delete: {
    title: { en: 'Delete tags', de: 'Schlagwörter löschen' },
    sentence: { en: 'Delete a tag; the courses stay.', de: 'Ein Schlagwort löschen; die Kurse bleiben.' },
    risk: 'write',
    scopes: wide,
    implies: ['tag.view'],
  },
});

const ofBanks = { risk: 'write', scopes: ['created', ...wide], implies: ['question-bank.view'] } as const;

export const questionBanks = privileges(questionBank, 'content', {
  view: {
    title: { en: 'View question banks', de: 'Fragensammlungen ansehen' },
    sentence: {
      en: 'See question banks with their questions and right answers, and use them in quizzes.',
      de: 'Fragensammlungen mit Fragen und richtigen Antworten sehen und in Tests verwenden.',
    },
    risk: 'read',
    scopes: ['created', ...wide],
  },
  create: {
    title: { en: 'Add question banks', de: 'Fragensammlungen anlegen' },
    sentence: { en: 'Add a question bank.', de: 'Eine Fragensammlung anlegen.' },
    ...ofBanks,
  },
  edit: {
    title: { en: 'Edit question banks', de: 'Fragensammlungen ändern' },
    sentence: {
      en: 'Rename a question bank and change its questions.',
      de: 'Eine Fragensammlung umbenennen und ihre Fragen ändern.',
    },
    ...ofBanks,
  },
  delete: {
    title: { en: 'Delete question banks', de: 'Fragensammlungen löschen' },
    sentence: {
      en: 'Delete a question bank; quizzes keep the questions they took from it.',
      de: 'Eine Fragensammlung löschen; Tests behalten die Fragen, die sie daraus übernommen haben.',
    },
    ...ofBanks,
  },
});

export const declared = declarations(
  [course, courseVersion, item, contentPackage, path, courseTemplate, tag, questionBank],
  packages,
  courses,
  items,
  paths,
  courseTemplates,
  tags,
  questionBanks,
);
