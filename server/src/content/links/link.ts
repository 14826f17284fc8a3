import { z } from 'zod';
import { faults } from '../authoring/faults.ts';
import { itemKind } from '../authoring/item-kind.ts';

/** An address that a new window can open: no script, no file. */
export const webAddress = z
  .string()
  .trim()
  .max(2_000)
  .refine((text) => text === '' || isWebAddress(text), faults.address.en);

function isWebAddress(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && (url.protocol === 'https:' || url.protocol === 'http:') && url.username === '';
}

export const linkContent = z.strictObject({
  address: webAddress,
  /** What waits behind it, or what to do there. */ note: z.string().trim().max(2_000),
  /** Done as soon as it was opened, or when the learner says so. */ done: z.enum(['opened', 'confirmed']),
});

export const link = itemKind({
  kind: 'link',
  title: { en: 'Link', de: 'Link' },
  content: linkContent,
  empty: () => ({ address: '', note: '', done: 'opened' as const }),
  problems: ({ address }) => (address === '' ? [{ en: 'It has no address yet.', de: 'Die Adresse fehlt noch.' }] : []),
  shown: (held) => held,
  files: () => [],
});
