import { kind } from '@ambit/policy';
import { declarations, named, people, placed, privileges, wide } from '../privilege.ts';
import { user } from '../roles/privileges.ts';

export { user };

const { also: _, ...atHome } = user.facts;
/** A user as lists read them for rules that don't count where else somebody works: a tenth of the statement is spared. */
export const userAtHome = kind('user', { table: user.table, facts: atHome });

// Every place the rows name must lie inside; an import that names none is outside every location.
export const userImport = kind('user-import', {
  table: 'user_imports',
  facts: { owner: 'owner_id', place: { each: 'places' } },
});

/** A user's number with an agency. */
export const agencyId = kind('agency-id', {
  table: 'agency_ids',
  parts: { u: { kind: user, by: 'user_id' } },
  facts: {
    user: 'user_id',
    place: { of: 'u' },
    department: { of: 'u' },
    managers: { of: 'u' },
    groups: { of: 'u' },
  },
});

export const profile = privileges(named('profile', user), 'own', {
  view: {
    title: { en: 'View my profile', de: 'Mein Profil ansehen' },
    sentence: { en: 'See one’s own profile.', de: 'Das eigene Profil sehen.' },
    risk: 'read',
    scopes: ['own'],
    personal: true,
  },
  edit: {
    title: { en: 'Edit my profile', de: 'Mein Profil ändern' },
    sentence: {
      en: 'Change the fields of one’s own profile that the organization leaves to its users.',
      de: 'Die Felder des eigenen Profils ändern, die die Organisation ihren Benutzern überlässt.',
    },
    risk: 'write',
    scopes: ['own'],
    implies: ['profile.view'],
    personal: true,
  },
  changePassword: {
    title: { en: 'Change my password', de: 'Mein Passwort ändern' },
    sentence: { en: 'Change one’s own password.', de: 'Das eigene Passwort ändern.' },
    risk: 'write',
    scopes: ['own'],
    personal: true,
  },
});

export const users = privileges(user, 'users', {
  view: {
    title: { en: 'View users', de: 'Benutzer ansehen' },
    sentence: {
      en: 'See users in lists and open their pages.',
      de: 'Benutzer in Listen sehen und ihre Seiten öffnen.',
    },
    risk: 'personal-data',
    scopes: ['purchased', ...people],
    also: true,
  },
  create: {
    title: { en: 'Add users', de: 'Benutzer hinzufügen' },
    sentence: {
      en: 'Add a user or invite somebody by e-mail.',
      de: 'Einen Benutzer anlegen oder jemanden per E-Mail einladen.',
    },
    risk: 'personal-data',
    scopes: people,
    implies: ['user.view'],
  },
  import: {
    title: { en: 'Import users', de: 'Benutzer einlesen' },
    sentence: {
      en: 'Add and change many users from a file; each row is decided as if it were entered alone.',
      de: 'Viele Benutzer aus einer Datei anlegen und ändern; jede Zeile wird entschieden, als stünde sie allein.',
    },
    risk: 'personal-data',
    scopes: people,
    implies: ['user.view'],
  },
  edit: {
    title: { en: 'Edit users', de: 'Benutzer ändern' },
    sentence: {
      en: 'Change a user’s profile, location, department and job title.',
      de: 'Profil, Standort, Abteilung und Stellenbezeichnung eines Benutzers ändern.',
    },
    risk: 'personal-data',
    scopes: people,
    implies: ['user.view'],
  },
  password: {
    title: { en: 'Set a user’s password', de: 'Passwort eines Benutzers setzen' },
    sentence: {
      en: 'Set or reset the password of a user, who must change it at the next sign-in.',
      de: 'Das Passwort eines Benutzers setzen oder zurücksetzen, der es bei der nächsten Anmeldung ändern muss.',
    },
    risk: 'authority',
    scopes: people,
    implies: ['user.view'],
  },
  setPin: {
    title: { en: 'Set a user’s PIN', de: 'PIN eines Benutzers setzen' },
    sentence: {
      en: 'Give a user a new PIN for registered devices, which they change when they use it first.',
      de: 'Einem Benutzer eine neue PIN für registrierte Geräte geben, die er beim ersten Mal ändert.',
    },
    risk: 'authority',
    scopes: people,
    implies: ['user.view'],
  },
  resetFactors: {
    title: { en: 'Reset a user’s second factor', de: 'Zweiten Faktor eines Benutzers zurücksetzen' },
    sentence: {
      en: 'Take away the second factor and the passkeys of a user who lost them; the next sign-in sets up new ones where they are required.',
      de: 'Zweiten Faktor und Passkeys eines Benutzers entfernen, der sie verloren hat; die nächste Anmeldung richtet neue ein, wo sie verlangt sind.',
    },
    risk: 'authority',
    scopes: people,
    implies: ['user.view'],
  },
  suspend: {
    title: { en: 'Suspend users', de: 'Benutzer aussetzen' },
    sentence: {
      en: 'Disable a user, or pause the training of a user until a date, and take it back.',
      de: 'Einen Benutzer sperren oder seine Schulung bis zu einem Tag aussetzen, und es zurücknehmen.',
    },
    risk: 'write',
    scopes: people,
    implies: ['user.view'],
  },
  archive: {
    title: { en: 'Archive users', de: 'Benutzer archivieren' },
    sentence: {
      en: 'Take a user out of the organization at once; the history stays.',
      de: 'Einen Benutzer sofort aus der Organisation nehmen; die Geschichte bleibt.',
    },
    risk: 'write',
    scopes: people,
    implies: ['user.view'],
  },
  delete: {
    title: { en: 'Delete users', de: 'Benutzer löschen' },
    sentence: {
      en: 'Delete a user; records keep the name until it is erased.',
      de: 'Einen Benutzer löschen; Aufzeichnungen behalten den Namen, bis er getilgt wird.',
    },
    risk: 'record',
    scopes: people,
    implies: ['user.view'],
  },
  erase: {
    title: { en: 'Erase personal data', de: 'Personenbezogene Daten tilgen' },
    sentence: {
      en: 'Erase the personal data of a deleted user and leave records without a name.',
      de: 'Die personenbezogenen Daten eines gelöschten Benutzers tilgen; Aufzeichnungen bleiben ohne Namen.',
    },
    risk: 'record',
    scopes: wide,
    implies: ['user.delete'],
  },
  merge: {
    title: { en: 'Merge users', de: 'Benutzer zusammenführen' },
    sentence: {
      en: 'Make one user of two that are the same person; roles never move.',
      de: 'Aus zwei Benutzern, die dieselbe Person sind, einen machen; Rollen ziehen nie um.',
    },
    risk: 'record',
    scopes: wide,
    implies: ['user.edit'],
  },
  handOver: {
    title: { en: 'Hand over', de: 'Übergeben' },
    sentence: {
      en: 'Give what a user created, owns or looks after to somebody else.',
      de: 'Was ein Benutzer angelegt hat, besitzt oder betreut, jemand anderem geben.',
    },
    risk: 'authority',
    scopes: wide,
    implies: ['user.view'],
  },
  mapManager: {
    title: { en: 'Edit managers of users', de: 'Vorgesetzte von Benutzern ändern' },
    sentence: {
      en: 'Say who reports to whom, in general or within a group.',
      de: 'Festlegen, wer an wen berichtet, allgemein oder in einer Gruppe.',
    },
    risk: 'authority',
    scopes: people,
    implies: ['user.view'],
  },
  viewNotes: {
    title: { en: 'Read notes about users', de: 'Notizen über Benutzer lesen' },
    sentence: {
      en: 'Read what was written down about others who are looked after; never about oneself.',
      de: 'Lesen, was über andere notiert wurde, die man betreut; nie über sich selbst.',
    },
    risk: 'personal-data',
    scopes: people,
    implies: ['user.view'],
  },
  editNotes: {
    title: { en: 'Write notes about users', de: 'Notizen über Benutzer schreiben' },
    sentence: {
      en: 'Write notes about others, change one’s own notes and delete notes; a note says whether the user reads it.',
      de: 'Notizen über andere schreiben, eigene Notizen ändern und Notizen löschen; eine Notiz sagt, ob der Benutzer sie liest.',
    },
    risk: 'personal-data',
    scopes: people,
    implies: ['user.view-notes'],
  },
  export: {
    title: { en: 'Export users', de: 'Benutzer ausführen' },
    sentence: { en: 'Take a list of users out as a file.', de: 'Eine Liste von Benutzern als Datei mitnehmen.' },
    risk: 'personal-data',
    scopes: people,
    implies: ['user.view'],
  },
  viewAs: {
    title: { en: 'View as a user', de: 'Als ein Benutzer ansehen' },
    sentence: {
      en: 'See the screens as a user sees them, without changing anything.',
      de: 'Die Seiten so sehen, wie ein Benutzer sie sieht, ohne etwas zu ändern.',
    },
    risk: 'personal-data',
    scopes: people,
    implies: ['user.view'],
  },
  impersonate: {
    title: { en: 'Act as a user', de: 'Als ein Benutzer handeln' },
    sentence: {
      en: 'Act in the name of a user for a limited time, with a reason, under both names.',
      de: 'Für begrenzte Zeit und mit Begründung im Namen eines Benutzers handeln, unter beiden Namen.',
    },
    risk: 'authority',
    scopes: people,
    implies: ['user.view-as'],
  },
});

export const userImports = privileges(userImport, 'users', {
  run: {
    title: { en: 'Run imports', de: 'Importe durchführen' },
    sentence: {
      en: 'Upload a file of users or of their history, try it, apply it and see what came of it; each row needs Import users, Edit results or Add external training.',
      de: 'Eine Datei mit Benutzern oder ihrem Verlauf hochladen, prüfen, anwenden und das Ergebnis sehen; jede Zeile braucht Benutzer einlesen, Ergebnisse ändern oder Externe Schulungen eintragen.',
    },
    risk: 'personal-data',
    scopes: ['created', ...placed],
  },
});

export const agencyIds = privileges(agencyId, 'cards', {
  editOwn: {
    title: { en: 'Keep my agency IDs', de: 'Meine Nummern bei Verbänden pflegen' },
    sentence: {
      en: 'Keep one’s own agency IDs and the certifications one teaches with.',
      de: 'Die eigenen Nummern bei Verbänden und die eigenen Lehrberechtigungen pflegen.',
    },
    risk: 'write',
    scopes: ['own'],
    personal: true,
  },
  edit: {
    title: { en: 'Edit agency IDs of others', de: 'Nummern anderer bei Verbänden ändern' },
    sentence: {
      en: 'Enter and correct the agency IDs of users.',
      de: 'Die Nummern von Benutzern bei Verbänden eintragen und berichtigen.',
    },
    risk: 'personal-data',
    scopes: people,
  },
});

export const declared = declarations([userImport, agencyId], profile, users, userImports, agencyIds);
