import type { Refusal } from '../refusal.ts';
import type { ProblemDocument } from './problem.ts';

const schema = 'urn:ietf:params:scim:api:messages:2.0:Error';

/** SCIM (RFC 7644) knows no 422: what was sent is not valid. */
export const scimStatus = ({ problem: { status } }: Refusal): number => (status === 422 ? 400 : status);

/** A refusal as SCIM words it, with everything a problem document says beside. */
export function scimError(document: ProblemDocument, status: number): object {
  const { scimType = types[document.code] ?? (status === 400 ? 'invalidValue' : undefined), ...rest } = document;
  const first = 'errors' in document ? ` ${wordsOf(document['errors'])}` : '';
  return { ...rest, schemas: [schema], status: String(status), scimType, detail: `${document.detail}${first}` };
}

const types: Readonly<Record<string, string>> = { malformed: 'invalidSyntax', 'taken-meanwhile': 'uniqueness' };

const wordsOf = (errors: unknown): string =>
  (Array.isArray(errors) ? errors : [])
    .map(({ field, detail }: { field: string; detail: string }) => `${field}: ${detail}`)
    .join(' ');

type Resource = Readonly<{ meta?: Readonly<{ version?: string; location?: string }> }> | null;

/** Version and address of a resource stand in its headers, too. */
export function scimHeaders(body: unknown): Readonly<Record<string, string>> {
  // the border: operations that speak SCIM answer with its resources
  const { version, location } = (body as Resource)?.meta ?? {};
  return {
    'content-type': 'application/scim+json; charset=utf-8',
    ...(version !== undefined && { etag: version }),
    ...(location !== undefined && { location }),
  };
}
