import type { Text } from '../../text.ts';

/** Everything the player says. The page carries the words of one language; `{n}` and the like are filled in the browser. */
export const playerTexts = Object.freeze({
  skip: { en: 'Skip to the content', de: 'Zum Inhalt springen' },
  contents: { en: 'Contents', de: 'Inhalt' },
  close: { en: 'Save and close', de: 'Speichern und schließen' },
  closeAnyway: { en: 'Close without saving', de: 'Ohne Speichern schließen' },
  previous: { en: 'Back', de: 'Zurück' },
  next: { en: 'Next part', de: 'Nächster Teil' },
  contentOf: { en: 'Content of “{title}”', de: 'Inhalt von „{title}“' },
  done: { en: '{done} of {all} parts done', de: '{done} von {all} Teilen erledigt' },
  'state-none': { en: 'Not begun', de: 'Nicht begonnen' },
  'state-begun': { en: 'Begun', de: 'Begonnen' },
  'state-completed': { en: 'Done', de: 'Erledigt' },
  'state-passed': { en: 'Passed', de: 'Bestanden' },
  'state-failed': { en: 'Not passed', de: 'Nicht bestanden' },
  locked: { en: 'Locked', de: 'Gesperrt' },
  saved: { en: 'Saved', de: 'Gespeichert' },
  saving: { en: 'Saving …', de: 'Wird gespeichert …' },
  unsaved: {
    en: 'Not saved yet: the server does not answer. Keep this page open; saving is tried again by itself.',
    de: 'Noch nicht gespeichert: Der Server antwortet nicht. Lassen Sie diese Seite offen; das Speichern wird von selbst wiederholt.',
  },
  finished: { en: 'This part is finished and saved.', de: 'Dieser Teil ist beendet und gespeichert.' },
  'locked-now': {
    en: 'This part is still locked. Finish the parts before it first.',
    de: 'Dieser Teil ist noch gesperrt. Beenden Sie zuerst die Teile davor.',
  },
  'locked-in-order': {
    en: 'This course opens its parts in order: go on with “Next part”, or let the content go on by itself.',
    de: 'Dieser Kurs öffnet seine Teile der Reihe nach: Gehen Sie mit „Nächster Teil“ weiter, oder lassen Sie den Inhalt weitergehen.',
  },
  'at-the-end': {
    en: 'There is nothing to open after this part. What you did is saved.',
    de: 'Nach diesem Teil gibt es nichts mehr zu öffnen. Was Sie getan haben, ist gespeichert.',
  },
  'taken-over': {
    en: 'This course was opened in another tab or window. Go on there; nothing more is saved here.',
    de: 'Dieser Kurs wurde in einem anderen Tab oder Fenster geöffnet. Machen Sie dort weiter; hier wird nichts mehr gespeichert.',
  },
  renewed: {
    en: 'This course was renewed while you had it open. What you did until then is saved. Go on with the new version from the course page.',
    de: 'Dieser Kurs wurde erneuert, während Sie ihn geöffnet hatten. Was Sie bis dahin getan haben, ist gespeichert. Auf der Kursseite geht es mit der neuen Version weiter.',
  },
  over: {
    en: 'This launch is over. What you did until then is saved. Open the course again to go on.',
    de: 'Dieser Aufruf ist beendet. Was Sie bis dahin getan haben, ist gespeichert. Öffnen Sie den Kurs erneut, um weiterzumachen.',
  },
  unacceptable: {
    en: 'The content wants to keep more than can be saved, so your progress since the last save is not kept. Tell the people who look after this course.',
    de: 'Der Inhalt will mehr behalten, als gespeichert werden kann; der Fortschritt seit dem letzten Speichern geht verloren. Sagen Sie es denen, die diesen Kurs betreuen.',
  },
  unreachable: {
    en: 'The course could not be opened: the server does not answer.',
    de: 'Der Kurs ließ sich nicht öffnen: Der Server antwortet nicht.',
  },
  again: { en: 'Try again', de: 'Noch einmal versuchen' },
  course: { en: 'To the course page', de: 'Zur Kursseite' },
  'no-script': {
    en: 'The course needs JavaScript. Allow it for this address and load the page again.',
    de: 'Der Kurs braucht JavaScript. Erlauben Sie es für diese Adresse und laden Sie die Seite neu.',
  },
} satisfies Record<string, Text>);
