import { kind } from '@ambit/policy';
import { declarations, named, privileges, wide } from '../privilege.ts';

export const auditEntry = kind('audit-entry', { table: 'audit_entries', facts: {} });

export const audit = privileges(named('audit', auditEntry), 'audit', {
  view: {
    title: { en: 'View the audit', de: 'Das Protokoll ansehen' },
    sentence: {
      en: 'See who changed what, when and by which role, and what was refused.',
      de: 'Sehen, wer was wann und durch welche Rolle geändert hat und was abgelehnt wurde.',
    },
    risk: 'personal-data',
    scopes: wide,
  },
  export: {
    title: { en: 'Export the audit', de: 'Das Protokoll ausführen' },
    sentence: { en: 'Take entries of the audit out as a file.', de: 'Einträge des Protokolls als Datei mitnehmen.' },
    risk: 'personal-data',
    scopes: wide,
    implies: ['audit.view'],
  },
});

export const declared = declarations([auditEntry], audit);
