import type { z } from 'zod';
import { issueText } from '../../issue-text.ts';
import type { Values } from '../../refusal.ts';
import type { Text } from '../../text.ts';

/** Hosts whose pages may be shown inside a text, and what a page to be shown begins with there. */
export const embeds: Readonly<Record<string, string>> = Object.freeze({
  'www.youtube-nocookie.com': '/embed/',
  'player.vimeo.com': '/video/',
});

const hosts = Object.keys(embeds).join(', ');

/** What authors are told where a content has another shape; a shape names one by its English words. */
export const faults = Object.freeze({
  mark: {
    en: 'The text is marked in a way that is not known here',
    de: 'Der Text ist auf eine Weise ausgezeichnet, die hier nicht bekannt ist',
  },
  link: { en: 'A link leads to https://, http:// or mailto:', de: 'Ein Link führt zu https://, http:// oder mailto:' },
  inline: { en: 'Only text stands inside a paragraph', de: 'In einem Absatz steht nur Text' },
  block: {
    en: 'There is something in it that a text does not hold',
    de: 'Es enthält etwas, das in einem Text nicht stehen kann',
  },
  embed: { en: `Pages of these hosts can be shown: ${hosts}`, de: `Seiten dieser Hosts lassen sich zeigen: ${hosts}` },
  deep: { en: 'Things stand too deep inside each other', de: 'Die Dinge stehen zu tief ineinander' },
  long: { en: 'This is too long for one item: divide it', de: 'Das ist zu lang für einen Teil: Teilen Sie es auf' },
  address: {
    en: 'An address begins with https:// or http://',
    de: 'Eine Adresse beginnt mit https:// oder http://',
  },
  captions: {
    en: 'There are two captions in the same language',
    de: 'Es gibt zweimal Untertitel in derselben Sprache',
  },
  sameId: {
    en: 'Two sections, questions or steps have the same id.',
    de: 'Zwei Abschnitte, Fragen oder Schritte haben dieselbe Id.',
  },
} satisfies Record<string, Text>);

const known: readonly Text[] = Object.values(faults);

/** What is wrong at one place of a content, in every language. */
export function faultText(issue: z.core.$ZodIssue): Readonly<{ says: Text; values: Values }> {
  const says = known.find(({ en }) => en === issue.message);
  return says ? { says, values: {} } : issueText(issue);
}
