import type { Note } from '../manifest.ts';

const note = (code: string, en: string, de: string): Omit<Note, 'values'> => ({ code, says: { en, de } });

/** What may be odd in a manifest without hindering anything. */
export const notes = Object.freeze({
  'default-unknown': note(
    'default-unknown',
    '`{file}` names `{element}` as the organization to use, but has none of that name. “{title}” was used.',
    '`{file}` nennt `{element}` als zu verwendende Organisation, enthält aber keine dieses Namens. Verwendet wurde „{title}“.',
  ),
  'others-left': note(
    'others-left',
    '`{file}` holds {count} further ways to order the course. Only “{title}” was used.',
    '`{file}` enthält {count} weitere Gliederungen des Kurses. Verwendet wurde nur „{title}“.',
  ),
  'opens-nothing': note(
    'opens-nothing',
    '“{element}” in `{file}` opens nothing and holds nothing. It is shown as a heading.',
    '„{element}“ in `{file}` öffnet nichts und enthält nichts. Es wird als Überschrift gezeigt.',
  ),
  'files-missing': note(
    'files-missing',
    '{count} files that `{file}` lists are not in the archive, the first is `{first}`. The course may show gaps.',
    '{count} Dateien, die `{file}` aufführt, sind nicht im Archiv, die erste ist `{first}`. Im Kurs kann etwas fehlen.',
  ),
});
