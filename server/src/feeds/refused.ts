import type { PlaceProblem } from '../outside/inner.ts';
import { refusals } from '../refusal.ts';

/** Why a feed is refused. */
export const refused = refusals({
  'feed-source-taken': {
    status: 422,
    says: { en: 'Another feed has this source already.', de: 'Ein anderer Zufluss hat diese Quelle schon.' },
  },
  'feed-user-unknown': {
    status: 422,
    says: {
      en: 'Choose a service user of this organization: the feed acts with its roles.',
      de: 'Wählen Sie einen Dienstbenutzer dieser Organisation: Der Zufluss handelt mit dessen Rollen.',
    },
  },
  'feed-place-missing': {
    status: 422,
    says: {
      en: 'Say where the files are: an https address, or host, user name and the confirmed key of an SFTP server.',
      de: 'Sagen Sie, wo die Dateien liegen: eine https-Adresse, oder Rechner, Benutzername und bestätigter Schlüssel eines SFTP-Servers.',
    },
  },
  'feed-field-unknown': {
    status: 422,
    says: { en: 'There is no field `{field}`.', de: 'Es gibt kein Feld `{field}`.' },
  },
  'feed-paused': {
    status: 409,
    says: {
      en: 'This feed is paused. Let it go on first.',
      de: 'Dieser Zufluss ruht. Lassen Sie ihn zuerst weiterlaufen.',
    },
  },
  'feed-runs': {
    status: 409,
    says: {
      en: 'This feed is running. Wait until the run has ended.',
      de: 'Dieser Zufluss läuft gerade. Warten Sie, bis der Lauf beendet ist.',
    },
  },
  'feed-only-delivered': {
    status: 409,
    says: {
      en: 'Files of this feed are delivered: send one.',
      de: 'Dateien dieses Zuflusses werden geliefert: Senden Sie eine.',
    },
  },
  'run-asks-nothing': {
    status: 409,
    says: {
      en: 'This run does not wait for a decision (any more).',
      de: 'Dieser Lauf wartet nicht (mehr) auf eine Entscheidung.',
    },
  },
  'result-none': {
    status: 404,
    says: { en: 'This run has no result file.', de: 'Zu diesem Lauf gibt es keine Ergebnisdatei.' },
  },
  'name-and-link': {
    status: 422,
    says: {
      en: 'This external id names `{userName}`. Leave the user name out, or change it by its external id alone.',
      de: 'Diese fremde Kennung bezeichnet `{userName}`. Lassen Sie den Benutzernamen weg oder ändern Sie ihn allein über die fremde Kennung.',
    },
  },
});

/** Why a run stopped; kept with it and worded for whoever looks. */
export const stopped = refusals({
  'many-changed': {
    status: 409,
    says: {
      en: 'It would add {created} users and change {updated}; {existing} are within its reach. Look at it and decide.',
      de: 'Er würde {created} Benutzer anlegen und {updated} ändern; {existing} sind in seiner Reichweite. Sehen Sie nach und entscheiden Sie.',
    },
  },
  'many-gone': {
    status: 409,
    says: {
      en: '{gone} of the {known} users this feed knows would go. Look at the list and decide.',
      de: '{gone} der {known} Benutzer, die dieser Zufluss kennt, würden gehen. Sehen Sie die Liste durch und entscheiden Sie.',
    },
  },
  'rows-unread': {
    status: 409,
    says: {
      en: '{unread} rows do not say whom they are about, so nobody can tell who is missing. Going on leaves everybody who is missing as they are.',
      de: '{unread} Zeilen sagen nicht, um wen es geht; niemand weiß also, wer fehlt. Wenn es weitergeht, bleiben alle Fehlenden, wie sie sind.',
    },
  },
  'column-missing': {
    status: 422,
    says: {
      en: 'The file has no column `{column}`. Correct the file, or the mapping of the feed.',
      de: 'Die Datei hat keine Spalte `{column}`. Berichtigen Sie die Datei oder die Zuordnung des Zuflusses.',
    },
  },
} as const);

/** What stands in the way at a place that is asked for a file. */
export const placeProblems = refusals({
  'place-inside': {
    status: 422,
    says: {
      en: '`{host}` lies inside this machine or its own network, which feeds do not reach unless the operator allows it.',
      de: '`{host}` liegt in diesem Rechner oder seinem eigenen Netz; das erreichen Zuflüsse nur, wenn der Betreiber es erlaubt.',
    },
  },
  'place-unknown': {
    status: 422,
    says: { en: '`{host}` is not known, or no https address.', de: '`{host}` ist unbekannt oder keine https-Adresse.' },
  },
  'place-silent': {
    status: 422,
    says: {
      en: '`{host}` did not answer, or broke off. Is the address right, and is it reachable from here?',
      de: '`{host}` hat nicht geantwortet oder abgebrochen. Stimmt die Adresse, und ist sie von hier erreichbar?',
    },
  },
  'place-answers': {
    status: 422,
    says: {
      en: '`{host}` answered {status} instead of a file.',
      de: '`{host}` hat {status} statt einer Datei geantwortet.',
    },
  },
  'place-redirects': {
    status: 422,
    says: {
      en: '`{host}` sends from one address to the next.',
      de: '`{host}` schickt von einer Adresse zur nächsten.',
    },
  },
  'host-key-changed': {
    status: 422,
    says: {
      en: '`{host}` shows the key {seen}, which is not the one that was confirmed. Ask its owners before you confirm it: somebody else may be answering.',
      de: '`{host}` zeigt den Schlüssel {seen}; bestätigt ist ein anderer. Fragen Sie die Betreiber, bevor Sie ihn bestätigen: Es könnte jemand anderes antworten.',
    },
  },
  'sign-in-refused': {
    status: 422,
    says: {
      en: '`{host}` refused the sign-in. Check user name, password or key.',
      de: '`{host}` hat die Anmeldung abgelehnt. Prüfen Sie Benutzername, Passwort oder Schlüssel.',
    },
  },
  'folder-missing': {
    status: 422,
    says: { en: 'The folder cannot be read at `{host}`.', de: 'Der Ordner ist bei `{host}` nicht lesbar.' },
  },
  'file-too-large': {
    status: 422,
    says: { en: 'The file is larger than {most} MB.', de: 'Die Datei ist größer als {most} MB.' },
  },
  'file-unfinished': {
    status: 422,
    says: {
      en: 'The file at `{host}` is still being written, or broke off. It is tried again.',
      de: 'Die Datei bei `{host}` wird noch geschrieben oder brach ab. Es wird noch einmal versucht.',
    },
  },
} satisfies Record<PlaceProblem, { status: number; says: { en: string; de: string } }>);
