import exceljs from 'exceljs';
import type { Language, Text } from '../../../text.ts';
import type { Field } from '../../../fields/index.ts';
import { fields, type OwnField } from '../fields.ts';

/** What is said beside the name of each column of a template. */
const notes: Readonly<Record<Exclude<OwnField, 'fullName' | 'externalId'>, Text>> = {
  userName: {
    en: 'What the user signs in with. A user of this name who is there already is changed.',
    de: 'Womit sich der Benutzer anmeldet. Wer so heißt und schon da ist, wird geändert.',
  },
  firstName: { en: 'Needed for new users.', de: 'Für neue Benutzer nötig.' },
  middleName: { en: 'May stay blank.', de: 'Kann leer bleiben.' },
  lastName: { en: 'Needed for new users.', de: 'Für neue Benutzer nötig.' },
  email: { en: 'One e-mail address.', de: 'Eine E-Mail-Adresse.' },
  employeeIdentifier: {
    en: 'The user is found by it first. Written as text, so that leading zeros stay.',
    de: 'Der Benutzer wird zuerst danach gesucht. Als Text geschrieben, damit führende Nullen bleiben.',
  },
  phone: { en: 'Any form.', de: 'In beliebiger Form.' },
  location: {
    en: 'The identifier, the name, or the path such as North > Leeds.',
    de: 'Die Kennung, der Name oder der Pfad wie Nord > Leeds.',
  },
  department: { en: 'The identifier or the name.', de: 'Die Kennung oder der Name.' },
  jobTitle: { en: 'The identifier or the name.', de: 'Die Kennung oder der Name.' },
  role: { en: 'The name of a role that you may give.', de: 'Der Name einer Rolle, die Sie geben dürfen.' },
  language: { en: 'A code or a name, such as en or German.', de: 'Ein Code oder Name, etwa de oder Englisch.' },
  state: { en: 'Yes or no: may the user sign in?', de: 'Ja oder nein: Darf sich der Benutzer anmelden?' },
  expiresOn: { en: 'A day such as 2026-12-31.', de: 'Ein Tag wie 2026-12-31.' },
  hireDate: { en: 'A day such as 2026-12-31.', de: 'Ein Tag wie 2026-12-31.' },
  manager: {
    en: 'The user name or employee identifier; it may stand in another row of this file.',
    de: 'Benutzername oder Personalnummer; auch aus einer anderen Zeile dieser Datei.',
  },
  groups: {
    en: 'Names of groups with semicolons between them.',
    de: 'Namen von Gruppen mit Semikolons dazwischen.',
  },
  movesOn: {
    en: 'The day since which, or on which, location, department, job title and manager are so. Blank: today.',
    de: 'Der Tag, seit dem oder an dem Standort, Abteilung, Stellenbezeichnung und Führungskraft gelten. Leer: heute.',
  },
  password: {
    en: 'For new users only; it has to be changed at the first sign-in.',
    de: 'Nur für neue Benutzer; es muss bei der ersten Anmeldung geändert werden.',
  },
};

/** What is said of a field that the organization added. */
const takes: Readonly<Record<Field['type'], Text>> = {
  text: { en: 'A text.', de: 'Ein Text.' },
  number: { en: 'A number.', de: 'Eine Zahl.' },
  date: { en: 'A day such as 2026-12-31.', de: 'Ein Tag wie 2026-12-31.' },
  choice: { en: 'One of those that are offered.', de: 'Eines von denen, die angeboten werden.' },
  'yes-no': { en: 'Yes or no.', de: 'Ja oder nein.' },
};

const always = {
  required: { en: 'Asked of everybody here.', de: 'Hier von allen verlangt.' },
  blank: { en: 'Blank: leave as it is. “-”: empty it.', de: 'Leer: lassen, wie es ist. „-“: leeren.' },
} satisfies Record<string, Text>;

/** The columns of a template, in the order in which screens show the fields. */
// the names of the notes are fields
export const templateFields = Object.freeze(Object.keys(notes)) as readonly (keyof typeof notes)[];

/** An empty file to be filled in: names of columns, with what each means beside it. */
export async function templateBook(
  language: Language,
  required: ReadonlySet<string>,
  roles: readonly string[],
  added: readonly Field[],
): Promise<Uint8Array> {
  const own = templateFields.map((id) => ({
    ...{ label: fields[id].label, note: notes[id], isRequired: required.has(id) },
    offered: id === 'role' ? roles : [],
  }));
  const more = added.map(({ label, type, options, required: isRequired }) => ({
    ...{ label, note: takes[type], isRequired },
    offered: options.map((option) => option.label[language]),
  }));
  const columns = [...own, ...more].map(({ label, note, isRequired, offered }) => ({
    name: label[language],
    note: [note, ...(isRequired ? [always.required] : []), always.blank].map((text) => text[language]).join('\n'),
    offered,
  }));
  return bookOf(language === 'de' ? 'Benutzer' : 'Users', columns);
}

/** A workbook of one page with nothing but the names of its columns, what each means, and what it offers. */
export async function bookOf(
  name: string,
  columns: readonly Readonly<{ name: string; note: string; offered: readonly string[] }>[],
): Promise<Uint8Array> {
  const book = new exceljs.Workbook();
  const page = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  for (const [at, { name: title, note, offered }] of columns.entries()) {
    const column = page.getColumn(at + 1);
    column.width = 24;
    // texts: a spreadsheet would take zeros off and turn numbers into days
    column.numFmt = '@';
    const cell = page.getCell(1, at + 1);
    cell.value = title;
    cell.font = { bold: true };
    cell.note = note;
    if (offered.length > 0) offer(page, at + 1, offered);
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** Rows for which a choice is offered; below them anything may be typed. */
const offeredRows = 500;
/** Characters a spreadsheet takes as a list of choices. */
const longestList = 255;

function offer(page: exceljs.Worksheet, column: number, choices: readonly string[]): void {
  const list = choices.filter((one) => !/[",]/u.test(one)).join(',');
  if (list === '' || list.length > longestList) return;
  for (let row = 2; row < offeredRows + 2; row += 1)
    page.getCell(row, column).dataValidation = { type: 'list', allowBlank: true, formulae: [`"${list}"`] };
}
