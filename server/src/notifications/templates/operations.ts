import { z } from 'zod';
import { would } from '../../operation.ts';
import { operation } from '../../operation.ts';
import { languages, say } from '../../text.ts';
import { deliveredOf } from '../letters/delivered.ts';
import { mostWritten } from '../letters/template.ts';
import { kindsOfMail, mailKinds } from '../mail.ts';
import { notification, notifications } from '../privileges.ts';
import { asKept, eventAt, previewOf, saveTemplate, versionAt } from './deeds-templates.ts';
import { placeholdersOf } from './placeholders.ts';
import { historyOf } from './store.ts';

const parameters = { event: 'text', language: 'text' } as const;
const words = z.object({ subject: z.string(), text: z.string(), button: z.string() });
const written = z.strictObject({
  subject: z.string().trim().min(1).max(mostWritten.subject),
  text: z.string().trim().min(1).max(mostWritten.text),
  button: z.string().trim().min(1).max(mostWritten.button),
});
const here = would(notification, () => ({}));
const mostPast = 100;

export const readTemplate = operation({
  id: 'mail-template.view',
  does: {
    en: 'See the wordings of a message, what may stand in them, and what they were before',
    de: 'Die Wortlaute einer Nachricht ansehen, was darin stehen darf und wie sie früher lauteten',
  },
  method: 'GET',
  path: '/api/mail-templates/:event',
  parameters: { event: 'text' },
  needs: notifications.editTemplates,
  on: here,
  output: z.object({
    event: z.enum(mailKinds),
    title: z.string(),
    version: z.number(),
    placeholders: z.array(
      z.object({
        name: z.string(),
        means: z.string(),
        example: z.string(),
        /** Not every message has it. */ optional: z.boolean(),
      }),
    ),
    languages: z.array(
      z.object({ language: z.enum(languages), words, delivered: words, /** Its own words hold. */ isOwn: z.boolean() }),
    ),
    history: z.array(
      z.object({
        version: z.number(),
        language: z.enum(languages),
        at: z.iso.datetime(),
        by: z.string().nullable(),
        /** Null: the delivered words held from then on. */ words: words.nullable(),
        /** How often it could not be filled in, so that the delivered one left. */ failures: z.number(),
        fault: z.string().nullable(),
      }),
    ),
  }),
  run: async (c) => {
    const event = eventAt(c);
    const past = await historyOf(c.tx, c.at.id, event, mostPast);
    return {
      event,
      title: say(kindsOfMail[event].title, c.language),
      version: past[0]?.version ?? 0,
      placeholders: placeholdersOf(event).map(({ name, means, example, optional = false }) => ({
        ...{ name, means: say(means, c.language), example: say(example, c.language), optional },
      })),
      languages: languages.map((language) => {
        const own = past.find((one) => one.language === language)?.words ?? null;
        const delivered = deliveredOf(event, language);
        return { language, words: own ?? delivered, delivered, isOwn: own !== null };
      }),
      history: past.map(({ version, language, at, by, words: were, failures, fault }) => ({
        ...{ version, language, at: at.toISOString(), by, words: were, failures, fault },
      })),
    };
  },
});

export const saveWording = operation({
  id: 'mail-template.edit',
  does: { en: 'Change the wording of a message', de: 'Den Wortlaut einer Nachricht ändern' },
  method: 'PUT',
  path: '/api/mail-templates/:event/:language',
  parameters,
  needs: notifications.editTemplates,
  on: would(notification, () => ({}), versionAt),
  edits: true,
  input: written,
  output: z.object({ version: z.number() }),
  run: async (c) => ({ version: await saveTemplate(c, c.granted.version, asKept(c.input)) }),
});

export const resetWording = operation({
  id: 'mail-template.reset',
  does: {
    en: 'Go back to the delivered wording of a message',
    de: 'Zum mitgelieferten Wortlaut einer Nachricht zurückkehren',
  },
  method: 'DELETE',
  path: '/api/mail-templates/:event/:language',
  parameters,
  needs: notifications.editTemplates,
  on: would(notification, () => ({}), versionAt),
  edits: true,
  output: z.object({ version: z.number() }),
  run: async (c) => ({ version: await saveTemplate(c, c.granted.version, null) }),
});

export const previewWording = operation({
  id: 'mail-template.preview',
  does: {
    en: 'See how a wording looks to a user, or what is wrong with it',
    de: 'Sehen, wie ein Wortlaut für einen Benutzer aussieht oder was daran falsch ist',
  },
  method: 'POST',
  path: '/api/mail-templates/:event/preview',
  parameters: { event: 'text' },
  needs: notifications.editTemplates,
  on: here,
  input: z.strictObject({
    language: z.enum(languages),
    subject: z.string().max(mostWritten.subject),
    text: z.string().max(mostWritten.text),
    button: z.string().max(mostWritten.button),
    /** As whom: one of those the asker may see; an example without. */ userId: z.uuid().optional(),
  }),
  output: z.object({
    faults: z.array(z.object({ field: z.string(), code: z.string(), says: z.string() })),
    mail: z
      .object({
        from: z.string(),
        subject: z.string(),
        paragraphs: z.array(z.array(z.object({ text: z.string(), isLink: z.boolean() }))),
        button: z.string(),
        footer: z.array(z.string()),
        accent: z.string().nullable(),
        /** What is read on the accent. */ ink: z.string().nullable(),
      })
      .nullable(),
  }),
  rate: 240,
  quiet: true,
  run: async (c) => {
    const { faults, mail } = await previewOf(c, c.input);
    const said = faults.map(({ field, code, says, values }) => ({ field, code, says: say(says, c.language, values) }));
    return {
      faults: said,
      mail: mail && { ...mail, paragraphs: mail.paragraphs.map((one) => one.map((part) => ({ ...part }))) },
    };
  },
});
