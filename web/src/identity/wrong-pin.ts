import { Problem } from '../api/problem.ts';

/** A sentence about a PIN that was typed, shown where problems are. */
export const wrongPin = (sentence: string): Problem =>
  new Problem({ status: 422, code: 'pin', title: sentence, detail: sentence });
