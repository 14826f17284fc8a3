import type { SignedContext } from '../../context.ts';
import { load } from '../../database/things.ts';
import { problems, Refusal } from '../../refusal.ts';
import type { Language } from '../../text.ts';
import { user, users } from '../../users/index.ts';
import { deliveredOf } from '../letters/delivered.ts';
import { lookOf, wordsBy } from '../letters/letter.ts';
import { segmentsOf, inkOn } from '../letters/form.ts';
import { faultsOf, type Template } from '../letters/template.ts';
import { type MailKind, mailKinds } from '../mail.ts';
import { refused } from '../problems.ts';
import { senderOf } from './deeds-sender.ts';
import { examplesOf, namesOf } from './placeholders.ts';
import { historyOf, insertTemplate, personOf, versionOf } from './store.ts';

/** The event in the address. */
export function eventAt(c: Pick<SignedContext, 'params'>): MailKind {
  const found = mailKinds.find((kind) => kind === c.params['event']);
  if (!found) throw new Refusal(problems['not-found']);
  return found;
}

/** The language in the address. */
export function languageAt(c: Pick<SignedContext, 'params'>): Language {
  const language = c.params['language'];
  if (language !== 'en' && language !== 'de') throw new Refusal(problems['not-found']);
  return language;
}

export const versionAt = (c: SignedContext): Promise<number> => versionOf(c.tx, c.at.id, eventAt(c));

/** Line ends as they are kept, whatever system they were typed on. */
export const asKept = ({ subject, text, button }: Template): Template => ({
  subject: subject.trim(),
  text: text.replaceAll('\r\n', '\n').trim(),
  button: button.trim(),
});

/** Saves a wording, or (null) that the delivered one holds again; the first of two who save at once is the one. */
export async function saveTemplate(c: SignedContext, version: number, words: Template | null): Promise<number> {
  const [event, language] = [eventAt(c), languageAt(c)];
  if (words) {
    const errors = faultsOf(words, namesOf(event), c.server.publicUrl);
    if (errors.length > 0) throw new Refusal(problems.invalid, { errors });
  }
  const past = await historyOf(c.tx, c.at.id, event, 200);
  const was = past.find((one) => one.language === language)?.words ?? null;
  const place = { tenant: c.at.tenant, organization: c.at.id };
  const next = { event, language, version: version + 1, words, at: c.now, by: c.actor.id };
  if (!(await insertTemplate(c.tx, place, next))) throw new Refusal(problems['changed-meanwhile']);
  const before = was ?? deliveredOf(event, language);
  c.audit({ before: { event, language, ...before }, after: { event, language, ...(words ?? { isDelivered: true }) } });
  return version + 1;
}

/** How a wording would look to somebody; its faults instead where it has some. */
export async function previewOf(
  c: SignedContext,
  { language, userId, ...words }: Template & Readonly<{ language: Language; userId?: string | undefined }>,
) {
  const event = eventAt(c);
  const person = userId === undefined ? null : await seenPerson(c, userId);
  const template = asKept(words);
  const faults = faultsOf(template, namesOf(event), c.server.publicUrl);
  if (faults.length > 0) return { faults, mail: null };
  const sender = await senderOf(c.tx, c.server, c.at);
  const values = {
    ...examplesOf(event, language),
    organization: c.at.name,
    ...(person && { recipient: person.name }),
    ...(person && event === 'password-reset' && { userName: person.userName }),
  };
  const { accent, support, helpIn } = lookOf(sender, language);
  const { subject, paragraphs, links, action } = wordsBy(template, { values, path: '' }, c.server.publicUrl);
  const mail = {
    ...{ from: sender.settings.support.senderName || c.at.name, subject, button: action.label },
    paragraphs: paragraphs.map((one) => [...segmentsOf(one, links)]),
    footer: [c.at.name, ...(support ? [`${helpIn} ${support}`] : [])],
    ...{ accent, ink: accent === null ? null : inkOn(accent) },
  };
  return { faults: [], mail };
}

/** Somebody the asker may see; in the same words whether there is nobody of this id or somebody out of reach. */
async function seenPerson(c: SignedContext, id: string) {
  const loaded = await load(c.tx, user, id, false, c.now.getTime());
  const isSeen = loaded !== null && c.check(users.view, loaded.thing).allowed;
  const person = isSeen ? await personOf(c.tx, c.at.id, id) : null;
  if (!person) throw new Refusal(problems.invalid, { errors: [{ field: 'userId', ...refused['not-among-users'] }] });
  return person;
}
