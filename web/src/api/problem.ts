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

/** The request never reached the server, or its answer never came back. */
export const noNetwork = (): Problem =>
  new Problem({ status: 0, code: 'no-network', title: 'No connection', detail: 'The server could not be reached.' });

/** Reads the answer of a request that failed; a proxy in between may answer in its own words. */
export async function problemOf(response: Response): Promise<Problem> {
  const document = await response.json().catch(() => null);
  if (isDocument(document)) return new Problem({ ...document, status: response.status });
  const detail = `The server answered ${response.status} without saying why.`;
  return new Problem({ status: response.status, code: 'unexpected', title: response.statusText, detail });
}

function isDocument(value: unknown): value is ProblemDocument {
  return typeof value === 'object' && value !== null && 'detail' in value && typeof value.detail === 'string';
}
