import { Refusal, refusals, type Values } from '../../refusal.ts';

/** Why a manifest cannot be read. `{file}` names it, `{element}` a part of it, `{line}` where it stands. */
export const manifestProblems = refusals({
  'manifest-missing': {
    status: 422,
    says: {
      en: 'This archive holds no imsmanifest.xml, cmi5.xml or AICC files (.crs, .au), so it is not a course package. Export the course as SCORM, AICC or cmi5 and upload the zip file as it is.',
      de: 'Dieses Archiv enthält keine imsmanifest.xml, cmi5.xml oder AICC-Dateien (.crs, .au) und ist daher kein Kurspaket. Exportieren Sie den Kurs als SCORM, AICC oder cmi5 und laden Sie die ZIP-Datei unverändert hoch.',
    },
  },
  'manifest-in-folder': {
    status: 422,
    says: {
      en: 'The manifest lies in a folder: `{file}`. It must lie at the top. Pack the content of that folder instead of the folder itself.',
      de: 'Das Manifest liegt in einem Ordner: `{file}`. Es muss ganz oben liegen. Packen Sie den Inhalt dieses Ordners statt des Ordners selbst.',
    },
  },
  'manifest-too-large': {
    status: 422,
    says: {
      en: '`{file}` is larger than {limit}, more than [course|a course] needs. Divide the [course|course] into several packages.',
      de: '`{file}` ist größer als {limit}, mehr als [courses|Kurse] brauchen. Teilen Sie den Inhalt in mehrere Pakete auf.',
    },
  },
  'manifest-malformed': {
    status: 422,
    says: {
      en: '`{file}` is not well-formed XML, line {line}: {detail} Export the [course|course] again, or correct that line.',
      de: '`{file}` ist kein wohlgeformtes XML, Zeile {line}: {detail} Exportieren Sie erneut oder berichtigen Sie diese Zeile.',
    },
  },
  'manifest-encoding': {
    status: 422,
    says: {
      en: '`{file}` says that its letters are encoded as {encoding}, but they are not, or that encoding is unknown. Save it as UTF-8.',
      de: '`{file}` gibt die Zeichenkodierung {encoding} an, aber das stimmt nicht, oder die Kodierung ist unbekannt. Speichern Sie die Datei als UTF-8.',
    },
  },
  'manifest-entities': {
    status: 422,
    says: {
      en: '`{file}` defines its own entities (<!ENTITY>), which are not read because they can be abused. Replace them by plain text.',
      de: '`{file}` definiert eigene Entitäten (<!ENTITY>). Sie werden nicht gelesen, weil sie sich missbrauchen lassen. Ersetzen Sie sie durch einfachen Text.',
    },
  },
  'manifest-too-deep': {
    status: 422,
    says: {
      en: 'In `{file}`, line {line}, parts are nested deeper than {limit}. Make the [course|course] flatter.',
      de: 'In `{file}`, Zeile {line}, sind Teile tiefer als {limit} verschachtelt. Machen Sie den Aufbau flacher.',
    },
  },
  'manifest-other': {
    status: 422,
    says: {
      en: '`{file}` begins with the element `{element}` instead of `{expected}`. Export the [course|course] again as SCORM or cmi5.',
      de: '`{file}` beginnt mit dem Element `{element}` statt mit `{expected}`. Exportieren Sie erneut als SCORM oder cmi5.',
    },
  },
  'nothing-to-launch': {
    status: 422,
    says: {
      en: '`{file}` lists nothing that can be opened. Add at least one item with a launch file, or export the [course|course] again.',
      de: '`{file}` führt nichts auf, was sich öffnen lässt. Fügen Sie mindestens einen Eintrag mit Startdatei hinzu oder exportieren Sie erneut.',
    },
  },
  'identifier-missing': {
    status: 422,
    says: {
      en: 'In `{file}`, line {line}, {element} has no identifier. Give it one, or export the [course|course] again.',
      de: 'In `{file}`, Zeile {line}, hat {element} keinen Identifier. Ergänzen Sie ihn oder exportieren Sie erneut.',
    },
  },
  'identifier-twice': {
    status: 422,
    says: {
      en: 'In `{file}` the identifier `{element}` stands twice, the second time in line {line}. Give each item one of its own.',
      de: 'In `{file}` kommt der Identifier `{element}` zweimal vor, zum zweiten Mal in Zeile {line}. Geben Sie jedem Eintrag einen eigenen.',
    },
  },
  'resource-missing': {
    status: 422,
    says: {
      en: 'In `{file}`, line {line}, the item `{element}` refers to the resource `{resource}`, which is not listed. Export the [course|course] again.',
      de: 'In `{file}`, Zeile {line}, verweist der Eintrag `{element}` auf die Ressource `{resource}`, die nicht aufgeführt ist. Exportieren Sie erneut.',
    },
  },
  'launch-missing': {
    status: 422,
    says: {
      en: 'In `{file}`, line {line}, `{element}` names no launch file (its {attribute} is missing). Say there which file opens it, or export the [course|course] again.',
      de: 'In `{file}`, Zeile {line}, nennt `{element}` keine Startdatei ({attribute} fehlt). Geben Sie dort an, welche Datei geöffnet wird, oder exportieren Sie erneut.',
    },
  },
  'launch-file-missing': {
    status: 422,
    says: {
      en: '`{element}` in `{file}` opens `{launch}`, but that file is not in the archive. Add it, or export the [course|course] again.',
      de: '`{element}` in `{file}` öffnet `{launch}`, aber diese Datei ist nicht im Archiv. Fügen Sie sie hinzu oder exportieren Sie erneut.',
    },
  },
  'launch-outside': {
    status: 422,
    says: {
      en: '`{element}` in `{file}` opens `{launch}`, which lies outside the package. Only files of the package are opened: put the file into it and export the [course|course] again.',
      de: '`{element}` in `{file}` öffnet `{launch}` außerhalb des Pakets. Geöffnet werden nur Dateien des Pakets: Legen Sie die Datei hinein und exportieren Sie erneut.',
    },
  },
  'number-wrong': {
    status: 422,
    says: {
      en: 'In `{file}`, `{element}` has the value `{value}` where {expected} belongs. Correct it, or export the [course|course] again.',
      de: 'In `{file}` hat `{element}` den Wert `{value}`, wo {expected} stehen muss. Berichtigen Sie ihn oder exportieren Sie erneut.',
    },
  },
  'table-malformed': {
    status: 422,
    says: {
      en: '`{file}`, line {line}, is not a table as AICC asks for: {detail}. Export the [course|course] again.',
      de: '`{file}`, Zeile {line}, ist keine Tabelle, wie AICC sie verlangt: {detail}. Exportieren Sie erneut.',
    },
  },
  'blocks-in-circle': {
    status: 422,
    says: {
      en: 'In `{file}` the block `{element}` contains itself. Correct the structure, or export the [course|course] again.',
      de: 'In `{file}` enthält der Block `{element}` sich selbst. Berichtigen Sie den Aufbau oder exportieren Sie erneut.',
    },
  },
});

/** A refusal of a manifest by its code. */
export const refuseManifest = (code: keyof typeof manifestProblems, values: Values): Refusal =>
  new Refusal(manifestProblems[code], { values });
