import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { refuseManifest } from './manifest-problems.ts';

/** An element of a manifest. Prefixes are dropped and names compared in small letters: real exports mix both. */
export type Element = Readonly<{
  /** As it is written, without prefix. */ name: string;
  /** Where it begins, counted from 1. */ line: number;
  /** By local name in small letters. */ attributes: ReadonlyMap<string, string>;
  children: readonly Element[];
  /** Own text and that of all children, white space collapsed. Markup in it is never read as markup. */ text: string;
}>;

/** Bounds of a manifest; far above what the largest real courses need. */
export const XML_LIMITS = Object.freeze({ /** Bytes. */ bytes: 8 * 1024 ** 2, elements: 200_000, depth: 60 });

/**
 * Reads XML that may be hostile: no entity is ever expanded, nothing is fetched.
 * @throws Refusal `manifest-*` with the line where one is known.
 */
export function parseXml(bytes: Uint8Array, file: string): Element {
  if (bytes.byteLength > XML_LIMITS.bytes) throw refuseManifest('manifest-too-large', { file, limit: '8 MB' });
  const xml = decode(bytes, file).replace(/\r\n?/gu, '\n').trimStart();
  if (/<!ENTITY/iu.test(xml)) throw refuseManifest('manifest-entities', { file });
  if (xml.split('<', XML_LIMITS.elements * 2 + 1).length > XML_LIMITS.elements * 2) {
    throw refuseManifest('manifest-too-large', { file, limit: XML_LIMITS.elements });
  }
  const source: Source = { xml, file, lines: lineStarts(xml) };
  checkCharacters(source);
  const valid = XMLValidator.validate(xml);
  if (valid !== true) throw malformed(source, valid.err.line, valid.err.msg);
  const roots = nodes(parsed(source))
    .map((node) => element(node, source, 1))
    .filter((one) => one !== null);
  const [root, second] = roots;
  if (!root) throw malformed(source, 1, 'There is no element.');
  if (second) throw malformed(source, second.line, 'A second root element begins here.');
  return root;
}

/** The first child of a name (in small letters). */
export const child = (of: Element, name: string): Element | null => children(of, name)[0] ?? null;

/** All children of a name (in small letters), in order. */
export const children = (of: Element, name: string): readonly Element[] =>
  of.children.filter((one) => one.name.toLowerCase() === name);

/** An attribute by its local name in small letters; null when absent or empty. */
export const attribute = (of: Element, name: string): string | null => of.attributes.get(name)?.trim() || null;

type Source = Readonly<{ xml: string; file: string; lines: readonly number[] }>;
type Node = Readonly<Record<string | symbol, unknown>>;

// declared as the object type Symbol, though it is a primitive one
const metaData = XMLParser.getMetaDataSymbol() as symbol;

function parsed({ xml, file }: Source): unknown {
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    processEntities: false,
    parseTagValue: false,
    trimValues: false,
    cdataPropName: '#cdata',
    captureMetaData: true,
    ignoreDeclaration: true,
    ignorePiTags: true,
    maxNestedTags: XML_LIMITS.depth + 2,
  });
  try {
    return parser.parse(xml);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    if (/nested/iu.test(detail)) throw refuseManifest('manifest-too-deep', { file, line: 1, limit: XML_LIMITS.depth });
    throw refuseManifest('manifest-malformed', { file, line: 1, detail: `${detail}.` });
  }
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;
const nodes = (value: unknown): readonly Node[] => (Array.isArray(value) ? value.filter(isNode) : []);

/** Gives null for text between elements. */
function element(node: Node, source: Source, depth: number): Element | null {
  const tag = Object.keys(node).find((key) => key !== ':@');
  if (tag === undefined || tag.startsWith('#')) return null;
  const line = lineOf(node, source);
  if (depth > XML_LIMITS.depth) {
    throw refuseManifest('manifest-too-deep', { file: source.file, line, limit: XML_LIMITS.depth });
  }
  const inside: Element[] = [];
  const text: string[] = [];
  for (const part of nodes(node[tag])) {
    const below = element(part, source, depth + 1);
    if (below) inside.push(below);
    text.push(below ? below.text : textOf(part, source, line));
  }
  return {
    name: local(tag),
    line,
    attributes: attributesOf(node[':@'], source, line),
    children: inside,
    text: text.join(' ').replace(/\s+/gu, ' ').trim(),
  };
}

function textOf(part: Node, source: Source, line: number): string {
  if ('#text' in part) return withoutEntities(String(part['#text']), source, line);
  return nodes(part['#cdata'])
    .map((inner) => String(inner['#text'] ?? ''))
    .join('');
}

function attributesOf(written: unknown, source: Source, line: number): ReadonlyMap<string, string> {
  if (!isNode(written)) return new Map();
  // an attribute without prefix is the element's own and wins over one of another vocabulary with the same name
  const sorted = Object.entries(written).toSorted(([a], [b]) => Number(b.includes(':')) - Number(a.includes(':')));
  return new Map(
    sorted.map(([name, value]) => [local(name).toLowerCase(), withoutEntities(String(value), source, line)]),
  );
}

const local = (name: string): string => name.slice(name.lastIndexOf(':') + 1);

const named: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

function withoutEntities(text: string, source: Source, line: number): string {
  return text.replace(/&([^;&\s]{0,20});?/gu, (whole, name: string) => {
    const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    const letter = name.startsWith('#') ? fromCode(code) : named.get(name);
    if (letter === undefined || !whole.endsWith(';')) throw malformed(source, line, `The entity ${whole} is unknown.`);
    return letter;
  });
}

const unfit = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;
const fromCode = (code: number): string | undefined => {
  if (!(code > 0 && code <= 0x10ffff)) return undefined;
  const letter = String.fromCodePoint(code);
  return unfit.test(letter) ? undefined : letter;
};

function checkCharacters(source: Source): void {
  const at = source.xml.search(unfit);
  if (at >= 0) throw malformed(source, lineAt(at, source.lines), 'It holds a character that XML does not allow.');
}

const malformed = (source: Source, line: number, detail: string) =>
  refuseManifest('manifest-malformed', { file: source.file, line, detail });

function lineStarts(xml: string): readonly number[] {
  const starts = [0];
  for (let at = xml.indexOf('\n'); at >= 0; at = xml.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function lineOf(node: Node, source: Source): number {
  const data = node[metaData];
  const start = isNode(data) && typeof data['startIndex'] === 'number' ? data['startIndex'] : 0;
  return lineAt(start, source.lines);
}

function lineAt(index: number, starts: readonly number[]): number {
  let low = 0;
  for (let high = starts.length; low + 1 < high; ) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= index) low = middle;
    else high = middle;
  }
  return low + 1;
}

/** Text of bytes: by their mark, by their look (UTF-16 without mark), by what the declaration says, else UTF-8. */
export function decode(bytes: Uint8Array, file: string): string {
  const encoding = encodingOf(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw refuseManifest('manifest-encoding', { file, encoding });
  }
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  const said = /^\W{0,6}<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]{1,40})["']/u.exec(head)?.[1]?.toLowerCase();
  // a file that is not in UTF-16 sometimes says it is: its first bytes tell the truth
  return said === undefined || said.startsWith('utf-16') ? 'utf-8' : said;
}
