import type { Words } from './words.ts';

/** How the mails of an organization look. */
export type Look = Readonly<{
  organization: string;
  /** `#rrggbb`; null: the product’s own. */ accent: string | null;
  /** Where its people turn for help; empty: nowhere. */ support: string;
  publicUrl: string;
  /** What stands before the support address. */ helpIn: string;
}>;

const plain = '#1f5fbf';

/** A mail as plain text. */
export function asText({ paragraphs, action }: Words, look: Look): string {
  const link = action ? [`${action.label}:\n${look.publicUrl}${action.path}`] : [];
  return [...paragraphs, ...link, ['--', ...footerOf(look)].join('\n')].join('\n\n');
}

/** The same as a simple page: one column, no picture, nothing that is fetched from anywhere. */
export function asHtml({ subject, paragraphs, action }: Words, look: Look): string {
  const accent = look.accent ?? plain;
  const button = action
    ? `<p style="margin:24px 0"><a href="${escaped(look.publicUrl + action.path)}" style="display:inline-block;padding:10px 18px;border-radius:6px;text-decoration:none;background:${accent};color:${inkOn(accent)}">${escaped(action.label)}</a></p>`
    : '';
  return [
    `<!doctype html><html><head><meta charset="utf-8"><title>${escaped(subject)}</title></head>`,
    `<body style="margin:0;padding:24px;background:#f4f5f7;font:16px/1.5 system-ui,sans-serif;color:#1c1e21">`,
    `<div style="max-width:560px;margin:0 auto;padding:24px;background:#ffffff;border-top:4px solid ${accent};border-radius:6px">`,
    `<h1 style="margin:0 0 16px;font-size:20px">${escaped(subject)}</h1>`,
    ...paragraphs.map((one) => `<p style="margin:0 0 12px">${escaped(one)}</p>`),
    button,
    `<p style="margin:24px 0 0;font-size:13px;color:#5a6069">${footerOf(look).map(escaped).join('<br>')}</p>`,
    `</div></body></html>`,
  ].join('\n');
}

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
