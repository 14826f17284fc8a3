import { Liquid, type Template as Parsed } from 'liquidjs';
import { type FieldError, refusals } from '../../refusal.ts';

/** The wording of a mail in one language: a line, text in paragraphs, and what stands on the button. */
export type Template = Readonly<{ subject: string; text: string; button: string }>;
export const parts = ['subject', 'text', 'button'] as const;
export type Part = (typeof parts)[number];
export type Values = Readonly<Record<string, string>>;

/** How long each part may be as it is written, and as it leaves. */
export const mostWritten: Readonly<Record<Part, number>> = { subject: 400, text: 8_000, button: 120 };
const mostFilled: Readonly<Record<Part, number>> = { subject: 1_000, text: 20_000, button: 200 };

const tags = ['if', 'unless', 'case', 'comment'];
const filters = ['default', 'upcase', 'downcase', 'capitalize', 'strip', 'truncate'];

/**
 * Liquid with what a mail needs and no more: conditions and a few filters over values that are plain text. No loops, no
 * files, nothing of the program can be reached; time, memory and size have limits.
 */
const liquid = new Liquid({
  ...{ strictVariables: true, strictFilters: true, lenientIf: true, ownPropertyOnly: true },
  ...{ parseLimit: 10_000, renderLimit: 1_000, memoryLimit: 100_000 },
  // in memory, and empty: no template is ever read from a file
  templates: {},
});
for (const tag of Object.keys(liquid.tags)) if (!tags.includes(tag)) delete liquid.tags[tag];
for (const filter of Object.keys(liquid.filters)) if (!filters.includes(filter)) delete liquid.filters[filter];

const kept = new Map<string, readonly Parsed[]>();
const mostKept = 500;

/** A list shows the same wording a hundred times: it is taken apart once. */
function parsed(source: string): Parsed[] {
  const known = kept.get(source);
  if (known) return [...known];
  const made = liquid.parse(source);
  if (kept.size >= mostKept) kept.clear();
  kept.set(source, made);
  return made;
}

/** Fills one part in; throws where a value is missing or a limit is passed. */
export function filled(template: Template, part: Part, values: Values): string {
  const done = String(liquid.renderSync(parsed(template[part]), { ...values }));
  if (done.length > mostFilled[part]) throw new Error(`the ${part} is longer than ${mostFilled[part]} signs`);
  return done;
}

export const wrong = refusals({
  'template-unreadable': {
    status: 422,
    says: { en: 'Line {line}: this cannot be read: `{what}`.', de: 'Zeile {line}: Das ist nicht lesbar: `{what}`.' },
  },
  'template-placeholder': {
    status: 422,
    says: {
      en: 'Line {line}: there is no placeholder `{what}` in this message.',
      de: 'Zeile {line}: In dieser Nachricht gibt es keinen Platzhalter `{what}`.',
    },
  },
  'template-tag': {
    status: 422,
    says: {
      en: 'Line {line}: `{what}` is not available. There are if, unless, case and comment.',
      de: 'Zeile {line}: `{what}` gibt es nicht. Es gibt if, unless, case und comment.',
    },
  },
  'template-filter': {
    status: 422,
    says: {
      en: 'Line {line}: there is no filter `{what}`. There are default, upcase, downcase, capitalize, strip and truncate.',
      de: 'Zeile {line}: Den Filter `{what}` gibt es nicht. Es gibt default, upcase, downcase, capitalize, strip und truncate.',
    },
  },
  'template-not-closed': {
    status: 422,
    says: { en: 'Line {line}: `{what}` is not closed.', de: 'Zeile {line}: `{what}` ist nicht geschlossen.' },
  },
  'template-link': {
    status: 422,
    says: {
      en: 'Line {line}: links lead to https addresses only, not to `{what}`.',
      de: 'Zeile {line}: Links führen nur zu https-Adressen, nicht zu `{what}`.',
    },
  },
  'template-one-line': {
    status: 422,
    says: { en: 'This has one line.', de: 'Das hat eine einzige Zeile.' },
  },
});

/** What is wrong with a wording, at its part: nothing of this is found out only when a mail leaves. */
export const faultsOf = (template: Template, names: ReadonlySet<string>, publicUrl: string): readonly FieldError[] =>
  parts.flatMap((part) => faultsIn(template[part], part, names, publicUrl));

function faultsIn(source: string, part: Part, names: ReadonlySet<string>, publicUrl: string): readonly FieldError[] {
  const fault = (code: keyof typeof wrong, line: number, what: string): FieldError => ({
    ...{ field: part, code, says: wrong[code].says },
    values: { line, what: what.slice(0, 120) },
  });
  if (part !== 'text' && source.includes('\n')) return [fault('template-one-line', 1, '')];
  const lineAt = (index: number) => source.slice(0, index).split('\n').length;
  const links = [...source.matchAll(anyLink)].flatMap(({ 0: link, index }) =>
    isLink(link, publicUrl) ? [] : [fault('template-link', lineAt(index), link)],
  );
  try {
    const { globals } = liquid.analyzeSync(liquid.parse(source), { partials: false });
    const unknown = Object.values(globals)
      .flat()
      .filter(({ segments }) => segments.length > 1 || !names.has(String(segments[0])))
      .map((one) => fault('template-placeholder', one.location.row, String(one)));
    return [...unknown, ...links];
  } catch (error) {
    return [unreadable(error, fault)];
  }
}

function unreadable(
  error: unknown,
  fault: (code: keyof typeof wrong, line: number, what: string) => FieldError,
): FieldError {
  const said = error instanceof Error ? error.message : '';
  const [, words = said, row = '1'] = /^([^]*?), line:(\d+), col:\d+$/u.exec(said) ?? [];
  const line = Number(row);
  const tag = /^tag "(.+)" not found$/u.exec(words)?.[1];
  if (tag) return fault('template-tag', line, tag);
  const filter = /^undefined filter: (.+)$/u.exec(words)?.[1];
  if (filter) return fault('template-filter', line, filter);
  const open = /^(?:tag|output) "?([^]+?)"? not closed$/u.exec(words)?.[1];
  return open ? fault('template-not-closed', line, open) : fault('template-unreadable', line, words);
}

const anyLink = /\b[a-z][a-z0-9+.-]*:\/\/[^\s<>"'{}]+/giu;
const isLink = (link: string, publicUrl: string): boolean =>
  link.startsWith('https://') || link === publicUrl || link.startsWith(`${publicUrl}/`);

/** The addresses that are written in a wording itself: these are links in the mail; what a value says never is. */
export const linksIn = ({ text }: Template, publicUrl: string): readonly string[] => [
  ...new Set(
    [...text.matchAll(anyLink)]
      .map(([link]) => link.replace(/[.,;:!?)\]]+$/u, ''))
      .filter((link) => isLink(link, publicUrl)),
  ),
];
