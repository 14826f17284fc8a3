/** A condition of a SCIM filter (RFC 7644, 3.4.2.2): comparisons with eq, co, sw, joined by and, or and parentheses. */
export type Filter =
  | Readonly<{ how: 'and' | 'or'; parts: readonly Filter[] }>
  | Readonly<{ how: 'is'; attribute: string; operator: Operator; value: string | boolean | null }>;
export type Operator = 'eq' | 'co' | 'sw';

/** What was asked is not a filter this service knows; `at` is the piece that is not understood. */
export class FilterUnread extends Error {
  readonly at: string;
  constructor(at: string) {
    super(`not understood: ${at}`);
    this.at = at;
  }
}

const token = /\s*(\(|\)|"(?:[^"\\]|\\.)*"|\[[^\]]*\](?:\.\w+)?|[^\s()"[]+(?:\[[^\]]*\](?:\.\w+)?)?)/uy;
const operators: readonly string[] = ['eq', 'co', 'sw'];
const deepest = 10;

/**
 * Reads a filter; attribute names come in small letters.
 * @throws FilterUnread
 * @example readFilter('userName eq "sam" and active eq true')
 */
export function readFilter(text: string): Filter {
  const tokens = tokensOf(text);
  let at = 0;
  const peek = () => tokens[at]?.toLowerCase();
  const joined = (how: 'and' | 'or', one: (depth: number) => Filter, depth: number): Filter => {
    const parts = [one(depth)];
    while (peek() === how) {
      at += 1;
      parts.push(one(depth));
    }
    const [first] = parts;
    return parts.length === 1 && first ? first : { how, parts };
  };
  const either = (depth: number): Filter => joined('or', both, depth);
  const both = (depth: number): Filter => joined('and', simple, depth);
  const simple = (depth: number): Filter => {
    if (peek() === '(' && depth < deepest) {
      at += 1;
      const inner = either(depth + 1);
      if (peek() !== ')') throw new FilterUnread(tokens[at] ?? 'the end');
      at += 1;
      return inner;
    }
    const [attribute = '', operator = '', value = ''] = tokens.slice(at, at + 3);
    at += 3;
    if (!operators.includes(operator.toLowerCase())) throw new FilterUnread(`${attribute} ${operator}`.trim());
    return {
      how: 'is',
      attribute: attribute.toLowerCase(),
      operator: operator.toLowerCase() as Operator,
      value: valueOf(value),
    };
  };
  const read = either(0);
  if (at < tokens.length) throw new FilterUnread(tokens[at] ?? '');
  return read;
}

function tokensOf(text: string): readonly string[] {
  const tokens: string[] = [];
  const reading = new RegExp(token);
  while (reading.lastIndex < text.trimEnd().length) {
    const before = reading.lastIndex;
    const found = reading.exec(text)?.[1];
    if (found === undefined || tokens.length > 100) throw new FilterUnread(text.slice(before, before + 40));
    tokens.push(found);
  }
  return tokens;
}

function valueOf(text: string): string | boolean | null {
  if (text === 'true' || text === 'false') return text === 'true';
  if (text === 'null') return null;
  if (!text.startsWith('"')) throw new FilterUnread(text || 'the end');
  const read: unknown = JSON.parse(text);
  return String(read);
}
