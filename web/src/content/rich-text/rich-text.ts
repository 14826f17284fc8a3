/** A rich text as the server keeps it: a tree of listed nodes, checked there. */
export type Mark = Readonly<{ type: string; attrs?: Readonly<{ href?: string }> | undefined }>;
export type TextNode = Readonly<{
  type: string;
  text?: string | undefined;
  marks?: readonly Mark[] | undefined;
  attrs?: Readonly<Record<string, unknown>> | undefined;
  content?: readonly TextNode[] | undefined;
}>;

/** Hosts whose pages may be shown, as the server lists them, with the address of their players. */
const players: readonly (readonly [found: RegExp, player: (id: string) => string])[] = [
  [
    /^https:\/\/(?:www\.youtube\.com\/watch\?v=|youtu\.be\/|www\.youtube(?:-nocookie)?\.com\/embed\/)([\w-]{6,20})/u,
    (id) => `https://www.youtube-nocookie.com/embed/${id}`,
  ],
  [/^https:\/\/(?:player\.)?vimeo\.com\/(?:video\/)?(\d{4,12})/u, (id) => `https://player.vimeo.com/video/${id}`],
];

/** The address that can be shown inside a text, from the one people copy; null where none is. */
export function playerAddress(copied: string): string | null {
  for (const [found, player] of players) {
    const id = found.exec(copied.trim())?.[1];
    if (id) return player(id);
  }
  return null;
}

export const toneNames = {
  info: { en: 'Note', de: 'Hinweis' },
  tip: { en: 'Tip', de: 'Tipp' },
  warning: { en: 'Warning', de: 'Achtung' },
} as const;
export type Tone = keyof typeof toneNames;
export const toneOf = (value: unknown): Tone => (value === 'tip' || value === 'warning' ? value : 'info');
