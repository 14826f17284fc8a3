/** A word or words with hyphens as the name of a type. @example pascal('card-bank') // 'CardBank' */
export const pascal = (id: string): string =>
  id
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

/**
 * The type of a kind of thing. What a user holds is a `Role`, so that a role as a thing to edit has another name.
 * @example typeOf('role') // 'RoleDefinition'
 */
export const typeOf = (kind: string): string => (kind === 'role' ? 'RoleDefinition' : pascal(kind));

/** A text as Cedar writes it. @example quoted('user.edit') // '"user.edit"' */
export const quoted = (text: string): string => `"${text.replace(/["\\\p{Cc}]/gu, escaped)}"`;
const escaped = (one: string): string =>
  one === '"' || one === '\\' ? `\\${one}` : `\\u{${(one.codePointAt(0) ?? 0).toString(16)}}`;

/** An entity in the text of a policy. @example uid('Role', 'multisite.student') // 'Role::"multisite.student"' */
export const uid = (type: string, id: string): string => `${type}::${quoted(id)}`;
