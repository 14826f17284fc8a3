import { adding, editing, listing, type Of, ordering, removing, restoring } from './operations-of.ts';
import { fields } from './privileges.ts';

const ofUsers: Of = {
  ...{ about: 'user', needs: fields.editForUsers, path: 'users' },
  words: {
    list: { en: 'List the additional fields for users', de: 'Die zusätzlichen Felder für Benutzer auflisten' },
    add: { en: 'Add a field for users', de: 'Ein Feld für Benutzer hinzufügen' },
    edit: { en: 'Change a field for users', de: 'Ein Feld für Benutzer ändern' },
    order: { en: 'Put the fields for users in order', de: 'Die Felder für Benutzer ordnen' },
    remove: {
      en: 'Delete a field for users; what was stored stays',
      de: 'Ein Feld für Benutzer löschen; Gespeichertes bleibt',
    },
    restore: { en: 'Bring back a field for users', de: 'Ein Feld für Benutzer zurückholen' },
  },
};

const ofCourses: Of = {
  ...{ about: 'course', needs: fields.editForCourses, path: 'courses' },
  words: {
    list: { en: 'List the additional fields for courses', de: 'Die zusätzlichen Felder für Kurse auflisten' },
    add: { en: 'Add a field for courses', de: 'Ein Feld für Kurse hinzufügen' },
    edit: { en: 'Change a field for courses', de: 'Ein Feld für Kurse ändern' },
    order: { en: 'Put the fields for courses in order', de: 'Die Felder für Kurse ordnen' },
    remove: {
      en: 'Delete a field for courses; what was stored stays',
      de: 'Ein Feld für Kurse löschen; Gespeichertes bleibt',
    },
    restore: { en: 'Bring back a field for courses', de: 'Ein Feld für Kurse zurückholen' },
  },
};

export const readUserFields = listing(ofUsers);
export const addUserField = adding(ofUsers);
export const editUserField = editing(ofUsers);
export const orderUserFields = ordering(ofUsers);
export const removeUserField = removing(ofUsers);
export const restoreUserField = restoring(ofUsers);

export const readCourseFields = listing(ofCourses);
export const addCourseField = adding(ofCourses);
export const editCourseField = editing(ofCourses);
export const orderCourseFields = ordering(ofCourses);
export const removeCourseField = removing(ofCourses);
export const restoreCourseField = restoring(ofCourses);
