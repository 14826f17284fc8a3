import { type Problem, Refusal, type Values } from '../../refusal.ts';
import { packageProblems } from './package-problems.ts';

/** A refusal of a package by its code. */
export const refuse = (code: keyof typeof packageProblems, values: Values = {}): Refusal =>
  new Refusal(packageProblems[code], { values });

/** What a person is told of a fault met while reading an archive; faults of other kinds are passed on as they are. */
export function faultOf(error: unknown, file: string): unknown {
  if (error instanceof Refusal || !(error instanceof Error)) return error;
  const problem = said.find(([words]) => words.test(error.message))?.[1];
  if (problem) return new Refusal(problem, { values: { file } });
  return 'code' in error && isZlib(error.code) ? refuse('archive-damaged', { file }) : error;
}

const isZlib = (code: unknown): boolean => typeof code === 'string' && code.startsWith('Z_');

// yauzl tells its faults by their sentences only
const said: readonly (readonly [RegExp, Problem])[] = [
  [/encryption|encrypted/u, packageProblems['entry-encrypted']],
  [/multi-disk/u, packageProblems['archive-split']],
  [
    /end of central directory record signature not found|Invalid comment length/iu,
    packageProblems['archive-truncated'],
  ],
  [
    /too many bytes in the stream|not enough bytes in the stream|size mismatch for stored file/u,
    packageProblems['sizes-lie'],
  ],
  [/unsupported compression method/u, packageProblems['entry-packed-otherwise']],
  [/signature|unexpected EOF|overflows file bounds|extra field|zip64|file data/iu, packageProblems['archive-damaged']],
];
