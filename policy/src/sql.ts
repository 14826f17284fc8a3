/** SQL with its values kept apart: one string more than values. @example const id: Sql = { strings: ['x.id = ', ''], values: [1] } */
export type Sql = Readonly<{ strings: readonly string[]; values: readonly unknown[] }>;

/** Writes a piece of SQL: a piece within it is joined in, anything else becomes a parameter. */
export function sql(template: readonly string[], ...parts: readonly unknown[]): Sql {
  const strings = [template[0] ?? ''];
  const values: unknown[] = [];
  for (const [position, part] of parts.entries()) {
    const piece = isSql(part) ? part : { strings: ['', ''], values: [part] };
    strings.push((strings.pop() ?? '') + (piece.strings[0] ?? ''), ...piece.strings.slice(1));
    values.push(...piece.values);
    strings.push((strings.pop() ?? '') + (template[position + 1] ?? ''));
  }
  return { strings, values };
}

/** Names of tables and columns, from declarations only: never from input. */
export const raw = (text: string): Sql => ({ strings: [text], values: [] });
export const join = (parts: readonly Sql[], between: string): Sql =>
  parts.reduce((all, part, position) => (position === 0 ? part : sql`${all}${raw(between)}${part}`), raw(''));

/** One of several conditions; of none: false. */
export function or(conditions: readonly Sql[]): Sql {
  const [first, ...more] = new Map(conditions.map((one) => [textOf(one), one])).values();
  return first === undefined ? raw('false') : more.length === 0 ? first : sql`(${join([first, ...more], ' or ')})`;
}

/** Every condition; those that are known already are left out. */
export function and(conditions: readonly (Sql | boolean)[]): Sql | boolean {
  const unknown = conditions.filter((one) => typeof one !== 'boolean');
  return !conditions.includes(false) && (unknown.length === 0 || join(unknown, ' and '));
}

/** The same text for the same piece only. */
export const textOf = (piece: Sql): string => JSON.stringify([piece.strings, piece.values]);
/** The text and the values as a driver wants them. @example render(filter(rules, lena, 'user.view', world)).text // '… $1 …' */
export const render = ({ strings, values }: Sql): { text: string; values: unknown[] } => {
  return { text: strings.reduce((text, part, position) => `${text}$${position}${part}`), values: [...values] };
};

const isSql = (part: unknown): part is Sql => typeof part === 'object' && part !== null && 'strings' in part;
