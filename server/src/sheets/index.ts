export { type Column, headerHash, namesOf } from './columns.ts';
export { dateFrom, type DateOrder, dateOrderOf } from './dates.ts';
export type { Source } from './encoding.ts';
export { firstLines } from './first-lines.ts';
export { type FileRow, fitted, type Format, rowsOf } from './format.ts';
export { atField, demandOnce, demandOrder, guess, type Meaning, meaningsOf } from './mapping.ts';
export { refused as sheetProblems } from './refused.ts';
export { scan } from './scan.ts';
export { take } from './take.ts';
