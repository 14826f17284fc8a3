import { z } from 'zod';
import { embeds, faults } from '../authoring/faults.ts';
import { webAddress } from '../links/link.ts';

/**
 * A rich text as it is kept: a tree of nodes that are listed here, and nothing else. It is never HTML, so nothing in it
 * can run; whoever shows it draws each node by itself. The shape is the one the editor works with.
 */

export const embedHosts: readonly string[] = Object.freeze(Object.keys(embeds));

export const isEmbed = (address: string): boolean => {
  const url = URL.parse(address);
  const path = url && embeds[url.host];
  return url?.protocol === 'https:' && path !== null && path !== undefined && url.pathname.startsWith(path);
};

const [deepest, most, longest] = [16, 5_000, 20_000];

const mark = z.discriminatedUnion(
  'type',
  [
    z.object({ type: z.enum(['bold', 'italic', 'underline', 'strike', 'code']) }),
    z.object({
      type: z.literal('link'),
      attrs: z.object({
        href: z
          .string()
          .max(2_000)
          .refine((href) => isLink(href), faults.link.en),
      }),
    }),
  ],
  { error: faults.mark.en },
);
const inline = z.discriminatedUnion(
  'type',
  [
    z.object({ type: z.literal('text'), text: z.string().min(1).max(longest), marks: z.array(mark).max(8).optional() }),
    z.object({ type: z.literal('hardBreak') }),
  ],
  { error: faults.inline.en },
);
const line = z.array(inline).optional();

const paragraph = z.object({ type: z.literal('paragraph'), content: line });
const heading = z.object({
  type: z.literal('heading'),
  attrs: z.object({ level: z.union([z.literal(2), z.literal(3), z.literal(4)]) }),
  content: line,
});
const listItem = z.object({
  type: z.literal('listItem'),
  get content() {
    return z.array(block);
  },
});
const span = z.number().int().min(1).max(50).default(1);
const cell = z.object({
  type: z.enum(['tableCell', 'tableHeader']),
  attrs: z.object({ colspan: span, rowspan: span }).prefault({}),
  get content() {
    return z.array(block);
  },
});
const row = z.object({ type: z.literal('tableRow'), content: z.array(cell).max(50) });

export const tones = ['info', 'tip', 'warning'] as const;

const block = z.discriminatedUnion(
  'type',
  [
    paragraph,
    heading,
    z.object({ type: z.literal('bulletList'), content: z.array(listItem) }),
    z.object({
      type: z.literal('orderedList'),
      attrs: z.object({ start: z.number().int().min(0).max(100_000).default(1) }).prefault({}),
      content: z.array(listItem),
    }),
    z.object({
      type: z.literal('blockquote'),
      get content() {
        return z.array(block);
      },
    }),
    z.object({ type: z.literal('codeBlock'), content: line }),
    z.object({ type: z.literal('horizontalRule') }),
    z.object({
      type: z.literal('callout'),
      attrs: z.object({ tone: z.enum(tones) }),
      get content() {
        return z.array(block);
      },
    }),
    z.object({ type: z.literal('table'), content: z.array(row).max(500) }),
    z.object({
      type: z.literal('picture'),
      attrs: z.object({ file: z.uuid(), alt: z.string().trim().max(500) }),
    }),
    z.object({ type: z.literal('video'), attrs: z.object({ file: z.uuid() }) }),
    z.object({
      type: z.literal('embed'),
      attrs: z.object({
        address: webAddress.refine(isEmbed, faults.embed.en),
        title: z.string().trim().max(200),
      }),
    }),
  ],
  { error: faults.block.en },
);
const tree = z.object({ type: z.literal('doc'), content: z.array(block) });

export type RichText = z.output<typeof tree>;
export type Block = z.output<typeof block>;

/** Any tree is measured before it is looked at: what is too deep or too big is not read at all. */
export const richText = z
  .unknown()
  .superRefine((value, context) => {
    const { depth, nodes } = measured(value);
    if (depth > deepest) context.addIssue({ code: 'custom', message: faults.deep.en });
    else if (nodes > most) context.addIssue({ code: 'custom', message: faults.long.en });
  })
  .pipe(tree);

/** How deep and how large a tree is; it ends as soon as either is too much. */
function measured(root: unknown): Readonly<{ depth: number; nodes: number }> {
  let [depth, nodes] = [0, 0];
  let level: readonly unknown[] = [root];
  while (level.length > 0 && depth <= deepest && nodes <= most) {
    depth += 1;
    nodes += level.length;
    level = level.flatMap((node) => childrenOf(node));
  }
  return { depth, nodes };
}

const childrenOf = (node: unknown): readonly unknown[] =>
  typeof node === 'object' && node !== null && 'content' in node && Array.isArray(node.content) ? node.content : [];

function isLink(href: string): boolean {
  const url = URL.parse(href);
  return url !== null && ['https:', 'http:', 'mailto:'].includes(url.protocol);
}

export const emptyText: RichText = { type: 'doc', content: [] };

/** Every block of a text, outer ones first. */
export function blocksOf(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((one) => [one, ...blocksOf(innerOf(one))]);
}

function innerOf(one: Block): readonly Block[] {
  switch (one.type) {
    case 'bulletList':
    case 'orderedList':
      return one.content.flatMap(({ content }) => content);
    case 'table':
      return one.content.flatMap(({ content }) => content.flatMap((each) => each.content));
    case 'blockquote':
    case 'callout':
      return one.content;
    default:
      return [];
  }
}

/** Does a text say or show anything? */
export const isEmptyText = ({ content }: RichText): boolean =>
  !blocksOf(content).some((one) => {
    if (one.type === 'picture' || one.type === 'video' || one.type === 'embed') return true;
    return 'content' in one && (one.content ?? []).some((inner) => inner.type === 'text' && inner.text.trim() !== '');
  });

/** The files a text shows. */
export const filesOfText = ({ content }: RichText): readonly string[] =>
  blocksOf(content).flatMap((one) => (one.type === 'picture' || one.type === 'video' ? [one.attrs.file] : []));

/** What hinders publishing a text. */
export const problemsOfText = (text: RichText) => [
  ...(isEmptyText(text) ? [{ en: 'Nothing stands in it yet.', de: 'Es steht noch nichts darin.' }] : []),
  ...(blocksOf(text.content).some((one) => one.type === 'picture' && one.attrs.alt === '')
    ? [
        {
          en: 'A picture has no description for people who do not see it.',
          de: 'Einem Bild fehlt die Beschreibung für Menschen, die es nicht sehen.',
        },
      ]
    : []),
];
