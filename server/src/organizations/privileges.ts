import { kind } from '@ambit/policy';
import { declarations, named, privileges, wide } from '../privilege.ts';

// An organization stands in itself: `organization` covers one's own, `clients` those below.
export const organization = kind('organization', { table: 'organizations', organizationColumn: 'id', facts: {} });

const below = ['client', 'clients', 'platform'] as const;

export const organizations = privileges(organization, 'organization', {
  view: {
    title: { en: 'View settings', de: 'Einstellungen ansehen' },
    sentence: {
      en: 'See the settings and the plan of the organization.',
      de: 'Die Einstellungen und den Plan der Organisation sehen.',
    },
    risk: 'read',
    scopes: wide,
  },
  editGeneral: {
    title: { en: 'Edit general settings', de: 'Allgemeine Einstellungen ändern' },
    sentence: {
      en: 'Change name, contact data, time zone, language and labels of the organization.',
      de: 'Name, Kontaktdaten, Zeitzone, Sprache und Bezeichnungen der Organisation ändern.',
    },
    risk: 'write',
    scopes: wide,
    implies: ['organization.view'],
  },
  editAccess: {
    title: { en: 'Edit accounts and access', de: 'Konten und Zugang ändern' },
    sentence: {
      en: 'Change how people sign in, the least length of passwords and which fields they may edit themselves.',
      de: 'Ändern, wie man sich anmeldet, wie lang Passwörter sein müssen und welche Felder man selbst ändern darf.',
    },
    risk: 'authority',
    scopes: wide,
    implies: ['organization.view'],
  },
  editSupport: {
    title: { en: 'Edit support and e-mail settings', de: 'Support- und E-Mail-Einstellungen ändern' },
    sentence: {
      en: 'Change the support address and the name and address messages are sent from.',
      de: 'Die Support-Adresse sowie Name und Adresse des Absenders von Nachrichten ändern.',
    },
    risk: 'write',
    scopes: wide,
    implies: ['organization.view'],
  },
  editBranding: {
    title: { en: 'Edit branding', de: 'Erscheinungsbild ändern' },
    sentence: {
      en: 'Change logo, colours and address of the organization’s pages.',
      de: 'Logo, Farben und Adresse der Seiten der Organisation ändern.',
    },
    risk: 'write',
    scopes: wide,
    implies: ['organization.view'],
  },
  editAudit: {
    title: { en: 'Set how long the audit is kept', de: 'Festlegen, wie lange das Protokoll aufbewahrt wird' },
    sentence: {
      en: 'Have names and values beside old entries of the audit emptied; the entries themselves stay.',
      de: 'Namen und Werte neben alten Einträgen des Protokolls leeren lassen; die Einträge selbst bleiben.',
    },
    risk: 'record',
    scopes: wide,
    implies: ['organization.view'],
  },
  export: {
    title: { en: 'Export the organization', de: 'Die Organisation ausführen' },
    sentence: {
      en: 'Take out everything the organization holds: users, results, proofs, files and audit.',
      de: 'Alles mitnehmen, was die Organisation hält: Benutzer, Ergebnisse, Nachweise, Dateien und Protokoll.',
    },
    risk: 'personal-data',
    scopes: wide,
    implies: ['organization.view'],
  },
});

export const clients = privileges(named('client', organization), 'clients', {
  view: {
    title: { en: 'View clients', de: 'Kundenorganisationen ansehen' },
    sentence: {
      en: 'See the list of client organizations, their plans and their settings.',
      de: 'Die Liste der Kundenorganisationen, ihre Pläne und Einstellungen sehen.',
    },
    risk: 'read',
    scopes: below,
  },
  create: {
    title: { en: 'Add a client', de: 'Kundenorganisation hinzufügen' },
    sentence: {
      en: 'Add an organization below one’s own.',
      de: 'Eine Organisation unterhalb der eigenen hinzufügen.',
    },
    risk: 'authority',
    scopes: below,
    implies: ['client.view'],
  },
  edit: {
    title: { en: 'Edit a client’s settings', de: 'Einstellungen einer Kundenorganisation ändern' },
    sentence: {
      en: 'Change the settings of a client, and what it can’t change itself: expiry and plan.',
      de: 'Die Einstellungen einer Kundenorganisation ändern, auch Ablauf und Plan, die sie selbst nicht ändern kann.',
    },
    risk: 'authority',
    scopes: below,
    implies: ['client.view'],
  },
  enter: {
    title: { en: 'Enter a client', de: 'Kundenorganisation betreten' },
    sentence: {
      en: 'Switch to a client and administer it; the client’s audit shows who entered and when.',
      de: 'Zu einer Kundenorganisation wechseln und sie verwalten; deren Protokoll zeigt, wer sie wann betreten hat.',
    },
    risk: 'authority',
    scopes: below,
    implies: ['client.view'],
  },
  close: {
    title: { en: 'Close a client', de: 'Kundenorganisation schließen' },
    sentence: {
      en: 'Close a client, so that nobody signs in there any more, and open it again.',
      de: 'Eine Kundenorganisation schließen, sodass sich dort niemand mehr anmeldet, und sie wieder öffnen.',
    },
    risk: 'authority',
    scopes: below,
    implies: ['client.view'],
  },
  erase: {
    title: { en: 'Erase a client', de: 'Kundenorganisation tilgen' },
    sentence: {
      en: 'Have a closed client erased after the waiting time, and call that off until then.',
      de: 'Eine geschlossene Kundenorganisation nach der Wartezeit tilgen lassen und das bis dahin zurücknehmen.',
    },
    risk: 'authority',
    scopes: below,
    implies: ['client.view'],
  },
  pushRoles: {
    title: { en: 'Hand roles to clients', de: 'Rollen an Kundenorganisationen geben' },
    sentence: {
      en: 'Offer a changed role model to clients, who see the difference before it applies.',
      de: 'Ein geändertes Rollenmodell anbieten; die Kundenorganisation sieht den Unterschied, bevor es gilt.',
    },
    risk: 'authority',
    scopes: below,
    implies: ['client.view'],
  },
});

/** What clients are started with: it stands in the organization above them. */
export const clientTemplate = kind('client-template', { table: 'client_templates', facts: {} });

export const clientTemplates = privileges(clientTemplate, 'clients', {
  view: {
    title: { en: 'View templates of clients', de: 'Vorlagen für Kundenorganisationen ansehen' },
    sentence: {
      en: 'See what clients can be started with.',
      de: 'Sehen, womit Kundenorganisationen begonnen werden können.',
    },
    risk: 'read',
    scopes: wide,
  },
  edit: {
    title: { en: 'Edit templates of clients', de: 'Vorlagen für Kundenorganisationen ändern' },
    sentence: {
      en: 'Add, change and delete templates. Clients that were started with one stay as they are.',
      de: 'Vorlagen anlegen, ändern und löschen. Damit begonnene Kundenorganisationen bleiben, wie sie sind.',
    },
    risk: 'authority',
    scopes: wide,
    implies: ['client-template.view'],
  },
});

export const declared = declarations([organization, clientTemplate], organizations, clients, clientTemplates);
