// What the learner sees around the content: outline, progress, notices. No decisions are made here.

/** @typedef {{ id: string, identifier: string, title: string, opens: boolean, visible: boolean, state: string, hides: readonly string[] }} Item */
/** @typedef {{ token: string, course: { title: string, url: string }, standard: 'scorm-1.2' | 'scorm-2004' | 'asset', item: string, address: string,
 *   items: readonly Item[], activities: object | null, words: Record<string, string> }} Config */

/** @template {Element} T @param {string} id @param {new () => T} kind @returns {T} */
export function part(id, kind) {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new TypeError(`no ${id} in this page`);
  return found;
}

/** @returns {Config} */
export const readConfig = () => JSON.parse(part('config', HTMLScriptElement).textContent ?? '');

const order = ['none', 'begun', 'failed', 'completed', 'passed'];

/** @param {Config} config */
export function makeScreen({ words, items, item }) {
  const notice = part('notice', HTMLDivElement);
  const frame = part('frame', HTMLIFrameElement);
  const states = new Map(items.map((one) => [one.id, one.state]));
  const opening = items.filter((one) => one.opens && one.visible);
  const buttons = /** @type {HTMLButtonElement[]} */ ([...document.querySelectorAll('#outline button')]);

  /** @param {string} name @param {Readonly<Record<string, string | number>>} [values] */
  const say = (name, values = {}) =>
    (words[name] ?? name).replace(/\{(\w+)\}/g, (whole, key) => String(values[key] ?? whole));

  const showProgress = () => {
    const done = opening.filter((one) => ['completed', 'passed'].includes(states.get(one.id) ?? '')).length;
    part('done', HTMLParagraphElement).textContent = say('done', { done, all: opening.length });
    part('progress', HTMLProgressElement).value = done;
  };

  /** @param {boolean} open */
  const showMenu = (open) => {
    document.body.classList.toggle('menu', open);
    const menu = part('menu', HTMLButtonElement);
    menu.setAttribute('aria-expanded', String(open));
    const header = document.querySelector('header');
    if (header) document.documentElement.style.setProperty('--below-header', `${header.offsetHeight}px`);
  };

  showProgress();
  part('menu', HTMLButtonElement).addEventListener('click', () => showMenu(!document.body.classList.contains('menu')));
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !document.body.classList.contains('menu')) return;
    showMenu(false);
    part('menu', HTMLButtonElement).focus();
  });

  return {
    say,
    buttons,
    opening,
    hideMenu: () => showMenu(false),
    /** @param {string} id @param {string} state */
    setState(id, state) {
      // another try at what is done takes nothing away
      if (order.indexOf(state) <= order.indexOf(states.get(id) ?? 'none')) return;
      states.set(id, state);
      const shown = buttons.find((one) => one.dataset['item'] === id)?.querySelector('.state');
      if (shown) {
        shown.className = `state state-${state}`;
        shown.textContent = say(`state-${state}`);
      }
      showProgress();
    },
    /** @param {(identifier: string) => boolean} isLocked */
    showLocks(isLocked) {
      for (const one of opening) {
        const button = buttons.find((candidate) => candidate.dataset['item'] === one.id);
        const locked = one.id !== item && isLocked(one.identifier);
        button?.setAttribute('aria-disabled', String(locked));
        const shown = button?.querySelector('.state');
        if (shown) shown.textContent = say(locked ? 'locked' : `state-${states.get(one.id) ?? 'none'}`);
      }
    },
    /** @param {'saved' | 'saving' | ''} name */
    showSaving(name) {
      part('saving', HTMLParagraphElement).textContent = name && say(name);
    },
    /**
     * A sentence with what can be done about it; none takes the last one away.
     * @param {string} [sentence]
     * @param {readonly { label: string, act: () => void }[]} [deeds]
     */
    notify(sentence = '', deeds = []) {
      const said = document.createElement('p');
      said.textContent = sentence;
      const offered = deeds.map(({ label, act }) => {
        const button = document.createElement('button');
        button.type = 'button';
        button.textContent = label;
        button.addEventListener('click', act);
        return button;
      });
      notice.replaceChildren(said, ...offered);
      notice.hidden = sentence === '';
    },
    frame,
  };
}
