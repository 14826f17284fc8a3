// What the learner sees around the content: outline, progress, notices. No decisions are made here.

/** @typedef {{ id: string, identifier: string, title: string, opens: boolean, visible: boolean, state: string, parent: string | null, prerequisites: string | null,
 *   hides: readonly string[] }} Item */
/** @typedef {{ token: string, course: { title: string, url: string }, standard: 'scorm-1.2' | 'scorm-2004' | 'aicc' | 'cmi5' | 'asset', item: string, address: string,
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
export const makeScreen = (config) => new Screen(config);

class Screen {
  frame = part('frame', HTMLIFrameElement);
  buttons = /** @type {HTMLButtonElement[]} */ ([...document.querySelectorAll('#outline button')]);
  /** What can be opened and is shown, in order. @type {readonly Item[]} */
  opening;
  /** @type {Config} */
  #config;
  #states;

  /** @param {Config} config */
  constructor(config) {
    this.#config = config;
    this.#states = new Map(config.items.map((one) => [one.id, one.state]));
    this.opening = config.items.filter((one) => one.opens && one.visible);
    this.#showProgress();
    tellAround(config.course.url, { title: config.course.title });
    const menu = part('menu', HTMLButtonElement);
    menu.addEventListener('click', () => this.#showMenu(!isMenuOpen()));
    document.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !isMenuOpen()) return;
      this.hideMenu();
      menu.focus();
    });
  }

  /** @param {string} name @param {Readonly<Record<string, string | number>>} [values] */
  say = (name, values = {}) =>
    (this.#config.words[name] ?? name).replace(/\{(\w+)\}/g, (whole, key) => String(values[key] ?? whole));

  hideMenu() {
    this.#showMenu(false);
  }

  /** @param {string} id @param {string} state */
  setState(id, state) {
    // another try at what is done takes nothing away
    if (order.indexOf(state) <= order.indexOf(this.#states.get(id) ?? 'none')) return;
    this.#states.set(id, state);
    const shown = this.#shownState(id);
    if (shown) {
      shown.className = `state state-${state}`;
      shown.textContent = this.say(`state-${state}`);
    }
    this.#showProgress();
  }

  /** The items as their prerequisites see them, as far as is known here. */
  parts() {
    return this.#config.items.map((one) => ({ ...one, state: this.#states.get(one.id) ?? one.state }));
  }

  /** @param {(identifier: string) => string | null} lockOf the name of the sentence that says why */
  showLocks(lockOf) {
    for (const { id, identifier } of this.opening) {
      const lock = id === this.#config.item ? null : lockOf(identifier);
      const button = this.#button(id);
      button?.setAttribute('aria-disabled', String(lock !== null));
      if (button) button.title = lock === null ? '' : this.say(lock);
      const shown = this.#shownState(id);
      if (shown) shown.textContent = this.say(lock === null ? `state-${this.#states.get(id) ?? 'none'}` : 'locked');
    }
  }

  /** @param {'saved' | 'saving' | ''} name */
  showSaving(name) {
    part('saving', HTMLParagraphElement).textContent = name && this.say(name);
  }

  /** @param {string} id */
  #button(id) {
    return this.buttons.find((one) => one.dataset['item'] === id);
  }

  /** @param {string} id */
  #shownState(id) {
    return this.#button(id)?.querySelector('.state');
  }

  #showProgress() {
    const isDone = (/** @type {Item} */ { id }) => ['completed', 'passed'].includes(this.#states.get(id) ?? '');
    const done = this.opening.filter(isDone).length;
    part('done', HTMLParagraphElement).textContent = this.say('done', { done, all: this.opening.length });
    part('progress', HTMLProgressElement).value = done;
  }

  /** @param {boolean} open */
  #showMenu(open) {
    document.body.classList.toggle('menu', open);
    part('menu', HTMLButtonElement).setAttribute('aria-expanded', String(open));
    const header = document.querySelector('header');
    if (header) document.documentElement.style.setProperty('--below-header', `${header.offsetHeight}px`);
  }
}

const isMenuOpen = () => document.body.classList.contains('menu');

/** Goes to a page of the application. @param {string} url */
export function leaveTo(url) {
  if (!tellAround(url, { leave: url })) location.assign(url);
}

/** Tells the page around the player; false where there is none. @param {string} url of the application @param {object} message */
function tellAround(url, message) {
  if (parent === window) return false;
  parent.postMessage(message, new URL(url).origin);
  return true;
}

/**
 * A sentence with what can be done about it; none takes the last one away.
 * @param {string} [sentence]
 * @param {readonly { label: string, act: () => void }[]} [deeds]
 */
export function notify(sentence = '', deeds = []) {
  const said = document.createElement('p');
  said.textContent = sentence;
  const offered = deeds.map(({ label, act }) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = label;
    button.addEventListener('click', act);
    return button;
  });
  const notice = part('notice', HTMLDivElement);
  notice.replaceChildren(said, ...offered);
  notice.hidden = sentence === '';
}
