/**
 * What names are compared by: Unicode NFKC, lower case, one space between words.
 * @example keyOf('  Ｙara  HADDAD ') // 'yara haddad'
 */
export const keyOf = (name: string): string => name.normalize('NFKC').toLowerCase().trim().replace(/\s+/gu, ' ');

/**
 * What people are ordered and searched by: last name first, without accents.
 * @example nameKey('José', 'Müller') // 'muller jose'
 */
export const nameKey = (firstName: string, lastName: string): string =>
  withoutAccents(keyOf(`${lastName} ${firstName}`));

/** @example withoutAccents('zoë') // 'zoe' */
export const withoutAccents = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l');
