import { refusals } from '../../refusal.ts';

/** Why a package cannot be loaded. `{file}` is a path inside it, `{element}` a part of its manifest, `{limit}` a bound. */
export const packageProblems = refusals({
  'not-a-zip': {
    status: 422,
    says: {
      en: 'This file is not a zip archive. Export the [course|course] as a SCORM, AICC or cmi5 package and upload the zip file as it is.',
      de: 'Diese Datei ist kein ZIP-Archiv. Exportieren Sie den Inhalt als SCORM-, AICC- oder cmi5-Paket und laden Sie die ZIP-Datei unverändert hoch.',
    },
  },
  'archive-empty': {
    status: 422,
    says: {
      en: 'This archive holds no files. Export the [course|course] again and upload the new file.',
      de: 'Dieses Archiv enthält keine Dateien. Exportieren Sie erneut und laden Sie die neue Datei hoch.',
    },
  },
  'archive-truncated': {
    status: 422,
    says: {
      en: 'This archive ends too early: a part of it is missing. Copy or export it again and upload the whole file.',
      de: 'Dieses Archiv endet zu früh, ein Teil fehlt. Kopieren oder exportieren Sie es erneut und laden Sie die ganze Datei hoch.',
    },
  },
  'archive-split': {
    status: 422,
    says: {
      en: 'This archive is split over several files. Make one single zip file and upload that.',
      de: 'Dieses Archiv ist auf mehrere Dateien verteilt. Erstellen Sie eine einzige ZIP-Datei und laden Sie diese hoch.',
    },
  },
  'archive-damaged': {
    status: 422,
    says: {
      en: 'This archive is damaged at `{file}`. Export it again and upload the new file.',
      de: 'Dieses Archiv ist bei `{file}` beschädigt. Exportieren Sie es erneut und laden Sie die neue Datei hoch.',
    },
  },
  'archive-too-large': {
    status: 413,
    says: {
      en: 'This archive is larger than {limit}. Make its pictures and videos smaller, or divide the [course|course] into several packages.',
      de: 'Dieses Archiv ist größer als {limit}. Verkleinern Sie Bilder und Videos oder teilen Sie den Inhalt in mehrere Pakete auf.',
    },
  },
  'content-too-large': {
    status: 422,
    says: {
      en: 'Unpacked, this archive is larger than {limit}. Make its pictures and videos smaller, or divide the [course|course] into several packages.',
      de: 'Ausgepackt ist dieses Archiv größer als {limit}. Verkleinern Sie Bilder und Videos oder teilen Sie den Inhalt in mehrere Pakete auf.',
    },
  },
  'file-too-large': {
    status: 422,
    says: {
      en: 'The file `{file}` is larger than {limit}. Make it smaller and export the [course|course] again.',
      de: 'Die Datei `{file}` ist größer als {limit}. Verkleinern Sie sie und exportieren Sie erneut.',
    },
  },
  'too-many-files': {
    status: 422,
    says: {
      en: 'This archive holds more than {limit} files. Leave out what the [course|course] does not need, or divide it into several packages.',
      de: 'Dieses Archiv enthält mehr als {limit} Dateien. Lassen Sie weg, was nicht gebraucht wird, oder teilen Sie ihn in mehrere Pakete auf.',
    },
  },
  'content-swells': {
    status: 422,
    says: {
      en: 'Unpacked, `{file}` would be more than {limit} times as large as packed. Course files are not like that. Check where this archive comes from.',
      de: 'Ausgepackt wäre `{file}` mehr als {limit}-mal so groß wie gepackt. So sind Kursdateien nicht. Prüfen Sie, woher dieses Archiv kommt.',
    },
  },
  'sizes-lie': {
    status: 422,
    says: {
      en: 'The archive states a wrong size for `{file}`. Export it again; if it stays so, check where this archive comes from.',
      de: 'Das Archiv gibt für `{file}` eine falsche Größe an. Exportieren Sie es erneut; bleibt es dabei, prüfen Sie, woher das Archiv kommt.',
    },
  },
  'entries-overlap': {
    status: 422,
    says: {
      en: 'In this archive `{file}` uses the same bytes as another file. Course archives are not like that. Check where it comes from.',
      de: 'In diesem Archiv benutzt `{file}` dieselben Bytes wie eine andere Datei. So sind Kursarchive nicht. Prüfen Sie, woher es kommt.',
    },
  },
  'entry-encrypted': {
    status: 422,
    says: {
      en: 'The file `{file}` is locked with a password. Make the archive again without a password.',
      de: 'Die Datei `{file}` ist mit einem Kennwort geschützt. Erstellen Sie das Archiv erneut ohne Kennwort.',
    },
  },
  'entry-packed-otherwise': {
    status: 422,
    says: {
      en: 'The file `{file}` is packed with a method that is not read here. Make the archive again with normal zip compression.',
      de: 'Die Datei `{file}` ist mit einem Verfahren gepackt, das hier nicht gelesen wird. Erstellen Sie das Archiv erneut mit normaler ZIP-Kompression.',
    },
  },
  'entry-is-link': {
    status: 422,
    says: {
      en: '`{file}` is a link to another file. Replace it by the file itself and make the archive again.',
      de: '`{file}` ist eine Verknüpfung auf eine andere Datei. Ersetzen Sie sie durch die Datei selbst und erstellen Sie das Archiv erneut.',
    },
  },
  'entry-is-device': {
    status: 422,
    says: {
      en: '`{file}` is a device or a socket, not a file. Leave it out and make the archive again.',
      de: '`{file}` ist ein Gerät oder Socket und keine Datei. Lassen Sie es weg und erstellen Sie das Archiv erneut.',
    },
  },
  'path-escapes': {
    status: 422,
    says: {
      en: 'The path `{file}` leads out of the package by `..`. Check where this archive comes from, and export the [course|course] again.',
      de: 'Der Pfad `{file}` führt mit `..` aus dem Paket hinaus. Prüfen Sie, woher dieses Archiv kommt, und exportieren Sie erneut.',
    },
  },
  'path-absolute': {
    status: 422,
    says: {
      en: 'The path `{file}` begins at a drive or at the root of a disk. Paths in a package begin inside it. Export the [course|course] again.',
      de: 'Der Pfad `{file}` beginnt bei einem Laufwerk oder an der Wurzel einer Platte. Pfade in einem Paket beginnen in ihm. Exportieren Sie erneut.',
    },
  },
  'path-too-deep': {
    status: 422,
    says: {
      en: 'The path `{file}` is nested deeper than {limit} folders. Move the files up and export the [course|course] again.',
      de: 'Der Pfad `{file}` ist tiefer als {limit} Ordner verschachtelt. Legen Sie die Dateien höher ab und exportieren Sie erneut.',
    },
  },
  'path-too-long': {
    status: 422,
    says: {
      en: 'The path `{file}` is too long. Shorten the names of its folders or of the file and export the [course|course] again.',
      de: 'Der Pfad `{file}` ist zu lang. Kürzen Sie die Namen seiner Ordner oder der Datei und exportieren Sie erneut.',
    },
  },
  'name-reserved': {
    status: 422,
    says: {
      en: 'The name `{file}` cannot be used on every system: it is reserved, ends in a dot or space, or holds a colon. Rename it and export the [course|course] again.',
      de: 'Der Name `{file}` ist nicht auf jedem System möglich: Er ist reserviert, endet auf Punkt oder Leerzeichen oder enthält einen Doppelpunkt. Benennen Sie die Datei um und exportieren Sie erneut.',
    },
  },
  'name-unreadable': {
    status: 422,
    says: {
      en: 'The name of file number {number} cannot be read. Rename it with plain letters and make the archive again.',
      de: 'Der Name der Datei Nummer {number} ist nicht lesbar. Benennen Sie sie mit einfachen Buchstaben um und erstellen Sie das Archiv erneut.',
    },
  },
  'name-twice': {
    status: 422,
    says: {
      en: 'The name `{file}` stands twice in this archive (large and small letters count as the same). Rename one of them and export the [course|course] again.',
      de: 'Der Name `{file}` kommt in diesem Archiv zweimal vor (Groß- und Kleinbuchstaben gelten als gleich). Benennen Sie eine der Dateien um und exportieren Sie erneut.',
    },
  },
});
