import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Language, say } from '../../text.ts';
import { mediaType } from '../package-files.ts';
import type { Activity } from '../standards/sequencing.ts';
import { playerTexts } from './texts.ts';

/** What the page of one launch is told. It is open to the content, so it holds nothing the content may not know. */
export type PlayerConfig = Readonly<{
  language: Language;
  /** Works for this launch alone. */ token: string;
  /** `url`: the page of the course in the application. */ course: Readonly<{ title: string; url: string }>;
  standard: 'scorm-1.2' | 'scorm-2004' | 'aicc' | 'cmi5' | 'asset';
  /** Id of the item that is opened. */ item: string;
  /** False: the content has navigation of its own, the player shows none. */ navigation: boolean;
  /** Address of the item on this origin: `/content/<package key>/<launch with parameters>`. */ address: string;
  items: readonly PlayerItem[];
  /** The rules of a SCORM 2004 course (`Manifest.activities`); null when there are none. A single item needs none. */ activities: Activity | null;
}>;

export type PlayerItem = Readonly<{
  id: string;
  /** As the manifest names it. */ identifier: string;
  title: string;
  depth: number;
  /** False for a section. */ opens: boolean;
  visible: boolean;
  state: 'none' | 'begun' | 'completed' | 'passed' | 'failed';
  /** The section it lies in. */ parent: string | null;
  /** What has to be done before it (SCORM 1.2, AICC), as a script over identifiers. */ prerequisites: string | null;
  /** Buttons the content wants hidden while it is open (`Manifest` item `hides`). */ hides: readonly string[];
}>;

type Origins = Readonly<{ publicUrl: string; contentUrl: string }>;

/** Nothing but the player's own files runs in its page, also no script of a package; only the page around it frames it. */
const playerPolicy = ({ publicUrl, contentUrl }: Origins): string =>
  [
    "default-src 'none'",
    `script-src ${contentUrl}/player/`,
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${publicUrl}`,
  ].join('; ');

export const playerHeaders = (origins: Origins): Readonly<Record<string, string>> => ({
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': playerPolicy(origins),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cache-control': 'no-store',
  // content tells its last state when it is unloaded
  'permissions-policy': 'unload=(self)',
});

type Words = Readonly<Record<keyof typeof playerTexts, string>>;

/** The page of a launch. Everything that came from outside is text in it. */
export function playerPage(config: PlayerConfig): string {
  const words = wordsIn(config.language);
  const open = config.items.filter((item) => item.opens && item.visible);
  const isAlone = config.items.filter((item) => item.opens).length < 2;
  const title = config.items.find((item) => item.id === config.item)?.title ?? config.course.title;
  return `<!doctype html>
<html lang="${config.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text(config.course.title)}</title>
<link rel="icon" href="/player/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/player/player.css">
<script type="module" src="/player/player.js"></script>
<script type="application/json" id="config">${json({ ...config, activities: isAlone ? null : config.activities, words })}</script>
</head>
<body${open.length > 1 && config.navigation ? ' class="many"' : ''}>
<a class="skip" href="#content">${text(words.skip)}</a>
<header aria-label="${text(config.course.title)}">
<button type="button" id="menu" aria-expanded="false" aria-controls="outline">${text(words.contents)}</button>
<h1>${text(config.course.title)}</h1>
<p id="saving" role="status"></p>
<button type="button" id="close">${text(words.close)}</button>
</header>
<nav id="outline" aria-label="${text(words.contents)}">
<p id="done"></p>
<progress id="progress" max="${open.length}" value="0" aria-labelledby="done"></progress>
<ol>
${config.items
  .filter((item) => item.visible)
  .map((item) => entry(item, config, words))
  .join('\n')}
</ol>
</nav>
<main id="content" tabindex="-1" aria-label="${text(words.contentOf.replace('{title}', title))}">
<noscript><p class="notice">${text(words['no-script'])}</p></noscript>
<div id="notice" class="notice" role="alert" hidden></div>
<iframe id="frame" title="${text(title)}" allow="autoplay; fullscreen; encrypted-media; picture-in-picture; clipboard-write"></iframe>
</main>
<footer>
<button type="button" id="previous">${text(words.previous)}</button>
<button type="button" id="next">${text(words.next)}</button>
</footer>
</body>
</html>
`;
}

/** A file below `/player/`; null when there is none of that name. The names are few and fixed. */
export function playerFile(name: string): Readonly<{ body: Buffer; headers: Readonly<Record<string, string>> }> | null {
  const where = served.get(name);
  if (where === undefined) return null;
  const known = read.get(name);
  const body = known ?? readFileSync(fileURLToPath(where));
  read.set(name, body);
  return {
    body,
    headers: { 'content-type': mediaType(name), 'x-content-type-options': 'nosniff', 'cache-control': 'no-cache' },
  };
}

const own = [
  'player.js',
  'player.css',
  'around.js',
  'around.css',
  'icon.svg',
  'screen.js',
  'commits.js',
  'guard.js',
  'run-time.js',
  'engine.js',
  'prerequisites.js',
  'sending.js',
  'left.html',
];
const served: ReadonlyMap<string, string> = new Map([
  ...own.map((name) => [name, new URL(`browser/${name}`, import.meta.url).href] as const),
  ['scorm-1.2.js', import.meta.resolve('scorm-again/scorm12/min')],
  ['scorm-2004.js', import.meta.resolve('scorm-again/scorm2004/min')],
]);
const read = new Map<string, Buffer>();

const entry = (item: PlayerItem, { item: current }: PlayerConfig, words: Words): string => {
  const depth = `depth-${Math.min(item.depth, 5)}`;
  if (!item.opens) return `<li class="${depth} section">${text(item.title)}</li>`;
  const here = item.id === current ? ' aria-current="page"' : '';
  const state = `<span class="state state-${item.state}">${text(words[`state-${item.state}`])}</span>`;
  return `<li class="${depth}"><button type="button" data-item="${text(item.id)}"${here}><span>${text(item.title)}</span>${state}</button></li>`;
};

const wordsIn = (language: Language): Words => {
  const entries = Object.entries(playerTexts).map(([name, words]) => [name, say(words, language)] as const);
  return Object.fromEntries(entries) as Words;
};

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const text = (value: string): string => value.replace(/[&<>"']/gu, (mark) => marks[mark] ?? '');
/** JSON that no script element can be ended with. */
const json = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/gu,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
