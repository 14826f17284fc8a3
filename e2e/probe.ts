import { strToU8, zipSync } from 'fflate';

const manifest = (parameters: string) => `<?xml version="1.0"?>
<manifest identifier="m" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
<metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
<organizations default="o"><organization identifier="o"><title>Probe</title>
<item identifier="i" identifierref="r" parameters="${parameters}"><title>Probe</title></item></organization></organizations>
<resources><resource identifier="r" type="webcontent" adlcp:scormtype="sco" href="index.html"><file href="index.html"/></resource></resources>
</manifest>`;

/** What the probe tries; each answers what it got, or `refused`. */
const page = `<!doctype html><title>Probe</title><body><script>
const asked = new URLSearchParams(location.search);
const app = asked.get('app');
const tried = {};
const attempt = async (name, work) => {
  try { tried[name] = (await Promise.race([work(), new Promise((end) => setTimeout(end, 3000, 'silence'))])) ?? null; }
  catch { tried[name] = 'refused'; }
};
const loaded = (element) => new Promise((resolve, reject) => {
  element.onload = () => resolve('loaded');
  element.onerror = reject;
  document.body.append(element);
});
const violated = (effect) => new Promise((resolve) => {
  for (const one of [window, parent]) one.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => effectiveDirective.startsWith(effect) && resolve('refused'));
});
const stored = (name) => new Promise((resolve, reject) => {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => resolve(null);
  request.onsuccess = () => resolve('found');
  request.onerror = reject;
});
(async () => {
  const words = new BroadcastChannel('probe');
  words.onmessage = ({ data }) => data === 'anybody?' && words.postMessage('somebody');
  await attempt('finds the run-time', () => Boolean(parent.API?.LMSInitialize));
  await attempt('cookies', () => document.cookie);
  await attempt('API with cookies', async () => (await fetch(app + '/api/me', { credentials: 'include' })).status);
  await attempt('API on this origin', async () => (await fetch('/api/me', { credentials: 'include' })).status);
  await attempt('image of the application', () => loaded(Object.assign(new Image(), { src: app + '/player/icon.svg' })));
  await attempt('script of the application', () => loaded(Object.assign(document.createElement('script'), { src: app + '/player/around.js' })));
  await attempt('form', () => {
    const answered = violated('form-action');
    const form = Object.assign(document.createElement('form'), { method: 'post', action: app + '/api/users', target: 'elsewhere' });
    document.body.append(form);
    form.submit();
    return answered;
  });
  await attempt('page of the application in a frame', async () => {
    const frame = Object.assign(document.createElement('iframe'), { src: app + '/' });
    await loaded(frame);
    return frame.contentDocument ? 'read' : 'refused';
  });
  await attempt('page around the player', () => top.document.title);
  await attempt('cookies around the player', () => top.document.cookie);
  await attempt('opener of the page', () => top.opener?.document.title);
  await attempt('script in the player', () => {
    const answered = violated('script-src');
    const script = parent.document.createElement('script');
    script.src = new URL('act.js', location.href).href;
    script.onload = () => (tried['ran in the player'] = true);
    parent.document.body.append(script);
    return answered;
  });
  await attempt('leads the page away', () => { top.location.href = app + '/users'; return 'asked'; });
  await attempt('leads the page away by a link', () => {
    const link = parent.document.createElement('a');
    Object.assign(link, { href: app + '/users', target: '_top' });
    parent.document.body.append(link);
    link.click();
  });
  await attempt('speaks as the player', () => {
    top.postMessage({ leave: app + '/my/courses/00000000-0000-7000-8000-000000000000' }, '*');
    top.postMessage({ title: 'Sign in' }, '*');
  });
  await attempt('service worker', async () => {
    await navigator.serviceWorker.register('act.js');
    return 'registered';
  });
  await attempt('service worker over the origin', async () => {
    await navigator.serviceWorker.register('act.js', { scope: '/' });
    return 'registered';
  });
  await attempt('launch of another', async () =>
    (await fetch('/run-time/commit', {
      method: 'POST',
      headers: { authorization: 'Bearer ' + asked.get('organization') + '.' + 'a'.repeat(43), 'content-type': 'application/json' },
      body: JSON.stringify({ sitting: crypto.randomUUID(), number: 1, data: {}, seconds: 0, final: false }),
    })).status);
  await attempt('left in the store', () => localStorage.getItem('left'));
  await attempt('left in the session', () => sessionStorage.getItem('left'));
  await attempt('left in the database', () => stored('left'));
  await attempt('left in the cache', async () => (await caches.has('left')) ? 'found' : null);
  await attempt('another course answers', () => new Promise((resolve) => {
    const others = new BroadcastChannel('probe');
    others.onmessage = ({ data }) => data === 'somebody' && resolve('somebody');
    words.onmessage = null;
    others.postMessage('anybody?');
    setTimeout(resolve, 1000, null);
  }));
  words.onmessage = ({ data }) => data === 'anybody?' && words.postMessage('somebody');
  await attempt('keeps', async () => {
    localStorage.setItem('left', 'here');
    sessionStorage.setItem('left', 'here');
    await caches.open('left');
    return localStorage.getItem('left');
  });
  await attempt('window of the opened page', () => open('alone.html'));
  document.title = JSON.stringify(tried);
})();
</script>`;

/** A page of the package that was opened outside the player. */
const alone = `<!doctype html><script>
let store;
try { store = localStorage.getItem('left'); } catch { store = 'refused'; }
document.title = JSON.stringify({ origin, opener: opener === null ? 'none' : 'there', store });
</script>`;

/** A course that tries what content must not. @param app the address of the application */
export const probe = (app: string, organization: string): Uint8Array =>
  zipSync({
    'imsmanifest.xml': strToU8(manifest(`?app=${encodeURIComponent(app)}&amp;organization=${organization}`)),
    'index.html': strToU8(page),
    'alone.html': strToU8(alone),
    'act.js': strToU8('document.title = "taken over"'),
  });
