import { type Language, say } from '../../text.ts';

/**
 * What content may do in its frame. It keeps its origin, or its parts could not reach each other and the run-time; it
 * may not lead the page around it anywhere. A window it opens is a page like any other, without a way back.
 */
const allowed = [
  'allow-scripts',
  'allow-same-origin',
  'allow-forms',
  'allow-modals',
  'allow-downloads',
  'allow-popups',
  'allow-popups-to-escape-sandbox',
].join(' ');

const uses = ['autoplay', 'fullscreen', 'encrypted-media', 'picture-in-picture', 'clipboard-write', 'unload'].join(
  '; ',
);

/**
 * The page around the player of one launch. `credentialless` gives the frame, and all it opens inside, a storage of its
 * own that is gone with the page: no course finds what another left in the browser.
 * @param contentUrl the origin of content
 * @param at where this page is, when that is an organization’s own address
 */
export const pageAround = (
  contentUrl: string,
  token: string,
  language: Language,
  at: string | null = null,
): string => `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Ambit</title>
<link rel="icon" href="/player/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/player/around.css">
<script type="module" src="/player/around.js"></script>
</head>
<body>
<iframe credentialless title="${say(title, language)}" sandbox="${allowed}" allow="${uses}" src="${contentUrl}/launch/${token}${at ? `?at=${encodeURIComponent(at)}` : ''}"></iframe>
</body>
</html>
`;

const title = { en: 'Course', de: 'Kurs' };

/** Beside the policy of the application, which says who may be framed. @param contentUrl the origin of content */
export const headersAround = (contentUrl: string): Readonly<Record<string, string>> => ({
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  // content tells its last state when it is unloaded
  'permissions-policy': `unload=(self "${contentUrl}")`,
});
