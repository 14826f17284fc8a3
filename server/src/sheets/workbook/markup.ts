import { Refusal } from '../../refusal.ts';
import { refused } from '../refused.ts';

/** What hears of the parts of a document, in their order; names come without their prefix. */
export type Listener = Readonly<{
  open(name: string, attributes: string): void;
  close(name: string): void;
  text(text: string): void;
}>;

/**
 * Reads XML as workbooks write it, piece by piece: elements, their attributes as they stand, text. A document that
 * declares entities of its own is refused, so none can grow.
 * @throws Refusal `workbook-damaged`.
 */
export function markup({ open, close, text }: Listener): Readonly<{ read(piece: string): void; end(): void }> {
  let rest = '';

  function tag(inside: string): void {
    if (inside.startsWith('/')) return close(nameIn(inside.slice(1).trimEnd()));
    const isWhole = inside.endsWith('/');
    const body = isWhole ? inside.slice(0, -1) : inside;
    const space = body.search(/\s/u);
    const name = nameIn(space < 0 ? body : body.slice(0, space));
    open(name, space < 0 ? '' : body.slice(space));
    if (isWhole) close(name);
  }

  /** Where what begins at a place ends; -1: not in this piece. Hands over what it holds. */
  function after(from: number): number {
    if (rest.startsWith('<!--', from)) return past(rest, '-->', from);
    if (rest.startsWith('<?', from)) return past(rest, '?>', from);
    if (rest.startsWith('<![CDATA[', from)) {
      const end = past(rest, ']]>', from);
      if (end > 0) text(rest.slice(from + 9, end - 3));
      return end;
    }
    // it may be the beginning of one of those above
    if (rest.startsWith('<!', from) && rest.length - from < 9) return -1;
    if (rest.startsWith('<!', from)) throw new Refusal(refused['workbook-damaged']);
    const end = closing(rest, from);
    if (end > 0) tag(rest.slice(from + 1, end - 1));
    return end;
  }

  return {
    read(piece) {
      rest += piece;
      let at = 0;
      for (;;) {
        const from = rest.indexOf('<', at);
        if (from < 0) break;
        if (from > at) text(decoded(rest.slice(at, from)));
        const end = after(from);
        at = end < 0 ? from : end;
        if (end < 0) break;
      }
      rest = rest.slice(at);
      if (rest.length > longest) throw new Refusal(refused['workbook-damaged']);
    },
    end() {
      if (rest.trim() !== '') throw new Refusal(refused['workbook-damaged']);
    },
  };
}

const past = (piece: string, sign: string, from: number): number => {
  const at = piece.indexOf(sign, from);
  return at < 0 ? -1 : at + sign.length;
};

/** Behind the bracket that ends a tag: one within quotation marks does not. */
function closing(piece: string, from: number): number {
  for (let at = piece.indexOf('>', from); at >= 0; at = piece.indexOf('>', at + 1)) {
    const quotes = piece.slice(from, at).split('"').length - 1;
    if (quotes % 2 === 0) return at + 1;
  }
  return -1;
}

/** Characters of one tag or one text at most; a cell of a workbook holds 32,767. */
const longest = 1_000_000;

const nameIn = (name: string): string => name.slice(name.indexOf(':') + 1);

/** The value of an attribute; null when there is none of this name. @example attribute(' r="C5" t="s"', 't') // 's' */
export function attribute(attributes: string, name: string): string | null {
  for (let at = attributes.indexOf(`${name}=`); at >= 0; at = attributes.indexOf(`${name}=`, at + 1)) {
    const before = attributes.charCodeAt(at - 1);
    // the whole name, not the end of a longer one
    if (before > 32 && before !== 58) continue;
    const quote = attributes[at + name.length + 1];
    const from = at + name.length + 2;
    const end = quote === '"' || quote === "'" ? attributes.indexOf(quote, from) : -1;
    return end < 0 ? null : decoded(attributes.slice(from, end));
  }
  return null;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text with its entities, and the `_x000D_` of workbooks, put back. */
export function decoded(text: string): string {
  const plain = text.includes('&')
    ? text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/giu, (whole, hex, number, name) =>
        name ? (entities[String(name)] ?? whole) : letter(hex ? Number.parseInt(String(hex), 16) : Number(number)),
      )
    : text;
  return plain.includes('_x')
    ? plain.replace(/_x([0-9A-F]{4})_/giu, (_, hex) => letter(Number.parseInt(String(hex), 16)))
    : plain;
}

const letter = (code: number): string => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '');
