import { keyOf, withoutAccents } from '../../database/keys.ts';
import { problems, Refusal, refusals } from '../../refusal.ts';
import type { Text } from '../../text.ts';

/** What a column of a file may stand for, how it is called, and by which names it is known without being told. */
export const fields = {
  path: { label: { en: 'Path', de: 'Pfad' }, known: ['full path', 'hierarchy', 'standortpfad', 'hierarchie'] },
  parent: {
    label: { en: 'Identifier of the location above', de: 'Kennung des Standorts darüber' },
    known: ['parent', 'parent id', 'parent identifier', 'parent code', 'below', 'elternstandort', 'unter'],
  },
  name: { label: { en: 'Name', de: 'Name' }, known: ['location', 'location name', 'site', 'standort', 'bezeichnung'] },
  identifier: {
    label: { en: 'Identifier', de: 'Kennung' },
    known: ['id', 'code', 'number', 'location id', 'location code', 'nummer', 'standortnummer'],
  },
  level: { label: { en: 'Level', de: 'Ebene' }, known: ['type', 'location level', 'typ', 'standortebene'] },
  timeZone: { label: { en: 'Time zone', de: 'Zeitzone' }, known: ['zone', 'tz', 'timezone'] },
  address: { label: { en: 'Address', de: 'Adresse' }, known: ['street address', 'anschrift'] },
  expires: {
    label: { en: 'Offered until', de: 'Angeboten bis' },
    known: ['expires', 'expiry', 'ablauf', 'gültig bis'],
  },
} as const satisfies Record<string, Readonly<{ label: Text; known: readonly string[] }>>;

export type FieldId = keyof typeof fields;
export const fieldIds = Object.keys(fields).filter((id): id is FieldId => id in fields);

/** Which field each column stands for, by its place; null: left out. */
export type Mapping = readonly (FieldId | null)[];

/** Guesses what columns stand for by their names; each field once, and the name only where no path tells it. */
export function suggest(header: readonly string[]): Mapping {
  const taken = new Set<FieldId>();
  const guesses = header.map((cell) => {
    const id = meanings.get(plain(cell));
    if (id === undefined || taken.has(id)) return null;
    taken.add(id);
    return id;
  });
  return guesses.map((id) => (taken.has('path') && (id === 'name' || id === 'parent') ? null : id));
}

export const refused = refusals({
  'location-columns': {
    status: 422,
    says: {
      en: 'Rows need the path of [location|a location], or its name and its identifier. Choose those columns.',
      de: 'Jede Zeile braucht einen Pfad oder Name und Kennung. Wählen Sie diese Spalten.',
    },
  },
  'location-column-twice': {
    status: 422,
    says: {
      en: 'Two columns stand for {field}. Leave one of them out.',
      de: 'Zwei Spalten stehen für {field}. Lassen Sie eine davon weg.',
    },
  },
  'location-path-or-name': {
    status: 422,
    says: {
      en: 'A path says name and place already. Leave out the columns of name and parent, or the path.',
      de: 'Ein Pfad sagt Name und Platz schon. Lassen Sie die Spalten für Name und Platz weg, oder den Pfad.',
    },
  },
  'location-rows': {
    status: 422,
    says: {
      en: 'The file has more than {most} rows. Split it.',
      de: 'Die Datei hat mehr als {most} Zeilen. Teilen Sie sie.',
    },
  },
  'location-no-rows': {
    status: 422,
    says: {
      en: 'There are no rows below the column names. Upload a file with one line for each [location|location].',
      de: 'Unter den Spaltennamen stehen keine Zeilen. Laden Sie eine Datei mit einer Zeile je [location|Standort] hoch.',
    },
  },
  'tree-changed': {
    status: 412,
    says: {
      en: 'The tree or the file has changed since it was checked. Check the file again.',
      de: 'Der Baum oder die Datei hat sich seit der Prüfung geändert. Prüfen Sie die Datei noch einmal.',
    },
  },
});

/** Why rows cannot be read by a mapping: a refusal at `mapping`; null when they can. */
export function faultOf(mapping: Mapping): Refusal | null {
  const held = mapping.filter((id) => id !== null);
  const twice = held.find((id, at) => held.indexOf(id) < at);
  const has = (id: FieldId) => held.includes(id);
  if (twice) return wrong('location-column-twice', fields[twice].label);
  if (has('path') && (has('name') || has('parent'))) return wrong('location-path-or-name');
  return has('path') || (has('name') && has('identifier')) ? null : wrong('location-columns');
}

function wrong(code: keyof typeof refused, label?: Text): Refusal {
  const { en, de } = refused[code].says;
  const says = label ? { en: en.replace('{field}', label.en), de: de.replace('{field}', label.de) } : { en, de };
  return new Refusal(problems.invalid, { errors: [{ field: 'mapping', code, says }] });
}

const plain = (name: string): string => withoutAccents(keyOf(name)).replace(/[^\p{L}\p{N}]/gu, '');
const meanings: ReadonlyMap<string, FieldId> = new Map(
  fieldIds.flatMap((id) =>
    [id, ...Object.values(fields[id].label), ...fields[id].known].map((name) => [plain(name), id] as const),
  ),
);
