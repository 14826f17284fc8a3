import { z } from 'zod';
import type { Language, Text } from '../../text.ts';
import { say } from '../../text.ts';
import type { MailKind } from '../mail.ts';

/** What a mail says, before it is put into a form. */
export type Words = Readonly<{
  subject: string;
  paragraphs: readonly string[];
  /** The one thing to do, with its address below the product’s. */ action: Readonly<{
    label: string;
    path: string;
  }> | null;
}>;

/** Whom it is for, from whom, and in which words. */
export type Reader = Readonly<{ language: Language; organization: string; timeZone: string }>;

const text = z.object({ en: z.string(), de: z.string() });
const at = z.iso.datetime().nullable();

/** What is kept with a mail of each kind. A secret is none of it. */
const details = {
  invitation: z.object({ by: z.string(), role: text, until: z.iso.datetime() }),
  'password-reset': z.object({ userName: z.string(), until: z.iso.datetime() }),
  'new-sign-in': z.object({ device: z.string(), address: z.string(), at: z.iso.datetime() }),
  'access-changed': z.object({
    change: z.enum(['given', 'ended', 'changed']),
    role: text,
    by: z.string(),
    from: at,
    until: at,
  }),
  'import-done': z.object({
    import: z.string(),
    file: z.string(),
    created: z.number(),
    updated: z.number(),
    rejected: z.number(),
  }),
  'move-refused': z.object({ user: z.string(), name: z.string(), day: z.string(), reason: text }),
  'invitation-held-back': z.object({
    user: z.string(),
    name: z.string(),
    by: z.string(),
    role: text,
    heldBack: z.array(z.string()),
  }),
} as const satisfies Record<MailKind, z.ZodType>;

export type Details<K extends MailKind> = z.input<(typeof details)[K]>;

type Writer<K extends MailKind> = (of: z.output<(typeof details)[K]>, reader: Reader, secret: string | null) => Words;
type Worded = Readonly<Record<string, string | number>>;

/** Puts a mail into words. Without its secret (for whoever only looks) the link leads nowhere. */
export function wordsOf(kind: MailKind, kept: unknown, reader: Reader, secret: string | null): Words {
  const write = writers[kind] as Writer<MailKind>;
  return write(details[kind].parse(kept), reader, secret);
}

const writers: { readonly [K in MailKind]: Writer<K> } = {
  invitation: ({ by, role, until }, reader, secret) => {
    const values = { by, role: role[reader.language], organization: reader.organization, until: moment(until, reader) };
    return {
      subject: worded(reader, values, {
        en: 'You are invited to {organization}',
        de: 'Sie sind zu {organization} eingeladen',
      }),
      paragraphs: [
        worded(reader, values, {
          en: '{by} invites you to {organization} as {role}. Open the link, choose how you will sign in, and you are there.',
          de: '{by} lädt Sie zu {organization} ein, als {role}. Öffnen Sie den Link, wählen Sie, wie Sie sich anmelden, und Sie sind da.',
        }),
        worded(reader, values, {
          en: 'The link is good once, until {until}. If you did not expect this, you need not do anything.',
          de: 'Der Link gilt einmal, bis {until}. Wenn Sie das nicht erwartet haben, brauchen Sie nichts zu tun.',
        }),
      ],
      action: {
        label: worded(reader, {}, { en: 'Accept invitation', de: 'Einladung annehmen' }),
        path: `/invitation#${secret ?? '…'}`,
      },
    };
  },
  'password-reset': ({ userName, until }, reader, secret) => {
    const values = { userName, organization: reader.organization, until: moment(until, reader) };
    return {
      subject: worded(reader, values, {
        en: 'Your new password at {organization}',
        de: 'Ihr neues Passwort bei {organization}',
      }),
      paragraphs: [
        worded(reader, values, {
          en: 'Somebody, probably you, asked for a new password for the user {userName} at {organization}.',
          de: 'Jemand, wahrscheinlich Sie, hat um ein neues Passwort für {userName} bei {organization} gebeten.',
        }),
        worded(reader, values, {
          en: 'The link is good once, until {until}. If it was not you, you need not do anything: the password stays as it is.',
          de: 'Der Link gilt einmal, bis {until}. Wenn Sie das nicht waren, brauchen Sie nichts zu tun: Das Passwort bleibt, wie es ist.',
        }),
      ],
      action: {
        label: worded(reader, {}, { en: 'Choose a new password', de: 'Neues Passwort wählen' }),
        path: `/reset-password#${secret ?? '…'}`,
      },
    };
  },
  'new-sign-in': ({ device, address, at: when }, reader) => {
    const values = { device, address, organization: reader.organization, when: moment(when, reader) };
    return {
      subject: worded(reader, values, { en: 'New sign-in at {organization}', de: 'Neue Anmeldung bei {organization}' }),
      paragraphs: [
        worded(reader, values, {
          en: 'You signed in with a device that was not used before: {device}, from {address}, on {when}.',
          de: 'Sie haben sich mit einem neuen Gerät angemeldet: {device}, von {address}, am {when}.',
        }),
        worded(reader, values, {
          en: 'If that was not you, end that sign-in and change your password.',
          de: 'Wenn Sie das nicht waren, beenden Sie diese Anmeldung und ändern Sie Ihr Passwort.',
        }),
      ],
      action: {
        label: worded(reader, {}, { en: 'See my sign-ins', de: 'Meine Anmeldungen ansehen' }),
        path: '/my/sign-ins',
      },
    };
  },
  'access-changed': ({ change, role, by, from, until }, reader) => {
    const values = { by, role: role[reader.language], organization: reader.organization };
    const dates = [
      ...(from && change !== 'ended'
        ? [worded(reader, { from: moment(from, reader) }, { en: 'From {from}.', de: 'Ab {from}.' })]
        : []),
      ...(until && change !== 'ended'
        ? [worded(reader, { until: moment(until, reader) }, { en: 'Until {until}.', de: 'Bis {until}.' })]
        : []),
    ];
    return {
      subject: worded(reader, values, changeTexts[change].subject),
      paragraphs: [[worded(reader, values, changeTexts[change].sentence), ...dates].join(' ')],
      action: { label: worded(reader, {}, { en: 'See my access', de: 'Meine Rechte ansehen' }), path: '/my/access' },
    };
  },
  'import-done': ({ import: id, file, ...counts }, reader) => ({
    subject: worded(reader, { file }, { en: 'The import of {file} is done', de: 'Der Import von {file} ist fertig' }),
    paragraphs: [
      worded(reader, counts, {
        en: 'Users added: {created}, changed: {updated}. Rows that could not come in: {rejected}.',
        de: 'Benutzer angelegt: {created}, geändert: {updated}. Zeilen, die nicht übernommen wurden: {rejected}.',
      }),
    ],
    action: { label: worded(reader, {}, { en: 'Open the import', de: 'Import öffnen' }), path: `/users/import/${id}` },
  }),
  'move-refused': ({ user, name, day, reason }, reader) => {
    const values = { name, day: dayInWords(day, reader), reason: reason[reader.language] };
    return {
      subject: worded(reader, values, {
        en: '{name} did not move on {day}',
        de: '{name} ist am {day} nicht umgezogen',
      }),
      paragraphs: [
        worded(reader, values, {
          en: 'You planned that {name} moves on {day}. That could not be done: {reason}',
          de: 'Sie hatten geplant, dass {name} am {day} umzieht. Das ging nicht: {reason}',
        }),
      ],
      action: { label: worded(reader, {}, { en: 'Open the user', de: 'Benutzer öffnen' }), path: `/users/${user}` },
    };
  },
  'invitation-held-back': ({ user, name, by, role, heldBack }, reader) => {
    const what = heldBack.map((one) => promised[one]?.[reader.language] ?? one).join(', ');
    const values = { name, by, role: role[reader.language], organization: reader.organization, what };
    return {
      subject: worded(reader, values, { en: '{name} came in without: {what}', de: '{name} kam herein, ohne: {what}' }),
      paragraphs: [
        worded(reader, values, {
          en: '{name} accepted the invitation of {by} to {organization} as {role}. {by} could not give all of it any more. Not given: {what}.',
          de: '{name} hat die Einladung von {by} zu {organization} als {role} angenommen. {by} durfte nicht mehr alles davon vergeben. Nicht vergeben: {what}.',
        }),
      ],
      action: { label: worded(reader, {}, { en: 'Open the user', de: 'Benutzer öffnen' }), path: `/users/${user}` },
    };
  },
};

const changeTexts: Readonly<Record<'given' | 'ended' | 'changed', Readonly<{ subject: Text; sentence: Text }>>> = {
  given: {
    subject: { en: 'You have a new role: {role}', de: 'Sie haben eine neue Rolle: {role}' },
    sentence: {
      en: '{by} gave you the role {role} at {organization}.',
      de: '{by} hat Ihnen bei {organization} die Rolle {role} gegeben.',
    },
  },
  ended: {
    subject: { en: 'A role of yours ended: {role}', de: 'Eine Ihrer Rollen endete: {role}' },
    sentence: {
      en: '{by} ended your role {role} at {organization}.',
      de: '{by} hat Ihre Rolle {role} bei {organization} beendet.',
    },
  },
  changed: {
    subject: { en: 'A role of yours changed: {role}', de: 'Eine Ihrer Rollen wurde geändert: {role}' },
    sentence: {
      en: '{by} changed your role {role} at {organization}.',
      de: '{by} hat Ihre Rolle {role} bei {organization} geändert.',
    },
  },
};

const promised: Readonly<Record<string, Text>> = {
  role: { en: 'the role', de: 'die Rolle' },
  groups: { en: 'groups', de: 'Gruppen' },
  location: { en: 'the location', de: 'der Standort' },
  department: { en: 'the department', de: 'die Abteilung' },
};

const worded = ({ language }: Reader, values: Worded, words: Text): string => say(words, language, values);

/** A moment in the organization’s own time, with its zone, since nobody knows where a mail is read. */
/** A day as people write it. */
const dayInWords = (day: string, { language }: Reader): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'de', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(day),
  );

const moment = (iso: string, { language, timeZone }: Reader): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'de', {
    ...{ day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' },
    timeZone,
    timeZoneName: 'short',
  }).format(new Date(iso));
