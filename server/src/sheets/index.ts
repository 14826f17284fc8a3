export type { Source } from './encoding.ts';
export { delimiters, type FileRow, fitted, type Format, formatOf, rowsOf } from './format.ts';
