import type { Text } from '../say.ts';
import type { Helper, ProblemDocument } from './types.ts';

/** A request that was refused or did not arrive, with what to say about it. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly privilege: string | undefined;
  readonly remedy: string | undefined;
  readonly askWhom: readonly Helper[];

  constructor(document: ProblemDocument) {
    super(document.detail || document.title);
    this.status = document.status;
    this.code = document.code;
    this.fields = Object.fromEntries((document.errors ?? []).map(({ field, detail }) => [field, detail]));
    this.privilege = document.privilege;
    this.remedy = typeof document.remedy === 'object' ? document.remedy.join(' ') : document.remedy;
    this.askWhom = document.askWhom ?? [];
  }
}

export const isProblem = (error: unknown, status?: number): error is Problem =>
  error instanceof Problem && (status === undefined || error.status === status);

/** What goes wrong on this side of the network, or between: the server could not word it. */
export const ownProblems = {
  'no-network': {
    en: 'The server could not be reached. Nothing was changed.',
    de: 'Der Server war nicht zu erreichen. Es wurde nichts geändert.',
  },
  cancelled: { en: 'The upload was cancelled.', de: 'Das Hochladen wurde abgebrochen.' },
  unexpected: {
    en: 'The server answered {status} without saying why.',
    de: 'Der Server antwortete {status}, ohne zu sagen, warum.',
  },
} as const satisfies Record<string, Text>;

/** A problem that is worded where it is shown, in the language of the screens. */
export const ownProblem = (code: keyof typeof ownProblems, status = 0): Problem =>
  new Problem({ status, code, title: code, detail: '' });

/** Reads the answer of a request that failed; a proxy in between may answer in its own words. */
export async function problemOf(response: Response): Promise<Problem> {
  const document = await response.json().catch(() => null);
  if (isDocument(document)) return new Problem({ ...document, status: response.status });
  return ownProblem('unexpected', response.status);
}

function isDocument(value: unknown): value is ProblemDocument {
  return typeof value === 'object' && value !== null && 'detail' in value && typeof value.detail === 'string';
}
