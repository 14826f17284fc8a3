/** What a mail says, before it is put into a form. */
export type Words = Readonly<{
  subject: string;
  paragraphs: readonly string[];
  /** The addresses in them that are links. */ links: readonly string[];
  /** The one thing to do, with its address below the product’s. */ action: Readonly<{ label: string; path: string }>;
}>;

/** How the mails of an organization look. */
export type Look = Readonly<{
  organization: string;
  /** `#rrggbb`; null: the product’s own. */ accent: string | null;
  /** Where its people turn for help; empty: nowhere. */ support: string;
  publicUrl: string;
  /** What stands before the support address. */ helpIn: string;
}>;

const plain = '#1f5fbf';

/** A mail as plain text: one message, or several below each other. */
export function asText(messages: readonly Words[], look: Look): string {
  const several = messages.length > 1;
  const blocks = messages.flatMap(({ subject, paragraphs, action }) => [
    ...(several ? [`${subject}\n${'='.repeat(Math.min(subject.length, 70))}`] : []),
    ...paragraphs,
    `${action.label}:\n${look.publicUrl}${action.path}`,
  ]);
  return [...blocks, ['--', ...footerOf(look)].join('\n')].join('\n\n');
}

/** In the dark where the reader’s program says so; styles of elements alone would stay light. */
const dark = `@media (prefers-color-scheme:dark){body{background:#16181c!important;color:#e6e7ea!important}
.sheet{background:#22252b!important}.foot{color:#a3a8b0!important}.link{color:#8ab4ff!important}}`;

/** The same as a simple page: one column, no picture, nothing that is fetched from anywhere. */
export function asHtml(title: string, messages: readonly Words[], look: Look): string {
  const accent = look.accent ?? plain;
  return [
    `<!doctype html><html><head><meta charset="utf-8"><meta name="color-scheme" content="light dark">`,
    `<title>${escaped(title)}</title><style>${dark}</style></head>`,
    `<body style="margin:0;padding:24px;background:#f4f5f7;font:16px/1.5 system-ui,sans-serif;color:#1c1e21">`,
    `<div class="sheet" style="max-width:560px;margin:0 auto;padding:24px;background:#ffffff;border-top:4px solid ${accent};border-radius:6px">`,
    ...messages.map((one) => messageAsHtml(one, accent, look.publicUrl)),
    `<p class="foot" style="margin:24px 0 0;font-size:13px;color:#5a6069">${footerOf(look).map(escaped).join('<br>')}</p>`,
    `</div></body></html>`,
  ].join('\n');
}

const messageAsHtml = ({ subject, paragraphs, links, action }: Words, accent: string, publicUrl: string): string =>
  [
    `<h1 style="margin:0 0 16px;font-size:20px">${escaped(subject)}</h1>`,
    ...paragraphs.map((one) => `<p style="margin:0 0 12px">${linked(one, links)}</p>`),
    `<p style="margin:24px 0"><a href="${escaped(publicUrl + action.path)}" style="display:inline-block;padding:10px 18px;border-radius:6px;text-decoration:none;background:${accent};color:${inkOn(accent)}">${escaped(action.label)}</a></p>`,
  ].join('\n');

/** A paragraph cut where links stand in it. */
export function segmentsOf(paragraph: string, links: readonly string[]): readonly { text: string; isLink: boolean }[] {
  const longest = links.toSorted((a, b) => b.length - a.length);
  const found = longest.map((link) => ({ link, at: paragraph.indexOf(link) })).find(({ at }) => at >= 0);
  if (!found) return paragraph ? [{ text: paragraph, isLink: false }] : [];
  const { link, at } = found;
  return [
    ...segmentsOf(paragraph.slice(0, at), links),
    { text: link, isLink: true },
    ...segmentsOf(paragraph.slice(at + link.length), links),
  ];
}

const linked = (paragraph: string, links: readonly string[]): string =>
  segmentsOf(paragraph, links)
    .map(({ text, isLink }) =>
      isLink ? `<a class="link" href="${escaped(text)}">${escaped(text)}</a>` : escaped(text),
    )
    .join('')
    .replaceAll('\n', '<br>');

const footerOf = ({ organization, support, helpIn }: Look): readonly string[] => [
  organization,
  ...(support ? [`${helpIn} ${support}`] : []),
];

const escaped = (text: string): string => text.replace(/[&<>"']/gu, (sign) => `&#${sign.codePointAt(0)};`);

/** Black or white, whichever is read more easily on a colour (WCAG contrast). */
export function inkOn(colour: string): '#000000' | '#ffffff' {
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  const [r = 0, g = 0, b = 0] = channels.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  const light = 0.2126 * r + 0.7152 * g + 0.0722 * b;
  return 1.05 / (light + 0.05) >= (light + 0.05) / 0.05 ? '#ffffff' : '#000000';
}
